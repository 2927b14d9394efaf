"""A small S3 that lets nobody in without a right signature: `python -m tests.media.strict_s3 PORT [BYTES]`, a process of its own.

Every request must be signed with the key, by header or in its address; botocore's own signer says what the signature must be. An address is
good for the seconds that it names, at most a week, counted from the instant that it names. Objects are in memory. With BYTES
the body of a copy of a picture stops after so many and the connection stays open, as with a server that hangs until it is killed.
"""

import sys
import time
from datetime import UTC, datetime
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from botocore.auth import S3SigV4Auth, S3SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

KEY = Credentials("key", "secret")
REGION = "us-east-1"
WEEK = 7 * 24 * 3600
SKEW = 15 * 60  # seconds that the clock of who signs may be off
ASKED = ("content-type", "content-disposition", "cache-control")
objects: dict[str, bytes] = {}
hang_after: int | None = None


class Refused(Exception):
    """403. The words are those of Amazon's server."""


def seconds_since(stamp: str) -> float:
    return time.time() - datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).timestamp()


def check_address(method: str, url: str, host: str) -> None:
    told = {name: values[0] for name, values in parse_qs(urlsplit(url).query, keep_blank_values=True).items()}
    signature, lifetime = told["X-Amz-Signature"], int(told["X-Amz-Expires"])
    unsigned = url.replace(f"&X-Amz-Signature={signature}", "")
    request = AWSRequest(method=method, url=f"http://{host}{unsigned}")
    request.context["timestamp"] = told["X-Amz-Date"]
    signer = S3SigV4QueryAuth(KEY, "s3", REGION, expires=lifetime)
    if signed(signer, request) != signature or told["X-Amz-Credential"] != signer.scope(request):
        raise Refused("SignatureDoesNotMatch")
    if not -SKEW < seconds_since(told["X-Amz-Date"]) < min(lifetime, WEEK):
        raise Refused("Request has expired")


def check_header(method: str, url: str, headers: Any, body: bytes) -> None:
    if "Authorization" not in headers:
        raise Refused("AccessDenied")
    told = dict(part.strip().split("=", 1) for part in headers["Authorization"].partition(" ")[2].split(","))
    named = {name: headers[name] for name in told["SignedHeaders"].split(";")}
    request = AWSRequest(method=method, url=f"http://{headers['Host']}{url}", headers=named)
    request.context["timestamp"] = headers["X-Amz-Date"]
    signer = S3SigV4Auth(KEY, "s3", REGION)
    if signed(signer, request) != told["Signature"] or told["Credential"] != signer.scope(request):
        raise Refused("SignatureDoesNotMatch")
    if headers["X-Amz-Content-SHA256"] != sha256(body).hexdigest():
        raise Refused("XAmzContentSHA256Mismatch")
    if abs(seconds_since(headers["X-Amz-Date"])) > SKEW:
        raise Refused("RequestTimeTooSkewed")


def signed(signer: S3SigV4Auth | S3SigV4QueryAuth, request: AWSRequest) -> str:
    return str(signer.signature(signer.string_to_sign(request, signer.canonical_request(request)), request))


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.answered(self.hand_out)

    def do_HEAD(self) -> None:
        self.answered(self.hand_out)

    def do_PUT(self) -> None:
        self.answered(self.take_in)

    def answered(self, act: Any) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        parts = urlsplit(self.path)
        try:
            if "X-Amz-Signature=" in parts.query:
                check_address(self.command, self.path, self.headers["Host"])
            else:
                check_header(self.command, self.path, self.headers, body)
        except Refused as reason:
            self.say(403, f"<Error><Code>AccessDenied</Code><Message>{reason}</Message></Error>".encode())
            return
        act(unquote(parts.path), body, {name: values[0] for name, values in parse_qs(parts.query).items()})

    def hand_out(self, path: str, _body: bytes, query: dict[str, str]) -> None:
        if path not in objects:
            self.say(404, b"<Error><Code>NoSuchKey</Code></Error>")
            return
        asked = {name: query[f"response-{name}"] for name in ASKED if f"response-{name}" in query}
        self.say(200, objects[path], asked)

    def take_in(self, path: str, body: bytes, _query: dict[str, str]) -> None:
        objects[path] = body
        self.say(200, b"")

    def say(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        own = {"content-length": str(len(body)), "etag": f'"{sha256(body).hexdigest()}"'}
        for name, value in {**own, **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "HEAD":
            return
        if hang_after is None or "/renditions/" not in self.path:
            self.wfile.write(body)
        else:
            self.wfile.write(body[:hang_after])
            self.wfile.flush()
            time.sleep(3600)

    def log_message(self, *_args: Any) -> None:
        pass


if __name__ == "__main__":
    hang_after = int(sys.argv[2]) if len(sys.argv) > 2 else None
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
