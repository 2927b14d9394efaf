"""The open network. Names every variable that is missing or bad in one message, and refuses to start.

docs/operating.md lists the variables. Any of them may be given as NAME_FILE, the path of a file that
holds the value.
"""

from portal.settings.base import *
from portal.settings.base import STORAGES
from portal.settings.buckets import options as bucket_options
from portal.settings.databases import database
from portal.settings.environment import (
    CollectingEnv,
    bucket_address,
    database_address,
    directory,
    given,
    host_names,
    https_address,
    long_random_key,
    mail_address,
    not_negative,
    positive,
    scanner_address,
)

env = CollectingEnv()

SECRET_KEY = env.str("SECRET_KEY", validate=long_random_key)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", subcast=str.strip, validate=host_names)
SITE_URL = env.str("SITE_URL", validate=https_address)
STATIC_ROOT = env.path("STATIC_ROOT", validate=directory)
MEDIA_ROOT = env.path("MEDIA_ROOT", validate=directory)
_database_url = env.str("DATABASE_URL", validate=database_address)
_pool_size = env.int("DATABASE_POOL_SIZE", 8, validate=positive)
_hsts_preload = env.bool("HSTS_PRELOAD", True)
_behind_proxy = env.bool("TRUST_X_FORWARDED_PROTO", False)
TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", 0, validate=not_negative)
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", validate=mail_address)
EMAIL_HOST = env.str("MAIL_HOST", validate=given)
EMAIL_PORT = env.int("MAIL_PORT", 587, validate=positive)
EMAIL_HOST_USER = env.str("MAIL_USER", "")
EMAIL_HOST_PASSWORD = env.str("MAIL_PASSWORD", "")
EMAIL_USE_TLS = env.bool("MAIL_STARTTLS", True)
_bucket = env.str("MEDIA_S3_BUCKET", "")
_bucket_key = env.str("MEDIA_S3_ACCESS_KEY", validate=given) if _bucket else ""
_bucket_secret = env.str("MEDIA_S3_SECRET_KEY", validate=given) if _bucket else ""
_bucket_endpoint = env.str("MEDIA_S3_ENDPOINT", "", validate=bucket_address)
_bucket_region = env.str("MEDIA_S3_REGION", "")
_bucket_prefix = env.str("MEDIA_S3_PREFIX", "")
CLAMD = env.str("CLAMD", "", validate=scanner_address)

env.seal()

DATABASES = {"default": database(_database_url, pool_size=_pool_size)}

if _bucket:
    # Private throughout: the site reads for its visitors, or signs an address for less than a minute.
    STORAGES = {
        **STORAGES,
        "default": {
            "BACKEND": "portal.media.bucket.BucketStorage",
            "OPTIONS": bucket_options(
                bucket=_bucket,
                access_key=_bucket_key,
                secret_key=_bucket_secret,
                endpoint=_bucket_endpoint,
                region=_bucket_region,
                prefix=_bucket_prefix,
            ),
        },
    }

# What must be counted across processes is counted in the database (`manage.py createcachetable`).
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache_entry",
    },
}

SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = _hsts_preload
if _behind_proxy:
    # Only where a proxy of ours overwrites the header: anybody else could claim to come by HTTPS.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# The prefix makes a browser refuse these cookies from another host or over plain HTTP.
SESSION_COOKIE_NAME = "__Host-session"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
CSRF_COOKIE_SECURE = True
JOURNALIST_COOKIE_NAME = "__Host-journalist-key"

# A mail server that does not answer must not hold a worker.
EMAIL_TIMEOUT = 10  # seconds
SERVER_EMAIL = DEFAULT_FROM_EMAIL
