"""Files in a bucket that speaks S3, private throughout: nobody reads them but through the site, or by an address signed for less than a minute."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError, HTTPClientError
from django.core.files.base import File
from storages.backends.s3 import S3Storage
from urllib3.exceptions import HTTPError

from portal.media.storage import PIECE, StorageDown

MISSING = ("404", "NoSuchKey", "NotFound")
#: Held in memory of a file that is read whole; the rest waits on disk.
SPOOLED = 8 * 1024 * 1024


@contextmanager
def answering() -> Iterator[None]:
    """Turns what botocore raises into what the site knows: there is no such file, or the storage does not answer."""
    try:
        yield
    except ClientError as error:
        if error.response.get("Error", {}).get("Code") in MISSING:
            raise FileNotFoundError(str(error)) from error
        raise StorageDown(str(error)) from error
    except (BotoCoreError, HTTPClientError, HTTPError, OSError) as error:
        if isinstance(error, FileNotFoundError):
            raise
        raise StorageDown(str(error)) from error


class BucketStorage(S3Storage):
    """A put is whole or not at all by itself: an upload that breaks off leaves no object."""

    @property
    def client(self) -> Any:
        return self.connection.meta.client

    def key(self, name: str) -> str:
        return self._normalize_name(name)

    def _save(self, name: str, content: File) -> str:
        with answering():
            content.seek(0)
            return super()._save(name, content)

    def put(self, name: str, content: File) -> None:
        """Under exactly this name, in place of what may be there."""
        self._save(name, content)

    def _open(self, name: str, mode: str = "rb") -> File:
        spooled = tempfile.SpooledTemporaryFile(max_size=SPOOLED)  # noqa: SIM115
        for piece in self.stream(name):
            spooled.write(piece)
        spooled.seek(0)
        return File(spooled, name)

    def stream(self, name: str, start: int = 0, stop: int | None = None) -> Iterator[bytes]:
        """The bytes from `start` up to but not including `stop`. Raises FileNotFoundError, or StorageDown."""
        wanted = {"Range": f"bytes={start}-{'' if stop is None else stop - 1}"} if start or stop is not None else {}
        if stop is not None and stop <= start:
            return
        with answering():
            body = self.client.get_object(Bucket=self.bucket_name, Key=self.key(name), **wanted)["Body"]
            yield from body.iter_chunks(PIECE)

    def exists(self, name: str) -> bool:
        try:
            self.size(name)
        except FileNotFoundError:
            return False
        return True

    def size(self, name: str) -> int:
        with answering():
            return int(self.client.head_object(Bucket=self.bucket_name, Key=self.key(name))["ContentLength"])

    def delete(self, name: str) -> None:
        with answering():
            super().delete(name)

    def signed_address(self, name: str, seconds: int, headers: dict[str, str]) -> str:
        """Where a person fetches the file from the bucket itself; "" where the address would be dead on arrival."""
        self.size(name)  # is it there, and does the storage answer?
        if seconds < 1:
            return ""
        wanted = {
            "Bucket": self.bucket_name,
            "Key": self.key(name),
            "ResponseContentType": headers["Content-Type"],
            "ResponseContentDisposition": headers["Content-Disposition"],
            "ResponseCacheControl": "private, no-store",
        }
        with answering():
            return str(self.client.generate_presigned_url("get_object", Params=wanted, ExpiresIn=seconds))

    def end_unfinished(self) -> int:
        """Gives up uploads in parts that were begun and never ended; answers how many."""
        with answering():
            found = self.client.list_multipart_uploads(Bucket=self.bucket_name).get("Uploads", [])
            for upload in found:
                self.client.abort_multipart_upload(
                    Bucket=self.bucket_name, Key=upload["Key"], UploadId=upload["UploadId"]
                )
        return len(found)
