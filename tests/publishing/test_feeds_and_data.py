"""Feeds and data files read back by independent readers: whole, public only, and the same as the pages."""

import csv
import html
import io
import json
from datetime import time

import feedparser
import pytest
from django.test import Client

from casebooks.models import Publication, PublicationFile
from events.models import Event, Venue
from portal.media.models import Document
from portal.news.models import NewsItem
from portal.topics.models import Term, Topic
from tests.factories import make, municipality
from tests.media.samples import paper, upload

SECRET = "秘密の合言葉"


@pytest.fixture
def item(db: None) -> NewsItem:
    found = make(
        NewsItem,
        title_en="Made-up <news> & more",
        summary_en="1 < 2",
        body_en='<h2>Heading</h2><p>Whole <a href="/en/news/">text</a>.</p>',
    )
    found.municipalities.add(municipality())
    found.topics.add(Topic.objects.create(slug="made-up", name_ja="試験", name_en="Made up"))
    make(NewsItem, state="draft", title_ja=SECRET, title_en="Unspoken")
    return found


@pytest.mark.parametrize("name", ["all", "news", "prefecture-030007", "topic-made-up"])
def test_a_feed_holds_the_full_text(item: NewsItem, client: Client, name: str) -> None:
    feed = feedparser.parse(client.get(f"/en/feeds/{name}.atom").content)
    assert not feed.bozo
    (entry,) = feed.entries
    assert html.unescape(entry.title) == "Made-up <news> & more"
    whole = '<p>1 &lt; 2</p><h2>Heading</h2><p>Whole <a href="http://testserver/en/news/">text</a>.</p>'
    assert (html.unescape(entry.summary), entry.content[0].value) == ("1 < 2", whole)
    assert entry.id == f"tag:testserver,2026:news.newsitem/{item.pk}/en"
    assert entry.link == f"http://testserver/en/news/{item.slug}/"


@pytest.mark.parametrize("name", ["events", "prefecture-040002"])
def test_other_feeds_are_empty_and_unknown_ones_do_not_exist(item: NewsItem, client: Client, name: str) -> None:
    assert feedparser.parse(client.get(f"/en/feeds/{name}.atom").content).entries == []
    assert client.get(f"/en/feeds/{name}x.atom").status_code == 404
    assert client.get("/en/feeds/topic-nothing.atom").status_code == 404


def test_a_data_set_as_csv_opens_in_a_spreadsheet_as_it_is(item: NewsItem, client: Client) -> None:
    NewsItem.objects.filter(pk=item.pk).update(title_en="=HYPERLINK(1)")
    response = client.get("/ja/data/news-newsitem.csv")
    assert response.content.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(response.content.decode("utf-8-sig")))
    assert row["municipalities"] == "032034"
    assert row["title_en"] == "'=HYPERLINK(1)"
    assert row["url_en"] == f"http://testserver/en/news/{item.slug}/"


def test_a_data_set_as_json_says_what_its_fields_mean(item: NewsItem, client: Client) -> None:
    data = json.loads(client.get("/en/data/news-newsitem.json").content)
    (record,) = data["items"]
    assert set(record) == {field["name"] for field in data["fields"]}
    assert all(field["description"] for field in data["fields"])
    assert (data["total"], data["page"], data["pages"]) == (1, 1, 1)
    assert client.get("/en/data/news-newsitem.json?page=2").status_code == 404
    assert client.get("/en/data/auth-user.json").status_code == 404


def test_the_data_of_events_says_when_where_and_how(db: None, client: Client) -> None:
    event = make(Event, starts="2026-12-05", start_time=time(19, 0), format="hybrid", capacity=0, by_arrival=True)
    Venue.objects.create(event=event, name_ja="＝町民会館", municipality=municipality())
    event.save()
    (row,) = csv.DictReader(io.StringIO(client.get("/en/data/events-event.csv").content.decode("utf-8-sig")))
    told = [row[name] for name in ("date", "start_time", "end_time", "format", "capacity", "fee", "by_arrival")]
    assert told == ["2026-12-05", "19:00", "", "hybrid", "0", "", "true"]
    assert row["venues_ja"].startswith("'＝町民会館")
    data = json.loads(client.get("/en/data/events-event.json").content)
    (record,) = data["items"]
    assert (record["capacity"], record["fee"], record["by_arrival"], record["end_time"]) == (0, None, True, None)
    described = {field["name"]: field["description"] for field in data["fields"]}
    assert described["format"] == "Format: on-site = On site, online = Online, hybrid = On site and online"


def test_an_event_tells_feed_readers_its_facts(db: None, client: Client) -> None:
    make(Event, starts="2026-12-05", start_time=time(19, 0), title_en="Evening", body_en="<p>Words.</p>")
    feed = feedparser.parse(client.get("/en/feeds/events.atom").content)
    content = feed.entries[0].content[0].value
    assert "<dt>Time</dt><dd>" in content
    assert content.endswith("<p>Words.</p>")


def test_nothing_hidden_is_in_feeds_and_data(item: NewsItem, client: Client) -> None:
    for address in ("/ja/feeds/all.atom", "/ja/data/news-newsitem.csv", "/ja/data/news-newsitem.json"):
        assert SECRET not in client.get(address).content.decode()


def test_data_answers_conditional_requests(item: NewsItem, client: Client) -> None:
    first = client.get("/ja/data/news-newsitem.json")
    again = client.get("/ja/data/news-newsitem.json", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304


def test_a_long_data_set_comes_in_pages_that_name_each_other(
    db: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("portal.publishing.open_data_views.PER_PAGE", 2)
    made = {make(NewsItem).slug for _number in range(5)}
    address, seen = "/ja/data/news-newsitem.json", []
    while address:
        data = json.loads(client.get(address).content)
        seen += [record["key"] for record in data["items"]]
        address = (data["next"] or "").removeprefix("http://testserver")
    assert sorted(seen) == sorted(made)
    assert data["previous"] == "http://testserver/ja/data/news-newsitem.json?page=2"
    assert data["licence"].endswith("public_data_license_v1.0")


def test_a_csv_is_the_whole_list_and_comes_in_pages_where_they_are_asked_for(
    db: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("portal.publishing.open_data_views.PER_PAGE", 2)
    made = {make(NewsItem).slug for _number in range(3)}
    address = "/ja/data/news-newsitem.csv"
    whole = client.get(address)
    assert {row["key"] for row in csv.DictReader(io.StringIO(whole.content.decode("utf-8-sig")))} == made
    always = 'rel="license", <http://testserver/ja/data/#news-newsitem>; rel="describedby"'
    assert whole["Link"].endswith(always)
    pages = [client.get(address, {"page": number}) for number in (1, 2)]
    rows = [list(csv.DictReader(io.StringIO(page.content.decode("utf-8-sig")))) for page in pages]
    assert [len(some) for some in rows] == [2, 1]
    assert {row["key"] for some in rows for row in some} == made
    assert pages[0]["Link"].endswith(f'{always}, <http://testserver{address}?page=2>; rel="next"')
    assert pages[1]["Link"].endswith(f'{always}, <http://testserver{address}?page=1>; rel="prev"')
    assert client.get(address, {"page": 3}).status_code == 404


def test_a_feed_hands_out_the_files_of_an_item(db: None, client: Client) -> None:
    book = make(Publication, slug="book")
    document = make(Document, title_ja="冊子", title_en="Book", file=upload(paper("Cover"), "a.pdf", "application/pdf"))
    make(PublicationFile, publication=book, document=document)
    feed = feedparser.parse(client.get("/en/feeds/casebooks.atom").content)
    (file,) = next(entry for entry in feed.entries if entry.link.endswith("/book/")).enclosures
    assert (file.type, file.href) == ("application/pdf", f"http://testserver/media/documents/{document.pk}/")
    assert int(file.length) == document.size
    document.rights_until = document.created_at
    document.save()
    feed = feedparser.parse(client.get("/en/feeds/casebooks.atom").content)
    assert next(entry for entry in feed.entries if entry.link.endswith("/book/")).enclosures == []


def test_municipalities_and_terms_are_data_too(client: Client, db: None) -> None:
    place = municipality()
    make(Term, name_ja="結の場", name_en="Yui-no-Ba", kana="ゆいのば", is_official=False)
    (row,) = csv.DictReader(io.StringIO(client.get("/ja/data/places-municipality.csv").content.decode("utf-8-sig")))
    assert (row["code"], row["prefecture"], row["name_ja"]) == (place.pk, place.prefecture_id, place.name_ja)
    data = json.loads(client.get("/en/data/topics-term.json").content)
    assert [(term["name_ja"], term["name_en"], term["is_official"]) for term in data["items"]] == [
        ("結の場", "Yui-no-Ba", False)
    ]
    assert 'id="places-municipality"' in client.get("/ja/data/").content.decode()
