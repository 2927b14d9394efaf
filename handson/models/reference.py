"""What stands on the landing page beside the years: the kinds of support by name, and the handbook."""

from dataclasses import dataclass

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from handson.models.year import PREFIX
from portal.bilingual.text import Text, active_language, said
from portal.publishing.sources import SourcesField, source_links
from portal.topics.models import Programme


@dataclass(frozen=True)
class HandbookCover:
    """What `_book.html` draws of a handbook."""

    title: Text
    series: Text
    url: str
    year: str = ""
    colour: str = "sprout"
    image: None = None


class SupportKind(models.Model):
    """One of the numbered kinds of support that a programme gives."""

    programme = models.ForeignKey(
        Programme,
        verbose_name=_("programme"),
        on_delete=models.PROTECT,
        related_name="support_kinds",
        limit_choices_to={"slug__startswith": PREFIX},
    )
    number = models.PositiveSmallIntegerField(_("number"))
    name = models.CharField(_("name"), max_length=200)
    sources = SourcesField(_("sources"), blank=True)

    class Meta:
        ordering = ["programme__order", "number"]
        verbose_name = _("kind of support")
        verbose_name_plural = _("kinds of support")
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "number"],
                name="support_kind_numbered_once",
                violation_error_message=_("This programme already has a kind of support with that number."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {said(self, 'name').value}"

    @property
    def anchor(self) -> str:
        return f"support-contents-{self.number}"

    def source_links(self) -> list[str]:
        return source_links(self.sources)


class Handbook(models.Model):
    """A handbook of a programme. The book itself may stand on the bookshelf, at `path`."""

    programme = models.ForeignKey(
        Programme,
        verbose_name=_("programme"),
        on_delete=models.PROTECT,
        related_name="handbooks",
        limit_choices_to={"slug__startswith": PREFIX},
    )
    title = models.CharField(_("title"), max_length=200)
    path = models.CharField(
        _("address on the bookshelf"),
        max_length=300,
        blank=True,
        validators=[
            RegexValidator(
                r"^/(?!/)\S*/$", _("Give an address on this site without its language, such as /casebooks/handbook/.")
            )
        ],
        help_text=_("Without the language, such as /casebooks/handbook/."),
    )
    sources = SourcesField(_("sources"), blank=True)
    fact_key = models.CharField(_("record key"), max_length=80, blank=True, editable=False)

    class Meta:
        ordering = ["programme__order", "pk"]
        verbose_name = _("handbook")
        verbose_name_plural = _("handbooks")

    def __str__(self) -> str:
        return said(self, "title").value

    @property
    def anchor(self) -> str:
        return self.fact_key or f"handbook-{self.pk}"

    #: Whether its page on the bookshelf can be opened; set by whoever asked the catalogue.
    on_shelf = False

    @property
    def url(self) -> str:
        """Its page on the bookshelf; without one, where we know of it."""
        return f"/{active_language()}{self.path}" if self.on_shelf else next(iter(self.source_links()), "")

    def source_links(self) -> list[str]:
        return source_links(self.sources)

    @property
    def cover(self) -> HandbookCover:
        return HandbookCover(said(self, "title"), self.programme.name_on(None), self.url)
