"""A press release in the form that the agency uses: label, number and date, title, text, numbered particulars, attachments, contact.

A minister's record has its remarks and questions instead, numbered as on its page.
"""

from datetime import datetime
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from portal.bilingual.templatetags.japan import day_full_plain, moment_plain, moment_range_plain
from portal.bilingual.text import Text, said
from portal.japan.clock import JST
from portal.press.models import Correction, PressContact, PressRelease
from portal.press.papers.item import frame, sources, summary_and_body
from portal.press.papers.paper import Node, Paper, facts, heading, items, para, text, words
from portal.press.papers.prose import prose
from portal.publishing import clock, law


def release_paper(release: PressRelease, language: str, *, embargo: datetime | None = None) -> Paper:
    with translation.override(language):
        corrections = release.made_corrections()
        values = frame(release, language, embargo)
        if law.standing(release, clock.instant()) is law.Standing.WITHDRAWN:
            values["band"] = withdrawn_band(release, language)
        if corrections:
            values["notices"] = [*values["notices"], corrected_notice(corrections[0], language)]
        return Paper(
            **values,
            label=words(release.label_text(), language),
            side=side(release, language),
            subtitle=said(release, "subtitle") or None,
            blocks=[*told(release, language), *contacts(release, language), *sources(release)],
        )


def told(release: PressRelease, language: str) -> list[Node]:
    """Everything that the release itself says: to be called with the language active."""
    return [
        *summary_and_body(release, language),
        *particulars(release, language),
        *transcript(release, language),
        *attachments(release, language),
        *corrections_list(release.made_corrections(), language),
    ]


def withdrawn_band(release: PressRelease, language: str) -> list[Node]:
    return [text(_("This release has been withdrawn.") + " "), *words(said(release, "withdrawal_reason"), language)]


def corrected_notice(correction: Correction, language: str) -> Node:
    when = _("Corrected on %(moment)s:") % {"moment": moment_plain(correction.corrected_at)}
    return para(text(f"{when} "), *words(said(correction, "what"), language))


def side(release: PressRelease, language: str) -> list[list[Node]]:
    """Number, day and agency, at the right."""
    rows = [Text(release.number, language), Text(day_full_plain(release.issued_on), language), said(release, "agency")]
    return [words(row, language) for row in rows if row]


def when(release: PressRelease) -> str:
    """Time of the conference or of the occasion, in the active language; "" where none is known."""
    day = release.occasion_on or (release.issued_on if release.start_time else None)
    if day is None:
        return ""
    if release.start_time is None:
        return day_full_plain(day)
    start, end = (datetime.combine(day, at, JST) if at else None for at in (release.start_time, release.end_time))
    return moment_range_plain(start, end)


def basics(release: PressRelease, language: str) -> list[tuple[str, list[Node]]]:
    """What the release says of itself in fields, where its particulars do not say it."""
    until = moment_plain(release.register_by) if release.register_by else ""
    rows: list[tuple[str, Text]] = [
        (_("Date and time"), Text(when(release), language)),
        (_("Place"), said(release, "place")),
        (_("Speaker"), said(release, "speaker")),
        (_("How to register"), said(release, "how_to_register")),
        (_("Registration until"), Text(until, language)),
        (_("Note"), said(release, "note")),
    ]
    return [(label, [para(*words(value, language))]) for label, value in rows if value]


def particulars(release: PressRelease, language: str) -> list[Node]:
    numbered = [(said(row, "label"), [para(*words(said(row, "value"), language))]) for row in release.particulars.all()]
    own = basics(release, language)
    found: list[Node] = []
    if own:
        found.append(facts(own))
    if numbered:
        rows: list[dict[str, Any]] = [{"label": words(label, language), "c": value} for label, value in numbered]
        found += [heading(_("Particulars")), {"t": "facts", "numbered": True, "rows": rows}]
    return found


def transcript(release: PressRelease, language: str) -> list[Node]:
    remarks = list(release.remark_units.all())
    questions = list(release.questions.all())
    found: list[Node] = [heading(_("Opening remarks"))] if remarks else []
    for number, remark in enumerate(remarks, start=1):
        found += [heading(_("Remark %(number)s") % {"number": number}, 2), *prose(said(remark, "text"), language)]
    found += [heading(_("Questions and answers"))] if questions else []
    for number, unit in enumerate(questions, start=1):
        found += [heading(_("Question %(number)s") % {"number": number}, 2), *prose(said(unit, "question"), language)]
        if answer := said(unit, "answer"):
            found += [heading(_("Answer"), 3), *prose(answer, language)]
    return found


def attachments(release: PressRelease, language: str) -> list[Node]:
    rows = [[para(*words(said(row, "title"), language))] for row in release.attachments.all()]
    return [heading(_("Attachments")), items(rows, ordered=True)] if rows else []


def corrections_list(corrections: list[Correction], language: str) -> list[Node]:
    found: list[Node] = [heading(_("Corrections"))] if corrections else []
    for correction in corrections:
        rows = [(_("Corrected on"), [para(text(moment_plain(correction.corrected_at)))])]
        for label, name in ((_("What was corrected"), "what"), (_("Before"), "old"), (_("Now"), "new")):
            if value := said(correction, name):
                rows.append((label, [para(*words(value, language))]))
        found.append(facts(rows))
    return found


def contacts(release: PressRelease | None, language: str) -> list[Node]:
    """The release's own contact, else those of the press room; nothing where there is none."""
    rows: list[list[tuple[str, Text]]] = []
    if release is not None and (said(release, "contact_team") or release.contact_phone):
        phone = Text(release.contact_phone, language)
        rows.append([(_("Team"), said(release, "contact_team")), (_("Telephone"), phone)])
    else:
        rows += [
            [
                (_("Team"), said(contact, "team")),
                (_("Telephone"), Text(contact.phone, language)),
                (_("E-mail"), Text(contact.email, language)),
                (_("Hours"), said(contact, "hours")),
            ]
            for contact in PressContact.objects.all()
        ]
    boxes = [
        {"t": "box", "c": [facts((label, [para(*words(value, language))]) for label, value in row if value)]}
        for row in rows
    ]
    return [heading(_("Contact")), *boxes] if boxes else []
