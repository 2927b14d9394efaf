"""A server that speaks S3, as a process of its own on this machine, to be killed."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import boto3
from django.test import override_settings

from portal.settings.buckets import options

BUCKET = "made-up"


class Server:
    def __init__(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 60
        while not self.answers():
            assert self.process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.1)
        boto3.client("s3", **self.account()).create_bucket(Bucket=BUCKET)

    def account(self) -> dict[str, Any]:
        return {
            "endpoint_url": self.url,
            "region_name": "us-east-1",
            "aws_access_key_id": "key",
            "aws_secret_access_key": "secret",
        }

    def answers(self) -> bool:
        try:
            urllib.request.urlopen(f"{self.url}/moto-api/", timeout=1)
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False
        return True

    def kill(self) -> None:
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()


@contextmanager
def serving() -> Iterator[Server]:
    """Inside, the site's files lie in the bucket."""
    server = Server()
    storage = {
        "BACKEND": "portal.media.bucket.BucketStorage",
        "OPTIONS": options(
            bucket=BUCKET, access_key="key", secret_key="secret", endpoint=server.url, region="us-east-1"
        ),
    }
    static = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    try:
        with override_settings(STORAGES={"default": storage, "staticfiles": static}):
            yield server
    finally:
        if server.process.poll() is None:
            server.kill()
