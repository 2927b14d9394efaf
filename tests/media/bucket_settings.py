"""The test suite's settings for a server in a process of its own, with the files in the bucket at BUCKET_ADDRESS."""

import os

from portal.settings.buckets import options
from portal.settings.test import *  # noqa: F403
from portal.settings.test import STORAGES

STORAGES = {
    **STORAGES,
    "default": {
        "BACKEND": "portal.media.bucket.BucketStorage",
        "OPTIONS": options(
            bucket="made-up",
            access_key="key",
            secret_key="secret",
            endpoint=os.environ["BUCKET_ADDRESS"],
            region="us-east-1",
        ),
    },
}
