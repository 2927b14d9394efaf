"""Web addresses as people read them: decoded, without scheme, cut to a length that fits a line or two."""

from urllib.parse import unquote, urlsplit

from django import template

register = template.Library()

LONGEST = 72


@register.filter
def host(url: str) -> str:
    """`https://www.example.go.jp/a` → `example.go.jp`."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


@register.filter
def readable_address(url: str) -> str:
    """`https://www.example.jp/%E5%BE%A9/?a=1` → `example.jp/復/?a=1`, cut in the middle of nothing but its end."""
    parts = urlsplit(url)
    path = unquote(parts.path).rstrip("/") + (f"?{unquote(parts.query)}" if parts.query else "")
    address = f"{host(url)}{path}"
    return address if len(address) <= LONGEST else f"{address[: LONGEST - 1]}…"
