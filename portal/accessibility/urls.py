"""/accessibility/results/: what was tested, and the results of each set of pages."""

from django.urls import path

from portal.accessibility import views

app_name = "accessibility"
urlpatterns = [
    path("", views.index, name="index"),
    path("<str:pages>/", views.results, name="results"),
]
