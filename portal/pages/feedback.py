"""“Was this page useful?”: stores an answer about a page and nothing about the person. Sets no cookie and needs none.

A form token would need a cookie, so the form is exempt from it and the browser's own Origin stands in: a foreign or missing one is refused.
"""

from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.http.response import HttpResponseRedirectBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from portal.bilingual.text import LANGUAGES, active_language
from portal.pages.models import Feedback
from portal.publishing.page import Crumb, Page, describe

LONGEST = 300  # characters of a page's address


class SeeOther(HttpResponseRedirectBase):
    status_code = 303


def is_own_origin(request: HttpRequest) -> bool:
    """Whether the browser says that the form was sent from this site."""
    origin = urlsplit(request.headers.get("Origin", ""))
    own = {urlsplit(settings.SITE_URL).netloc, request.get_host()}
    return bool(origin.netloc) and origin.netloc in own


def is_own_page(path: str) -> bool:
    return (
        len(path) <= LONGEST
        and any(path.startswith(f"/{code}/") for code in LANGUAGES)
        and path.isprintable()
        and "//" not in path
    )


@csrf_exempt
@require_POST
def answer(request: HttpRequest) -> HttpResponse:
    if not is_own_origin(request):
        return HttpResponseForbidden(_("Please send the answer from the page itself."))
    page, useful = request.POST.get("page", ""), request.POST.get("useful", "")
    if is_own_page(page) and useful in ("yes", "no"):
        Feedback.objects.create(page=page, language=active_language(), is_useful=useful == "yes")
    query = urlencode({"page": page}) if is_own_page(page) else ""
    return SeeOther(f"{reverse('pages:thanks')}?{query}" if query else reverse("pages:thanks"))


@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    title = _("Thank you for your answer")
    describe(request, Page("pages", noindex=True, crumbs=[Crumb(title)]))
    page = request.GET.get("page", "")
    return render(request, "pages/thanks.html", {"title": title, "back": page if is_own_page(page) else ""})
