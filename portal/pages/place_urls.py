"""/places/: the map and a page for each municipality that has content."""

from django.urls import path

from portal.pages import place_views

app_name = "places"
urlpatterns = [
    path("", place_views.index, name="index"),
    path("<str:code>/", place_views.detail, name="municipality-detail"),
]
