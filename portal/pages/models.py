"""Standing pages, introductions of sections, navigation, related links."""

from typing import ClassVar

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import LANGUAGE_CHOICES, active_language
from portal.publishing import clock
from portal.publishing.publishable import Publishable, unique_slug
from portal.publishing.sections import SECTIONS, section_url

SECTION_CHOICES = [
    ("home", _("Home")),
    ("calls", _("Calls")),
    ("map", _("Map")),
    *((key, name) for key, (name, _address) in SECTIONS.items()),
]

#: Pages below a section that have links of their own.
LINK_CHOICES = [*SECTION_CHOICES, ("yuinoba", _("Yui-no-Ba matching")), ("tohoku-moment", _("TOHOKU MOMENT"))]


class Page(Publishable):
    """A page such as the privacy notice, or the introduction of a section, which stands on the section's own page."""

    section = "pages"

    introduces = models.CharField(
        _("introduces"),
        max_length=20,
        blank=True,
        choices=SECTION_CHOICES,
        help_text=_("The section at whose head this text stands; empty for a page of its own."),
    )

    class Meta(Publishable.Meta):
        verbose_name = _("standing page")
        verbose_name_plural = _("standing pages")
        ordering = ["slug"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Publishable.Meta.constraints,
            unique_slug(),
            models.UniqueConstraint(
                fields=["introduces"],
                condition=models.Q(replaces__isnull=True) & ~models.Q(introduces=""),
                name="page_one_introduction",
                violation_error_message=_("This section already has an introduction. Edit that one."),
            ),
        ]

    @property
    def has_page(self) -> bool:
        return not self.introduces

    def get_absolute_url(self) -> str:
        if self.introduces in SECTIONS:
            return section_url(self.introduces)
        if self.introduces:
            return f"/{active_language()}/" if self.introduces == "home" else f"/{active_language()}/{self.introduces}/"
        return super().get_absolute_url()


class Menu(models.TextChoices):
    MAIN = "main", _("Main navigation")
    FOOTER = "footer", _("Footer")


class NavigationItem(models.Model):
    menu = models.CharField(_("menu"), max_length=8, choices=Menu, default=Menu.MAIN)
    label = models.CharField(_("label"), max_length=60)
    path = models.CharField(
        _("address"),
        max_length=300,
        validators=[
            RegexValidator(
                r"^/(?!/)[^\s\\]*$", _("Give an address on this site without its language, such as /events/.")
            )
        ],
        help_text=_("Without the language, such as /events/."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["menu", "order", "pk"]
        verbose_name = _("navigation entry")
        verbose_name_plural = _("navigation")

    def __str__(self) -> str:
        return self.path

    @property
    def url(self) -> str:
        return f"/{active_language()}{self.path}"


class RelatedLink(models.Model):
    """A site elsewhere that belongs to a section."""

    section = models.CharField(_("section"), max_length=20, choices=LINK_CHOICES)
    title = models.CharField(_("title"), max_length=200)
    url = models.URLField(_("web address"), max_length=500)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["section", "order", "pk"]
        verbose_name = _("related link")
        verbose_name_plural = _("related links")

    def __str__(self) -> str:
        return self.url


class Feedback(models.Model):
    """An answer to "was this page useful?": the page and the day, and nothing about the person."""

    shows_content = False

    page = models.CharField(_("page"), max_length=300)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGE_CHOICES)
    is_useful = models.BooleanField(_("useful"))
    day = models.DateField(_("day"), default=clock.today)

    class Meta:
        ordering = ["-day", "page"]
        verbose_name = _("answer about a page")
        verbose_name_plural = _("answers about pages")

    def __str__(self) -> str:
        return self.page
