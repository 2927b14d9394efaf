"""Words of events in both languages."""

from modeltranslation.translator import TranslationOptions, register

from events.models import Event, FigurePlace, ProgrammeItem, Series, Speaker, Venue, YearlyFigure
from portal.publishing.applications import TAKES_APPLICATIONS_FIELDS
from portal.publishing.translation import PublishableTranslation


@register(Series)
class SeriesTranslation(TranslationOptions):
    fields = ("name",)


@register(Event)
class EventTranslation(PublishableTranslation):
    fields = (*TAKES_APPLICATIONS_FIELDS, "capacity_unit", "organiser", "area", "join_note", "access", "report", "note")


@register(Venue)
class VenueTranslation(TranslationOptions):
    fields = ("name", "town", "address")


@register(ProgrammeItem)
class ProgrammeItemTranslation(TranslationOptions):
    fields = ("title", "speaker")


@register(Speaker)
class SpeakerTranslation(TranslationOptions):
    fields = ("name", "role")


@register(YearlyFigure)
class YearlyFigureTranslation(TranslationOptions):
    fields = ("brand", "events_unit", "participants_unit", "note")


@register(FigurePlace)
class FigurePlaceTranslation(TranslationOptions):
    fields = ("label",)
