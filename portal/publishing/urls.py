"""Atom feeds: the whole site, each section."""

from django.urls import path

from portal.publishing.feeds import SectionFeed

app_name = "feeds"
urlpatterns = [
    path("all.atom", SectionFeed(), name="all"),
    path("<slug:section>.atom", SectionFeed(), name="section"),
]
