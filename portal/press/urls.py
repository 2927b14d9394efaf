"""/press/ and its releases."""

from portal.press.models import PressRelease
from portal.press.views import ReleaseDetail, ReleaseList
from portal.publishing.routes import publishable_routes

app_name = "press"
urlpatterns = publishable_routes(PressRelease, index=ReleaseList, detail=ReleaseDetail)
