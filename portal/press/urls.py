"""/press/: releases, and sets of pictures for the press."""

from portal.press.models import PhotoSet, PressRelease
from portal.press.views import PhotoSetDetail, ReleaseDetail, ReleaseList
from portal.publishing.routes import publishable_routes

app_name = "press"
urlpatterns = [
    *publishable_routes(PhotoSet, index=None, detail=PhotoSetDetail, detail_route="photos/<slug:slug>/"),
    *publishable_routes(PressRelease, index=ReleaseList, detail=ReleaseDetail),
]
