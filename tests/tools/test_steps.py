"""A set-up step is done again when what it reads has changed, and not otherwise."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tools import machine, steps
from tools.steps import Step, bring_up_to_date

APPEND = "import pathlib, sys; open(sys.argv[1], 'a').write('x')"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for module in (machine, steps):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(steps, "STAMPS", tmp_path / "var" / "stamps")
    (tmp_path / "words.txt").write_text("one")
    return tmp_path


@pytest.fixture
def times(project: Path) -> Callable[[str], int]:
    """How often a step has run: each run writes one letter."""
    return lambda name: len((project / "var" / name).read_text()) if (project / "var" / name).exists() else 0


def step(name: str, after: tuple[str, ...] = (), *, elsewhere: bool = False) -> Step:
    made = f"var/{name}"
    return Step(name, name, (sys.executable, "-c", APPEND, made), ("words.txt",), made, after, elsewhere)


def test_a_second_run_does_nothing(times: Callable[[str], int]) -> None:
    bring_up_to_date([step("first")])
    bring_up_to_date([step("first")])
    assert times("first") == 1


def test_a_change_of_what_is_read_is_noticed(project: Path, times: Callable[[str], int]) -> None:
    bring_up_to_date([step("first")])
    (project / "words.txt").write_text("two")
    bring_up_to_date([step("first")])
    assert times("first") == 2


def test_a_file_that_has_gone_is_made_again_with_all_that_follows(project: Path, times: Callable[[str], int]) -> None:
    plan = [step("first"), step("second", after=("first",)), step("third", after=("second",)), step("other")]
    bring_up_to_date(plan)
    (project / "var" / "first").unlink()
    bring_up_to_date(plan)
    assert [times(name) for name in ("first", "second", "third", "other")] == [1, 2, 2, 1]


def test_what_lies_elsewhere_is_always_done(times: Callable[[str], int]) -> None:
    bring_up_to_date([step("first", elsewhere=True)])
    bring_up_to_date([step("first", elsewhere=True)])
    assert times("first") == 2


def test_an_interrupted_setup_takes_up_where_it_stopped(project: Path, times: Callable[[str], int]) -> None:
    plan = [step("first"), step("second", after=("first",))]
    failing = Step(
        "second", "second", (sys.executable, "-c", "raise SystemExit(3)"), plan[1].reads, plan[1].makes, ("first",)
    )
    bring_up_to_date(plan)
    (project / "var" / "first").unlink()
    with pytest.raises(SystemExit, match="'second' failed"):
        bring_up_to_date([plan[0], failing])
    bring_up_to_date(plan)
    assert (times("first"), times("second")) == (1, 2)
