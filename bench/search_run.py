"""The measurements of `bench.search`: build, each class of query alone, and a mixed load of two readers while ten pages a second are published."""

import random
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction

from bench.search import MIX, made_documents, percentiles
from portal.search import index
from portal.search.backends import backend
from portal.search.documents import Document
from portal.search.engine import search
from portal.search.evaluation import document_of, lines
from portal.search.models import Entry
from portal.search.state import active

BATCH = 500
RESULTS = 20


def run(folder: Path, wanted: int, seconds: float) -> None:
    call_command("migrate", verbosity=0, skip_checks=True)
    print(f"{connection.vendor}, {wanted} documents")
    build(folder, wanted)
    queries = by_class(folder)
    for name, texts in queries.items():
        times = [timed(text, name) for text in texts[:100]]
        print(f"  {name:20} {percentiles(times)}")
    mixed_load(folder, queries, seconds)


def build(folder: Path, wanted: int) -> None:
    """As a rebuild does, with the cutting of words in two processes."""
    before = size()
    started = time.perf_counter()
    number = active()
    connection.close()  # the processes below cut words and need no database
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        for made in pool.map(streamed, batches(made_documents(folder, wanted)), chunksize=1):
            with transaction.atomic():
                index.add_made(number, made)
    with transaction.atomic():
        backend(number).finish()
    seconds = time.perf_counter() - started
    megabytes = (size() - before) / 1e6
    print(f"  built in {seconds:.0f} s; {megabytes:.0f} MB, {megabytes / wanted * 1000:.2f} MB a thousand documents")


def batches(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def streamed(rows: list[dict[str, Any]]) -> list[tuple[Document, Any]]:
    documents = [document_of(row) for row in rows]
    return [(document, document.streams()) for document in documents]


def size() -> int:
    """Bytes of the database."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_database_size(current_database())")
            return int(cursor.fetchone()[0])
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.execute("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
        return int(cursor.fetchone()[0])


def by_class(folder: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for query in lines(folder, "queries.jsonl"):
        found[f"{query['kind']}/{query['lang']}"].append(query["query"])
    found["two common"] = ["人 日本", "日本 年", "する 日本", "一 人", "日 人"] * 4
    return dict(found)


def timed(text: str, name: str) -> float:
    started = time.perf_counter()
    search(text, "en" if name.endswith("en") else "ja", limit=RESULTS)
    return (time.perf_counter() - started) * 1000


def mixed_load(folder: Path, queries: dict[str, list[str]], seconds: float) -> None:
    """Two readers in processes of their own, as a server has them, and this one publishing."""
    connection.close()
    ends = time.time() + seconds
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        readers = [pool.submit(reader, seed, queries, ends) for seed in (1, 2)]
        published = publisher(folder, ends)
        read = [spent for found in readers for spent in found.result()]
    print(f"  mixed, 2 readers     {percentiles(read)}  {len(read) / seconds:.0f} a second")
    print(f"  publish              {percentiles(published)}")


def reader(seed: int, queries: dict[str, list[str]], ends: float) -> list[float]:
    chance = random.Random(seed)  # noqa: S311 — the same load in every run
    names, weights = zip(*MIX, strict=True)
    spent: list[float] = []
    while time.time() < ends:
        name = chance.choices(names, weights)[0]
        spent.append(timed(chance.choice(queries[name]), name))
    return spent


def publisher(folder: Path, ends: float) -> list[float]:
    """Ten pages a second, each searchable when its transaction ends."""
    spent: list[float] = []
    for at, row in enumerate(islice(made_documents(folder, 5000), 3000, 5000)):
        if time.time() >= ends:
            break
        document = document_of(row | {"id": f"p{at}"})
        started = time.perf_counter()
        index.replace(document.source, document.object_id, [document])
        spent.append((time.perf_counter() - started) * 1000)
        if not Entry.objects.filter(object_id=document.object_id).exists():
            raise RuntimeError("what was published is not in the index")
        time.sleep(max(0.1 - (time.perf_counter() - started), 0))
    return spent
