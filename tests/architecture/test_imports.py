"""Who may import whom. Imports run one way, siblings never meet in Python, and only the composition root names every app."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

#: Each package may import itself, what stands above it in this list, and nothing else of ours.
LAYERS = [
    {"portal.japan"},
    {"portal.bilingual"},
    {"portal.places", "portal.topics"},
    {"portal.media"},
    {"portal.publishing"},
    {"portal.desk", "portal.search"},
    {
        "portal.accessibility",
        "portal.news",
        "portal.press",
        "portal.pages",
        "initiatives",
        "events",
        "awards",
        "handson",
        "casebooks",
    },
    {"portal.embargo"},
]
#: `delivery` wraps from outside: it asks `publishing` two questions and nobody asks it anything.
DELIVERY = "portal.delivery"
MAY_DELIVERY_ASK = {"portal.bilingual", "portal.publishing", "portal.japan"}
PACKAGES = [name for layer in LAYERS for name in sorted(layer)]


def modules(package: str) -> Iterator[Path]:
    return (ROOT / package.replace(".", "/")).rglob("*.py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def package_of(name: str) -> str | None:
    known = [*PACKAGES, DELIVERY, "portal.urls", "portal.settings"]
    return next((package for package in known if name == package or name.startswith(f"{package}.")), None)


def allowed(package: str) -> set[str]:
    level = next(index for index, layer in enumerate(LAYERS) if package in layer)
    return {package, *(name for layer in LAYERS[:level] for name in layer)}


@pytest.mark.parametrize("package", PACKAGES)
def test_imports_run_one_way(package: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules(package)
        for name in imported(path)
        if (target := package_of(name)) is not None and target not in allowed(package)
    ]
    assert wrong == []


def test_delivery_asks_publishing_and_is_asked_by_nobody() -> None:
    theirs = {package_of(name) for path in modules(DELIVERY) for name in imported(path)} - {None, DELIVERY}
    assert theirs <= MAY_DELIVERY_ASK


def test_japan_knows_no_django() -> None:
    assert [
        path.name for path in modules("portal.japan") if any(name.split(".")[0] == "django" for name in imported(path))
    ] == []


def test_every_package_has_its_place_in_the_order() -> None:
    found = {f"portal.{path.parent.name}" for path in (ROOT / "portal").glob("*/__init__.py")} - {"portal.settings"}
    assert found - {DELIVERY} <= set(PACKAGES)


def test_the_law_is_asked_and_not_repeated() -> None:
    """Nobody outside `publishing` compares a state or a window for himself."""
    forbidden = ("state=", "publish_at__", "expire_at__", "state__in")
    content = [name for name in PACKAGES if name not in ("portal.publishing", "portal.desk", "portal.search")]
    wrong = [
        f"{path.relative_to(ROOT)}:{number}"
        for package in content
        for path in modules(package)
        if "migrations" not in path.parts
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if "filter(" in line and any(word in line for word in forbidden)
    ]
    assert wrong == []
