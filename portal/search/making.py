"""The streams of many documents, made in other processes while this one reads and writes: cutting words is most of a rebuild's work."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context

from portal.search.documents import Document
from portal.search.streams import Streams, streams_of_all

Made = list[tuple[Document, Streams]]
#: Batches that are being made or wait to be written.
_AHEAD = 6


def made(batches: Iterable[list[Document]], processes: int) -> Iterator[Made]:
    """In the order in which they come; in this process where `processes` is 0."""
    if not processes:
        for batch in batches:
            yield [(document, document.streams()) for document in batch]
        return
    # Spawned, not forked: a copy of this process would share its connection to the database.
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        waiting: deque[tuple[list[Document], Future[list[Streams]]]] = deque()
        for batch in batches:
            waiting.append((batch, pool.submit(streams_of_all, [document.told() for document in batch])))
            if len(waiting) > _AHEAD:
                yield _next(waiting)
        while waiting:
            yield _next(waiting)


def _next(waiting: "deque[tuple[list[Document], Future[list[Streams]]]]") -> Made:
    batch, found = waiting.popleft()
    return list(zip(batch, found.result(), strict=True))
