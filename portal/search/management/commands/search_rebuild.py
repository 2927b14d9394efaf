"""`search_rebuild`: makes the whole index anew beside the one that answers, and swaps."""

from typing import Any

from django.core.management.base import BaseCommand

from portal.search.index import rebuild


class Command(BaseCommand):
    help = (
        "Makes the search index anew. Visitors search the old one until the new one is whole; staff may save meanwhile."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        say = self.stdout.write if options["verbosity"] > 1 else lambda _line: None
        self.stdout.write(f"{rebuild(say)} entries")
