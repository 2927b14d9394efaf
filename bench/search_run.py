"""The measurements of `bench.search`: build, each class of query alone, and a mixed load of two readers while ten pages a second are published."""

import random
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import combinations, islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction

from bench.search import MIX, made_documents, percentiles
from portal.publishing.generation import asked_once, stretch
from portal.search import index
from portal.search.engine import search
from portal.search.evaluation import document_of, lines
from portal.search.making import made
from portal.search.management.commands.search_rebuild import PROCESSES
from portal.search.models import Entry
from portal.search.state import active

BATCH = 200
RESULTS = 20
#: Hardly a page is without them; two together are asked for as well.
COMMON = ("人", "日本", "年", "する", "一", "日", "大", "中", "月", "第")


def run(folder: Path, wanted: int, seconds: float) -> None:
    call_command("migrate", verbosity=0, skip_checks=True)
    print(f"{connection.vendor}, {wanted} documents", flush=True)
    if Entry.objects.filter(build=active()).count() < wanted:
        build(folder, wanted)
    queries = by_class(folder)
    for name, texts in queries.items():
        asked = texts[:100]
        spent = time.process_time()
        times = [timed(text, name) for text in asked]
        spent = (time.process_time() - spent) / len(asked) * 1000
        print(f"  {name:20} {percentiles(times)}, {spent:.1f} ms of this process each", flush=True)
    mixed_load(folder, queries, seconds)


def build(folder: Path, wanted: int) -> None:
    """As `search_rebuild` does."""
    before = size()
    started = time.perf_counter()
    number = index.begin()
    documents = ([document_of(row) for row in rows] for rows in batches(made_documents(folder, wanted)))
    for batch in made(documents, PROCESSES):
        with transaction.atomic():
            index.add_made(number, batch)
    filled = time.perf_counter()
    index.finish(number)
    ended = time.perf_counter()
    megabytes = (size() - before) / 1e6
    print(f"  built in {ended - started:.0f} s, of them {ended - filled:.0f} to finish;", end="")
    print(f" {megabytes:.0f} MB, {megabytes / wanted * 1000:.2f} MB a thousand documents", flush=True)


def batches(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


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
    found["two common"] = [" ".join(pair) for pair in combinations(COMMON, 2)]
    return dict(found)


def timed(text: str, name: str) -> float:
    """As in a request, which has asked for its stretch before any page is made."""
    with asked_once():
        stretch()
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
    print(f"  publish to found     {percentiles(published)}", flush=True)


def reader(seed: int, queries: dict[str, list[str]], ends: float) -> list[float]:
    chance = random.Random(seed)  # noqa: S311 — the same load in every run
    names, weights = zip(*MIX, strict=True)
    spent: list[float] = []
    while time.time() < ends:
        name = chance.choices(names, weights)[0]
        spent.append(timed(chance.choice(queries[name]), name))
    return spent


def publisher(folder: Path, ends: float) -> list[float]:
    """Ten pages a second, each timed until a search for a word that only it has finds it."""
    spent: list[float] = []
    chance = random.Random(3)  # noqa: S311 — the same words in every run
    for row in islice(made_documents(folder, 5000), 3000, 5000):
        if time.time() >= ends:
            break
        word = "".join(chance.choices("bcdfghjklmnpqrstvwxz", k=12))
        document = document_of(row | {"id": word, "title": f"{row['title']} {word}"})
        started = time.perf_counter()
        index.replace(document.source, document.object_id, [document])
        with asked_once():
            found = search(word, row["lang"], limit=RESULTS).ids
        spent.append((time.perf_counter() - started) * 1000)
        if Entry.objects.filter(pk__in=found).values_list("object_id", flat=True).first() != word:
            raise RuntimeError("what was published is not found")
        time.sleep(max(0.1 - (time.perf_counter() - started), 0))
    return spent
