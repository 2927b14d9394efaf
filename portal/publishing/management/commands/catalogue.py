"""`catalogue`: writes what follows from the items anew where an older version wrote it; `--check` compares."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError, no_translations

from portal.publishing import catalogue


class Command(BaseCommand):
    help = (
        "Writes catalogue, boundaries and uses of files anew, if they were written by an older version of the portal. "
        "With --check it only says whether they are what the items say, and fails where they are not."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--force", action="store_true", help="write them anew in any case")
        parser.add_argument("--check", action="store_true", help="compare, and leave everything as it is")

    @no_translations
    def handle(self, *args: Any, **options: Any) -> None:
        if options["check"]:
            self.check_all()
        elif options["force"] or catalogue.is_due():
            catalogue.rebuild()
            self.stdout.write("The catalogue has been written anew.")
        else:
            self.stdout.write("The catalogue is of this version.")

    def check_all(self) -> None:
        wrong = catalogue.differences()
        for line in wrong:
            self.stdout.write(line)
        if wrong:
            raise CommandError(f"{len(wrong)} differences. `manage.py catalogue --force` writes it anew.")
        self.stdout.write("The catalogue is what the items say.")
