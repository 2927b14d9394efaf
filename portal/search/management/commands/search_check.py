"""`search_check`: whether the index is what the site says."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.search.index import check


class Command(BaseCommand):
    help = "Compares the search index with the content and names every difference; fails where there is one."

    def handle(self, *args: Any, **options: Any) -> None:
        wrong = check()
        for line in wrong:
            self.stdout.write(line)
        if wrong:
            raise CommandError(f"{len(wrong)} differences. `manage.py search_rebuild` makes the index anew.")
        self.stdout.write("The index is what the site says.")
