"""A link that works once, sessions that end when somebody says so, and a door that tells nobody who is accredited."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client

from portal.embargo.models import Journalist, JournalistSession, SignInLink
from portal.embargo.sign_in import digest, revoke
from portal.embargo.throttle import BY_ADDRESS, BY_NETWORK
from tests.embargo.conftest import ask
from tests.factories import NOW

DOOR = "/ja/press/embargo/"
INSIDE = "解禁前の発表"


def is_inside(client: Client) -> bool:
    page = client.get(DOOR).content.decode()
    assert ("reporter" in page or "試験 記者" in page) == (f"<h1>{INSIDE}" in page or INSIDE in page)
    return "試験 記者" in page


def test_from_asking_to_leaving(journalist: Journalist, client: Client) -> None:
    assert not is_inside(client)
    answer = client.post("/ja/press/embargo/link/", {"email": "Reporter@Paper.Example "}, follow=True)
    assert answer.redirect_chain == [("/ja/press/embargo/sent/", 303)]
    assert [message.to for message in mail.outbox] == [["reporter@paper.example"]]
    link = mail.outbox[0].body.split("http://testserver")[1].split()[0]
    assert client.get(link).status_code == 200
    assert not is_inside(client)
    entered = client.post(link)
    assert (entered.status_code, entered["Location"]) == (303, DOOR)
    assert is_inside(client)
    left = client.post("/ja/press/embargo/sign-out/")
    assert (left.status_code, left["Location"]) == (303, DOOR)
    assert not is_inside(client)


def test_opening_a_link_does_not_use_it_up(journalist: Journalist, client: Client) -> None:
    """Programs that look into mail open every link, some of them twice and with HEAD."""
    link = ask(client, journalist.email)
    scanner = Client()
    assert [scanner.get(link).status_code, scanner.head(link).status_code, scanner.get(link).status_code] == [200] * 3
    assert JournalistSession.objects.count() == 0
    client.post(link)
    assert is_inside(client)


def test_a_link_works_once(journalist: Journalist) -> None:
    first, second = Client(), Client()
    link = ask(first, journalist.email)
    assert [first.post(link).status_code, second.post(link).status_code, second.get(link).status_code] == [
        303,
        410,
        410,
    ]
    assert [is_inside(first), is_inside(second)] == [True, False]


@pytest.mark.parametrize(("age", "status"), [(timedelta(minutes=15, seconds=-1), 303), (timedelta(minutes=15), 410)])
def test_a_link_lives_for_fifteen_minutes(journalist: Journalist, client: Client, age: timedelta, status: int) -> None:
    link = ask(client, journalist.email)
    with time_machine.travel(NOW + age, tick=False):
        assert client.post(link).status_code == status


def test_using_one_link_ends_the_others(journalist: Journalist, client: Client) -> None:
    older, newer = ask(client, journalist.email), ask(client, journalist.email)
    assert client.post(newer).status_code == 303
    assert client.post(older).status_code == 410


def test_a_made_up_link_is_like_a_used_one(journalist: Journalist, client: Client) -> None:
    used = ask(client, journalist.email)
    Client().post(used)
    unknown = f"/ja/press/embargo/sign-in/{'x' * 43}/"
    pages = []
    for link in (used, unknown):
        response = client.get(link)
        token = link.split("/")[-2]
        pages.append((response.status_code, response.content.decode().replace(token, "")))
    assert pages[0] == pages[1]
    assert pages[0][0] == 410


def test_secrets_are_stored_as_hashes_only(journalist: Journalist, client: Client) -> None:
    token = ask(client, journalist.email).split("/")[-2]
    client.post(f"/ja/press/embargo/sign-in/{token}/")
    stored = [str(row) for model in (SignInLink, JournalistSession) for row in model.objects.values_list()]
    key = client.cookies["journalist-key"].value.split(":")[0]
    assert len(token) == len(key) == 43
    assert [row for row in stored if token in row or key in row] == []
    assert list(SignInLink.objects.values_list("token_hash", flat=True)) == [digest(token)]


# Nobody learns who is accredited


def test_the_answer_is_the_same_for_every_address(journalist: Journalist, client: Client) -> None:
    """Body, headers and status; what differs is done after the answer."""
    answers = []
    for email in (journalist.email, "stranger@paper.example"):
        posted = client.post("/ja/press/embargo/link/", {"email": email})
        answers.append(
            (posted.status_code, posted.content, dict(posted.headers), client.get(posted["Location"]).content)
        )
    assert answers[0] == answers[1]
    assert [message.to for message in mail.outbox] == [[journalist.email]]


def test_the_limit_is_the_same_for_every_address(journalist: Journalist) -> None:
    counts = []
    for email in (journalist.email, "stranger@paper.example"):
        answers = [Client().post("/ja/press/embargo/link/", {"email": email}).status_code for _try in range(7)]
        counts.append(answers)
    assert counts == [[303] * BY_ADDRESS.tries + [429] * 2] * 2
    assert len(mail.outbox) == BY_ADDRESS.tries


@pytest.mark.parametrize(
    ("language", "words"), [("ja", "あと15分ほどしてから"), ("en", "Please try again in 15 minutes.")]
)
def test_too_many_tries_say_when_to_come_back(db: None, client: Client, language: str, words: str) -> None:
    for _try in range(BY_ADDRESS.tries):
        client.post(f"/{language}/press/embargo/link/", {"email": "somebody@paper.example"})
    refused = client.post(f"/{language}/press/embargo/link/", {"email": "somebody@paper.example"})
    assert (refused.status_code, refused["Retry-After"]) == (429, "900")
    assert words in refused.content.decode()
    assert 'value="somebody@paper.example"' in refused.content.decode()
    with time_machine.travel(NOW + timedelta(minutes=15), tick=False):
        again = client.post(f"/{language}/press/embargo/link/", {"email": "somebody@paper.example"})
        assert again.status_code == 303


def test_one_network_may_ask_so_often_for_whatever_addresses(db: None) -> None:
    statuses = [
        Client(headers={"x-forwarded-for": f"203.0.113.{number}"})
        .post("/ja/press/embargo/link/", {"email": f"{number}@paper.example"})
        .status_code
        for number in range(BY_NETWORK.tries + 1)
    ]
    assert statuses == [303] * BY_NETWORK.tries + [429]
    elsewhere = Client(REMOTE_ADDR="198.51.100.7").post("/ja/press/embargo/link/", {"email": "a@paper.example"})
    assert elsewhere.status_code == 303


def test_ipv6_visitors_are_counted_by_their_network(db: None) -> None:
    statuses = [
        Client(REMOTE_ADDR=f"2001:db8:1:2::{number:x}")
        .post("/ja/press/embargo/link/", {"email": f"{number}@paper.example"})
        .status_code
        for number in range(BY_NETWORK.tries + 1)
    ]
    assert statuses[-1] == 429


# Who is not let in


@pytest.mark.parametrize(
    "values",
    [
        {"revoked_at": NOW},
        {"accredited_until": date(2026, 6, 14)},
    ],
)
def test_no_link_for_who_is_not_accredited_now(
    journalist: Journalist, client: Client, values: dict[str, object]
) -> None:
    Journalist.objects.filter(pk=journalist.pk).update(**values)
    client.post("/ja/press/embargo/link/", {"email": journalist.email})
    assert mail.outbox == []


def test_the_end_of_an_outlet_ends_all_its_journalists(journalist: Journalist, signed_in: Callable[[], Client]) -> None:
    client = signed_in()
    journalist.outlet.accredited_until = date(2026, 6, 15)
    journalist.outlet.save()
    assert is_inside(client)
    midnight = NOW + timedelta(hours=12)
    JournalistSession.objects.update(last_seen_at=midnight - timedelta(minutes=1))
    for at, inside in ((midnight - timedelta(seconds=1), True), (midnight, False)):
        JournalistSession.objects.update(started_at=at - timedelta(hours=1))
        with time_machine.travel(at, tick=False):
            assert is_inside(client) == inside


def test_revoking_works_on_the_next_request(journalist: Journalist, signed_in: Callable[[], Client]) -> None:
    client, other = signed_in(), signed_in()
    waiting = ask(Client(), journalist.email)
    revoke(journalist)
    assert [is_inside(client), is_inside(other)] == [False, False]
    assert client.post(waiting).status_code == 410
    assert client.get("/ja/press/embargo/releases/made-up-secret/")["Location"] == DOOR


@pytest.mark.parametrize(
    ("steps", "inside"), [([179], True), ([180], False), ([170] * 4, True), ([170] * 4 + [40], False)]
)
def test_a_session_ends_when_it_is_left_alone_and_after_half_a_day(
    signed_in: Callable[[], Client], steps: list[int], inside: bool
) -> None:
    client, at, found = signed_in(), NOW, True
    for minutes in steps:
        at += timedelta(minutes=minutes)
        with time_machine.travel(at, tick=False):
            found = is_inside(client)
    assert found == inside


def test_every_sign_in_has_a_key_of_its_own(journalist: Journalist, client: Client) -> None:
    """A key that somebody planted beforehand is worth nothing afterwards."""
    client.cookies["journalist-key"] = "planted:by:somebody"
    client.post(ask(client, journalist.email))
    first = client.cookies["journalist-key"].value
    client.post(ask(client, journalist.email))
    assert len({"planted:by:somebody", first, client.cookies["journalist-key"].value}) == 3


def test_a_cookie_that_was_tampered_with_is_none(signed_in: Callable[[], Client]) -> None:
    client = signed_in()
    key, rest = client.cookies["journalist-key"].value.split(":", 1)
    client.cookies["journalist-key"] = f"{'A' if key[0] != 'A' else 'B'}{key[1:]}:{rest}"
    assert not is_inside(client)


def test_the_cookie_is_for_the_server_alone(signed_in: Callable[[], Client]) -> None:
    cookie = signed_in().cookies["journalist-key"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["domain"]) == (True, "Lax", "/", "")


# The door itself


@pytest.mark.parametrize(
    ("language", "typed", "sentence"),
    [
        ("ja", "", "認定の際に登録したメールアドレスを入力してください。"),
        ("ja", "記者", "メールアドレスの形になっていません。"),
        ("en", "a@b", "This is not an e-mail address."),
        ("en", "x@paper.example\r\nBcc: all@paper.example", "This is not an e-mail address."),
        ("en", "a" * 300 + "@paper.example", "This is not an e-mail address."),
    ],
)
def test_a_bad_address_gets_a_sentence(db: None, client: Client, language: str, typed: str, sentence: str) -> None:
    response = client.post(f"/{language}/press/embargo/link/", {"email": typed})
    assert response.status_code == 400
    assert sentence in response.content.decode()
    assert mail.outbox == []


def test_forms_sent_from_elsewhere_are_refused_in_words(journalist: Journalist) -> None:
    client = Client(enforce_csrf_checks=True)
    client.get(DOOR)
    foreign = client.post(
        "/ja/press/embargo/link/", {"email": journalist.email}, headers={"origin": "https://evil.example"}
    )
    assert foreign.status_code == 403
    assert "このページは表示できません" in foreign.content.decode()
    assert mail.outbox == []


def test_nothing_leads_away_from_the_site(journalist: Journalist, client: Client) -> None:
    for target in ("https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"):
        link = ask(Client(REMOTE_ADDR=target[:3]), journalist.email)
        entered = client.post(f"{link}?next={target}", {"next": target})
        assert entered["Location"] == DOOR


def test_links_name_the_configured_host_whatever_a_request_claims(journalist: Journalist, settings: object) -> None:
    settings.ALLOWED_HOSTS = ["*"]  # type: ignore[attr-defined]
    Client(HTTP_HOST="evil.example").post("/ja/press/embargo/link/", {"email": journalist.email})
    assert "http://testserver/ja/press/embargo/sign-in/" in mail.outbox[0].body
    assert "evil" not in mail.outbox[0].body


def test_a_dead_mail_server_is_the_desks_to_see(journalist: Journalist, client: Client, settings: object) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"  # type: ignore[attr-defined]
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9  # type: ignore[attr-defined]
    answer = client.post("/ja/press/embargo/link/", {"email": journalist.email})
    assert (answer.status_code, answer["Location"]) == (303, "/ja/press/embargo/sent/")
    assert list(SignInLink.objects.values_list("sent_at", flat=True)) == [None]


@pytest.mark.parametrize("address", ["link/", "sign-out/"])
def test_only_posts_change_anything(db: None, client: Client, address: str) -> None:
    assert client.get(f"{DOOR}{address}").status_code == 405
