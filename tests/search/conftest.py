"""The instant of these tests, at which what the factories make is public."""

from collections.abc import Iterator

import pytest
import time_machine

from tests.factories import NOW


@pytest.fixture(autouse=True)
def _noon_in_june() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield
