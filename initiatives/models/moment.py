"""TOHOKU MOMENT: what it is, where it was shown, and the invitations themselves."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from initiatives.models.gathering import Gathering
from portal.bilingual.text import said
from portal.media.models import Image
from portal.places.models import Municipality, Prefecture
from portal.publishing.publishable import Publishable, unique_slug
from portal.publishing.sources import SourcesField
from portal.topics.models import Programme


class TohokuMoment(models.Model):
    """The one row of what it is. Its name is the programme's."""

    number = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    programme = models.ForeignKey(Programme, verbose_name=_("programme"), on_delete=models.PROTECT, related_name="+")
    what = models.TextField(_("what it is"), blank=True)
    note = models.TextField(_("note on the showings"), blank=True)
    sources = SourcesField(_("sources"), blank=True)

    class Meta:
        verbose_name = _("TOHOKU MOMENT")
        verbose_name_plural = _("TOHOKU MOMENT")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(number=1),
                name="tohoku_moment_is_one",
                violation_error_message=_("There is one such row. Edit it."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.programme)


class Showing(Gathering):
    """A day and a place at which invitations are shown."""

    prefecture = models.ForeignKey(
        Prefecture, verbose_name=_("prefecture"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["held_on", "pk"]
        verbose_name = _("showing")
        verbose_name_plural = _("showings")

    def __str__(self) -> str:
        return f"{self.held_on} {said(self, 'place').value}"


class Invitation(Publishable):
    """What one young person wrote to invite visitors, with a picture."""

    section = "initiatives"
    schema_type = "CreativeWork"
    data_fields: ClassVar[tuple[str, ...]] = ("author",)

    author = models.CharField(_("author"), max_length=200, blank=True, help_text=_("As the author wishes to be named."))
    image = models.ForeignKey(
        Image, verbose_name=_("picture"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    municipalities = models.ManyToManyField(Municipality, verbose_name=_("places"), blank=True, related_name="+")

    class Meta(Publishable.Meta):
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints: ClassVar[list[models.BaseConstraint]] = [*Publishable.Meta.constraints, unique_slug()]

    def kind(self) -> str:
        return gettext("Invitation")

    def place_codes(self) -> set[str]:
        return set(self.municipalities.values_list("code", flat=True))

    def search_text(self, language: str) -> str:
        return said(self, "author", language).value

    def structured_data(self) -> dict[str, Any]:
        return {"author": {"@type": "Person", "name": said(self, "author").value}} if said(self, "author") else {}
