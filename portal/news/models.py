"""News items: what is new, with a category."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.places.models import Municipality
from portal.publishing.publishable import Publishable, unique_slug
from portal.topics.models import Topic


class Category(models.TextChoices):
    COUNCIL = "council", _("Council")
    EVENTS = "events", _("Events")
    AWARDS = "awards", _("Awards")
    HANDSON = "handson", _("Hands-on support")
    YUINOBA = "yuinoba", _("Yui-no-Ba matching")
    CASEBOOKS = "casebooks", _("Casebooks")
    CONTEST = "contest", _("Business contest")
    MODEL = "model", _("Model projects")
    MOMENT = "moment", _("TOHOKU MOMENT")
    POLICY = "policy", _("Policy")
    NOTICE = "notice", _("Notice")


class NewsItem(Publishable):
    section = "news"
    schema_type = "NewsArticle"
    data_fields: ClassVar[tuple[str, ...]] = ("category",)

    category = models.CharField(_("category"), max_length=12, choices=Category)
    municipalities = models.ManyToManyField(Municipality, verbose_name=_("places"), blank=True, related_name="+")
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), blank=True, related_name="+")

    class Meta(Publishable.Meta):
        verbose_name = _("news item")
        verbose_name_plural = _("news")
        constraints: ClassVar[list[models.BaseConstraint]] = [*Publishable.Meta.constraints, unique_slug()]

    def kind(self) -> str:
        return self.get_category_display()

    def place_codes(self) -> set[str]:
        return set(self.municipalities.values_list("code", flat=True))

    def topic_ids(self) -> set[int]:
        return set(self.topics.values_list("pk", flat=True))

    def structured_data(self) -> dict[str, Any]:
        return {"headline": str(self)}
