"""Home, standing pages, calls, glossary, site map."""

from django.urls import path

from portal.pages.models import Page
from portal.pages.views import home
from portal.publishing.routes import publishable_routes

app_name = "pages"
urlpatterns = [
    path("", home, name="home"),
    *publishable_routes(Page, index=None),
]
