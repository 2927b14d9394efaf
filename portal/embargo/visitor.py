"""From where a request comes, and how that is kept: under a keyed hash, never as an address."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

SALT = "portal.embargo.visitor"


def client_address(request: HttpRequest) -> str:
    """The visitor's address; behind our own proxies (TRUSTED_PROXY_COUNT) the hop that the outermost of them saw.

    What stands further left in X-Forwarded-For is the visitor's own claim and is never read.
    """
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",") if hop.strip()]
    count = settings.TRUSTED_PROXY_COUNT
    if count and len(hops) >= count:
        return hops[-count]
    return request.META.get("REMOTE_ADDR", "")


def network(address: str) -> str:
    """What one visitor can hardly change: an IPv4 address, or the /64 of an IPv6 address. Anything else stands for itself."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network(f"{found}/64", strict=False)) if found.version == 6 else str(found)


def keyed(value: str) -> str:
    """64 hexadecimal digits that nobody can turn back or make without the site's key."""
    return salted_hmac(SALT, value, algorithm="sha256").hexdigest()
