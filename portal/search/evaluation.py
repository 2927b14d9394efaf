"""Measures the search on a folder of documents and queries whose answers are known, with the site's own code.

The figures are defined as in `search-eval/eval.py`, which made the bars: recall@10, MRR@10, coverage of one and two
characters, word precision, phrases, and pairs of variants. A scratch build of the index is made in the site's database
and thrown away.
"""

import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import Max

from portal.search.backends import backend
from portal.search.documents import ALWAYS, Document
from portal.search.engine import Search
from portal.search.facets import Filters
from portal.search.index import add, clear
from portal.search.models import Entry
from portal.search.query import read
from portal.search.synonyms import Synonyms

_MANY = 1000
_BATCH = 200
Ask = Callable[[str, str], list[str]]
Rows = dict[str, list[dict[str, float]]]


class ScratchIndex:
    """A build of the index that no visitor's query reaches."""

    def __init__(self, documents: list[dict[str, Any]]) -> None:
        newest = Entry.objects.aggregate(newest=Max("build"))["newest"] or 0
        self.build = newest + 1000
        self.index = backend(self.build)
        self.index.drop()
        self.index.create()
        self.synonyms = Synonyms([])
        for start in range(0, len(documents), _BATCH):
            with transaction.atomic():
                add(self.build, [document_of(row) for row in documents[start : start + _BATCH]])
        with transaction.atomic():
            self.index.finish()
        self.names = dict(Entry.objects.filter(build=self.build).values_list("pk", "object_id"))

    def ask(self, text: str, _language: str) -> list[str]:
        rows = Entry.objects.published().filter(build=self.build)
        found = Search(read(text), rows, self.index, self.synonyms).run(Filters(), _MANY)
        return [self.names[pk] for pk in found.ids]

    def remove(self) -> None:
        with transaction.atomic():
            clear(self.build)


def document_of(row: dict[str, Any]) -> Document:
    return Document(
        source="evaluation",
        object_id=row["id"],
        site_language=row["lang"],
        text_language=row["lang"],
        path=f"/{row['id']}/",
        section=row.get("section") or "",
        title=row["title"],
        title_language=row["lang"],
        text=row["body"],
        fiscal_year=row.get("year"),
        publish_at=ALWAYS,
    )


def lines(folder: Path, name: str) -> list[dict[str, Any]]:
    path = folder / name
    return (
        [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        if path.exists()
        else []
    )


def evaluate(folder: Path) -> dict[str, Any]:
    """The report that `search_eval` prints and writes."""
    started = time.perf_counter()
    documents = lines(folder, "documents.jsonl")
    scratch = ScratchIndex(documents)
    seconds = time.perf_counter() - started
    try:
        return {"documents": len(documents), "index_seconds": round(seconds, 1), **_measured(folder, scratch)}
    finally:
        scratch.remove()


def _measured(folder: Path, scratch: ScratchIndex) -> dict[str, Any]:
    times: list[float] = []
    fails: list[list[str]] = []

    def ask(text: str, language: str) -> list[str]:
        before = time.perf_counter()
        found = scratch.ask(text, language)
        times.append((time.perf_counter() - before) * 1000)
        return list(dict.fromkeys(found))

    rows = _queries(lines(folder, "queries.jsonl"), ask, fails)
    core = [
        row
        for kind, found in rows.items()
        if kind.split("/")[0] in ("question", "keywords", "keywords3")
        for row in found
    ]
    report: dict[str, Any] = {
        "queries": {kind: {**_means(found), "n": len(found)} for kind, found in rows.items()},
        "core": {**_means(core), "n": len(core)},
    }
    if variants := lines(folder, "variants.jsonl"):
        by_kind = _variants(variants, folder, scratch, ask, fails)
        report["variants"] = {kind: {**_means(found), "n": len(found)} for kind, found in by_kind.items()}
        every = [row for found in by_kind.values() for row in found]
        report["variants_all"] = {**_means(every), "n": len(every)}
    times.sort()
    report["ms"] = {"p50": _percentile(times, 0.5), "p95": _percentile(times, 0.95), "n": len(times)}
    report["fails"] = fails
    return report


def _queries(queries: list[dict[str, Any]], ask: Ask, fails: list[list[str]]) -> Rows:
    rows: Rows = defaultdict(list)
    for query in queries:
        ids, relevant = ask(query["query"], query["lang"]), set(query["relevant"])
        top = ids[:10]
        rank = next((at for at, found in enumerate(top, start=1) if found in relevant), 0)
        row = {"recall": len(relevant & set(top)) / min(10, len(relevant)), "mrr": 1 / rank if rank else 0.0}
        if query["kind"] in ("one-char", "two-char"):
            row["coverage"] = len(relevant & set(ids)) / len(relevant)
        if query["kind"] == "word-precision":
            partial = set(query["partial"])
            first = next((at for at, found in enumerate(top) if found in partial), 99)
            last = max((at for at, found in enumerate(top) if found in relevant), default=-1)
            row["clean"] = float(first > last >= 0)
        if query["kind"] == "phrase":
            row["clean"] = float(not set(query["must_not"]) & set(ids))
        rows[f"{query['kind']}/{query['lang']}"].append(row)
        if not rank:
            fails.append([query["kind"], query["query"]])
    return rows


def _variants(
    variants: list[dict[str, Any]], folder: Path, scratch: ScratchIndex, ask: Ask, fails: list[list[str]]
) -> Rows:
    rows: Rows = defaultdict(list)
    for variant in sorted(variants, key=lambda item: item["kind"] == "synonym"):
        path = folder / "synonyms.json"
        if variant["kind"] == "synonym" and path.exists():
            scratch.synonyms = Synonyms(_groups(json.loads(path.read_text(encoding="utf-8"))))
        top = ask(variant["variant"], variant["lang"])[:10]
        canonical = ask(variant["canonical"], variant["lang"])[:10]
        wanted = set(variant["must_include"])
        hit = len(wanted & set(top)) / len(wanted)
        same = len(set(top) & set(canonical)) / len(canonical) if canonical else 0.0
        passed = hit == 1 and same >= 0.5
        rows[variant["kind"]].append({"hit": hit, "same": same, "passed": float(passed)})
        if not passed:
            fails.append(
                [
                    f"variant/{variant['kind']}",
                    f"{variant['variant']} → {variant['canonical']} hit {hit:.2f} same {same:.2f}",
                ]
            )
    return rows


def _groups(found: Any) -> Iterable[list[str]]:
    """A group is a list of words, or an object that holds one."""
    for group in found:
        if isinstance(group, dict):
            yield next((value for value in group.values() if isinstance(value, list)), [])
        else:
            yield group


def _means(rows: list[dict[str, float]]) -> dict[str, float]:
    names = dict.fromkeys(name for row in rows for name in row)
    return {name: sum(found) / len(found) for name in names if (found := [row[name] for row in rows if name in row])}


def _percentile(values: list[float], share: float) -> float:
    return round(values[min(len(values) - 1, int(len(values) * share))], 2) if values else 0.0
