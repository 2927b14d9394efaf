"""A real nginx on loopback with the project's own file, in which only ports, certificate and paths are replaced."""

import contextlib
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.parts import nginx
from tools.machine import ROOT

SITE = ROOT / "deploy" / "nginx" / "portal.conf"
NAME = "portal.example"
SECONDS_TO_START = 60
AROUND = """{user}
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log stderr;
events {{}}
http {{
    include /etc/nginx/mime.types; access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    {site}
}}
"""


def configuration(folder: Path, upstream: int, plain: int, secure: int) -> Path:
    """The path of a whole configuration; static files lie under `folder/static`."""
    certificate(folder)
    replaced = {
        "listen 80;": f"listen 127.0.0.1:{plain};",
        "listen 443 ssl http2;": f"listen 127.0.0.1:{secure} ssl http2;",
        "listen [::]:80;": "",
        "listen [::]:443 ssl http2;": "",
        "127.0.0.1:8000": f"127.0.0.1:{upstream}",
        "/etc/ssl/portal/": f"{folder}/",
        "/var/www/portal/static/": f"{folder}/static/",
        "/srv/portal/": f"{ROOT}/",
    }
    site = SITE.read_text(encoding="utf-8")
    for old, new in replaced.items():
        assert old in site, old
        site = site.replace(old, new)
    user = "user root root;" if os.geteuid() == 0 else ""  # its workers read pytest's own folders
    found = folder / "nginx.conf"
    found.write_text(AROUND.format(folder=folder, user=user, site=site), encoding="utf-8")
    return found


def certificate(folder: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    today = datetime.now(UTC)
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(x509.random_serial_number()).not_valid_before(today - timedelta(days=1))
    signed = made.not_valid_after(today + timedelta(days=2)).sign(key, hashes.SHA256())
    (folder / "fullchain.pem").write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    (folder / "key.pem").write_bytes(pem)


@contextlib.contextmanager
def running(configured: Path, port: int) -> Iterator[None]:
    with subprocess.Popen([str(nginx()), "-c", str(configured)], stderr=subprocess.PIPE, text=True) as server:
        try:
            deadline = time.monotonic() + SECONDS_TO_START
            while time.monotonic() < deadline and server.poll() is None and not _listens(port):
                time.sleep(0.05)
            assert server.poll() is None, server.stderr and server.stderr.read()
            yield
        finally:
            server.terminate()


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
