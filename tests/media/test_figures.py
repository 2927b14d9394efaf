"""Pictures in running text, from what is stored to what a visitor sees; and the tag that shows a picture anywhere."""

from html.parser import HTMLParser

import pytest
from django.template import Context, Template
from django.utils import translation
from pytest_django.asserts import assertNumQueries

from portal.bilingual.prose import rendered
from portal.media.models import Image
from portal.media.templatetags.pictures import picture
from tests.media import samples

pytestmark = pytest.mark.django_db


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def first(self, name: str) -> dict[str, str | None]:
        return next(attributes for tag, attributes in self.found if tag == name)


def stored(key: object, caption: str | None = None) -> str:
    inside = "" if caption is None else f"<figcaption>{caption}</figcaption>"
    return f'<p>a</p><figure><img data-file="{key}">{inside}</figure><p>b</p>'


@pytest.fixture
def image() -> Image:
    return samples.library_image()


@pytest.mark.parametrize(
    ("language", "alt", "caption", "credit"),
    [
        ("ja", "試験のための四色の旗", "試験のための説明", "試験係"),
        ("en", "A made-up flag of four colours", "Made-up caption", "Test desk"),
    ],
)
def test_a_figure_speaks_the_language_of_its_text(
    image: Image, language: str, alt: str, caption: str, credit: str
) -> None:
    with assertNumQueries(1):
        shown = rendered(stored(image.pk), language)
    tags = Tags(shown)
    assert tags.first("img")["alt"] == alt
    assert tags.first("source")["type"] == "image/avif"
    assert caption in shown
    assert credit in shown
    assert "lang=" not in shown
    assert "data-file" not in shown


def test_a_japanese_text_on_an_english_page_has_japanese_figures(image: Image) -> None:
    with translation.override("en"):
        assert "試験のための四色の旗" in rendered(stored(image.pk), "ja")
        assert translation.get_language() == "en"


def test_an_editors_own_caption_takes_the_place_of_the_librarys(image: Image) -> None:
    shown = rendered(stored(image.pk, "By <strong>hand</strong> &lt;b&gt;"), "en")
    assert "By <strong>hand</strong> &lt;b&gt;" in shown
    assert "Made-up caption" not in shown
    assert "Test desk" in shown


@pytest.mark.parametrize("caption", ["", " ", "<strong></strong>"])
def test_an_empty_caption_is_the_librarys(image: Image, caption: str) -> None:
    assert "Made-up caption" in rendered(stored(image.pk, caption), "en")


def test_a_picture_that_is_gone_leaves_nothing_behind(image: Image) -> None:
    html = (
        stored(image.pk, "Kept words")
        + stored(10**17)
        + '<figure><img><figcaption>x</figcaption></figure><p>c<img data-file="1"></p>'
    )
    image.delete()
    assert rendered(html, "ja") == "<p>a</p><p>b</p><p>a</p><p>b</p><p>c</p>"


def test_text_without_pictures_asks_nothing() -> None:
    with assertNumQueries(0):
        assert rendered("<p>a</p>", "ja") == "<p>a</p>"


def test_many_pictures_cost_one_question(image: Image) -> None:
    others = [samples.library_image(samples.photograph(300, 200)) for _number in range(2)]
    with assertNumQueries(1):
        shown = rendered("".join(stored(each.pk) for each in (image, *others, image)), "en")
    assert shown.count("<picture>") == 4


def test_words_of_the_library_are_escaped() -> None:
    evil = '"><img src=x onerror=alert(1)></script>'
    image = samples.library_image(alt_en=evil, caption_en=evil, credit_en=evil)
    tags = Tags(rendered(stored(image.pk), "en"))
    assert [tag for tag, _attributes in tags.found].count("img") == 1
    assert tags.first("img")["alt"] == evil
    assert "onerror" not in tags.first("img")


# The tag


def test_the_tag_offers_each_width_in_two_formats(image: Image) -> None:
    with translation.override("en"):
        shown = Template('{% load pictures %}{% picture image sizes="50vw" %}').render(Context({"image": image}))
    tags = Tags(shown)
    source, img = tags.first("source"), tags.first("img")
    assert source["srcset"] == ", ".join(
        f"/media/images/{image.token}-{w}-{image.stamp}.avif {w}w" for w in (480, 720, 960, 1280)
    )
    assert img["srcset"] == ", ".join(
        f"/media/images/{image.token}-{w}-{image.stamp}.jpg {w}w" for w in (480, 720, 960, 1280)
    )
    assert source["sizes"] == img["sizes"] == "50vw"
    assert (img["width"], img["height"]) == ("1280", "800")
    assert img["loading"] == "lazy"
    assert "fetchpriority" not in img


def test_the_first_picture_of_a_page_is_not_lazy(image: Image) -> None:
    img = Tags(picture(image, eager=True)).first("img")
    assert img["fetchpriority"] == "high"
    assert "loading" not in img


def test_a_description_in_the_other_language_says_so() -> None:
    image = samples.library_image(is_decorative=False)
    Image.objects.filter(pk=image.pk).update(is_decorative=True, alt_en="")
    image.refresh_from_db()
    image.is_decorative = False
    with translation.override("en"):
        img = Tags(picture(image)).first("img")
    assert (img["alt"], img["lang"]) == ("試験のための四色の旗", "ja")


@pytest.mark.parametrize("decorative", [True, False])
def test_a_decorative_picture_says_nothing(decorative: bool) -> None:
    image = samples.library_image(is_decorative=not decorative)
    img = Tags(picture(image, decorative=decorative)).first("img")
    assert img["alt"] == ""
    assert "lang" not in img


def test_no_picture_is_no_markup() -> None:
    assert picture(None) == ""
