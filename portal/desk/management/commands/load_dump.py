"""`manage.py load_dump`: takes in what `dumpdata` wrote, for a move to another database, and writes anew what follows from it."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, no_translations
from django.db import transaction

from portal.publishing import catalogue


class Command(BaseCommand):
    help = "Loads a file of dumpdata, then writes catalogue, boundaries, uses of files and search index anew."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file")

    @no_translations
    def handle(self, *args: Any, **options: Any) -> None:
        """Django says of many-to-many fields that they changed, while half of what they name is still to come: nobody may listen."""
        with transaction.atomic():
            with catalogue.paused():
                call_command("loaddata", options["file"], stdout=self.stdout)
            catalogue.rebuild()
