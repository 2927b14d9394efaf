"""Every page that can be reached is there, says its language, and holds together; every record of the facts stands on one."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any
from xml.etree import ElementTree

import pytest
from django.conf import settings

from tests.content.conftest import Site
from tests.document import Document
from tools.messages import LOCALE, catalogues, forms

# The same pages on either database: what differs there is the law and the loader, which have tests of their own.
pytestmark = [pytest.mark.sqlite, pytest.mark.django_db]

Pages = dict[str, Document]
JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
#: An address on the web is in no language.
WEB = re.compile(r"\S+\.[a-z]{2,}/\S*")
#: The switch names either language to those who read only that one.
SWITCH = ("言語 Language", "Language 言語")


# Links


def test_every_link_leads_somewhere(site: Site) -> None:
    broken = {
        path: (answer.status, site.crawl.found_on[path])
        for path, answer in site.crawl.answers.items()
        if answer.status not in (200, 301, 302)
    }
    assert broken == {}
    assert len(site.crawl.pages) > 500


def test_no_page_links_to_an_address_that_has_moved(site: Site) -> None:
    """The plain address of a press kit has not moved: it leads to the kit as it is at this moment."""
    moved = {
        path: site.crawl.found_on[path]
        for path, answer in site.crawl.answers.items()
        if answer.moved_to and path != "/" and not path.endswith("/kit.zip")
    }
    assert moved == {}


def test_every_fragment_is_on_its_page(site: Site) -> None:
    pages = site.crawl.pages
    ids = {path: set(page.ids) for path, page in pages.items()}
    missing = {
        (page, f"{target}#{fragment}")
        for page, target, fragment in site.crawl.fragments
        if target in pages and fragment not in ids[target]
    }
    assert missing == set()


def test_every_page_stands_in_the_sitemap_and_nothing_else(site: Site) -> None:
    listed = [
        element.text or "" for element in ElementTree.fromstring(site.sitemap).iter() if element.tag.endswith("}loc")
    ]
    indexable = {
        path
        for path, page in site.crawl.pages.items()
        if "?" not in path and not page.meta.get("robots", "").startswith("noindex")
    }
    assert {address.removeprefix("http://testserver") for address in listed} == indexable
    assert [address for address, count in Counter(listed).items() if count > 1] == []


def test_pages_in_two_languages_name_each_other(site: Site) -> None:
    alternates = {path: page.alternates for path, page in site.crawl.pages.items() if page.alternates}
    for path, named in alternates.items():
        if site.crawl.pages[path].canonical != f"http://testserver{path}":
            continue  # page 1 by its number, say
        assert named[path[1:3]] == f"http://testserver{path}", path
        for language in {"ja", "en"} & set(named):
            other = named[language].removeprefix("http://testserver")
            assert alternates[other] == named, (path, other)


# Languages


def test_every_page_says_the_language_of_its_address(site: Site) -> None:
    wrong = {path: page.language for path, page in site.crawl.pages.items() if page.language != path[1:3]}
    assert wrong == {}


def test_no_japanese_stands_unmarked_on_english_pages(site: Site) -> None:
    unmarked: dict[str, str] = {}
    for path, page in site.crawl.in_language("en").items():
        for run in page.runs:
            if run.language != "ja" and JAPANESE.search(WEB.sub("", run.text)) and run.text not in SWITCH:
                unmarked.setdefault(run.text, path)
    assert unmarked == {}


def interface_words() -> re.Pattern[str]:
    """Every English message of two words or more that Japanese says otherwise."""
    found = set()
    for path, catalogue in catalogues(LOCALE):
        if path.parts[-3] != "ja" or path.name != "django.po":
            continue
        for message in catalogue:
            for english in forms(message.id):
                pieces = [piece.strip() for piece in re.split(r"%\(\w+\)[sd]|%[sd]", english)]
                if english not in forms(message.string):
                    found |= {re.escape(piece) for piece in pieces if len(re.findall("[A-Za-z]{2,}", piece)) >= 2}
    assert len(found) > 100
    return re.compile(rf"(?<![A-Za-z])(?:{'|'.join(sorted(found, key=len, reverse=True))})(?![A-Za-z])")


def test_no_word_of_the_interface_is_left_in_english(site: Site) -> None:
    words = interface_words()
    left: dict[str, str] = {}
    for path, page in site.crawl.in_language("ja").items():
        for run in page.runs:
            if (
                run.language == "ja"
                and run.text not in left
                and re.search("[A-Za-z]", run.text)
                and words.search(run.text)
            ):
                left[run.text] = path
    assert left == {}


# Structure


def test_ids_are_unique(pages: Pages) -> None:
    twice = {path: [name for name, count in Counter(page.ids).items() if count > 1] for path, page in pages.items()}
    assert {path: names for path, names in twice.items() if names} == {}


def test_each_page_has_one_first_heading_and_skips_no_level(pages: Pages) -> None:
    wrong = {}
    for path, page in pages.items():
        levels = [level for level, _text in page.headings]
        skipped = any(level > before + 1 for before, level in zip([0, *levels], levels, strict=False))
        if levels.count(1) != 1 or skipped or not all(text for _level, text in page.headings):
            wrong[path] = page.headings
    assert wrong == {}


def test_nothing_inline_that_the_policy_would_block(pages: Pages) -> None:
    assert {path: page.inline for path, page in pages.items() if page.inline} == {}


def test_pages_of_a_section_are_told_apart_by_their_titles(pages: Pages) -> None:
    titles: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path, page in pages.items():
        assert page.title.strip(), path
        assert page.meta["description"].strip(), path
        if "?" not in path:
            titles[path.split("/")[2], page.title.strip()].append(path)
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}


def test_nothing_is_asked_of_another_host(pages: Pages) -> None:
    foreign = {
        (path, link) for path, page in pages.items() for link in page.resources if re.match(r"(https?:)?//", link)
    }
    assert {item for item in foreign if not item[1].startswith("http://testserver/")} == set()


# Records


def records() -> Iterable[tuple[str, str, str]]:
    """(collection, key, where its pages are) of every record. Left out: notes for those who keep the file, and what the sources dispute."""
    facts: dict[str, Any] = json.loads((settings.CONTENT_DIR / "facts.json").read_text(encoding="utf-8"))
    by_id = {
        "events": facts["fan_meetings"]["events"],
        "awards": facts["awards"]["laureates"],
        "handson": facts["handson"]["organisations"],
        "casebooks": [*facts["casebooks"]["publications"], *facts["casebooks"]["cases"]],
        "initiatives": [*facts["council"]["activities"], *facts["yuinoba"]["sessions"]],
        "news": facts["news"],
        "press": facts["press"]["items"],
    }
    for section, rows in by_id.items():
        yield from ((section, row["id"], section) for row in rows)
    others: dict[str, tuple[str, Iterable[Any]]] = {
        "award years": ("awards", [row["fiscal_year"] for row in facts["awards"]["years"]]),
        "programmes": (
            "handson",
            [f"{row['fiscal_year']}-{row['programme_ja']}" for row in facts["handson"]["programmes"]],
        ),
        "industrial awards": (
            "casebooks",
            [f"{row['fiscal_year']}-{row['name_ja']}" for row in facts["casebooks"]["industrial_awards"]],
        ),
        "yearly figures": (
            "events",
            [row["fiscal_year"] for row in facts["fan_meetings"]["yearly_stats"] if row["fiscal_year"]],
        ),
        "member counts": ("initiatives", [row["as_of"] for row in facts["council"]["member_counts"]]),
        "contests": ("initiatives", [row["year"] for row in facts["council"]["business_contest"]]),
        "model projects": ("initiatives", [row["fiscal_year"] for row in facts["council"]["leading_model_projects"]]),
        "report meeting": ("initiatives", [facts["yuinoba"]["report_meeting"]["date"]]),
        "showings": ("initiatives", [row["date"] for row in facts["tohoku_moment"]["shown_at"]]),
        "moment": ("initiatives", ["tohoku-moment"]),
        "council": ("initiatives", ["council"]),
        "handbook": ("handson", ["handbook"]),
        "kinds of press record": ("press", [row["kind"] for row in facts["press"]["kinds"]]),
        "terms": ("glossary", [row["ja"] for row in facts["glossary"]["terms"]]),
        "fiscal years": ("glossary", [row["fiscal_year"] for row in facts["glossary"]["fiscal_years"]["items"]]),
        "prefectures": ("glossary", [row["code"] for row in facts["glossary"]["prefectures"]]),
        "municipalities": ("places", [row["code"] for row in facts["glossary"]["municipalities"]]),
    }
    for collection, (section, keys) in others.items():
        yield from ((collection, str(key).replace(" ", "-"), section) for key in keys)  # an id holds no blank


def test_every_record_stands_on_a_page(pages: Pages) -> None:
    ids: dict[str, set[str]] = defaultdict(set)
    for path, page in pages.items():
        ids[path.split("/")[2]].update(page.ids)
    wanted = list(records())
    assert len(wanted) > 500
    assert [(collection, key) for collection, key, section in wanted if key not in ids[section]] == []


def test_every_municipality_with_content_has_a_page_and_no_other(site: Site) -> None:
    pages = site.crawl.in_language("ja")
    linked = {path for path in pages if re.fullmatch(r"/ja/places/\d{6}/", path)}
    assert len(linked) > 40
    for path in linked:
        rows = [link for link in pages[path].links if link.startswith("/ja/") and link.count("/") > 3]
        assert rows, path


# What pages say to other programs


def test_data_blocks_say_only_what_schema_org_knows(site: Site) -> None:
    from_schema_org = json.loads((settings.BASE_DIR / "tests/data/schema_org.json").read_text(encoding="utf-8"))
    properties = {name: {*text.split(), "@type", "@id", "@context"} for name, text in from_schema_org["types"].items()}
    values = {value for names in from_schema_org["values"].values() for value in names}
    unknown: dict[str, str] = {}

    def check(data: Any, path: str) -> None:
        if isinstance(data, list):
            for item in data:
                check(item, path)
        elif isinstance(data, dict):
            kind = data.get("@type", "")
            if kind not in properties:
                unknown.setdefault(f"type {kind}", path)
            for name, value in data.items():
                if name not in properties.get(kind, data):
                    unknown.setdefault(f"{kind}.{name}", path)
                if value in (None, "", [], {}):
                    unknown.setdefault(f"{kind}.{name} is empty", path)
                check(value, path)
        elif isinstance(data, str) and data.startswith("https://schema.org/") and data.rsplit("/", 1)[1] not in values:
            unknown.setdefault(data, path)

    seen = set()
    for path, page in site.crawl.pages.items():
        for block in page.data:
            seen.add(block["@type"])
            check({name: value for name, value in block.items() if name != "@context"}, path)
    assert unknown == {}
    assert {"NewsArticle", "Event", "Organization", "BreadcrumbList", "Book", "GovernmentService"} <= seen
