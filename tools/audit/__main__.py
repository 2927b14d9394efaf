"""`python -m tools.audit [--only PART …] [--pages NAME …]`: measures, prints a table for each part, ends with 1 past a budget."""

import argparse
import sys
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from playwright.sync_api import sync_playwright

from tools.audit import axe, lighthouse, markup, sizes
from tools.audit.parts import FOLDER, chromium, make_ready, sandbox
from tools.audit.report import Row, faults, table
from tools.audit.site import audited_site, chosen_pages, crawl

PARTS = ("sizes", "markup", "axe", "crawl", "lighthouse")
REPORT = FOLDER / "report.md"


def main() -> int:
    arguments = parsed()
    make_ready()
    pages = chosen_pages(arguments.pages)
    past: list[str] = []
    REPORT.write_text(f"Measured on {datetime.now(UTC):%Y-%m-%d %H:%M} UTC.\n", encoding="utf-8")
    with audited_site() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=sandbox())
        every = crawl(site) if {"markup", "crawl"} & set(arguments.only) else {}
        measures: dict[str, Callable[[], Iterable[Row]]] = {
            "sizes": lambda: sizes.measured(site, browser, pages),
            "markup": lambda: markup.checked(site, every, pages),
            "axe": lambda: axe.matrix(site, browser, pages),
            "crawl": lambda: axe.every_page(site, browser, every),
            "lighthouse": lambda: lighthouse.rated(site, pages),
        }
        for part in arguments.only:
            past += measured(part, measures[part])
        browser.close()
    print("\npast a budget:\n" + "\n".join(past) if past else "\nevery budget kept")
    return 1 if past else 0


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make audit", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--pages", nargs="+", default=[], metavar="NAME", help="types of page; all where none is named")
    return parser.parse_args()


def measured(part: str, measure: Callable[[], Iterable[Row]]) -> list[str]:
    """Says each page as it comes, since some parts take an hour."""
    began = time.monotonic()
    rows = []
    print(f"\n== {part}", flush=True)
    for row in measure():
        rows.append(row)
        print(f"{row.page}: {', '.join(f'{name} {value}' for name, value in row.cells.items())}", flush=True)
        for fault in row.faults:
            print(f"  PAST: {fault}", flush=True)
    took = f"{time.monotonic() - began:.0f} s"
    with REPORT.open("a", encoding="utf-8") as report:
        report.write(f"\n## {part} ({took})\n\n{table(rows)}\n")
    print(f"\n{table(rows)}\n({took})", flush=True)
    return faults(rows)


if __name__ == "__main__":
    sys.exit(main())
