"""/awards/, /awards/2025/ and /awards/2025/<laureate>/."""

from awards.models import AwardYear, Laureate
from awards.views import AwardIndex, AwardYearDetail, LaureateDetail
from portal.publishing.routes import publishable_routes

app_name = "awards"
urlpatterns = [
    *publishable_routes(AwardYear, index=AwardIndex, detail=AwardYearDetail),
    *publishable_routes(Laureate, index=None, detail=LaureateDetail, detail_route="<slug:year>/<slug:slug>/"),
]
