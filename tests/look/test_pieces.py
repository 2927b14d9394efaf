"""The small makers behind the look: phrases, icons, drawings, the coast, the joined style sheet."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.template.loader import get_template, render_to_string
from django.utils import translation
from django.utils.safestring import mark_safe

from portal.bilingual.templatetags.phrases import phrases
from portal.bilingual.text import Text
from portal.delivery.stylesheet import LAYERS, SITE, StylesheetFinder
from portal.publishing.coast import VIEW_BOX, project, radius
from portal.publishing.icon_paths import PATHS, SECTION_ICONS
from portal.publishing.templatetags.addresses import readable_address
from portal.publishing.templatetags.drawings import COVERS, SECTIONS, cover_drawing, section_drawing

TEMPLATES = Path(__file__).parents[2] / "templates"


def test_japanese_words_break_between_phrases_only() -> None:
    with translation.override("ja"):
        assert phrases("復興に向けた取組を紹介します") == (
            '<span class="phrases">復興に<wbr>向けた<wbr>取組を<wbr>紹介します</span>'
        )


def test_a_short_name_in_brackets_stays_whole() -> None:
    broken = phrases("令和6年度「新しい東北」復興・創生の星顕彰を行います")
    assert "「新しい東北」" in broken
    assert "<wbr>" in broken
    assert "<wbr>" in phrases("「地域の力で未来をひらく人たちの長い長い物語」")


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (None, ""),
        ("Plain <b> & words", "Plain &lt;b&gt; &amp; words"),
        (mark_safe('<span lang="en">Fan &amp; friends</span>'), '<span lang="en">Fan &amp; friends</span>'),
        ("<東北>", '<span class="phrases">&lt;東北&gt;</span>'),
        (mark_safe("<b>東北</b>&lt;i&gt;"), '<span class="phrases"><b>東北</b>&lt;i&gt;</span>'),
        (Text("東北", "ja"), '<span class="phrases"><span lang="ja">東北</span></span>'),
        (Text("Tohoku", "en"), "Tohoku"),
    ],
)
def test_phrases_keep_markup_and_escape_words(given: object, shown: str) -> None:
    with translation.override("en"):
        assert phrases(given).replace("<wbr>", "") == shown  # type: ignore[arg-type]


def test_an_icon_is_hidden_and_an_unknown_one_fails_loudly() -> None:
    drawn = Template('{% load icons %}{% icon "calendar" %}{% section_icon "awards" %}').render(Context())
    assert drawn.count('aria-hidden="true"') == drawn.count("<svg") == 2
    with pytest.raises(KeyError):
        Template('{% load icons %}{% icon "carousel" %}').render(Context())
    assert set(SECTION_ICONS.values()) <= set(PATHS)


def test_every_drawing_exists_and_carries_no_style_and_no_id() -> None:
    names = {name for group in (*SECTIONS.values(), *COVERS.values()) for name in group}
    assert {path.stem for path in (TEMPLATES / "drawings").iterdir()} == names
    for name in names:
        drawn = render_to_string(f"drawings/{name}.html")
        assert not re.search(r"\s(style|id|on\w+)=|<style|<script|url\(", drawn), name
        assert 'aria-hidden="true"' in drawn


def test_a_book_has_the_same_cover_in_both_languages() -> None:
    japanese, english = (SimpleNamespace(colour="sea", year=year) for year in ("2019年度", "FY2019"))
    assert cover_drawing(japanese) == cover_drawing(english)
    assert section_drawing("casebooks", 1) != section_drawing("casebooks", 2)
    assert section_drawing("nowhere") == "drawings/seigaiha.html"


@pytest.mark.parametrize(
    ("place", "latitude", "longitude", "drawn"),
    [
        ("Hirono", 40.4084, 141.7187, (446, 250)),
        ("Iwaki", 37.0505, 140.8877, (310, 955)),
        ("Sendai", 38.2682, 140.8694, (307, 700)),
    ],
)
def test_towns_stand_on_the_drawing(place: str, latitude: float, longitude: float, drawn: tuple[int, int]) -> None:
    x, y, width, height = VIEW_BOX
    found = project(latitude, longitude)
    assert found == drawn, place
    assert x < found[0] < x + width
    assert y < found[1] < y + height


def test_dots_grow_with_their_number_and_the_largest_lie_below() -> None:
    assert radius(1) < radius(4) < radius(30) <= 20
    dots = [SimpleNamespace(latitude=39.0, longitude=141.5, count=count) for count in (1, 9)]
    drawn = render_to_string("_coast.html", {"dots": dots})
    assert re.findall(r'class="coast-dot"[^>]* r="([\d.]+)"', drawn) == [str(radius(9)), str(radius(1))]


def test_addresses_read_as_people_write_them() -> None:
    assert readable_address("https://www.example.jp/%E5%BE%A9%E8%88%88/?a=1") == "example.jp/復興?a=1"
    assert len(readable_address("https://example.jp/" + "a" * 200)) == 72


def test_the_layers_are_joined_into_one_sheet() -> None:
    # Of two threads that ask first one finder is dropped; what it found must stay.
    sheet = Path(StylesheetFinder().find(SITE)).read_text(encoding="utf-8")
    assert sheet.startswith(f"@layer {', '.join(LAYERS)};")
    assert [layer for layer in LAYERS if f"@layer {layer} {{" not in sheet] == []
    assert StylesheetFinder().find("css/nothing.css") == []


@pytest.mark.parametrize("name", ["400", "500", "503"])
def test_a_page_for_a_broken_site_needs_nothing(name: str) -> None:
    source = (TEMPLATES / f"{name}.html").read_text(encoding="utf-8")
    assert "{%" not in source
    assert "{{" not in source
    page = get_template(f"{name}.html").render({})
    assert '<html lang="ja">' in page
    assert '<section lang="en">' in page


def test_no_template_styles_or_scripts_inline() -> None:
    offence = re.compile(r"<style|\sstyle=|\son[a-z]+=\"|<script(?! type=\"application/ld\+json\"| src=\")")
    found = {str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.html") if offence.search(path.read_text())}
    assert {name for name in found if not name.startswith("admin/")} == set()


@pytest.mark.parametrize(
    ("words", "broken"),
    [
        ("「新しい東北」事例集(令和3年度受賞者)", "「新しい東北」|事例集|(令和3年度|受賞者)"),
        ("東日本大震災被災地産業復興支援事例集 2012-2020", "東日本大震災|被災地|産業|復興支援|事例集 2012-2020"),
        ("新ハンズオン支援事業(グループ支援・個社支援)", "新ハンズオン|支援事業|(グループ支援・個社支援)"),
        ("3県同時の「結の場」に43社が参加", "3県同時の|「結の場」に|43社が|参加"),
        ("働き方を変える! 地域の若者と", "働き方を|変える! 地域の|若者と"),
        ("発見塾(東松島校)~東松島市に暮らす~", "発見塾|(東松島校)~|東松島市に|暮らす~"),
        ("ウェブアクセシビリティ方針", "ウェブ|アクセシビリティ|方針"),
    ],
)
def test_long_names_break_where_their_words_meet_and_never_inside_them(words: str, broken: str) -> None:
    assert phrases(words) == f'<span class="phrases">{broken.replace("|", "<wbr>")}</span>'
