"""/data/: open data."""

from django.urls import path

from portal.publishing import open_data_views

app_name = "data"
urlpatterns = [
    path("", open_data_views.index, name="index"),
    path("<slug:name>.csv", open_data_views.csv_file, name="csv"),
    path("<slug:name>.json", open_data_views.json_file, name="json"),
]
