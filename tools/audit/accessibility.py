"""`make accessibility LANGUAGE=ja SEED=…`: draws the pages of a new test and records what axe-core finds on them.

Works on this machine's own database. People judge the criteria afterwards, in the admin.
"""

import json
import subprocess
import sys
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from tests.browser.served import served
from tools.audit.axe import looking_glass
from tools.audit.parts import chromium, sandbox
from tools.machine import ROOT, VAR

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
DATABASE = VAR / "portal.sqlite3"
DEV = {"DJANGO_SETTINGS_MODULE": "portal.settings.dev"}


def main() -> int:
    language, seed = sys.argv[1:]
    test = json.loads(manage("draw", language, "--seed", seed))
    report = looked_at(test["pages"])
    print(manage("record", str(test["test"]), given=json.dumps(report)).strip())
    print(f"Test {test['test']}: {len(test['pages'])} pages drawn with seed {seed}. Judge the criteria in the admin.")
    return 0


def manage(*arguments: str, given: str = "") -> str:
    command = (sys.executable, "manage.py", "accessibility_test", *arguments)
    result = subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True, check=False)
    if result.returncode:
        sys.exit(result.stderr)
    return result.stdout


def looked_at(paths: list[str]) -> dict[str, Any]:
    """What `accessibility_test record` reads: each rule with its tags and the pages that break it."""
    rules: dict[str, dict[str, Any]] = {}
    engine = ""
    with served(DATABASE, **DEV) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=sandbox())
        page = looking_glass(browser)
        for path in paths:
            answer = page.goto(f"{site}{path}")
            if answer is None or answer.status != 200:
                sys.exit(f"{path} answers {answer.status if answer else 'nothing'}. Nothing was recorded.")
            found = Axe().run(page, options={"runOnly": RULES}).response
            engine = f"{found['testEngine']['name']} {found['testEngine']['version']}"
            for outcome in ("passes", "violations"):
                for rule in found[outcome]:
                    entry = rules.setdefault(rule["id"], {"id": rule["id"], "tags": rule["tags"], "faults": []})
                    entry["faults"] += [path] if outcome == "violations" else []
        browser.close()
    return {"machine": engine, "rules": list(rules.values())}


if __name__ == "__main__":
    sys.exit(main())
