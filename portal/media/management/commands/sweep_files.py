"""`manage.py sweep_files`: deletes files that nobody needs: of an upload that was killed, or pictures of pages that are gone."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from portal.media.sweeping import sweep


class Command(BaseCommand):
    help = "Deletes files that no row names, and pictures of pages that are gone or read differently now, once they are older than a day."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--hours", type=int, default=24, help="leave alone what is younger (24)")

    def handle(self, *args: Any, **options: Any) -> None:
        gone = sweep(timedelta(hours=options["hours"]))
        for name in gone:
            self.stdout.write(name)
        self.stdout.write(f"{len(gone)} files deleted.")
