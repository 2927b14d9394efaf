"""Pages that the words of a query stand for: those of the site itself, which are no item, by the words that people use for them, those of
programmes by their names, old and new, and sections by a part of theirs. Whoever asks for RSS means the page of feeds."""

from functools import lru_cache

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import Text, active_language
from portal.japan.folding import fold
from portal.publishing.generation import kept
from portal.publishing.programmes import has_page, programme_tile
from portal.publishing.sections import SECTIONS, section_name, section_url
from portal.search.grams import is_latin, runs
from portal.search.query import Query
from portal.search.words import stem
from portal.topics.models import ProgrammeAlias, ProgrammeName

_PAGES: tuple[tuple[str, str | Promise, str], ...] = (
    (
        "pages:subscribe",
        _("Feeds and calendars"),
        "フィード RSS Atom カレンダー iCalendar iCal 購読 通知 更新情報 feed calendar subscribe subscription",
    ),
    (
        "data:index",
        _("Open data"),
        "オープンデータ データ CSV JSON API ダウンロード data download dataset opendata",
    ),
    (
        "pages:calls",
        _("Calls"),
        "募集 公募 応募 申込 申請 補助金 助成金 締切 call apply application grant subsidy funding deadline",
    ),
    ("press:index", _("Press"), "プレスリリース 報道発表 報道資料 広報 取材 pressrelease pressroom press media"),
    ("pages:site-map", _("Site map"), "サイトマップ sitemap"),
)

#: A word of so few letters is no section without its plural.
_SHORT = 3


def signposts(query: Query) -> dict[str, Text]:
    """Names by address, of what one of the words, or all of them together, stand for."""
    asked = {_key(term.folded) for term in query.wanted} | {_key(query.folded)}
    language = active_language()
    found = {reverse(name): Text(str(title), language) for name, title, words in _PAGES if asked & _keys(words)}
    for slug, words in kept("search.programme words", _programme_words).items():
        if asked & words and has_page(slug):
            tile = programme_tile(slug)
            found.setdefault(tile.url, tile.name)
    typed = {"".join(runs(folded)) for folded in (*(term.folded for term in query.wanted), query.folded)} - {""}
    for section in SECTIONS:
        if any(_begins(word, "".join(runs(fold(section_name(section))))) for word in typed):
            found.setdefault(section_url(section), Text(section_name(section), language))
    return found


def _begins(word: str, name: str) -> bool:
    """事例 begins 事例集; of Latin letters the whole name must be there, or all but its plural: new is not news."""
    if is_latin(word):
        return word == name or (len(word) > _SHORT and f"{word}s" == name)
    return len(word) > 1 and name.startswith(word)


def _programme_words() -> dict[str, set[str]]:
    words: dict[str, set[str]] = {}
    for rows in (
        ProgrammeName.objects.values_list("programme__slug", "name_ja", "name_en"),
        ProgrammeAlias.objects.values_list("programme__slug", "name"),
    ):
        for slug, *names in rows:
            words.setdefault(slug, set()).update(_key(fold(name)) for name in names if name)
    return words


@lru_cache(maxsize=16)
def _keys(words: str) -> set[str]:
    return {_key(fold(word)) for word in words.split()}


def _key(folded: str) -> str:
    return "".join(stem(run) if is_latin(run) else run for run in runs(folded))
