"""Synonyms and promoted results, kept by staff."""

from django.contrib import admin

from portal.search.models import PinnedResult, Synonym


@admin.register(Synonym)
class SynonymAdmin(admin.ModelAdmin):
    list_display = ("__str__", "note")
    search_fields = ("words", "note")


@admin.register(PinnedResult)
class PinnedResultAdmin(admin.ModelAdmin):
    list_display = ("query", "path", "order")
    list_editable = ("order",)
    search_fields = ("query", "path")
