from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from imrdesk.errors import UserError
from imrdesk.reading.text import decode, read_text
from letter_factory import ENCODINGS

TEXT = "Case Number: CM14-0012345\nThe worker\u2019s \u201cgood\u201d days \u2013 few.\n"


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_gives_the_same_text(encoding: str) -> None:
    assert read_text(ENCODINGS[encoding](TEXT), "letter.txt") == [TEXT]


def test_a_file_cut_off_inside_a_character_is_still_utf8() -> None:
    data = "It hurt\u2019s \u2019 \u2019".encode()[:-1]
    assert decode(data).startswith("It hurt\u2019s \u2019 ")


def test_bytes_without_meaning_in_windows_1252_do_not_raise() -> None:
    assert decode(b"caf\xe9 \x81").startswith("caf\xe9 ")


@given(st.binary())
def test_decoding_never_raises(data: bytes) -> None:
    decode(data)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00\ufeff\r")))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assume(not set("\u00c2\u00c3\u00e2") & set(text))  # what misread text has
    assert decode(text.encode()) == text


def test_what_is_no_text_is_refused_in_one_sentence() -> None:
    with pytest.raises(
        UserError, match=r"^sound\.mp3 is no kind of file that imrdesk reads; .*\.$"
    ):
        read_text(bytes(range(32)) * 50, "sound.mp3")


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("text", ["Worker\u2019s \u201cknee\u201d \u2013 45\u00b0", "Ni\u00f1o"])
def test_utf8_that_was_read_as_windows_and_saved_anew_is_mended(text: str, times: int) -> None:
    misread = text
    for _ in range(times):
        misread = "".join(
            bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in misread.encode()
        )
    assert decode(misread.encode()) == text


@pytest.mark.parametrize("text", ["Ni\u00f1o \u2019s", "\u00e2\u20ac\u2122 and \u2019", "\u00c2 "])
def test_text_that_does_not_read_back_as_a_whole_stays(text: str) -> None:
    assert decode(text.encode()) == text
