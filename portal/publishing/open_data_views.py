"""The catalogue of data sets, and each of them as CSV and JSON. Read-only, no key, at addresses that stay."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.bilingual.text import LANGUAGES
from portal.publishing.open_data import LICENCE, PER_PAGE, Dataset, as_csv, dataset, summaries
from portal.publishing.page import Crumb, Page, absolute, describe
from portal.publishing.structured_data import publisher
from portal.publishing.views import paginate


def find(name: str) -> Dataset:
    if (found := dataset(name)) is None:
        raise Http404
    return found


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    describe(request, Page("pages", crumbs=[Crumb(_("Open data"))]))
    found = summaries()
    data = structured([(item, updated) for item, _count, updated in found])
    return render(
        request,
        "publishing/open_data.html",
        {"title": _("Open data"), "datasets": found, "licence": LICENCE, "data": data},
    )


def structured(found: list[tuple[Dataset, datetime | None]]) -> dict[str, Any]:
    """schema.org DataCatalog."""
    home = absolute(reverse("data:index"))
    return {
        "@type": "DataCatalog",
        "@id": home,
        "url": home,
        "name": _("Open data"),
        "description": _("Every list of this site as CSV and JSON, free to use."),
        "publisher": publisher(),
        "dataset": [
            {
                "@type": "Dataset",
                "@id": f"{home}#{item.name}",
                "url": f"{home}#{item.name}",
                "identifier": item.name,
                "name": capfirst(item.title),
                "description": item.description,
                "license": LICENCE,
                "isAccessibleForFree": True,
                "inLanguage": list(LANGUAGES),
                "creator": publisher(),
                **({"dateModified": updated.isoformat(timespec="seconds")} if updated else {}),
                "distribution": [
                    {
                        "@type": "DataDownload",
                        "name": f"{item.name}.{name}",
                        "encodingFormat": kind,
                        "contentUrl": absolute(reverse(f"data:{name}", args=[item.name])),
                    }
                    for name, kind in (("csv", "text/csv"), ("json", "application/json"))
                ],
            }
            for item, updated in found
        ],
    }


@require_safe
def csv_file(request: HttpRequest, name: str) -> HttpResponse:
    """The whole list as one file, which is what spreadsheets and programs expect; with `?page=` one page of it, which names its neighbours."""
    found = find(name)
    rows, links = (
        found.rows(),
        [f'<{LICENCE}>; rel="license"', f'<{absolute(reverse("data:index"))}#{found.name}>; rel="describedby"'],
    )
    if "page" in request.GET:
        page = paginate(rows, request.GET["page"], PER_PAGE)
        rows = page.object_list
        if page.has_previous():
            links.append(f'<{absolute(request.path)}?page={page.previous_page_number()}>; rel="prev"')
        if page.has_next():
            links.append(f'<{absolute(request.path)}?page={page.next_page_number()}>; rel="next"')
    response = HttpResponse("\ufeff" + as_csv(found, rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{found.name}.csv"'
    response["Link"] = ", ".join(links)
    return response


def _page(request: HttpRequest, number: int) -> str:
    return absolute(request.path if number == 1 else f"{request.path}?page={number}")


@require_safe
def json_file(request: HttpRequest, name: str) -> HttpResponse:
    """One page of records, with everything that one needs to read them."""
    found = find(name)
    page = paginate(found.rows(), request.GET.get("page", "1"), PER_PAGE)
    updated = found.updated()
    data = {
        "dataset": found.name,
        "title": found.title,
        "publisher": _("Reconstruction Agency"),
        "source": absolute(reverse("data:index")),
        "licence": LICENCE,
        "updated": updated.isoformat(timespec="seconds") if updated else None,
        "fields": [{"name": column.name, "description": str(column.description)} for column in found.columns],
        "total": page.paginator.count,
        "page": page.number,
        "pages": page.paginator.num_pages,
        "next": _page(request, page.next_page_number()) if page.has_next() else None,
        "previous": _page(request, page.previous_page_number()) if page.has_previous() else None,
        "items": list(found.records(page.object_list)),
    }
    return JsonResponse(data, json_dumps_params={"ensure_ascii": False})
