"""The composition root: the only file that names every app. Language first, except for what has none."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from portal.pages.views import choose_language, llms, robots
from portal.publishing.sitemaps import sitemap, sitemap_index, sitemap_part

urlpatterns = [
    path("", choose_language, name="choose-language"),
    path("robots.txt", robots, name="robots"),
    path("llms.txt", llms, name="llms"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-index.xml", sitemap_index, name="sitemap-index"),
    path("sitemap-<slug:name>.xml", sitemap_part, name="sitemap-part"),
    path("media/", include("portal.publishing.file_urls")),
    path(settings.ADMIN_PATH, include("portal.desk.urls")),
    path(settings.ADMIN_PATH, include("portal.search.staff_urls")),
    path(settings.ADMIN_PATH, admin.site.urls),
    *i18n_patterns(
        path("news/", include("portal.news.urls")),
        path("initiatives/", include("initiatives.urls")),
        path("events/", include("events.urls")),
        path("awards/", include("awards.urls")),
        path("handson/", include("handson.urls")),
        path("casebooks/", include("casebooks.urls")),
        path("press/embargo/", include("portal.embargo.urls")),
        path("press/", include("portal.press.urls")),
        path("places/", include("portal.pages.place_urls")),
        path("search/", include("portal.search.urls")),
        path("data/", include("portal.publishing.open_data_urls")),
        path("", include("portal.publishing.social_urls")),
        path("feeds/", include("portal.publishing.urls")),
        path("accessibility/results/", include("portal.accessibility.urls")),
        path("", include("portal.pages.urls")),
        prefix_default_language=True,
    ),
]
