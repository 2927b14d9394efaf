"""/casebooks/, all cases, each book, and each case in its book."""

from django.urls import path

from casebooks.models import Case, Publication
from casebooks.views import CaseDetail, CaseList, PublicationDetail, Shelf
from portal.publishing.routes import publishable_routes

app_name = "casebooks"
urlpatterns = [
    path("", Shelf.as_view(), name="index"),
    path("cases/", CaseList.as_view(), name="cases"),
    *publishable_routes(Publication, index=None, detail=PublicationDetail),
    *publishable_routes(Case, index=None, detail=CaseDetail, detail_route="<slug:book>/<slug:slug>/"),
]
