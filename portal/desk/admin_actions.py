"""What can be done to several items of a list at once. Each is done as its own form would do it, all or none."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin import helpers
from django.contrib.admin.actions import delete_selected as django_delete_selected
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import LANGUAGES
from portal.publishing import clock, law
from portal.publishing.law import State
from portal.publishing.publishable import Publishable

#: In Django's own form, so that the history tells it in the reader's language.
CHANGED = [{"changed": {"fields": ["state"]}}]


class WithdrawalForm(forms.Form):
    """Why, for visitors: the Japanese is needed, since the law asks for it."""

    withdrawal_reason_ja = forms.CharField(
        label=_("Reason for withdrawal (Japanese)"),
        widget=forms.Textarea(attrs={"rows": 3, "lang": "ja"}),
        help_text=_("Visitors read it at the old address."),
    )
    withdrawal_reason_en = forms.CharField(
        label=_("Reason for withdrawal (English)"),
        widget=forms.Textarea(attrs={"rows": 3, "lang": "en"}),
        required=False,
    )


@admin.action(description=_("Publish"), permissions=["publish"])
def publish(model_admin: Any, request: HttpRequest, queryset: QuerySet[Publishable]) -> None:
    """Approves; what has no time yet is public from now on."""

    def approve(item: Publishable) -> None:
        item.state = State.APPROVED
        item.publish_at = item.publish_at or clock.instant()

    done = change_all(model_admin, request, queryset, approve)
    if done:
        words = ngettext("%(count)d item is approved.", "%(count)d items are approved.", done) % {"count": done}
        model_admin.message_user(request, words, messages.SUCCESS)


@admin.action(description=_("Withdraw, with a reason"), permissions=["publish"])
def withdraw(model_admin: Any, request: HttpRequest, queryset: QuerySet[Publishable]) -> HttpResponse | None:
    """Asks for the reason first; one reason stands at every address."""
    form = WithdrawalForm(request.POST if "withdraw" in request.POST else None)
    if not form.is_valid():
        context = {
            **model_admin.admin_site.each_context(request),
            "title": _("Withdraw, with a reason"),
            "form": form,
            "items": list(queryset),
            "opts": model_admin.opts,
            "media": model_admin.media,
            "action_checkbox_name": helpers.ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "admin/withdraw_selected.html", context)

    def take_back(item: Publishable) -> None:
        if not law.was_ever_public(item, clock.instant()):
            raise ValidationError(_("It has never been public, so there is nothing to withdraw."))
        item.state = State.WITHDRAWN
        for code in LANGUAGES:
            setattr(item, f"withdrawal_reason_{code}", form.cleaned_data[f"withdrawal_reason_{code}"])

    done = change_all(model_admin, request, queryset, take_back)
    if done:
        words = ngettext("%(count)d item is withdrawn.", "%(count)d items are withdrawn.", done) % {"count": done}
        model_admin.message_user(request, words, messages.SUCCESS)
    return None


@admin.action(description=_("Delete"), permissions=["delete"])
def delete_selected(model_admin: Any, request: HttpRequest, queryset: QuerySet[Publishable]) -> HttpResponse | None:
    """Never what has been public: that is withdrawn, so that its address can say what became of it."""
    kept = [item for item in queryset if law.was_ever_public(item, clock.instant())]
    for item in kept:
        model_admin.message_user(request, refusal(item), messages.ERROR)
    return None if kept else django_delete_selected(model_admin, request, queryset)


def refusal(item: Publishable) -> str:
    return gettext("“%(item)s” has been public and cannot be deleted. Withdraw it with a reason instead.") % {
        "item": item
    }


def change_all(
    model_admin: Any, request: HttpRequest, queryset: QuerySet[Publishable], change: Callable[[Publishable], None]
) -> int:
    """Changes, checks and saves one after the other in one transaction; says which cannot be changed and why, and then changes none.

    Answers how many were changed.
    """
    faults: list[str] = []
    with transaction.atomic():
        items = list(queryset)
        for item in items:
            try:
                if not model_admin.has_change_permission(request, item):
                    raise ValidationError(_("You may not change it."))
                change(item)
                item.full_clean(exclude=model_admin.translated())
                item.save()
            except ValidationError as error:
                faults.append(f"“{item}”: {sentences(item, error)}")
            else:
                LogEntry.objects.log_actions(
                    request.user.pk, [item], CHANGE, change_message=CHANGED, single_object=True
                )
        if faults:
            transaction.set_rollback(True)
    for fault in faults:
        model_admin.message_user(request, fault, messages.ERROR)
    if faults:
        model_admin.message_user(request, gettext("Nothing was changed."), messages.WARNING)
    return 0 if faults else len(items)


def sentences(item: Publishable, error: ValidationError) -> str:
    """All that is wrong with one item, with the name of the field where there is one."""
    if not hasattr(error, "error_dict"):
        return " ".join(error.messages)
    parts = []
    for name, found in error.message_dict.items():
        words = " ".join(found)
        parts.append(words if name == NON_FIELD_ERRORS else f"{item._meta.get_field(name).verbose_name}: {words}")
    return " ".join(parts)
