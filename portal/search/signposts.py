"""The site's own pages that are no item, by the words that people use for them: whoever asks for RSS means the page of feeds."""

from functools import lru_cache

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.japan.folding import fold
from portal.search.grams import is_latin, runs
from portal.search.query import Query
from portal.search.words import stem

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


def signposts(query: Query) -> list[tuple[str, str]]:
    """(address, name) of those that one of the words, or all of them together, stand for."""
    asked = {_key(term.folded) for term in query.wanted} | {_key(query.folded)}
    return [(reverse(name), str(title)) for name, title, words in _PAGES if asked & _keys(words)]


@lru_cache(maxsize=16)
def _keys(words: str) -> set[str]:
    return {_key(fold(word)) for word in words.split()}


def _key(folded: str) -> str:
    return "".join(stem(run) if is_latin(run) else run for run in runs(folded))
