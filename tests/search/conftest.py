"""The instant of these tests, at which what the factories make is public."""

import pytest


@pytest.fixture(autouse=True)
def _noon_in_june(noon_in_june: None) -> None:
    """All tests of this folder."""
