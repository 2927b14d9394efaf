"""Every type of page that a visitor can come to, by one address of each; test_page_types.py says when one is missing.

The tests of this folder and `make audit` walk through it in both languages.
"""

from typing import NamedTuple

LANGUAGES = ("ja", "en")


class PageType(NamedTuple):
    """`path` without its language. `bytes`: the budget of its HTML, brotli; long texts and tables have more of it."""

    path: str
    status: int = 200
    kilobytes: int = 14

    def address(self, language: str) -> str:
        return f"/{language}{self.path}"


LONG = 30

PAGE_TYPES = {
    "home": PageType("/"),
    "news": PageType("/news/"),
    "news item": PageType("/news/nw-001/"),
    "news item in Japanese only": PageType("/news/made-up-japanese/"),
    "events": PageType("/events/"),
    "events of a month": PageType("/events/?month=2018-11"),
    "event": PageType("/events/fm-011/"),
    "event that takes applications": PageType("/events/made-up-open/"),
    "event that is fully booked": PageType("/events/made-up-full/"),
    "event that is cancelled": PageType("/events/made-up-cancelled/"),
    "awards": PageType("/awards/"),
    "award year": PageType("/awards/2016/"),
    "award year as a table": PageType("/awards/2021/?view=table"),
    "laureate": PageType("/awards/2016/aw-008/"),
    "hands-on support": PageType("/handson/"),
    "programme": PageType("/handson/community/"),
    "programme year": PageType("/handson/community/2024/"),
    "bookshelf": PageType("/casebooks/"),
    "casebook": PageType("/casebooks/ind-2012/"),
    "cases": PageType("/casebooks/cases/"),
    "case": PageType("/casebooks/ind-2012/cs-001/"),
    "initiatives": PageType("/initiatives/"),
    "council": PageType("/initiatives/council/"),
    "council activities": PageType("/initiatives/council/activities/"),
    "council activity": PageType("/initiatives/council/activities/made-up-activity/"),
    "contests": PageType("/initiatives/contests/"),
    "model projects": PageType("/initiatives/model-projects/"),
    "matching sessions": PageType("/initiatives/yuinoba/"),
    "matching session": PageType("/initiatives/yuinoba/yn-001/"),
    "moment": PageType("/initiatives/tohoku-moment/"),
    "invitation": PageType("/initiatives/tohoku-moment/made-up-invitation/"),
    "press room": PageType("/press/"),
    "press release": PageType("/press/pr-001/"),
    "press kit of the portal": PageType("/press/kit/"),
    "press kit": PageType("/press/kit/press/pr-001/"),
    "fact sheet": PageType("/press/fact-sheet/"),
    "press pictures": PageType("/press/photos/made-up-pictures/"),
    "door for journalists": PageType("/press/embargo/"),
    "link sent to a journalist": PageType("/press/embargo/sent/"),
    "link that was used": PageType("/press/embargo/sign-in/made-up/", 410),
    "places": PageType("/places/"),
    "place": PageType("/places/042021/"),
    "glossary": PageType("/glossary/", kilobytes=LONG),
    "calls": PageType("/calls/"),
    "search": PageType("/search/"),
    "search results": PageType("/search/?q=2018"),
    "search without results": PageType("/search/?q=zzzz"),
    "open data": PageType("/data/"),
    "subscribe": PageType("/subscribe/"),
    "site map": PageType("/sitemap/", kilobytes=LONG),
    "standing page": PageType("/accessibility/"),
    "accessibility tests": PageType("/accessibility/results/"),
    "results of an accessibility test": PageType("/accessibility/results/ja/"),
    "thanks for an answer": PageType("/feedback/thanks/"),
    "not found": PageType("/nowhere/", 404),
    "withdrawn": PageType("/news/made-up-withdrawn/", 410),
}

#: Addresses without an ending such as .pdf that answer no page: what each is instead.
NO_PAGES = {
    "choose-language": "a redirect",
    "media:document": "a file",
    "pages:feedback": "a form's target",
    "desk-language": "staff's",
    "desk-find": "staff's",
    "search:suggest": "suggestions while typing, for browsers",
    "embargo:ask": "a form's target",
    "embargo:sign-out": "a form's target",
    "embargo:release": "seen by accredited journalists only",
    "embargo:document": "a file",
}
