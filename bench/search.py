"""Speed and size of the search at a given number of documents: `make bench-search [DOCUMENTS=100000]`.

Documents and queries come from an evaluation folder (documents.jsonl, queries.jsonl); its documents are said again, their
sentences shuffled, until there are enough. Runs on whatever DATABASE_URL names, which must be a database to throw away:
by default a scratch SQLite file; on PostgreSQL `python -m tests.postgres python -m bench.search …`. What an earlier run
built there is measured again.
"""

import argparse
import json
import os
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

#: Share of each class of query in the mixed load, as in docs/search.md.
MIX = (
    ("keywords3/ja", 40),
    ("two-char/ja", 20),
    ("one-char/ja", 10),
    ("keywords/ja", 10),
    ("question/ja", 10),
    ("question/en", 10),
)


def percentiles(values: list[float]) -> str:
    ordered = sorted(values)
    at = lambda share: ordered[min(len(ordered) - 1, int(len(ordered) * share))]  # noqa: E731 — three uses, one line
    return f"p50 {at(0.5):7.1f}  p95 {at(0.95):7.1f}  p99 {at(0.99):7.1f} ms  (n {len(ordered)})"


def made_documents(folder: Path, wanted: int) -> Iterator[dict[str, Any]]:
    """The folder's documents, then copies of them with their sentences in another order and half of them another's."""
    chance = random.Random(20261124)  # noqa: S311 — the same documents in every run
    originals = [json.loads(line) for line in (folder / "documents.jsonl").read_text(encoding="utf-8").splitlines()]
    sentences = {
        lang: [s for row in originals if row["lang"] == lang for s in row["body"].split("。")] for lang in ("ja", "en")
    }
    for number in range(wanted):
        row = originals[number % len(originals)]
        if number < len(originals):
            yield row
            continue
        own = row["body"].split("。")
        mixed = chance.sample(own, max(len(own) // 2, 1)) + chance.sample(sentences[row["lang"]], max(len(own) // 2, 1))
        chance.shuffle(mixed)
        yield {**row, "id": f"c{number}", "body": "。".join(mixed)[: 2 * len(row["body"])]}


def _set_up() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.dev")
    import django  # noqa: PLC0415 — the environment is set first

    django.setup()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=15.0)
    options = parser.parse_args()
    if "DATABASE_URL" not in os.environ:
        os.environ["DATABASE_URL"] = f"sqlite:///{tempfile.mkdtemp(prefix='bench-')}/bench.sqlite3"
    _set_up()
    from bench.search_run import run  # noqa: PLC0415 — it needs Django's models

    run(options.folder, options.documents, options.seconds)


if __name__ == "__main__":
    main()
