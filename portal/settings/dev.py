"""One person's machine: `make run` and manage.py. Needs no environment and keeps everything under var/ (PORTAL_VAR names another folder).

Shows pages as visitors see them, so DEBUG stays off; `PORTAL_DEBUG=1` turns it on. Serves plain HTTP to
this machine only and is not for the open network.
"""

from environs import Env

from portal.settings.base import *
from portal.settings.base import BASE_DIR
from portal.settings.databases import database
from portal.settings.secret_key import kept_key

env = Env()
VAR = env.path("PORTAL_VAR", BASE_DIR / "var")
VAR.mkdir(mode=0o700, exist_ok=True)

DEBUG = env.bool("PORTAL_DEBUG", False)
SECRET_KEY = kept_key(VAR / "secret_key")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
SITE_URL = f"http://127.0.0.1:{env.int('PORT', 8000)}"

DATABASES = {"default": database(env.str("DATABASE_URL", f"sqlite:///{VAR / 'portal.sqlite3'}"))}
STATIC_ROOT = VAR / "static"
MEDIA_ROOT = env.path("MEDIA_ROOT", VAR / "media")

# Mail lies here as files, one for each.
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR / "mail"
DEFAULT_FROM_EMAIL = "portal@localhost"

if DEBUG:
    # Templates, styles and scripts straight from the work tree: no `collectstatic` between edits.
    WHITENOISE_USE_FINDERS = True
    WHITENOISE_AUTOREFRESH = True
    STORAGES = {
        **STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
