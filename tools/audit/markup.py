"""html-validate and the Nu checker on every page that links lead to, on the style sheet and on the pictures that are drawn."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.browser.page_types import PageType
from tools.audit.parts import FOLDER, HERE, MODULES, NODE, VNU
from tools.audit.report import Row
from tools.audit.site import get, run
from tools.machine import ROOT

PAGES = FOLDER / "pages"
SHOWN = 5  # faults of one page
#: The standard allows `blocking` beside rel=expect as well (HTML, 4.2.4); the checker does not know it yet.
NOT_KNOWN_YET = ".*“blocking” attribute must have a “rel” attribute whose value is “stylesheet”.*"


def checked(site: str, found: dict[str, bytes], pages: list[tuple[str, str, PageType]]) -> Iterator[Row]:
    """Pages that answer an error are no part of a crawl, so they are added."""
    every = dict(found)
    every |= {page.address(language): get(f"{site}{page.address(language)}").body for _name, language, page in pages}
    names = written(every)
    wrong: dict[str, list[str]] = {}
    for file, message in (*by_html_validate(), *by_vnu("--skip-non-html", str(PAGES))):
        wrong.setdefault(names.get(file, file), []).append(message)
    yield Row("every page", {"pages": str(len(every)), "with errors": str(len(wrong))})
    for path, messages in wrong.items():
        yield Row(path, {"errors": str(len(messages))}, messages[:SHOWN])
    yield from pictures_and_styles(site)


def written(pages: dict[str, bytes]) -> dict[str, str]:
    """Writes each page into a file of its own; gives file → address."""
    shutil.rmtree(PAGES, ignore_errors=True)
    PAGES.mkdir(parents=True)
    names = {}
    for number, (path, body) in enumerate(sorted(pages.items())):
        file = PAGES / f"{number:05}.html"
        file.write_bytes(body)
        names[str(file)] = path
    return names


def by_html_validate() -> Iterator[tuple[str, str]]:
    configuration = str(HERE / "htmlvalidate.json")
    script = str(MODULES / "html-validate" / "bin" / "html-validate.mjs")
    output = FOLDER / "html-validate.json"  # more than a pipe takes
    output.unlink(missing_ok=True)
    result = run(
        str(NODE), script, "--config", configuration, "--formatter", f"json={output}", f"{PAGES}/*.html", timeout=1800
    )
    if not output.exists():
        raise RuntimeError(f"html-validate did not finish:\n{result.stdout[-500:]}{result.stderr[-2000:]}")
    report = json.loads(output.read_text(encoding="utf-8"))
    for file in report:
        for message in file["messages"]:
            yield file["filePath"], f"html-validate {message['ruleId']}: {message['message']} (line {message['line']})"


def by_vnu(*arguments: str) -> Iterator[tuple[str, str]]:
    result = run(
        "java",
        "-Xmx1g",
        "-jar",
        str(VNU),
        "--format",
        "json",
        "--stdout",
        "--filterpattern",
        NOT_KNOWN_YET,
        *arguments,
        timeout=1800,
    )
    try:
        report = json.loads(result.stdout)
    except ValueError:
        raise RuntimeError(f"vnu did not finish:\n{result.stdout[-500:]}{result.stderr[-2000:]}") from None
    for message in report["messages"]:
        if message["type"] != "info":
            line = message.get("lastLine", "?")
            yield message.get("url", "").removeprefix("file:"), f"vnu: {message['message']} (line {line})"


def pictures_and_styles(site: str) -> Iterator[Row]:
    home = get(f"{site}/ja/").body.decode()
    style = PAGES / "site.css"
    style.write_bytes(b"\n".join(get(f"{site}{name}").body for name in re.findall(r'"(/static/[^"]+\.css)"', home)))
    pictures = [str(path) for path in Path(ROOT / "static").rglob("*.svg")]
    for kind, files in (("--css", [str(style)]), ("--svg", pictures)):
        found = [f"{Path(file).name}: {message}" for file, message in by_vnu(kind, *files)]
        yield Row("style sheet" if kind == "--css" else "pictures", {"errors": str(len(found))}, found)
