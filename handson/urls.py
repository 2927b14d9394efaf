"""/handson/, /handson/<programme>/ and /handson/<programme>/<year>/."""

from django.urls import path, register_converter

from handson.models import ProgrammeYear
from handson.models.year import PREFIX
from handson.views import ProgrammePage, SupportIndex, YearDetail
from portal.publishing.routes import publishable_routes


class ProgrammeConverter:
    """A programme's key without what all programmes of the section share: handson-community ⇄ community."""

    regex = "[a-z0-9]+(?:-[a-z0-9]+)*"

    def to_python(self, value: str) -> str:
        return f"{PREFIX}{value}"

    def to_url(self, value: str) -> str:
        return value.removeprefix(PREFIX)


register_converter(ProgrammeConverter, "handson_programme")

app_name = "handson"
urlpatterns = [
    path("", SupportIndex.as_view(), name="index"),
    path("<handson_programme:slug>/", ProgrammePage.as_view(), name="programme"),
    *publishable_routes(
        ProgrammeYear, index=None, detail=YearDetail, detail_route="<handson_programme:programme>/<slug:slug>/"
    ),
]
