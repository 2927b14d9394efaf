"""/events/, /events/?month=2026-12 and the events."""

from events.models import Event
from events.views import EventDetail, EventList
from portal.publishing.routes import publishable_routes

app_name = "events"
urlpatterns = publishable_routes(Event, index=EventList, detail=EventDetail)
