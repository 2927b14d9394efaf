"""Makes the database that the browser looks at: `python -m tests.browser.content`, with DATABASE_URL naming it.

The real content, whose facts end in 2025, and made-up items for what it has none of: open and closing calls, events ahead.
"""

from datetime import timedelta

import django
from django.core.management import call_command
from django.utils import timezone


def make_content() -> None:
    # Models can only be imported once Django is set up.
    from events.models import Event  # noqa: PLC0415
    from handson.models import Call, ProgrammeYear  # noqa: PLC0415
    from initiatives.models import CouncilActivity, Invitation  # noqa: PLC0415
    from portal.accessibility.sample import draw  # noqa: PLC0415
    from portal.japan.clock import jst  # noqa: PLC0415
    from portal.japan.partial import PartialDate  # noqa: PLC0415
    from portal.news.models import NewsItem  # noqa: PLC0415
    from portal.press.models import PhotoSet  # noqa: PLC0415
    from portal.publishing.law import State  # noqa: PLC0415
    from tests.factories import make  # noqa: PLC0415

    today = jst(timezone.now()).date()

    def event(slug: str, days: int, **values: object) -> None:
        day = PartialDate.of_day(today + timedelta(days=days))
        titles = {"title_ja": f"試験のための催し({slug})", "title_en": f"Made-up event ({slug})"}
        make(Event, slug=slug, starts=day, **titles, **values)

    event(
        "made-up-open",
        30,
        capacity=40,
        opens_on=today,
        closes_on=today + timedelta(days=20),
        apply_url="https://example.org/",
    )
    event("made-up-closing", 10, opens_on=today - timedelta(days=5), closes_on=today + timedelta(days=3))
    event("made-up-full", 12, is_full=True, capacity=20)
    event("made-up-cancelled", 13, arrangement="cancelled")
    event("made-up-online", 14, arrangement="moved-online", online_url="https://example.org/")
    make(CouncilActivity, slug="made-up-activity")
    make(PhotoSet, slug="made-up-pictures")
    make(Invitation, slug="made-up-invitation")
    year = make(ProgrammeYear, programme=ProgrammeYear.objects.first().programme, slug="2099", fiscal_year=2099)
    make(Call, programme_year=year, opens_on=today - timedelta(days=1), closes_on=today + timedelta(days=40))
    make(NewsItem, slug="made-up-japanese", title_en="", summary_en="", body_en="")
    tested = draw("ja", seed=1)
    tested.description_ja, tested.description_en = "試験のために作った記録", "Made-up record of a test"
    tested.stated_on = tested.began_on = tested.ended_on = today
    tested.save()
    withdrawn = make(NewsItem, slug="made-up-withdrawn")
    withdrawn.state, withdrawn.withdrawal_reason_ja = State.WITHDRAWN, "試験のため"
    withdrawn.save()


if __name__ == "__main__":
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("load_content", verbosity=0)
    make_content()
