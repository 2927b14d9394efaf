"""Copies of pictures: in which widths and formats pages ask for them."""

CONTENT_TYPES = {"avif": "image/avif", "jpg": "image/jpeg"}
