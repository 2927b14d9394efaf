"""What a release is made of beside its own text: particulars, remarks, questions, attachments and photographs, each in its order."""

from functools import reduce
from operator import or_
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal.bilingual.prose import ProseField, plain
from portal.bilingual.text import other_language, said
from portal.media.models import Document, Image


class PartQuerySet(models.QuerySet["PressPart"]):
    def missing_in(self, language: str) -> Self:
        """Those with words that the language has not, although the other has."""
        return self.filter(reduce(or_, (lacks(name, language) for name in self.model.texts)))


def lacks(name: str, language: str) -> Q:
    empty, full = (
        Q(**{f"{name}_{code}__isnull": True}) | Q(**{f"{name}_{code}": ""})
        for code in (language, other_language(language))
    )
    return empty & ~full


class PressPart(models.Model):
    """Abstract: a part of a release, in its order."""

    #: Translated texts without which a release is not translated.
    texts: ClassVar[tuple[str, ...]] = ()

    release = models.ForeignKey("press.PressRelease", verbose_name=_("release"), on_delete=models.CASCADE)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = PartQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering: ClassVar[list[str]] = ["order", "pk"]


class PressParticular(PressPart):
    """A numbered line such as 日時 or 場所 with what stands beside it."""

    texts = ("label", "value")

    label = models.CharField(_("label"), max_length=120)
    value = models.TextField(_("what it says"))

    class Meta(PressPart.Meta):
        verbose_name = _("particular")
        verbose_name_plural = _("particulars")
        default_related_name = "particulars"

    def __str__(self) -> str:
        return said(self, "label").value


class PressRemark(PressPart):
    """One subject of the minister's opening remarks. Its place in the record is its address: #r1, #r2 …"""

    texts = ("text",)

    text = ProseField(_("remark"))

    class Meta(PressPart.Meta):
        verbose_name = _("opening remark")
        verbose_name_plural = _("opening remarks")
        default_related_name = "remark_units"

    def __str__(self) -> str:
        return plain(said(self, "text").value)[:60]


class PressQuestion(PressPart):
    """A question to the minister and the answer. Its place in the record is its address: #q1, #q2 …"""

    texts = ("question", "answer")

    question = ProseField(_("question"))
    answer = ProseField(_("answer"), blank=True)

    class Meta(PressPart.Meta):
        verbose_name = _("question and answer")
        verbose_name_plural = _("questions and answers")
        default_related_name = "questions"

    def __str__(self) -> str:
        return plain(said(self, "question").value)[:60]


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


class PressPhoto(PressPart):
    """A photograph that journalists may take with the release, with the caption and credit that the library holds of it."""

    image = models.ForeignKey(Image, verbose_name=_("picture"), on_delete=models.PROTECT, related_name="+")

    class Meta(PressPart.Meta):
        verbose_name = _("press photo")
        verbose_name_plural = _("press photos")
        default_related_name = "photos"

    def __str__(self) -> str:
        return str(self.image)
