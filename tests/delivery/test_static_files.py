"""The static files as production serves them: collected, named by their content, none missing."""

import json
import re
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.test import override_settings

NAMED = re.compile(r"""{%\s*static\s+["']([^"']+)["']""")


def names_in_templates() -> set[str]:
    templates = [
        path for path in settings.BASE_DIR.glob("**/templates/**/*") if path.is_file() and ".venv" not in path.parts
    ]
    return {name for path in templates for name in NAMED.findall(path.read_text(encoding="utf-8"))}


def test_every_file_that_a_template_names_is_collected(tmp_path: Path) -> None:
    """Without the compressing, which takes most of the time and renames nothing."""
    storages = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
    }
    with override_settings(STORAGES=storages, STATIC_ROOT=tmp_path):
        call_command("collectstatic", interactive=False, verbosity=0)
    collected = json.loads((tmp_path / "staticfiles.json").read_text())["paths"]
    assert names_in_templates()
    assert names_in_templates() - set(collected) == set()
