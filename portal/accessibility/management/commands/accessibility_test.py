"""`accessibility_test`: draws the pages of a new test, or records what a machine found on them."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from portal.accessibility.criteria import CRITERIA
from portal.accessibility.models import Evaluation, record_machine
from portal.accessibility.sample import draw
from portal.bilingual.text import LANGUAGES


class Command(BaseCommand):
    help = "Draws the pages of a new accessibility test, or records what axe-core found on those of an old one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        what = parser.add_subparsers(dest="what", required=True)
        drawing = what.add_parser("draw", help="print a new test as JSON: its number and its pages")
        drawing.add_argument("language", choices=LANGUAGES)
        drawing.add_argument("--seed", type=int, required=True, help="a number that is published, such as today's date")
        recording = what.add_parser("record", help="read what axe-core found from the standard input, as JSON")
        recording.add_argument("test", type=int)

    def handle(self, *args: Any, **options: Any) -> None:
        if options["what"] == "draw":
            if options["seed"] < 0:
                raise CommandError("The seed is a whole number from 0 upwards.")
            evaluation = draw(options["language"], options["seed"])
            pages = list(evaluation.pages.values_list("path", flat=True))
            self.stdout.write(json.dumps({"test": evaluation.pk, "pages": pages}))
        else:
            self.record(options["test"], sys.stdin.read())

    @transaction.atomic
    def record(self, number: int, text: str) -> None:
        evaluation = Evaluation.objects.filter(pk=number).first()
        if evaluation is None:
            raise CommandError(f"There is no test {number}.")
        try:
            report = json.loads(text)
            machine, rules = str(report["machine"]), list(report["rules"])
            faults, tested = by_criterion(rules)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise CommandError(f"This is no report of axe-core's findings ({error!r}). Nothing was recorded.") from None
        record_machine(evaluation, machine, faults, tested)
        self.stdout.write(f"{len(tested)} criteria were looked at by machine; faults in {len(faults)}.")


def by_criterion(rules: list[dict[str, Any]]) -> tuple[dict[str, list[str]], set[str]]:
    """Rules as {"id", "tags", "faults": [page, …]} → faults and tested criteria. A rule may test several criteria, and best practices none."""
    faults: dict[str, list[str]] = {}
    tested = set()
    for rule in rules:
        for criterion in CRITERIA.values():
            if criterion.axe_tag in rule["tags"]:
                tested.add(criterion.number)
                found = [f"{rule['id']}: {page}" for page in rule["faults"]]
                if found:
                    faults.setdefault(criterion.number, []).extend(found)
    return faults, tested
