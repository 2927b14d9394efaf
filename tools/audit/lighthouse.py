"""Lighthouse on every type of page, as a telephone and as a desktop.

Performance on a telephone varies, so a run below its bar is repeated and the median of three counts.
"""

import contextlib
import json
import os
import subprocess
from collections.abc import Iterator
from statistics import median
from typing import Any

from tests.browser.page_types import PageType
from tools.audit.parts import FOLDER, MODULES, NODE, chromium, sandbox
from tools.audit.report import Row
from tools.audit.site import get

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
BARS = {
    "mobile": {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100},
    "desktop": {"performance": 100, "accessibility": 100, "best-practices": 100, "seo": 100},
}
RUNS = 3
SECONDS = 240


class NotMeasuredError(Exception):
    """Lighthouse gave no scores."""


def rated(site: str, pages: list[tuple[str, str, PageType]]) -> Iterator[Row]:
    for name, language, page_type in pages:
        row = Row(f"{name} {language}")
        if page_type.status != 200:
            row.cells["mobile"] = row.cells["desktop"] = f"not run: answers {page_type.status}"
            yield row
            continue
        for device, bars in BARS.items():
            try:
                scores, reports = ratings(f"{site}{page_type.address(language)}", device)
            except NotMeasuredError as error:
                row.cells[device] = "not measured"
                row.faults.append(f"{device}: {error}")
                continue
            row.cells[device] = " ".join(str(scores[category]) for category in CATEGORIES)
            row.cells[f"{device} FCP/LCP/TBT/CLS"] = timings(reports[-1])
            row.faults += [
                f"{device} {category} {scores[category]}, below {bar} ({', '.join(reasons(reports[-1], category))})"
                for category, bar in bars.items()
                if scores[category] < bar
            ]
        yield row


def ratings(url: str, device: str) -> tuple[dict[str, int], list[dict[str, Any]]]:
    reports = [insisted(url, device)]
    while points(reports[-1], "performance") < BARS[device]["performance"] and len(reports) < RUNS:
        reports.append(insisted(url, device))
    scores = {category: min(points(report, category) for report in reports) for category in CATEGORIES}
    scores["performance"] = round(median(points(report, "performance") for report in reports))
    return scores, reports


def insisted(url: str, device: str) -> dict[str, Any]:
    """A busy machine makes Lighthouse lose its trace now and then, which says nothing about the page."""
    for _attempt in range(RUNS - 1):
        with contextlib.suppress(NotMeasuredError):
            return run(url, device)
    return run(url, device)


def run(url: str, device: str) -> dict[str, Any]:
    output = FOLDER / "lighthouse.json"
    output.unlink(missing_ok=True)
    flags = " ".join(["--headless=new", *sandbox()])
    command = [str(NODE), str(MODULES / "lighthouse" / "cli" / "index.js"), url, "--quiet", "--output=json"]
    command += [f"--output-path={output}", f"--chrome-flags={flags}", f"--only-categories={','.join(CATEGORIES)}"]
    if device == "desktop":
        command.append("--preset=desktop")
    if b'name="robots" content="noindex' in get(url).body:
        command.append("--skip-audits=is-crawlable")  # on purpose
    environment = {**os.environ, "CHROME_PATH": chromium()}
    try:
        result = subprocess.run(
            command, cwd=FOLDER, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise NotMeasuredError(f"lighthouse did not finish in {SECONDS} s") from None
    if not output.exists():
        raise NotMeasuredError(f"lighthouse did not finish: {result.stderr[-500:]}")
    report: dict[str, Any] = json.loads(output.read_text(encoding="utf-8"))
    if report.get("runtimeError"):
        raise NotMeasuredError(f"lighthouse failed: {report['runtimeError']['message']}")
    return report


def points(report: dict[str, Any], category: str) -> int:
    return round((report["categories"][category]["score"] or 0) * 100)


def reasons(report: dict[str, Any], category: str) -> list[str]:
    """The audits that cost points."""
    weighed = [part["id"] for part in report["categories"][category]["auditRefs"] if part["weight"]]
    audits = report["audits"]
    return [name for name in weighed if (score := audits[name]["score"]) is not None and score < 1]


def timings(report: dict[str, Any]) -> str:
    names = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time")
    times = [f"{report['audits'][name]['numericValue'] / 1000:.2f}" for name in names]
    shift = report["audits"]["cumulative-layout-shift"]["numericValue"]
    return "/".join([*times, f"{shift:g}"])
