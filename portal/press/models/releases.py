"""Press releases, reports and the minister's press records in their first, simple form."""

from functools import reduce
from operator import or_
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from portal.bilingual.prose import ProseField, plain
from portal.bilingual.text import LANGUAGES, other_language, said
from portal.japan.partial import PartialDate
from portal.media.models import Document
from portal.places.models import Municipality
from portal.press.models.kinds import PressKind
from portal.publishing.publishable import Publishable, PublishableQuerySet, unique_slug
from portal.publishing.sections import SECTIONS
from portal.topics.models import Topic

#: Sections whose pages show the releases that belong to them.
SUBJECTS = [(key, SECTIONS[key][0]) for key in ("council", "initiatives", "events", "awards", "handson", "casebooks")]


class PressReleaseQuerySet(PublishableQuerySet):
    def about(self, section: str) -> Self:
        return self.filter(belongs_to=section)

    def for_cards(self) -> Self:
        """With all that a card asks of a release, in the same query."""
        missing = {
            gap(language): Exists(PressQuestion.objects.filter(release=OuterRef("pk")).missing_in(language))
            for language in LANGUAGES
        }
        return self.select_related("press_kind").annotate(**missing)

    def with_file_counts(self) -> Self:
        """`file_count`: how many attachments can be downloaded."""
        return self.annotate(file_count=Count("attachments__document"))


def gap(language: str) -> str:
    """Name of the annotation that says whether some question is not translated."""
    return f"has_question_missing_in_{language}"


class PressRelease(Publishable):
    section = "press"
    schema_type = "NewsArticle"
    readable_when_withdrawn = True

    press_kind = models.ForeignKey(PressKind, verbose_name=_("kind"), on_delete=models.PROTECT, related_name="releases")
    number = models.CharField(
        _("number"), max_length=40, blank=True, help_text=_("As printed on the release; empty where it has none.")
    )
    subtitle = models.CharField(_("subtitle"), max_length=200, blank=True)
    issued_on = models.DateField(_("date"))
    agency = models.CharField(_("issued by"), max_length=200, blank=True)
    belongs_to = models.CharField(
        _("belongs to"),
        max_length=20,
        blank=True,
        choices=SUBJECTS,
        help_text=_("The section that shows the release as well; empty where none fits."),
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    start_time = models.TimeField(_("from"), null=True, blank=True)
    end_time = models.TimeField(_("until"), null=True, blank=True)
    speaker = models.CharField(
        _("speaker"),
        max_length=200,
        blank=True,
        help_text=_("The minister’s office, such as Minister for Reconstruction."),
    )
    remarks = ProseField(_("opening remarks"), blank=True)
    contact_team = models.CharField(_("contact: team"), max_length=200, blank=True)
    contact_phone = models.CharField(_("contact: telephone"), max_length=40, blank=True)
    note = models.TextField(
        _("note"), blank=True, help_text=_("For example where the date was read from. Stands beside the facts.")
    )
    municipalities = models.ManyToManyField(Municipality, verbose_name=_("places"), blank=True, related_name="+")
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), blank=True, related_name="+")

    objects = PressReleaseQuerySet.as_manager()  # type: ignore[misc]

    class Meta(Publishable.Meta):
        verbose_name = _("press release")
        verbose_name_plural = _("press releases")
        ordering: ClassVar[list[str]] = ["-issued_on", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Publishable.Meta.constraints,
            unique_slug(),
            models.CheckConstraint(
                condition=Q(start_time__isnull=True) | Q(end_time__isnull=True) | Q(end_time__gt=F("start_time")),
                name="press_release_ends_after_start",
                violation_error_message=_("The end must be later than the beginning."),
            ),
        ]

    def kind(self) -> str:
        return said(self.press_kind, "name").value

    def date(self) -> PartialDate:
        return PartialDate.of_day(self.issued_on)

    def prose_fields(self) -> tuple[str, ...]:
        return (*super().prose_fields(), "subtitle", "remarks", "note")

    def written_in(self, language: str) -> bool:
        """A record whose questions are not translated is not translated."""
        return super().written_in(language) and not self.misses_question(language)

    def misses_question(self, language: str) -> bool:
        """Answered by the query of a list where there was one, else by asking."""
        known: bool | None = getattr(self, gap(language), None)
        return self.questions.missing_in(language).exists() if known is None and self.pk else bool(known)  # type: ignore[attr-defined]

    def place_codes(self) -> set[str]:
        return set(self.municipalities.values_list("code", flat=True))

    def topic_ids(self) -> set[int]:
        return set(self.topics.values_list("pk", flat=True))

    def search_text(self, language: str) -> str:
        own = [said(self, name, language).value for name in ("subtitle", "place", "speaker", "note")]
        asked = [
            said(question, name, language).value for question in self.questions.all() for name in ("question", "answer")
        ]
        return " ".join(
            word for word in (*own, plain(said(self, "remarks", language).value), *map(plain, asked)) if word
        )

    def structured_data(self) -> dict[str, Any]:
        found: dict[str, Any] = {"headline": str(self)[:110], "datePublished": self.issued_on.isoformat()}
        if subtitle := said(self, "subtitle"):
            found["alternativeHeadline"] = subtitle.value
        if links := self.source_links():
            found["isBasedOn"] = links
        return found


class PressPart(models.Model):
    """Abstract: a part of a release, in its order."""

    release = models.ForeignKey(PressRelease, verbose_name=_("release"), on_delete=models.CASCADE)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True
        ordering: ClassVar[list[str]] = ["order", "pk"]


class PressParticular(PressPart):
    """A numbered line such as 日時 or 場所 with what stands beside it."""

    label = models.CharField(_("label"), max_length=120)
    value = models.TextField(_("what it says"))

    class Meta(PressPart.Meta):
        verbose_name = _("particular")
        verbose_name_plural = _("particulars")
        default_related_name = "particulars"

    def __str__(self) -> str:
        return said(self, "label").value


class PressAttachment(PressPart):
    """A paper that came with the release; without a file of ours it is named only."""

    title = models.CharField(_("title"), max_length=200)
    document = models.ForeignKey(
        Document, verbose_name=_("file"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta(PressPart.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        default_related_name = "attachments"

    def __str__(self) -> str:
        return said(self, "title").value


class PressQuestionQuerySet(models.QuerySet["PressQuestion"]):
    def missing_in(self, language: str) -> Self:
        """Those with a question or an answer that the language has not, although another has."""
        return self.filter(reduce(or_, (lacks(name, language) for name in ("question", "answer"))))


def lacks(name: str, language: str) -> Q:
    empty, full = (
        Q(**{f"{name}_{code}__isnull": True}) | Q(**{f"{name}_{code}": ""})
        for code in (language, other_language(language))
    )
    return empty & ~full


class PressQuestion(PressPart):
    """A question to the minister and the answer. Its place in the record is its address: #q1, #q2 …"""

    question = ProseField(_("question"))
    answer = ProseField(_("answer"), blank=True)

    objects = PressQuestionQuerySet.as_manager()

    class Meta(PressPart.Meta):
        verbose_name = _("question and answer")
        verbose_name_plural = _("questions and answers")
        default_related_name = "questions"

    def __str__(self) -> str:
        return plain(said(self, "question").value)[:60]
