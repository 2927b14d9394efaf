"""/initiatives/: the landing page, the council and what belongs to it, the matching sessions, the invitations."""

from django.urls import path

from initiatives.models import CouncilActivity, Invitation, MatchingSession
from initiatives.views import council, index, matching, moment
from portal.publishing.routes import publishable_routes

app_name = "initiatives"
urlpatterns = [
    path("", index.index, name="index"),
    path("council/", council.council, name="council"),
    path("council/activities/", council.ActivityList.as_view(model=CouncilActivity), name="activities"),
    *publishable_routes(
        CouncilActivity, index=None, detail=council.ActivityDetail, detail_route="council/activities/<slug:slug>/"
    ),
    path("contests/", council.contests, name="contests"),
    path("model-projects/", council.model_projects, name="model-projects"),
    path("yuinoba/", matching.SessionList.as_view(model=MatchingSession), name="yuinoba"),
    *publishable_routes(
        MatchingSession, index=None, detail=matching.SessionDetail, detail_route="yuinoba/<slug:slug>/"
    ),
    path("tohoku-moment/", moment.moment, name="tohoku-moment"),
    *publishable_routes(
        Invitation, index=None, detail=moment.InvitationDetail, detail_route="tohoku-moment/<slug:slug>/"
    ),
]
