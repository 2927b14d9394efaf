"""Atom feeds: the whole site, each section, prefecture and theme."""

from django.urls import path

from portal.publishing.feeds import CatalogueFeed, PrefectureFeed, SectionFeed, TopicFeed

app_name = "feeds"
urlpatterns = [
    path("all.atom", CatalogueFeed(), name="all"),
    path("prefecture-<str:code>.atom", PrefectureFeed(), name="prefecture"),
    path("topic-<slug:slug>.atom", TopicFeed(), name="topic"),
    path("<slug:section>.atom", SectionFeed(), name="section"),
]
