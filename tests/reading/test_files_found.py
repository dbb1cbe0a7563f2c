from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from document_files import paragraph, word_document
from imrdesk.reading.files import find_letters, left_out_sentence
from letter_factory import as_pdf


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Case Number: CM14-0012345")


def test_folders_are_walked_sorted_without_what_is_hidden_or_of_no_known_kind(
    tmp_path: Path,
) -> None:
    make(tmp_path, "b.txt", "A.PDF", "c/d.txt", "notes.md", ".hidden.txt", ".git/x.txt")
    found = [path.relative_to(tmp_path).as_posix() for path in find_letters([tmp_path])]
    assert found == ["A.PDF", "b.txt", "c/d.txt"]


def test_every_file_that_is_named_is_taken_in_the_order_given(tmp_path: Path) -> None:
    make(tmp_path, "b.odd", "a.txt", ".hidden.txt")
    named = [
        tmp_path / "b.odd",
        tmp_path / ".hidden.txt",
        tmp_path / "a.txt",
        tmp_path / "gone.txt",
    ]
    assert list(find_letters(named)) == named


def test_a_link_to_a_folder_above_does_not_walk_for_ever(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert list(find_letters([tmp_path])) == [tmp_path / "a.txt"]


def test_a_folder_that_may_not_be_entered_is_told_of_and_the_walk_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a.txt", "locked/b.txt", "z.txt")
    listed, is_dir = Path.iterdir, Path.is_dir

    def iterdir(folder: Path) -> Iterator[Path]:
        if folder.name == "locked":
            raise PermissionError(13, "Permission denied", str(folder))
        return listed(folder)

    def is_folder(path: Path, **options: bool) -> bool:
        if path.parent.name == "locked":
            raise PermissionError(13, "Permission denied", str(path))
        return is_dir(path, **options)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    monkeypatch.setattr(Path, "is_dir", is_folder)
    hidden = tmp_path / "locked" / "b.txt"
    assert list(find_letters([tmp_path, hidden])) == [
        tmp_path / "a.txt",
        tmp_path / "locked",
        tmp_path / "z.txt",
        hidden,
    ]


def test_files_of_other_kinds_are_told_and_hidden_ones_are_not(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "notes.md", "c/old.rtf", "c/old.doc", ".DS_Store", ".git/config")
    left_out: list[Path] = []
    assert list(find_letters([tmp_path], left_out.append)) == [tmp_path / "a.txt"]
    assert [path.name for path in left_out] == ["old.doc", "old.rtf", "notes.md"]
    assert list(find_letters([tmp_path / "notes.md"], left_out.append)) == [tmp_path / "notes.md"]
    assert len(left_out) == 3


def test_a_file_without_an_ending_is_a_letter_where_it_names_a_case(tmp_path: Path) -> None:
    make(tmp_path, "CM14-0012345", "b.txt")
    (tmp_path / "README").write_text("The letters of May.")
    (tmp_path / "scan").write_bytes(as_pdf("Case"))
    (tmp_path / "word").write_bytes(word_document(paragraph("Case")))
    (tmp_path / "wide").write_text("Case Number: CM14-0012345", "utf-16")
    (tmp_path / "noise").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "nothing").touch()
    left_out: list[Path] = []
    found = [path.name for path in find_letters([tmp_path], left_out.append)]
    assert found == ["CM14-0012345", "b.txt", "scan", "wide", "word"]
    assert [path.name for path in left_out] == ["README", "noise", "nothing"]


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (0, None),
        (1, "1 file of another kind was left out"),
        (3, "3 files of other kinds were left out"),
    ],
)
def test_what_was_left_out_is_said(count: int, sentence: str | None) -> None:
    assert left_out_sentence(count) == sentence
