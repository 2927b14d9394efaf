"""The gate's own parts agree: what the tests may lack is what .ci/run installs."""

from tests.parts import PARTS
from tools.machine import ROOT


def test_ci_installs_every_part_that_tests_need() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    packages = script.partition("packages=(")[2].partition(")\n")[0].split()
    needed = {package for part in PARTS.values() for package in part.package.split()}
    assert needed - set(packages) == set()


def test_no_list_of_packages_names_a_registry() -> None:
    """The lists must install from whatever mirror a machine has been told to use."""
    lists = sorted(ROOT.glob("requirements*"))
    assert [path.name for path in lists if "://" in path.read_text(encoding="utf-8")] == []
    assert [path.name for path in lists] == [
        "requirements-dev.in",
        "requirements-dev.txt",
        "requirements.in",
        "requirements.txt",
    ]
