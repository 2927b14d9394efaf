"""A database that an older version of the portal filled is brought up to date once, by the command of the set-up."""

import pytest
from django.core.management import CommandError, call_command

from portal.publishing.generation import generation
from portal.publishing.models import CatalogueEntry, FileUse, Generation
from tests.publishing.files import shown


@pytest.mark.django_db
def test_the_catalogue_of_an_older_version_is_written_anew_once(capsys: pytest.CaptureFixture[str]) -> None:
    image = shown()
    FileUse.objects.all().delete()
    CatalogueEntry.objects.update(title="Out of date")
    Generation.objects.update(catalogue_version=0)

    with pytest.raises(CommandError, match=r"^5 differences\."):
        call_command("catalogue", "--check")
    assert "missing: fileuse" in capsys.readouterr().out
    assert FileUse.objects.count() == 0

    call_command("catalogue")
    assert FileUse.objects.filter(image=image).count() == 1
    call_command("catalogue", "--check")
    before = generation()
    call_command("catalogue")
    assert generation() == before
    assert capsys.readouterr().out.splitlines() == [
        "The catalogue has been written anew.",
        "The catalogue is what the items say.",
        "The catalogue is of this version.",
    ]
