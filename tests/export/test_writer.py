"""What happens to the files around an export, above all when it fails."""

from __future__ import annotations

import errno
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from export.export_samples import letter, two_item_letter
from imrdesk.errors import UserError
from imrdesk.export.rows import ExportLetter
from imrdesk.export.writer import (
    FORMATS,
    Format,
    export_letters,
    file_dialog_filter,
    format_of,
    paths_of,
)

EVERY_FORMAT = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.ending)
ONE_SENTENCE = r"^[^\n]*\.$"


def broken_letters(error: Exception) -> Iterator[ExportLetter]:
    yield letter()
    raise error


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@EVERY_FORMAT
def test_an_export_says_what_it_wrote(tmp_path: Path, form: Format) -> None:
    out = tmp_path / f"cases{form.ending}"
    exported = export_letters([letter(), two_item_letter()], out)
    assert exported.paths[0] == out
    assert exported.paths == paths_of(out)
    assert (exported.letters, exported.decisions, exported.remarks) == (2, 3, ())
    assert set(files(tmp_path)) == {path.name for path in exported.paths}


@EVERY_FORMAT
def test_a_second_export_replaces_the_first(tmp_path: Path, form: Format) -> None:
    out = tmp_path / f"cases{form.ending}"
    export_letters([letter()], out)
    once = files(tmp_path)
    export_letters([letter(), two_item_letter()], out)
    twice = files(tmp_path)
    export_letters([letter()], out)
    assert files(tmp_path) == once != twice


@EVERY_FORMAT
@pytest.mark.parametrize("error", [ValueError("a bug"), UserError("Stopped.")])
def test_a_failure_in_the_middle_leaves_the_old_files(
    tmp_path: Path, form: Format, error: Exception
) -> None:
    out = tmp_path / f"cases{form.ending}"
    export_letters([letter()], out)
    before = files(tmp_path)
    with pytest.raises(type(error)):
        export_letters(broken_letters(error), out)
    assert files(tmp_path) == before


@EVERY_FORMAT
def test_a_full_disk_is_one_sentence_and_leaves_the_old_files(
    tmp_path: Path, form: Format, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    out = tmp_path / f"cases{form.ending}"
    export_letters([letter()], out)
    before = files(tmp_path)
    monkeypatch.setattr("os.fsync", no_space)
    with pytest.raises(UserError, match=r"No space left on device.*unchanged\.$"):
        export_letters([two_item_letter()], out)
    assert files(tmp_path) == before


def test_a_workbook_that_cannot_be_put_together_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("xlsxwriter.workbook.ZipFile", no_space)
    with pytest.raises(UserError, match=r"“a\.xlsx” could not be written \(No space left"):
        export_letters([letter()], tmp_path / "a.xlsx")
    assert files(tmp_path) == {}


@EVERY_FORMAT
def test_a_folder_that_may_not_be_written_is_one_sentence(
    tmp_path: Path, form: Format, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **_options: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refused)
    with pytest.raises(UserError, match=ONE_SENTENCE) as caught:
        export_letters([letter()], tmp_path / f"a{form.ending}")
    assert str(tmp_path) in str(caught.value)
    assert "Permission denied" in str(caught.value)


@EVERY_FORMAT
def test_a_folder_is_no_file(tmp_path: Path, form: Format) -> None:
    out = tmp_path / f"a{form.ending}"
    out.mkdir()
    with pytest.raises(UserError, match=r"^“.*” is a folder; name a file to export to\.$"):
        export_letters([letter()], out)
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_in_the_place_of_one_of_several_files_stops_all(tmp_path: Path) -> None:
    (tmp_path / "a-changes.csv").mkdir()
    with pytest.raises(UserError, match=r"a-changes\.csv” is a folder"):
        export_letters([letter()], tmp_path / "a.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["a-changes.csv"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"^There is no folder “.*nowhere”; choose another"):
        export_letters([letter()], tmp_path / "nowhere" / "a.xlsx")


def test_a_file_held_by_another_program_is_named_before_any_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "a.csv"
    out.write_text("old", "utf-8")
    real_open = Path.open

    def held(path: Path, mode: str = "r", **options: str) -> object:
        if path == out and mode == "r+b":
            raise PermissionError(errno.EACCES, "Permission denied")
        return real_open(path, mode, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", held)
    with pytest.raises(UserError, match=r"a\.csv” may not be changed.*close it where it is open"):
        export_letters(broken_letters(AssertionError("no letter is asked for")), out)
    assert files(tmp_path) == {"a.csv": b"old"}


FAILING = 2
"""Which of the five CSV files cannot be put in its place, from 0."""


def fail_to_replace(
    monkeypatch: pytest.MonkeyPatch, *, put_back: bool = True, links: bool = True
) -> None:
    """Let the third replacement of a CSV export fail, and what comes after it on request."""
    real, done = Path.replace, list[Path]()

    def replace(path: Path, target: Path) -> Path:
        done.append(target)
        if len(done) == FAILING + 1 or (len(done) > FAILING and not put_back):
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, target)

    def no_links(_path: Path, _target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "replace", replace)
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", no_links)


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("there", [("a.csv", "a-decisions.csv", "a-changes.csv"), ("a.csv",), ()])
def test_where_one_of_several_files_cannot_be_replaced_none_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: tuple[str, ...], links: bool
) -> None:
    for name in there:
        (tmp_path / name).write_text(f"old {name}", "utf-8")
    before = files(tmp_path)
    with monkeypatch.context() as patch:
        fail_to_replace(patch, links=links)
        with pytest.raises(UserError, match=r"Permission denied.*before is unchanged\.$"):
            export_letters([letter()], tmp_path / "a.csv")
    assert files(tmp_path) == before


def test_files_that_could_not_be_put_back_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "a.csv"
    export_letters([letter()], out)
    before = files(tmp_path)
    with monkeypatch.context() as patch:
        fail_to_replace(patch, put_back=False)
        with pytest.raises(UserError, match=ONE_SENTENCE) as caught:
            export_letters([two_item_letter()], out)
    assert str(caught.value) == (
        "Only “a.csv”, “a-decisions.csv” could be written, and the other files of the export are "
        "as they were before (Permission denied); export again."
    )
    after = files(tmp_path)
    assert set(after) == set(before)
    assert {name for name in after if after[name] != before[name]} == {"a.csv", "a-decisions.csv"}


@EVERY_FORMAT
def test_a_new_file_can_be_read_by_its_owner_only(tmp_path: Path, form: Format) -> None:
    exported = export_letters([letter()], tmp_path / f"a{form.ending}")
    assert {stat.S_IMODE(path.stat().st_mode) for path in exported.paths} == {0o600}


def test_permissions_and_links_of_the_old_file_stay(tmp_path: Path) -> None:
    kept = tmp_path / "kept.jsonl"
    kept.touch()
    kept.chmod(0o640)
    link = tmp_path / "link.jsonl"
    link.symlink_to(kept)
    export_letters([letter()], link)
    assert link.is_symlink()
    assert kept.stat().st_size > 0
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640


@pytest.mark.parametrize("name", ["a.xls", "a.dta", "a.imr", "a", "xlsx", ".xlsx"])
def test_an_unknown_kind_is_told_with_the_known_ones(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match=r"end the name in \.xlsx, \.ods, .* or \.md\.$"):
        export_letters([letter()], tmp_path / name)


def test_the_ending_may_be_in_capitals() -> None:
    assert format_of(Path("A.XLSX")).ending == ".xlsx"


def test_a_file_dialog_offers_every_format() -> None:
    offered = file_dialog_filter().split(";;")
    assert offered[0] == "Excel workbook (*.xlsx)"
    assert [one.rpartition("(*")[2].rstrip(")") for one in offered] == [
        form.ending for form in FORMATS
    ]


def test_the_files_of_an_unknown_kind_are_not_known() -> None:
    with pytest.raises(UserError, match="end the name in"):
        paths_of(Path("a.xls"))
