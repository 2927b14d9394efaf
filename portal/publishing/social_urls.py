"""The picture of a page for programs that show a card of it: `/ja/social/events/fm-023.png` for `/ja/events/fm-023/`."""

from django.urls import path

from portal.publishing import social

app_name = "social"
urlpatterns = [
    path("social.png", social.image, name="home"),
    path("social/<path:page>.png", social.image, name="page"),
]
