"""What an event says to other programs, in the words of schema.org/Event. Nothing is said that is not known."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from portal.bilingual.text import said
from portal.publishing.page import absolute
from portal.publishing.structured_data import publisher

if TYPE_CHECKING:
    from events.models import Event, Venue

STATUS = {
    "scheduled": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
    "moved-online": "EventMovedOnline",
}
ATTENDANCE = {
    "on-site": "OfflineEventAttendanceMode",
    "online": "OnlineEventAttendanceMode",
    "hybrid": "MixedEventAttendanceMode",
}


def event_data(event: "Event") -> dict[str, Any]:
    data: dict[str, Any] = {
        "eventStatus": f"https://schema.org/{STATUS[event.arrangement]}",
        "startDate": moment(event.starts_at) or event.starts.iso(),
        "endDate": moment(event.ends_at) or event.ends.iso(),
        "doorTime": moment(event.starts_at.replace(hour=event.doors_open.hour, minute=event.doors_open.minute))
        if event.doors_open and event.starts_at
        else "",
        "eventAttendanceMode": f"https://schema.org/{ATTENDANCE[way]}" if (way := attendance(event)) else "",
        "location": location(event),
        "organizer": organiser(event),
        "performer": [{"@type": "Person", "name": said(speaker, "name").value} for speaker in event.speakers.all()],
        "maximumAttendeeCapacity": event.capacity,
        "superEvent": {"@type": "EventSeries", "name": said(event.series, "name").value} if event.series else None,
        "offers": offer(event),
    }
    return {name: value for name, value in data.items() if value not in (None, "", [])}


def moment(value: datetime | None) -> str:
    """With its offset, to the second, as schema.org's DateTime has it."""
    return value.isoformat() if value else ""


def attendance(event: "Event") -> str:
    return "online" if event.is_moved_online else event.format


def location(event: "Event") -> list[dict[str, Any]]:
    """The halls of an event that was moved online are not where it takes place."""
    halls = [] if event.is_moved_online else [place(venue, event) for venue in event.venues.all()]
    return halls or (virtual(event) if attendance(event) == "online" else [])


def place(venue: "Venue", event: "Event") -> dict[str, Any]:
    if venue.is_online:
        return virtual(event)[0]
    address: dict[str, Any] = {"@type": "PostalAddress", "addressCountry": "JP"}
    if venue.in_prefecture:
        address["addressRegion"] = said(venue.in_prefecture, "name").value
    if venue.municipality or said(venue, "town"):
        address["addressLocality"] = (
            said(venue.municipality, "name").value if venue.municipality else said(venue, "town").value
        )
    if said(venue, "address"):
        address["streetAddress"] = said(venue, "address").value
    return {"@type": "Place", "name": str(venue), "address": address}


def virtual(event: "Event") -> list[dict[str, Any]]:
    return [{"@type": "VirtualLocation", "url": event.online_url or absolute(event.get_absolute_url())}]


def organiser(event: "Event") -> dict[str, Any]:
    """The Agency by its own entry; any other body by its name alone."""
    name = said(event, "organiser").value
    agency = publisher()
    if not name or name == agency["name"]:
        return agency if name else {}
    return {"@type": "Organization", "name": name}


def offer(event: "Event") -> dict[str, Any] | None:
    if event.fee is None:
        return None
    found: dict[str, Any] = {
        "@type": "Offer",
        "price": event.fee,
        "priceCurrency": "JPY",
        "url": event.apply_url or absolute(event.get_absolute_url()),
    }
    if event.is_full:
        found["availability"] = "https://schema.org/SoldOut"
    elif event.takes_applications_now:
        found["availability"] = "https://schema.org/InStock"
    if event.opens_at:
        found["validFrom"] = moment(event.opens_at)
    return found
