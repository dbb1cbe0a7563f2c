from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from imrdesk.errors import UserError
from imrdesk.review.extracting import extract_bytes, extract_file
from letter_factory import Facts, render


def test_a_file_becomes_a_letter_with_its_record(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(render(Facts()))
    extracted = extract_file(path)
    assert extracted == extract_bytes(path.read_bytes(), "letter.txt")
    assert extracted.name == "letter.txt"
    assert extracted.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert extracted.extraction.values["case_number"].value == Facts().case_number


def test_what_cannot_be_opened_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"gone\.txt does not exist\.$"):
        extract_file(tmp_path / "gone.txt")
    with pytest.raises(UserError, match=r"cannot be listed; see who may read it\.$"):
        extract_file(tmp_path)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    for name, beginning, sentence in (
        ("a.txt", b"Case", r"^a\.txt is larger than 64 MB, which no letter is; it was not read\.$"),
        (
            "a.zip",
            b"PK\x03\x04",
            r"^a\.zip is larger than 256 MB; split it into smaller archives\.$",
        ),
    ):
        with (tmp_path / name).open("wb") as file:
            file.write(beginning)
            file.truncate(300 * 1024 * 1024)  # takes no room on the disk
        with pytest.raises(UserError, match=sentence):
            extract_file(tmp_path / name)
