"""What is the same wherever the portal runs. Holds no secret and reads nothing from the environment.

`dev` (make run), `test` (pytest) and `production` start from here and add where things are and who may ask.
"""

from importlib.resources import files
from pathlib import Path
from typing import Any

from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parents[2]

DEBUG = False
ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
# Where the admin lives, and what `load_content` reads.
ADMIN_PATH = "admin/"
CONTENT_DIR = BASE_DIR / "content"

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# modeltranslation patches the admin's model classes, so it stands before it.
INSTALLED_APPS = [
    "modeltranslation",
    "portal.desk.admin_config.DeskAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "csp",
    "js_asset",
    "django_prose_editor",
    "portal.bilingual",
    "portal.places",
    "portal.topics",
    "portal.media",
    "portal.publishing",
    "portal.desk",
    "portal.search",
    "portal.pages",
    "portal.accessibility",
    "portal.news",
    "portal.press",
    "portal.embargo",
    "portal.delivery",
    "initiatives",
    "events",
    "awards",
    "handson",
    "casebooks",
]

# Sessions, CSRF, users and messages are there for the admin. They are lazy: a public page that
# touches none of them sends no cookie and no `Vary: Cookie`.
# What sets headers stands before what may answer by itself, so that every answer carries them.
MIDDLEWARE = [
    "portal.delivery.headers.HeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "portal.delivery.headers.MethodsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.delivery.representation.RepresentationMiddleware",
    "portal.delivery.query.QueryMiddleware",
    "portal.delivery.language.LanguageMiddleware",
    "portal.publishing.redirects.RedirectMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "portal.delivery.uploads.UploadLimitMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.publishing.page.site",
            ],
        },
    },
]

# Languages and time

LANGUAGES = [("ja", _("Japanese")), ("en", _("English"))]
LANGUAGE_CODE = "ja"
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
TIME_ZONE = "Asia/Tokyo"
USE_TZ = True

# An empty translation stays empty: modeltranslation would show Japanese as if it were English,
# and only where it reads, never where it filters.
MODELTRANSLATION_LANGUAGES = ("ja", "en")
MODELTRANSLATION_DEFAULT_LANGUAGE = "ja"
MODELTRANSLATION_ENABLE_FALLBACKS = False
MODELTRANSLATION_PREPOPULATE_LANGUAGE = "en"


def MODELTRANSLATION_BUILD_LOCALIZED_VERBOSE_NAME(name: str, language: str) -> str:
    """Title (Japanese): what staff read beside a field, in messages and in the history."""
    return gettext("%(field)s (%(language)s)") % {"field": name, "language": dict(LANGUAGES)[language]}


# Files

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "portal.delivery.stylesheet.StylesheetFinder",
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
MEDIA_URL = "/media/"
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "portal.media.storage.LocalStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o644
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o755

# The one font that the portal itself draws with: social images, PDF. A locked package brings it (Noto Sans CJK, OFL), so every
# machine draws the same. A collection: its first face (index 0) has the Japanese forms; one axis, weight, 100 to 900.
JAPANESE_FONT = Path(str(files("manimgx_fonts_cjk") / "NotoSansCJK-VF.otf.ttc"))

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}

# Who may come in

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "admin:login"

# What a browser may do with our pages

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
# A name with "key" in it is left out of what Django tells of a crash.
JOURNALIST_COOKIE_NAME = "journalist-key"

# Where clamd listens, which is shown every upload; "" where there is none.
CLAMD = ""

# How many proxies of ours stand in front and write X-Forwarded-For; 0 means that the header is anybody's claim.
TRUSTED_PROXY_COUNT = 0

# The policy of every public page.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "require-trusted-types-for": ["'script'"],
    },
}

# The policy of the admin, in the same shape; the desk puts it on its own responses. The text editor
# needs a nonce for its import map and injects two style sheets, named here by their hashes.
CSP_ADMIN = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [
            SELF,
            NONCE,
            "'sha256-PlumsSlvJ7vvWzjqibGAYKq92O3y/4JTxWWsWJvyUYA='",
            "'sha256-N1v+9oYdxeZd/nv2iKYNMLWqP5BlGZff7wM0R1mK4ws='",
        ],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    },
}

# Django's own logging sends errors by mail alone when DEBUG is off; ours go to the process's output.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line"},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "INFO", "propagate": False},
    },
}
