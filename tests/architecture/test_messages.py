"""The catalogues of the interface hold every word, in both languages. Content is translated in the database."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from django.conf import settings
from django.core.management import call_command
from pytest_django import Settings

from tools.messages import catalogues, forms

LANGUAGES = [code for code, _name in settings.LANGUAGES]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def words(catalogue: Catalog) -> dict[str, Message]:
    return {_key(message): message for message in catalogue if message.id}


def _key(message: Message) -> str:
    return "|".join(filter(None, (message.context, forms(message.id)[0])))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_translated(language: str) -> None:
    found = {path: catalogue for path, catalogue in catalogues() if path.parts[-3] == language}
    assert found
    untranslated = [
        f"{path.name}: {key}"
        for path, catalogue in found.items()
        for key, message in words(catalogue).items()
        if message.fuzzy or not all(forms(message.string))
    ]
    assert untranslated == []


def test_translations_keep_the_placeholders() -> None:
    """In Japanese the one plural form stands for the English plural, so it is compared with the last."""
    changed = [
        f"{path.parts[-3]}: {key}"
        for path, catalogue in catalogues()
        for key, message in words(catalogue).items()
        if any(forms(message.string))
        and sorted(PLACEHOLDER.findall(forms(message.string)[-1])) != sorted(PLACEHOLDER.findall(forms(message.id)[-1]))
    ]
    assert changed == []


@pytest.mark.needs("gettext")
@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_the_catalogues_hold_the_words_of_the_code(
    domain: str, tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Words that the code does not say any more are as wrong as words that it says and the catalogue does not."""
    committed = {path.parts[-3]: set(words(catalogue)) for path, catalogue in catalogues() if path.stem == domain}
    # Where a folder `locale` stands beside the code, makemessages writes into it: here the code has none.
    found, beside = tmp_path / "locale", tmp_path / "code"
    beside.mkdir()
    for folder in settings.BASE_DIR.iterdir():
        if folder.is_dir() and folder.name not in ("locale", "var", "tests", "tools") and folder.name[0] != ".":
            (beside / folder.name).symlink_to(folder)
    for language in LANGUAGES:
        (found / language).mkdir(parents=True)
    settings.LOCALE_PATHS = [found]
    monkeypatch.chdir(beside)
    call_command("makemessages", locale=LANGUAGES, domain=domain, symlinks=True, verbosity=0)
    extracted = {path.parts[-3]: set(words(catalogue)) for path, catalogue in catalogues(found)}
    difference = {language: sorted(extracted[language] ^ committed.get(language, set())) for language in extracted}
    assert difference == {language: [] for language in extracted}, "run `make messages` and translate"
