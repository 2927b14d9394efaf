"""The loader's parts follow one another as the apps do, so that places stand before what lies in them."""

import os
import subprocess
import sys

from django.apps import apps
from django.conf import settings


def test_parts_come_in_the_order_of_the_apps_whichever_module_was_imported_first() -> None:
    script = (
        "import django; django.setup(); import casebooks.loading, awards.loading;"
        "from django.utils.module_loading import autodiscover_modules; autodiscover_modules('loading');"
        "from portal.desk.records import registered; print(*dict.fromkeys(part.module for part in registered()))"
    )
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "portal.settings.test"}
    printed = subprocess.run(
        (sys.executable, "-c", script),
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    installed = [config.name for config in apps.get_app_configs()]
    order = [installed.index(apps.get_containing_app_config(module).name) for module in printed]  # type: ignore[union-attr]
    assert len(set(order)) > 5
    assert order == sorted(order)
