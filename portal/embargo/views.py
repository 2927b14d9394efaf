"""The door: asking for a link, opening it, signing in with it, signing out."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase, HttpResponseRedirectBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.embargo import sign_in, throttle
from portal.embargo.area import describe_area, private
from portal.embargo.models import JournalistSession
from portal.embargo.models.accreditation import tidy_address
from portal.embargo.models.sign_in import LINK_LIFE
from portal.embargo.reading import overview
from portal.embargo.visitor import client_address, network

MINUTES = int(LINK_LIFE.total_seconds() // 60)


class SeeOther(HttpResponseRedirectBase):
    status_code = 303

    def __init__(self, url: str, after: Callable[[], None] = lambda: None) -> None:
        """`after` is done when the answer has gone out, so that how long it takes tells the visitor nothing."""
        super().__init__(url)
        self.after = after

    def close(self) -> None:
        try:
            self.after()
        finally:
            super().close()


class AddressForm(forms.Form):
    email = forms.EmailField(
        max_length=254,
        error_messages={
            "required": gettext_lazy("Give the e-mail address that you were accredited with."),
            "invalid": gettext_lazy("This is not an e-mail address. Give one such as name@example.com."),
            "max_length": gettext_lazy("This is not an e-mail address. Give one such as name@example.com."),
        },
    )


@private
@require_safe
def index(request: HttpRequest) -> HttpResponseBase:
    """The releases under embargo for who is signed in, the door for everybody else."""
    session = sign_in.session_of(request)
    return overview(request, session) if session is not None else door(request, AddressForm())


def door(request: HttpRequest, form: AddressForm, *, status: int = 200, **context: Any) -> HttpResponse:
    describe_area(request)
    return render(request, "embargo/door.html", {"form": form, "minutes": MINUTES, **context}, status=status)


@private
@require_POST
def ask(request: HttpRequest) -> HttpResponseBase:
    """The same answer, as fast, for every address that is one."""
    form = AddressForm(request.POST)
    if not form.is_valid():
        return door(request, form, status=400)
    email = tidy_address(form.cleaned_data["email"])
    tries = (
        (throttle.BY_NETWORK, network(client_address(request))),
        (throttle.BY_ADDRESS, email),
    )
    for limit, subject in tries:
        if wait := throttle.seconds_to_wait(limit, subject):
            response = door(request, form, status=429, wait_minutes=-(-wait // 60))
            response["Retry-After"] = str(wait)
            return response

    def send_and_tidy() -> None:
        sign_in.send_link_to_address(email)
        throttle.forget_old()

    return SeeOther(reverse("embargo:sent"), after=send_and_tidy)


@private
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    title = _("Look at your mail")
    describe_area(request, title)
    return render(request, "embargo/sent.html", {"title": title, "minutes": MINUTES})


@private
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest, token: str) -> HttpResponseBase:
    """Opening the link only shows a button: programs that look into mail open links, too. The button uses it up."""
    if request.method == "POST" and (key := sign_in.redeem(token)) is not None:
        response = SeeOther(reverse("embargo:index"))
        sign_in.remember(response, key)
        return response
    link = sign_in.usable_link(token) if request.method != "POST" else None
    title = _("Sign in") if link else _("This link cannot be used any more")
    describe_area(request, title)
    context = {"title": title, "link": link, "minutes": MINUTES}
    return render(request, "embargo/enter.html", context, status=200 if link else 410)


@private
@require_POST
def leave(request: HttpRequest) -> HttpResponseBase:
    session: JournalistSession | None = sign_in.session_of(request)
    if session is not None:
        sign_in.end(session)
    response = SeeOther(reverse("embargo:index"))
    sign_in.forget(response)
    response["Clear-Site-Data"] = '"cache"'
    return response
