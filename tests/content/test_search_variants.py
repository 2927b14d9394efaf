"""On the real content, what visitors type finds the page that the site's own spelling finds, kind by kind, as `search_eval` counts it."""

from collections import defaultdict

import pytest

from portal.search.engine import search
from portal.search.models import Entry, Synonym
from tests.content.search_variants import SYNONYMS, VARIANTS

TOP = 10


def first_paths(text: str, language: str) -> list[str]:
    ids = search(text, language).ids[:TOP]
    paths = dict(Entry.objects.filter(pk__in=ids).values_list("pk", "path"))
    return [paths[pk] for pk in ids]


@pytest.mark.django_db
def test_every_kind_of_spelling_finds_what_is_meant(loaded: None) -> None:
    for words in SYNONYMS:
        Synonym.objects.create(words="\n".join(words))
    passed: dict[str, list[bool]] = defaultdict(list)
    missed: list[str] = []
    for variant in VARIANTS:
        typed = first_paths(variant.typed, variant.language)
        canonical = first_paths(variant.canonical, variant.language)
        if variant.path not in typed:
            missed.append(f"{variant.kind}: {variant.typed}")
        same = len(set(typed) & set(canonical)) / len(canonical)
        passed[variant.kind].append(variant.path in typed and same >= 0.5)
    assert {kind: len(found) for kind, found in passed.items() if len(found) < 6} == {}
    assert 1 - len(missed) / len(VARIANTS) >= 0.98, missed
    every = [one for found in passed.values() for one in found]
    assert sum(every) / len(every) >= 0.95, passed
    assert {kind: found for kind, found in passed.items() if sum(found) / len(found) < 0.8} == {}
