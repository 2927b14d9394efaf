"""Home, calls, glossary, site map and standing pages."""

from django.urls import path

from portal.pages import feedback, views
from portal.pages.models import Page
from portal.publishing.routes import publishable_routes

app_name = "pages"
urlpatterns = [
    path("", views.home, name="home"),
    path("calls/", views.calls, name="calls"),
    path("glossary/", views.glossary, name="glossary"),
    path("sitemap/", views.site_map, name="site-map"),
    path("subscribe/", views.subscribe, name="subscribe"),
    path("feedback/", feedback.answer, name="feedback"),
    path("feedback/thanks/", feedback.thanks, name="thanks"),
    *publishable_routes(Page, index=None),
]
