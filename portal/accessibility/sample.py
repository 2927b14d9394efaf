"""Which pages a test looks at: those that stand for a kind of page, and others drawn by lot.

The lot can be drawn again by anybody: the seed is published, and the pages are sorted by address before drawing.
"""

import random
from collections.abc import Iterable

from django.db import transaction
from django.urls import reverse
from django.utils import translation

from portal.accessibility.models import Evaluation, Finding, SampledPage, empty_findings
from portal.publishing.models import CatalogueEntry
from portal.publishing.sections import SECTIONS, section_url

#: JIS X 8341-3:2016, annex JB.1, as the Web Accessibility Infrastructure Committee advises: 40 pages of which 25 are random.
RANDOM_PAGES = 25
WITHOUT_AN_ITEM = ("pages:home", "pages:calls", "pages:site-map", "pages:subscribe", "search:results", "data:index")


@transaction.atomic
def draw(language: str, seed: int) -> Evaluation:
    """A new test of the public pages in one language, with nothing judged yet."""
    every = every_page(language)
    standing_for_kinds = list(dict.fromkeys(representative(language)))
    rest = sorted(set(every) - set(standing_for_kinds))
    drawn = random.Random(seed).sample(rest, min(RANDOM_PAGES, len(rest)))  # noqa: S311  (a lot that can be drawn again)
    evaluation = Evaluation.objects.create(language=language, seed=seed, drawn_from=len(rest))
    rows = [(path, False) for path in standing_for_kinds] + [(path, True) for path in drawn]
    SampledPage.objects.bulk_create(
        SampledPage(evaluation=evaluation, path=path, is_random=is_random, order=order)
        for order, (path, is_random) in enumerate(rows)
    )
    Finding.objects.bulk_create(empty_findings(evaluation))
    return evaluation


def every_page(language: str) -> list[str]:
    rows = CatalogueEntry.objects.published().in_language(language).pages()
    return [f"/{language}{path}" for path in rows.order_by("path").values_list("path", flat=True)]


def representative(language: str) -> Iterable[str]:
    """The pages that are there once, the head of each section, and one item of each type: the first by address."""
    with translation.override(language):
        yield from (reverse(name) for name in WITHOUT_AN_ITEM)
        yield from (section_url(section) for section in SECTIONS)
    rows = CatalogueEntry.objects.published().in_language(language).pages().order_by("content_type", "path")
    seen = set()
    for content_type, path in rows.values_list("content_type", "path"):
        if content_type not in seen:
            seen.add(content_type)
            yield f"/{language}{path}"
