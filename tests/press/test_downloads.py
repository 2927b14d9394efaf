"""Text, PDF and kit of a release at their addresses: as public as its page, resumable, and never older than the content."""

from datetime import timedelta
from typing import IO, Any

import pytest
import time_machine
from django.core.files.storage import default_storage
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from portal.press.built import built
from portal.press.models import BuiltFile, PressRelease
from tests.factories import NOW, make

ADDRESSES = ("release.txt", "release.pdf")
SECRET = "秘密の合言葉"


@pytest.mark.django_db
@pytest.mark.parametrize("name", ADDRESSES)
@pytest.mark.parametrize(
    "values",
    [
        {"state": "draft"},
        {"state": "review"},
        {"publish_at": NOW + timedelta(microseconds=1)},
        {"state": "withdrawn", "withdrawal_reason_ja": "誤り", "publish_at": NOW + timedelta(days=1)},
    ],
)
@time_machine.travel(NOW, tick=False)
def test_what_is_not_public_has_no_papers(name: str, values: dict[str, object], client: Client) -> None:
    release = make(PressRelease, title_ja=SECRET, **values)
    for language in ("ja", "en"):
        hidden = client.get(f"/{language}/press/{release.slug}/{name}", HTTP_RANGE="bytes=0-9")
        never = client.get(f"/{language}/press/{'x' * len(release.slug)}/{name}", HTTP_RANGE="bytes=0-9")
        assert (hidden.status_code, never.status_code) == (404, 404)
        assert hidden.content.replace(release.slug.encode(), b"") == never.content.replace(
            b"x" * len(release.slug), b""
        )
        assert set(hidden.headers) == set(never.headers)
    assert BuiltFile.objects.count() == 0


@pytest.mark.django_db
def test_papers_are_handed_out_under_a_name_and_in_parts(client: Client) -> None:
    release = make(PressRelease, slug="made-up", title_en="A made-up release")
    whole = client.get("/en/press/made-up/release.txt")
    assert whole["Content-Type"] == "text/plain; charset=utf-8"
    assert whole["Content-Disposition"] == 'attachment; filename="made-up-en.txt"'
    content = whole.getvalue()
    assert str(release.title_en).encode() in content
    part = client.get("/en/press/made-up/release.txt", HTTP_RANGE="bytes=5-9")
    assert (part.status_code, part.getvalue()) == (206, content[5:10])
    assert client.get("/en/press/made-up/release.txt", HTTP_IF_NONE_MATCH=whole["ETag"]).status_code == 304
    pdf = client.get("/ja/press/made-up/release.pdf")
    assert pdf["Content-Type"] == "application/pdf"
    assert pdf.getvalue().startswith(b"%PDF-")


@pytest.mark.django_db
def test_a_paper_is_made_once_and_anew_when_the_content_changes(client: Client) -> None:
    release = make(PressRelease, slug="made-up", place_ja="一つ目の場所")
    first = client.get("/ja/press/made-up/release.txt")
    client.get("/ja/press/made-up/release.txt")
    assert BuiltFile.objects.count() == 1
    release.place_ja = "二つ目の場所"
    release.save()
    second = client.get("/ja/press/made-up/release.txt", HTTP_IF_NONE_MATCH=first["ETag"])
    assert second.status_code == 200
    assert "二つ目の場所" in second.getvalue().decode()


@pytest.mark.django_db
def test_the_file_of_an_older_content_goes_after_an_hour(client: Client) -> None:
    release = make(PressRelease, slug="made-up")
    client.get("/ja/press/made-up/release.txt")
    old = BuiltFile.objects.get()
    with time_machine.travel(old.made_at + timedelta(hours=2), tick=False):
        release.place_ja = "別の場所"
        release.save()
        client.get("/ja/press/made-up/release.txt")
    assert not default_storage.exists(old.name)
    assert BuiltFile.objects.count() == 1


@pytest.mark.django_db
def test_a_file_that_the_storage_lost_is_made_again(client: Client) -> None:
    make(PressRelease, slug="made-up")
    content = client.get("/ja/press/made-up/release.txt").getvalue()
    default_storage.delete(BuiltFile.objects.get().name)
    assert client.get("/ja/press/made-up/release.txt").getvalue() == content


@pytest.mark.django_db
def test_a_withdrawn_release_keeps_its_papers_and_they_say_why(client: Client) -> None:
    values = {"state": "withdrawn", "withdrawal_reason_ja": "数値の誤り", "withdrawal_reason_en": "A wrong number."}
    make(PressRelease, slug="made-up", **values)
    text = client.get("/en/press/made-up/release.txt").getvalue().decode()
    assert text.startswith("[This release has been withdrawn. A wrong number.]")


@pytest.mark.django_db
def test_no_copy_outlives_the_next_change(client: Client) -> None:
    with time_machine.travel(NOW, tick=False):
        make(PressRelease, slug="made-up")
        make(PressRelease, publish_at=NOW + timedelta(seconds=7))
        assert client.get("/ja/press/made-up/release.pdf")["Cache-Control"] == "public, max-age=7"


@pytest.mark.django_db
def test_a_file_that_was_not_finished_is_never_handed_out(client: Client) -> None:
    def fail(target: IO[bytes]) -> None:
        target.write(b"half of it")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        built("/press/made-up/ ja pdf", "0" * 64, "pdf", fail)
    assert BuiltFile.objects.count() == 0
    whole = built("/press/made-up/ ja pdf", "0" * 64, "pdf", lambda target: target.write(b"all of it"))
    with default_storage.open(whole.name) as file:
        assert file.read() == b"all of it"


@pytest.mark.django_db
def test_two_that_make_the_same_at_once_keep_one_file(client: Client) -> None:
    def meanwhile(target: IO[bytes]) -> None:
        built("/press/made-up/ ja pdf", "1" * 64, "pdf", lambda inner: inner.write(b"the same"))
        target.write(b"the same")

    row = built("/press/made-up/ ja pdf", "1" * 64, "pdf", meanwhile)
    assert BuiltFile.objects.get() == row
    assert default_storage.exists(row.name)
    _folders, names = default_storage.listdir("built")
    assert f"built/{row.name.rpartition('/')[2]}" == row.name
    assert {name for name in names if default_storage.size(f"built/{name}") == 8} == {row.name.rpartition("/")[2]}


@pytest.mark.parametrize("name", ["", "kit.zip"])
@pytest.mark.parametrize("values", [{"state": "draft"}, {"publish_at": NOW + timedelta(microseconds=1)}])
def test_what_is_not_public_has_no_kit(db: None, client: Client, name: str, values: dict[str, Any]) -> None:
    with time_machine.travel(NOW, tick=False):
        release = make(PressRelease, **values)
        nobody = "x" * len(release.slug)
        hidden = client.get(f"/ja/press/kit/press/{release.slug}/{name}")
        never = client.get(f"/ja/press/kit/press/{nobody}/{name}")
        # nor does it take longer to say so
        for place in (f"press/kit/press/{{}}/{name}", "press/{}/", "press/{}/release.pdf"):
            asked = []
            for slug in (release.slug, nobody):
                with CaptureQueriesContext(connection) as queries:
                    client.get(f"/ja/{place.format(slug)}")
                asked.append(len(queries))
            assert asked[0] == asked[1], place
    assert (hidden.status_code, never.status_code) == (404, 404)
    assert hidden.content.replace(release.slug.encode(), b"") == never.content.replace(nobody.encode(), b"")
