"""A server that speaks S3, as a process of its own on this machine, to be killed: moto's, or a strict one of our own that checks signatures."""

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
from typing import Any, Self

import boto3
from django.test import override_settings

from portal.settings.buckets import options
from tools.machine import ROOT

BUCKET = "made-up"


class Server:
    """moto: all of S3, but it lets everybody in who has signed anything."""

    def __init__(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.start()

    def command(self) -> list[str]:
        return ["moto.server", "-H", "127.0.0.1", "-p", str(self.port)]

    def start(self) -> None:
        command = [sys.executable, "-m", *self.command()]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
        deadline = time.monotonic() + 60
        while not self.answers():
            assert self.process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.1)
        self.make_bucket()

    def make_bucket(self) -> None:
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

    def emptied(self) -> Self:
        """As it was at its start; started again where a test has killed it."""
        if self.process.poll() is not None:
            self.start()
        else:
            urllib.request.urlopen(urllib.request.Request(f"{self.url}/moto-api/reset", method="POST")).close()
            self.make_bucket()
        return self


class StrictServer(Server):
    """Ours; see `strict_s3.py`. `hang_after`: bytes of a copy of a picture after which it stops, until it is killed."""

    def __init__(self, hang_after: int | None = None) -> None:
        self.hang_after = [] if hang_after is None else [str(hang_after)]
        super().__init__()

    def command(self) -> list[str]:
        return ["tests.media.strict_s3", str(self.port), *self.hang_after]

    def make_bucket(self) -> None:
        """It has one."""


def storage(address: str) -> dict[str, Any]:
    return {
        "BACKEND": "portal.media.bucket.BucketStorage",
        "OPTIONS": options(bucket=BUCKET, access_key="key", secret_key="secret", endpoint=address, region="us-east-1"),
    }


@contextmanager
def running(server: Server) -> Iterator[Server]:
    """It is dead afterwards."""
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.kill()


@contextmanager
def serving(server: Server) -> Iterator[Server]:
    """Inside, the site's files lie in the bucket."""
    static = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(STORAGES={"default": storage(server.url), "staticfiles": static}):
        yield server
