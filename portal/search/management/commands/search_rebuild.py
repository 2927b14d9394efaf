"""`search_rebuild`: makes the whole index anew beside the one that answers, and swaps."""

import os
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.search.index import AnotherRebuild, rebuild
from portal.search.models import Entry

#: Seconds; no search takes so long.
LINGER = 10.0
#: That cut words beside this one, of an index that is worth it.
PROCESSES = min(2, os.cpu_count() or 1)
_WORTH_IT = 10_000


class Command(BaseCommand):
    help = (
        "Makes the search index anew. Visitors search the old one until the new one is whole; staff may save meanwhile."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--linger",
            type=float,
            default=LINGER,
            help="Seconds for which searches that have begun may use the old one.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        say = self.stdout.write if options["verbosity"] > 1 else lambda _line: None
        processes = PROCESSES if Entry.objects.count() > _WORTH_IT else 0
        try:
            count = rebuild(say, lambda: time.sleep(options["linger"]), processes)
        except AnotherRebuild:
            raise CommandError("Another search_rebuild has begun since; the index will be its work.") from None
        self.stdout.write(f"{count} entries")
