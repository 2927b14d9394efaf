"""What an event has several of: venues, items of its programme, speakers."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.models.event import Event
from portal.bilingual.text import Text, active_language, said
from portal.places.models import Municipality, Prefecture, place_name


class Venue(models.Model):
    """A hall or an online room. A place outside the municipalities that we know by code stands in `town` as free words."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="venues")
    name = models.CharField(_("venue"), max_length=200, blank=True)
    is_online = models.BooleanField(_("online"), default=False)
    prefecture = models.ForeignKey(
        Prefecture, verbose_name=_("prefecture"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    municipality = models.ForeignKey(
        Municipality, verbose_name=_("municipality"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    town = models.CharField(
        _("town"), max_length=120, blank=True, help_text=_("Only where the list of municipalities does not have it.")
    )
    address = models.CharField(_("address"), max_length=200, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["order", "pk"]
        verbose_name = _("venue")
        verbose_name_plural = _("venues")

    def __str__(self) -> str:
        return said(self, "name").value or self.place().value

    @property
    def in_prefecture(self) -> Prefecture | None:
        return self.municipality.prefecture if self.municipality else self.prefecture

    def place(self) -> Text:
        """Prefecture and town, as a reader of the page's language expects them."""
        town = said(self, "town")
        if self.municipality or not town:
            return place_name(self.in_prefecture, self.municipality)
        return place_name(self.in_prefecture, None, town.value, town.language)

    def in_a_line(self) -> Text:
        """Name and place; the place is left out where the name already says it or is in the other language."""
        name, place = said(self, "name"), self.place()
        if not name or not place:
            return name or place
        if name.language != place.language or self._says_prefecture(name.value):
            return name
        joined = f"{name.value}({place.value})" if name.language == "ja" else f"{name.value}, {place.value}"
        return Text(joined, name.language)

    def with_address(self) -> Text:
        """The line and the address, where both are in one language; an online room without a name is called online."""
        line, address = self.in_a_line(), said(self, "address")
        if not line and self.is_online:
            return Text(gettext("Online"), active_language())
        if not line or address.language != line.language:
            return line or address
        return Text(f"{line.value} {address.value}".strip(), line.language)

    def _says_prefecture(self, name: str) -> bool:
        prefecture = self.in_prefecture
        stems = [said(prefecture, "name", code).value for code in ("ja", "en")] if prefecture else []
        return any(stem and stem.rstrip("都府県") in name for stem in stems)


class ProgrammeItem(models.Model):
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="programme_items")
    start_time = models.TimeField(_("start"), null=True, blank=True)
    end_time = models.TimeField(_("end"), null=True, blank=True)
    title = models.CharField(_("content"), max_length=200)
    speaker = models.CharField(_("who"), max_length=200, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["order", "start_time", "pk"]
        verbose_name = _("programme item")
        verbose_name_plural = _("programme items")

    def __str__(self) -> str:
        return said(self, "title").value


class Speaker(models.Model):
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="speakers")
    name = models.CharField(_("name"), max_length=120)
    kana = models.CharField(
        _("reading"), max_length=120, blank=True, help_text=_("In hiragana, as the person gives it.")
    )
    role = models.CharField(_("position"), max_length=200, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["order", "pk"]
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")

    def __str__(self) -> str:
        return said(self, "name").value

    @property
    def shows_reading(self) -> bool:
        """A reading helps where the name stands in Japanese."""
        return bool(self.kana) and said(self, "name", active_language()).language == "ja"
