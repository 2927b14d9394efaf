"""The programmes of the section as a visitor meets them: name, what it is, its published years, how the newest one goes."""

from dataclasses import dataclass

from django.urls import reverse

from handson.models import ProgrammeYear, SupportItem
from handson.models.year import PREFIX
from portal.bilingual.text import Text, said
from portal.topics.models import Programme, ProgrammeName


@dataclass(frozen=True)
class ProgrammeOverview:
    """`years`: newest first, only the published ones."""

    programme: Programme
    years: list[ProgrammeYear]

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
    def newest_steps(self) -> list[SupportItem]:
        return self.with_steps.steps if self.with_steps else []

    @property
    def former_names(self) -> list[ProgrammeName]:
        """Where the name has changed: every name in its order, the one in use last."""
        names = list(self.programme.names.all())
        return names if len(names) > 1 else []


def overviews(slug: str = "") -> list[ProgrammeOverview]:
    """All programmes of the section in their order, or the one with this key. Four queries."""
    programmes = Programme.objects.filter(slug__startswith=PREFIX).prefetch_related("names")
    if slug:
        programmes = programmes.filter(slug=slug)
    years = ProgrammeYear.objects.published().filter(programme__in=programmes.values("pk"))
    rows = list(years.select_related("programme").prefetch_related("calls", "support_items", "programme__names"))
    return [ProgrammeOverview(item, [year for year in rows if year.programme_id == item.pk]) for item in programmes]
