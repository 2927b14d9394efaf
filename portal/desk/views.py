"""Small pages of the desk."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from portal.bilingual.text import LANGUAGES


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Sets the language of the admin for this browser, before signing in too; the site itself never reads the cookie."""
    target = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(
        target, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        target = reverse("admin:index")
    response = HttpResponseRedirect(target)
    language = request.POST.get("language")
    if language in LANGUAGES:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            max_age=365 * 24 * 3600,
            path=f"/{settings.ADMIN_PATH}",
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
        )
    return response
