"""Addresses proposed from English titles."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.japan.slug import propose_slug


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("New Tohoku Fan Meeting in Sendai", "new-tohoku-fan-meeting-in-sendai"),
        ("  Fw:Tohoku -- Fan Meeting!! ", "fw-tohoku-fan-meeting"),
        ("Ōtsuchi's 1,000 Stories & Songs", "otsuchis-1000-stories-and-songs"),
        ("Citizens\u2019 Café", "citizens-cafe"),
        ("ＦＵＬＬ　ｗｉｄｔｈ", "full-width"),
        ("Straße über Łódź", "strasse-uber-lodz"),
        ("FY2025 (Reiwa 7): call no. 2", "fy2025-reiwa-7-call-no-2"),
        ("新しい東北 New Tohoku", "new-tohoku"),
        ("新しい東北", ""),
        ("!?…", ""),
        ("", ""),
        ("../../etc/passwd", "etc-passwd"),
        ("a\0b\r\nc", "a-b-c"),
    ],
)
def test_slugs(title: str, slug: str) -> None:
    assert propose_slug(title) == slug


def test_a_long_title_is_cut_between_words() -> None:
    assert propose_slug("alpha beta gamma", max_length=10) == "alpha-beta"
    assert propose_slug("alpha beta gamma", max_length=9) == "alpha"
    assert propose_slug("alpha beta gamma", max_length=11) == "alpha-beta"
    assert propose_slug("alphabet", max_length=5) == "alpha"
    assert propose_slug("alpha", max_length=0) == ""


@given(st.text(), st.integers(0, 100))
def test_any_title_gives_a_sound_slug(title: str, max_length: int) -> None:
    slug = propose_slug(title, max_length=max_length)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert len(slug) <= max_length
    assert propose_slug(slug, max_length=max_length) == slug
