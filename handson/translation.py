"""Words of hands-on support in both languages."""

from modeltranslation.translator import TranslationOptions, register

from handson.models import Call, Handbook, ProgrammeYear, SupportedOrganisation, SupportItem, SupportKind
from portal.publishing.applications import TAKES_APPLICATIONS_FIELDS
from portal.publishing.translation import PublishableTranslation


@register(ProgrammeYear)
class ProgrammeYearTranslation(PublishableTranslation):
    fields = ("area", "cost_note", "support_note", "secretariat")


@register(Call)
class CallTranslation(TranslationOptions):
    fields = (*TAKES_APPLICATIONS_FIELDS, "round_name", "targets_unit", "note")


@register(SupportItem)
class SupportItemTranslation(TranslationOptions):
    fields = ("text", "detail")


@register(SupportedOrganisation)
class SupportedOrganisationTranslation(PublishableTranslation):
    pass


@register(SupportKind)
class SupportKindTranslation(TranslationOptions):
    fields = ("name",)


@register(Handbook)
class HandbookTranslation(TranslationOptions):
    fields = ("title",)
