"""The test suite: everything in a directory of its own that is gone afterwards.

`DATABASE_URL` moves the suite from SQLite to PostgreSQL, and `MEDIA_ROOT` lets several processes share one library; nothing else is read from the environment.
"""

import atexit
import shutil
import tempfile
from pathlib import Path

from environs import Env

from portal.settings.base import *
from portal.settings.base import STORAGES
from portal.settings.databases import database

env = Env()

# One per process: several runs at once, and the workers of one run, never meet.
SCRATCH = Path(tempfile.mkdtemp(prefix="portal-test-"))
atexit.register(shutil.rmtree, SCRATCH, ignore_errors=True)

SECRET_KEY = "not a secret: for tests only, long enough to pass the checks, 0123456789"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
SITE_URL = "http://testserver"

DATABASES = {"default": database(env.str("DATABASE_URL", f"sqlite:///{SCRATCH / 'portal.sqlite3'}"))}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, not memory: the browser tests read it from another thread, under the real locking.
    DATABASES["default"]["TEST"] = {"NAME": str(SCRATCH / "test.sqlite3")}

MEDIA_ROOT = env.path("MEDIA_ROOT", SCRATCH / "media")
STATIC_ROOT = SCRATCH / "static"
STATIC_ROOT.mkdir()

# Pages render without `collectstatic`; the real storage has a test of its own.
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

# Argon2 is slow on purpose; a test that logs in should not be.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
