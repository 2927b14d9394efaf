"""The pictures that other sites show of a page: drawn in its language, kept, and never more visible than the page."""

import io
import os
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from PIL import Image

from portal.media.sweeping import sweep
from portal.news.models import NewsItem
from portal.publishing import palette
from portal.publishing.law import State
from portal.publishing.lettering import BOLD, font, lines
from portal.publishing.sections import SECTIONS, section_url
from portal.publishing.social_drawing import Face, draw
from tests.factories import NOW, make
from tests.media import samples

pytestmark = pytest.mark.django_db
SECRET = "まだ誰にも言えない発表"


@pytest.fixture(autouse=True)
def _noon_in_june(tmp_path: Path) -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture(autouse=True)
def _empty_storage(settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def kept() -> list[str]:
    return [str(path) for path in Path(default_storage.location).rglob("*.png")]


def picture(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_page_names_its_picture_and_the_picture_is_there(client: Client, language: str) -> None:
    item = make(NewsItem, slug="made-up")
    page = client.get(f"/{language}/news/made-up/").content.decode()
    found = dict(re.findall(r'<meta (?:property|name)="((?:og:image|twitter:)[^"]*)" content="([^"]*)">', page))
    title = item.title_ja if language == "ja" else item.title_en
    site = "「新しい東北」ポータル" if language == "ja" else "New Tohoku"
    assert found == {
        "og:image": f"{settings.SITE_URL}/{language}/social/news/made-up.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": f"{title} | {site}",
        "twitter:card": "summary_large_image",
    }
    response = client.get(f"/{language}/social/news/made-up.png")
    assert (response.status_code, response["Content-Type"]) == (200, "image/png")
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert response["Cache-Control"].startswith("public, max-age=")
    assert not response.cookies
    assert not response.has_header("Vary")
    assert picture(response.content).size == (1200, 630)
    assert len(response.content) < 100_000


def test_each_language_has_a_picture_of_its_own_and_each_is_drawn_once(client: Client) -> None:
    item = make(NewsItem, slug="made-up")
    pictures = {code: client.get(f"/{code}/social/news/made-up.png").content for code in ("ja", "en")}
    assert pictures["ja"] != pictures["en"]
    assert len(kept()) == 2
    assert client.get("/ja/social/news/made-up.png").content == pictures["ja"]
    assert len(kept()) == 2
    item.title_ja = "試験のための別の題名"
    item.save()
    assert client.get("/ja/social/news/made-up.png").content != pictures["ja"]
    assert client.get("/en/social/news/made-up.png").content == pictures["en"]


@pytest.mark.parametrize("section", list(SECTIONS))
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_section_has_a_picture_in_its_colour(client: Client, language: str, section: str) -> None:
    path = section_url(section).removeprefix("/ja/").strip("/")
    response = client.get(f"/{language}/social/{path}.png")
    assert response.status_code == 200
    deep = palette.of_section(section)[0]
    assert picture(response.content).getpixel((600, 620)) == tuple(bytes.fromhex(deep[1:]))


@pytest.mark.parametrize(
    "hidden",
    [
        {"state": State.DRAFT, "publish_at": None},
        {"state": State.REVIEW, "publish_at": None},
        {"publish_at": NOW + timedelta(seconds=1)},
    ],
    ids=["draft", "in review", "a second too early"],
)
def test_what_is_not_public_has_the_same_404_as_what_never_was(client: Client, hidden: dict) -> None:
    make(NewsItem, slug="made-up", title_ja=SECRET, **hidden)
    early, never = (client.get(f"/ja/social/news/{name}.png") for name in ("made-up", "no-such"))
    assert (early.status_code, never.status_code) == (404, 404)
    assert early.content.replace(b"made-up", b"no-such") == never.content
    assert {**early.headers, "ETag": ""} == {**never.headers, "ETag": ""}
    assert SECRET not in early.content.decode()
    assert kept() == []


def test_no_picture_of_the_library_is_drawn_so_that_none_outlives_its_right(client: Client) -> None:
    """The page drops the picture at its second; what other sites show of the page never held more than words."""
    image = samples.library_image(samples.photograph(600, 400), rights_until=NOW + timedelta(seconds=1))
    item = make(NewsItem, slug="made-up", body_ja=f'<figure><img data-file="{image.pk}"></figure>')
    held = client.get("/ja/news/made-up/").content.decode()
    drawn = client.get("/ja/social/news/made-up.png").content
    with time_machine.travel(NOW + timedelta(seconds=1), tick=False):
        dropped = client.get("/ja/news/made-up/").content.decode()
        assert (image.token in held, image.token in dropped) == (True, False)
        assert client.get("/ja/social/news/made-up.png").content == drawn
    item.body_ja = ""
    item.save()
    for path in kept():
        Path(path).unlink()
    assert client.get("/ja/social/news/made-up.png").content == drawn


def test_the_picture_comes_with_its_page_to_the_second(client: Client) -> None:
    make(NewsItem, slug="made-up", publish_at=NOW + timedelta(seconds=1))
    with time_machine.travel(NOW + timedelta(seconds=1), tick=False):
        assert client.get("/ja/social/news/made-up.png").status_code == 200


@pytest.mark.parametrize(
    "over",
    [
        {"state": State.WITHDRAWN, "withdrawn_at": NOW, "withdrawal_reason_ja": "試験のため。"},
        {"expire_at": NOW},
    ],
    ids=["withdrawn", "expired"],
)
def test_what_is_over_has_no_picture_any_more(client: Client, over: dict) -> None:
    item = make(NewsItem, slug="made-up", title_ja=SECRET)
    assert client.get("/ja/social/news/made-up.png").status_code == 200
    change(item, **over)
    response = client.get("/ja/social/news/made-up.png")
    assert (response.status_code, response.content) == (410, b"")
    assert "og:image" not in client.get("/ja/news/made-up/").content.decode()


@pytest.mark.parametrize(
    "address", ["search", "feedback", "press/embargo", "social", "news/nothing", "feeds/all.atom", "admin", "../admin"]
)
def test_what_is_no_page_for_everybody_has_no_picture(client: Client, address: str) -> None:
    assert client.get(f"/ja/social/{address}.png").status_code == 404
    assert kept() == []


def test_a_journalist_who_is_signed_in_is_a_stranger_to_the_picture(client: Client, admin_client: Client) -> None:
    make(NewsItem, slug="made-up", title_ja=SECRET, state=State.DRAFT, publish_at=None)
    assert admin_client.get("/ja/social/news/made-up.png").status_code == 404


def test_pictures_that_nobody_can_be_given_any_more_are_swept_once_they_are_old(client: Client) -> None:
    """Of five pages one stays as it is; the sweep asks each page as a visitor would, so that it draws nothing and knows no more than they do."""
    names = ("stays", "renamed", "withdrawn", "expired", "hidden")
    items = {name: make(NewsItem, slug=name) for name in names}
    for name in (*names, "index"):
        address = "/ja/social.png" if name == "index" else f"/ja/social/news/{name}.png"
        assert client.get(address).status_code == 200
    default_storage.save(f"social/ab/{'0' * 64}.png", ContentFile(b"of an address that never was"))
    before = kept()
    change(items["renamed"], title_ja="試験のための別の題名")
    change(items["withdrawn"], state=State.WITHDRAWN, withdrawal_reason_ja="試験のため。")
    change(items["expired"], expire_at=NOW)
    NewsItem.objects.filter(slug="hidden").delete()
    make(NewsItem, slug="hidden", title_ja=SECRET, publish_at=NOW + timedelta(seconds=1))
    assert sweep() == []
    for path in before:
        os.utime(path, (0, 0))
    folders = {str(Path(name).parent) for name in sweep()}
    assert folders == {"social/ab", *(f"social/ja/news/{name}" for name in names[1:])}
    assert len(kept()) == 2
    assert client.get("/ja/social/news/renamed.png").status_code == 200
    with time_machine.travel(NOW + timedelta(seconds=1), tick=False):
        assert client.get("/ja/social/news/hidden.png").status_code == 200


def change(item: NewsItem, **values: object) -> None:
    for name, value in values.items():
        setattr(item, name, value)
    item.save()


def test_the_font_has_the_japanese_letters() -> None:
    drawn = [bytes(font(60, BOLD).getmask(letter)) for letter in "復興閖\U0010ffff"]
    assert len(set(drawn)) == 4  # the last is the box that stands for a letter that is missing


def test_words_are_drawn_in_bold_where_they_are_asked_to_be() -> None:
    assert sum(font(60, BOLD).getmask("東")) > 1.2 * sum(font(60).getmask("東"))


def test_lines_break_between_phrases_and_are_even() -> None:
    assert lines("復興に向けた取組を紹介します", font(60, BOLD), 500) == ["復興に向けた", "取組を紹介します"]
    assert lines("Honouring the people who shape it", font(60, BOLD), 800) == [
        "Honouring the",
        "people who shape it",
    ]
    assert "".join(lines("あ" * 50, font(60, BOLD), 500)) == "あ" * 50


def test_a_title_however_long_stays_above_the_sea() -> None:
    face = Face("題" * 200, "親" * 100, "2026年6月15日", "events", "試験", "試験")
    found = picture(draw(face))
    assert min(min(found.getpixel((x, 467))) for x in range(40, 600)) > 220  # nothing but the tint
    assert found.getpixel((600, 620)) == tuple(bytes.fromhex(palette.of_section("events")[0][1:]))
