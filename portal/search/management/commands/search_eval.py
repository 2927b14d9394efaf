"""`search_eval DIR [--json FILE]`: measures the search on a folder of known answers."""

import json
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from portal.search.evaluation import evaluate

#: What the prototype of the design reached on the open set: recall@10 and MRR@10.
PROTOTYPE = 0.987, 0.917


class Command(BaseCommand):
    help = "Builds a scratch index of DIR/documents.jsonl in this site's database and prints how well the search finds what is known to be there."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR")
        parser.add_argument("--json", type=Path, help="also write the report to this file")
        parser.add_argument("--fails", action="store_true", help="list the queries that failed")

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        if not (folder / "documents.jsonl").exists():
            raise CommandError(f"{folder} holds no documents.jsonl.")
        if not connection.introspection.table_names():
            call_command("migrate", verbosity=0)  # an empty database, given to be measured in
        report = evaluate(folder)
        if options["json"]:
            options["json"].write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
        self.stdout.write(f"{report['documents']} documents indexed in {report['index_seconds']} s")
        for name in ("queries", "variants"):
            for kind, row in report.get(name, {}).items():
                self.line(kind, row)
        for name, label in (("core", "questions and keywords"), ("variants_all", "all variants")):
            if name in report:
                self.line(label, report[name])
        recall, mrr = report["core"].get("recall", 0.0), report["core"].get("mrr", 0.0)
        self.stdout.write(f"against the prototype: recall {recall - PROTOTYPE[0]:+.4f}, MRR {mrr - PROTOTYPE[1]:+.4f}")
        self.stdout.write(f"ms: p50 {report['ms']['p50']}, p95 {report['ms']['p95']} of {report['ms']['n']} queries")
        if options["fails"]:
            for fail in report["fails"]:
                self.stdout.write("  FAIL " + "  ".join(fail))

    def line(self, label: str, row: dict[str, float]) -> None:
        figures = "  ".join(f"{name} {value:.4f}" for name, value in row.items() if name != "n")
        self.stdout.write(f"{label:24} n {row['n']:4}  {figures}")
