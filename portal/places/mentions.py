"""Which municipalities a Japanese text names in full (郡山市, not 郡山): a rule for loading, not a guess."""

from portal.places.models import Municipality


def municipalities_named(*texts: str | None) -> list[Municipality]:
    """By code; a name that two prefectures share counts only where its own prefecture stands before it."""
    joined = " ".join(text for text in texts if text)
    named = [
        place
        for place in Municipality.objects.select_related("prefecture")
        if place.name_ja and place.name_ja in joined
    ]
    return [place for place in named if _is_meant(place, named, joined)]


def _is_meant(place: Municipality, named: list[Municipality], joined: str) -> bool:
    alone = sum(other.name_ja == place.name_ja for other in named) == 1
    # 伊達郡大町市 must not count as 町市: a longer name that holds this one is what the text says.
    longer = any(place.name_ja != other.name_ja and place.name_ja in other.name_ja for other in named)
    return not longer and (alone or f"{place.prefecture.name_ja}{place.name_ja}" in joined)
