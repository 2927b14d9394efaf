"""/events/, /events/?month=2026-12 and the events."""

from django.urls import path

from events import calendars
from events.models import Event
from events.views import EventDetail, EventList
from portal.publishing.routes import publishable_routes

app_name = "events"
urlpatterns = [
    path("calendar.ics", calendars.all_events, name="calendar"),
    path("series/<int:number>.ics", calendars.series_events, name="series-calendar"),
    path("<slug:slug>.ics", calendars.one_event, name="event-calendar"),
    *publishable_routes(Event, index=EventList, detail=EventDetail),
]
