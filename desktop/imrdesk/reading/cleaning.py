r"""From the text of a file's pages to the reading text.

Four steps, each of which keeps where every character came from: characters that stand for
a line end become ``\\n``; what cannot be seen goes; page furniture goes; words that were
broken over two lines are joined.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from itertools import accumulate

from imrdesk.domain.case_number import case_numbers
from imrdesk.domain.letter import LetterKind, LetterText
from imrdesk.reading.draft import Cut, Draft
from imrdesk.reading.furniture import furniture
from imrdesk.reading.hyphens import BROKEN, broken_words
from imrdesk.reading.marks import line_numbers, markdown_marks

# Line ends other than \n, each one character. \r is one where no \n follows.
_LINE_ENDS = re.compile("\r(?!\n)|[\x0b\x0c\x85\u2028\u2029]")
_PDFIUM_BROKEN = "\x02"  # what some builds of PDFium write instead of U+FFFE

# Carriage returns before a \n, byte-order marks, zero-width characters and stray controls.
_UNSEEN = re.compile("[\x00-\x08\x0d-\x1f\x7f\u200b-\u200f\u2060\ufeff]")
_SEEN_BYTES = bytes((*b"\t\n", *range(0x20, 0x7F)))

_ENTITY = re.compile(
    r"&(?:amp;)*(?P<name>#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5}|amp|lt|gt|quot|apos|nbsp|[lr][sd]quo"
    r"|[mn]dash|hellip|bull|middot|deg|sect|para|plusmn|frac(?:12|14|34)|micro|times|eacute|ntilde"
    r"|[gl]e|reg|trade|copy|shy);"
)


def clean(pages: Sequence[str], kind: LetterKind) -> LetterText:
    """Return the reading text of a file's pages; an index into a page is a place in the file."""
    draft = Draft(pages)
    if kind is LetterKind.TEXT:
        if "\r" in draft.text and "\n" not in draft.text:
            draft.text = draft.text.replace("\r", "\n")  # as old Macintosh programs end lines
        draft.cut(line_numbers(draft.text))
        draft.cut(markdown_marks(draft.text))
    starts = _sheet_starts(draft.text, pages)
    if kind is LetterKind.PDF:
        # A blank for the \r keeps a page one run of characters: 50 times less to store.
        draft.text = draft.text.replace("\r\n", " \n").replace(_PDFIUM_BROKEN, BROKEN)
    if kind is LetterKind.TEXT and _ENTITY.search(draft.text):
        _read_entities(draft)
    unseen: list[Cut] = []
    if not _is_all_seen(draft.text):
        draft.text = _LINE_ENDS.sub("\n", draft.text)
        unseen = [match.span() for match in _UNSEEN.finditer(draft.text)]
    cuts = furniture(draft.text, starts)
    cut_words = "\n".join([draft.text[start:end] for start, end in cuts])
    draft.cut(sorted(cuts + unseen))
    draft.text, broken = broken_words(draft.text)
    draft.cut(broken)
    return draft.letter_text(kind, tuple(dict.fromkeys(case_numbers(cut_words))))


def _read_entities(draft: Draft) -> None:
    """Put the characters that entities of a web page stand for into a text that kept them."""
    cuts = []

    def character(match: re.Match[str]) -> str:
        meant = html.unescape(f"&{match['name']};")
        if len(meant) != 1:
            return match[0]
        cuts.append((match.start() + 1, match.end()))
        return meant.ljust(len(match[0]))

    draft.text = _ENTITY.sub(character, draft.text)
    draft.cut(cuts)


def _is_all_seen(text: str) -> bool:
    r"""Tell quickly that a text has no line ends but ``\\n`` and nothing that cannot be seen."""
    if text.isascii():  # bytes are looked at far faster than characters
        return not text.encode("ascii").translate(None, delete=_SEEN_BYTES)
    for seen in ("\n", "\t", "\xa0", BROKEN):
        text = text.replace(seen, " ")
    return text.isprintable()


def _sheet_starts(text: str, pages: Sequence[str]) -> list[int]:
    """Return where the sheets of paper begin: pages, or what form feeds part in a text file."""
    if len(pages) > 1:
        return list(accumulate((len(page) + 1 for page in pages[:-1]), initial=0))
    return [0, *(match.end() for match in re.finditer("\x0c", text))] if "\x0c" in text else [0]
