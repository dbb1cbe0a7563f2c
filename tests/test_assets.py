"""The program's own files, from source and from a frozen build."""

import sys
from pathlib import Path

import pytest

from imrdesk.assets import resource, resource_table
from imrdesk.errors import BugError


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the program believe that it is a frozen build unpacked to `tmp_path`."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    folder = tmp_path / "resources"
    folder.mkdir()
    return folder


def table(folder: Path, text: str) -> list[tuple[str, ...]]:
    (folder / "table.tsv").write_bytes(text.encode())
    return list(resource_table("table.tsv"))


@pytest.mark.parametrize("parts", [("icons",), ("icons", "imrdesk.svg"), ("themes", "light.json")])
def test_a_resource_is_found_from_any_folder(
    parts: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = resource(*parts)
    assert path.is_absolute()
    assert path.exists()
    assert path.parts[-len(parts) - 1 :] == ("resources", *parts)


def test_a_frozen_build_finds_its_own_resources(frozen: Path) -> None:
    (frozen / "themes").mkdir()
    assert resource("themes") == frozen / "themes"


def test_a_missing_resource_says_that_the_installation_is_broken(frozen: Path) -> None:
    assert frozen.exists()
    with pytest.raises(BugError, match=r"icons/gone\.svg is missing; install imrdesk again"):
        resource("icons", "gone.svg")
    with pytest.raises(BugError, match=r"gone\.tsv is missing"):
        list(resource_table("gone.tsv"))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", []),
        ("# only a comment\n", []),
        ("word\tclass\n", []),
        ("word\tclass\nNorco\tOpioids\n", [("Norco", "Opioids")]),
        ("word\tclass\r\nNorco\tOpioids\r\n", [("Norco", "Opioids")]),
        ("# drugs\n\nword\tclass\n \t \n# brands\nNorco\tOpioids", [("Norco", "Opioids")]),
        (" word \t class \n Norco \t Opioids \n", [("Norco", "Opioids")]),
        ("word\tclass\tnote\nNorco\n", [("Norco", "", "")]),
        ("word\tclass\nNorco #60\tOpioids\n", [("Norco #60", "Opioids")]),
        ("word\nµ-opioid – “strong”\n", [("µ-opioid – “strong”",)]),
    ],
)
def test_a_table_is_read(frozen: Path, text: str, rows: list[tuple[str, ...]]) -> None:
    assert table(frozen, text) == rows


def test_a_row_wider_than_its_table_is_told(frozen: Path) -> None:
    with pytest.raises(BugError, match=r"table\.tsv: a row has more cells than columns.*Opioids"):
        table(frozen, "word\nNorco\tOpioids\n")


def test_every_table_that_ships_can_be_read() -> None:
    tables = sorted(resource("vocabulary").glob("*.tsv"))
    assert tables
    for path in tables:
        rows = list(resource_table("vocabulary", path.name))
        assert rows
        assert all(any(row) for row in rows), path.name
