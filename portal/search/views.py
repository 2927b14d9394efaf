"""The page of results: one GET form, no script, nothing kept of who asked."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from portal.bilingual.text import active_language, said
from portal.publishing.filter_kinds import topics
from portal.publishing.generation import kept
from portal.publishing.models import CatalogueEntry
from portal.publishing.page import Crumb, Page, describe
from portal.publishing.sections import SECTIONS, section_name, section_url
from portal.search.asked import counter
from portal.search.engine import COUNTED, Found, search
from portal.search.facets import Filters
from portal.search.highlight import marks_of
from portal.search.query import read
from portal.search.results import facets, hits, query_string, sent_filters
from portal.search.signposts import signposts
from portal.search.suggestions import suggestions
from portal.search.synonyms import synonyms
from portal.topics.models import Term

PER_PAGE = 20
#: What stands among so many first results needs no signpost.
SEEN = 3
#: Of each kind of words that the field proposes.
_PROPOSED = 60


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    text = read(request.GET.get("q", "")).text
    filters = sent_filters(request.GET)
    newest = request.GET.get("sort") == "new"
    number = _page_number(request.GET.get("page", "1"))
    query = query_string(text, filters, "new" if newest else "")
    # Without the page's number: in the other language there may be fewer.
    path = f"{request.path}?{query}" if query else request.path
    describe(request, Page("search", noindex=True, path=path, crumbs=[Crumb(_("Search"))]))
    context: dict[str, Any] = {
        "text": text,
        "sections": [(key, section_name(key), section_url(key)) for key in SECTIONS],
        "words": kept(("words to choose", active_language()), _words_to_choose),
        "sort": "new" if newest else "",
    }
    if not text:
        return render(request, "search/results.html", {**context, "heading": _("Search"), "page_title": _("Search")})
    found = search(text, active_language(), filters, newest=newest, limit=number * PER_PAGE)
    page_obj = Paginator(range(found.total), PER_PAGE).get_page(number)
    if number > max(page_obj.paginator.num_pages, 1):
        raise Http404
    if number == 1 and not filters and not newest:
        counter.count(text, active_language(), 0 if found.corrected else found.exact)
    first = (number - 1) * PER_PAGE
    marks = marks_of(found.query, synonyms().of_any([term.folded for term in found.query.terms]))
    results = hits(found, found.ids[first : first + PER_PAGE], marks)
    seen = {hit.url for hit in results[:SEEN]}
    context |= {
        "found": found,
        "heading": _("Search results for “%(query)s”") % {"query": text},
        "page_title": _title(text, found, number, page_obj.paginator.num_pages),
        "count": _count(found),
        "hits": results,
        "page_obj": page_obj,
        "query": query,
        "by_relevance": query_string(text, filters),
        "by_date": query_string(text, filters, "new"),
        "facets": facets(found, filters),
        "filters": filters,
        "unfiltered": query_string(text, Filters()),
        "signposts": {url: name for url, name in signposts(found.query).items() if url not in seen and number == 1},
        "contact": None if found.total else _contact(),
        "corrected_query": query_string(found.corrected, Filters()) if found.corrected else "",
    }
    return render(request, "search/results.html", context)


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """A list of titles as JSON."""
    found = suggestions(request.GET.get("q", ""), active_language())
    return JsonResponse(
        found, safe=False, json_dumps_params={"ensure_ascii": False}, headers={"X-Robots-Tag": "noindex"}
    )


def _words_to_choose() -> list[str]:
    """For the field of the page itself, which proposes them without any script: sections, themes and terms."""
    names = [section_name(key) for key in SECTIONS]
    named = [said(row, "name").value for row in (*topics()[:_PROPOSED], *Term.objects.all()[:_PROPOSED])]
    return list(dict.fromkeys([*names, *named]))


def _contact() -> CatalogueEntry | None:
    """The page that says whom to ask, where staff have one."""
    return CatalogueEntry.objects.published().for_site_language().filter(path="/contact/").first()


def _page_number(sent: str) -> int:
    """An impossible page is 404, since its address never existed."""
    if not sent.isascii() or not sent.isdecimal() or len(sent) > 3 or not int(sent):
        raise Http404
    return int(sent)


def _count(found: Found) -> str:
    """Pages that have only some of the words are never counted among the results."""
    if found.is_capped and found.total >= COUNTED:
        return _("More than %(count)s results") % {"count": f"{COUNTED:,}"}
    some = found.total - found.exact
    if some and not found.exact:
        return ngettext(
            "no page has all of it, %(some)s has part of it", "no page has all of it, %(some)s have part of it", some
        ) % {"some": some}
    count = ngettext("%(count)s result", "%(count)s results", found.exact) % {"count": f"{found.exact:,}"}
    if not some:
        return count
    return ngettext(
        "%(count)s, and %(some)s page with some of the words",
        "%(count)s, and %(some)s pages with some of the words",
        some,
    ) % {"count": count, "some": some}


def _title(text: str, found: Found, number: int, pages: int) -> str:
    if not found.total:
        return _("No results for “%(query)s”") % {"query": text}
    if pages > 1:
        return _("%(query)s: %(count)s, page %(number)s of %(total)s") % {
            "query": text,
            "count": _count(found),
            "number": number,
            "total": pages,
        }
    return _("%(query)s: %(count)s") % {"query": text, "count": _count(found)}
