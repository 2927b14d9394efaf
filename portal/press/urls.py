"""/press/: releases with their papers, the fact sheet, kits and sets of pictures."""

from django.urls import path

from portal.press import fact_sheet_views, kit_views
from portal.press.feeds import PressFeed
from portal.press.models import PhotoSet, PressRelease
from portal.press.paper_views import ReleasePdf, ReleaseText
from portal.press.views import PhotoSetDetail, ReleaseDetail, ReleaseList
from portal.publishing.routes import publishable_routes

app_name = "press"
urlpatterns = [
    path("releases.atom", PressFeed(), name="feed"),
    path("fact-sheet/", fact_sheet_views.page, name="fact-sheet"),
    path("fact-sheet/fact-sheet.txt", fact_sheet_views.text, name="fact-sheet-text"),
    path("fact-sheet/fact-sheet.pdf", fact_sheet_views.pdf, name="fact-sheet-pdf"),
    path("kit/", kit_views.page, name="portal-kit-page"),
    path("kit/kit.zip", kit_views.current, name="portal-kit-current"),
    path("kit/kit-<slug:digest>.zip", kit_views.archive, name="portal-kit-zip"),
    path("kit/<path:path>/kit.zip", kit_views.current, name="kit-current"),
    path("kit/<path:path>/kit-<slug:digest>.zip", kit_views.archive, name="kit-zip"),
    path("kit/<path:path>/", kit_views.page, name="kit-page"),
    *publishable_routes(PhotoSet, index=None, detail=PhotoSetDetail, detail_route="photos/<slug:slug>/"),
    path("<slug:slug>/release.txt", ReleaseText.as_view(), name="release-text"),
    path("<slug:slug>/release.pdf", ReleasePdf.as_view(), name="release-pdf"),
    *publishable_routes(PressRelease, index=ReleaseList, detail=ReleaseDetail),
]
