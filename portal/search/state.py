"""Which build of the index answers, and the lock under which that may change."""

from django.db import connection

from portal.search.backends import Backend, backend
from portal.search.models import IndexState


def index_state() -> IndexState:
    return next(iter(IndexState.objects.filter(pk=1)), None) or _first()


def active() -> int:
    """The build that answers queries."""
    return index_state().active


def active_backend() -> Backend:
    return backend(active())


def locked_for_writing() -> IndexState:
    """Holds off a swap until the caller's transaction ends, and no other writer.

    SQLite lets one writer in at a time anyway.
    """
    share = " FOR SHARE" if connection.vendor == "postgresql" else ""
    found = list(IndexState.objects.raw(f"SELECT * FROM search_indexstate WHERE id = 1{share}"))  # noqa: S608 — no value in it
    if found:
        return found[0]
    _first()
    return locked_for_writing()


def locked_for_swap() -> IndexState:
    _first()
    return IndexState.objects.select_for_update().get(pk=1)


def _first() -> IndexState:
    state, is_new = IndexState.objects.get_or_create(pk=1)
    if is_new:
        # Emptying the database empties tables of models only: what the text index still holds is about nothing.
        backend(state.active).drop()
        backend(state.active).create()
    return state
