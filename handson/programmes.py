"""The programmes of the section as a visitor meets them: name, what it is, its published years, how the newest one goes."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from handson.models import Call, ProgrammeYear, SupportItem, SupportKind
from handson.models.year import PREFIX
from portal.bilingual.templatetags.japan import fiscal_year
from portal.bilingual.text import Text, said
from portal.japan.fiscal import fiscal_year_of
from portal.publishing.gathering import gather, lead
from portal.publishing.programmes import programmes
from portal.topics.models import Programme, ProgrammeName


@dataclass(frozen=True)
class ProgrammeOverview:
    """`years`: newest first, only the published ones."""

    programme: Programme
    years: list[ProgrammeYear]
    kinds: list[SupportKind]

    section = "handson"

    @property
    def name(self) -> Text:
        return self.programme.name_on(None)

    @property
    def summary(self) -> Text:
        return said(self.programme, "summary")

    @property
    def url(self) -> str:
        return reverse("handson:programme", args=[self.programme.slug])

    @property
    def status(self) -> str:
        """That of its newest year."""
        return self.years[0].status() if self.years else ""

    @property
    def with_steps(self) -> ProgrammeYear | None:
        """The newest year whose steps are known."""
        return next((year for year in self.years if year.steps), None)

    @property
    def with_menu(self) -> ProgrammeYear | None:
        """The newest year of which it is known what was offered."""
        return next((year for year in self.years if year.menu), None)

    @property
    def tells_support(self) -> bool:
        """Whether anything is known of what the support looks like."""
        return bool(self.kinds or self.with_menu or self.with_steps)

    @property
    def names(self) -> list[tuple[Text, str]]:
        """Where the name has changed: every name in its order with its fiscal years, the one in use last."""
        names = list(self.programme.names.all())
        return [(said(name, "name"), years_of(name)) for name in names] if len(names) > 1 else []


def years_of(name: ProgrammeName) -> str:
    """The fiscal years in which a name was in use, "" where none is known."""
    first, last = (fiscal_year_of(day) if day else None for day in (name.valid_from, name.valid_until))
    if first == last:
        return fiscal_year(first)
    if first and last:
        return _("%(first)s to %(last)s") % {"first": fiscal_year(first), "last": fiscal_year(last)}
    return (
        _("since %(first)s") % {"first": fiscal_year(first)}
        if first
        else _("until %(last)s") % {"last": fiscal_year(last)}
    )


def overviews(slug: str = "") -> list[ProgrammeOverview]:
    """All programmes of the section in their order, or the one with this key. One query."""
    section = [row for row in programmes().values() if row.slug.startswith(PREFIX)]
    overviews = {row.pk: ProgrammeOverview(row, [], []) for row in section if slug in ("", row.slug)}
    if not overviews:
        return []
    years = ProgrammeYear.objects.published().filter(programme__in=overviews)
    found = gather(
        years=years,
        calls=Call.objects.filter(programme_year__in=years),
        items=SupportItem.objects.filter(programme_year__in=years),
        kinds=SupportKind.objects.filter(programme__in=overviews),
    )
    lead(found["years"], found["calls"], back="programme_year", name="calls")
    lead(found["years"], found["items"], back="programme_year", name="support_items")
    for year in found["years"]:
        overview = overviews[year.programme_id]
        year.programme = overview.programme  # the one whose names are at hand
        overview.years.append(year)
    for kind in found["kinds"]:
        overviews[kind.programme_id].kinds.append(kind)
    return list(overviews.values())
