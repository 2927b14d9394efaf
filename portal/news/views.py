"""The news list by year and category."""

from django.utils.translation import gettext_lazy as _

from portal.news.models import Category
from portal.publishing.filter_kinds import calendar_year_filter, choice_filter
from portal.publishing.views import PublishableList


class NewsList(PublishableList):
    filters = (choice_filter("category", _("Category"), "category", Category), calendar_year_filter())
