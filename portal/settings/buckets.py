"""From what a bucket needs to Django's settings for it. Knows nothing of the environment; the caller hands everything over."""

from typing import Any

from botocore.config import Config


def options(
    *, bucket: str, access_key: str, secret_key: str, endpoint: str = "", region: str = "", prefix: str = ""
) -> dict[str, Any]:
    """What Django's STORAGES wants to know. A storage that does not answer is given up after a few seconds."""
    return {
        "bucket_name": bucket,
        "access_key": access_key,
        "secret_key": secret_key,
        "endpoint_url": endpoint or None,
        "region_name": region or None,
        "location": prefix,
        "default_acl": None,
        "querystring_auth": True,
        "file_overwrite": False,
        "client_config": Config(
            connect_timeout=3,
            read_timeout=10,
            retries={"total_max_attempts": 2, "mode": "standard"},
            signature_version="s3v4",
            s3={"addressing_style": "path" if endpoint else "auto"},
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
        ),
    }
