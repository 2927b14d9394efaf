"""Which municipalities a Japanese text names in full (郡山市, not 郡山): a rule for loading, not a guess."""

from portal.bilingual.text import stored
from portal.places.models import Municipality


def municipalities_named(*texts: str | None) -> list[Municipality]:
    """By code; a name that two prefectures share counts only where its own prefecture stands before it."""
    joined = " ".join(text for text in texts if text)
    places = Municipality.objects.select_related("prefecture")
    named = [(place, name) for place in places if (name := stored(place, "name", "ja")) and name in joined]
    return [place for place, name in named if _is_meant(place, name, [other for _place, other in named], joined)]


def _is_meant(place: Municipality, name: str, named: list[str], joined: str) -> bool:
    # Where a longer name holds this one, the longer one is what the text says.
    if any(name != other and name in other for other in named):
        return False
    return named.count(name) == 1 or f"{stored(place.prefecture, 'name', 'ja')}{name}" in joined
