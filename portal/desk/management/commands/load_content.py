"""`manage.py load_content`: brings in the real content; may be run again at any time."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, no_translations

from portal.desk.load import load_content
from portal.desk.records import LoadError


class Command(BaseCommand):
    help = (
        "Loads the content of the project. Never overwrites what staff edited, and never brings back what they deleted."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--facts", type=Path, help="another facts file than content/facts.json")
        parser.add_argument("--force", action="store_true", help="overwrite fields that staff edited")

    @no_translations  # its messages are English throughout, whatever language is on
    def handle(self, *args: Any, **options: Any) -> None:
        try:
            counts, kept, loaded = load_content(options["facts"], force=options["force"])
        except LoadError as error:
            raise CommandError(f"Nothing was loaded. {error}") from None
        for path, count in loaded.items():
            self.stdout.write(f"{count:5} {path}")
        for what, count in sorted(counts.items()):
            self.stdout.write(f"{count:5} {what}")
        for line in kept:
            self.stdout.write(f"kept as staff edited it: {line}")
