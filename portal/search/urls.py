"""The page of results, and what is proposed while somebody types."""

from django.urls import path

from portal.search import views

app_name = "search"
urlpatterns = [
    path("", views.results, name="results"),
    path("suggest/", views.suggest, name="suggest"),
]
