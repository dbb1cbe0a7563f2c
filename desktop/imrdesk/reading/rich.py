"""Letters as they look: what came as a Word document, a web page, an e-mail or plain text.

Nothing is fetched and nothing is run; pictures leave a sign. The page's text is that of the
letter's reader, but its limits are narrower: the window waits for the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from imrdesk.domain.letter import LetterKind, LetterText
from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.reading.email import letter_body, open_mail
from imrdesk.reading.html import declared_charset
from imrdesk.reading.kinds import MAX_LETTER_CHARACTERS
from imrdesk.reading.reader import letter_file
from imrdesk.reading.rich_html import html_blocks
from imrdesk.reading.rich_page import Block, Paragraph, RichPage, Rule, Run, Style, Verbatim
from imrdesk.reading.rich_word import word_blocks
from imrdesk.reading.text import decode, read_text

_LONGEST_HEADER = 300
_MOST_MARKUP = 500_000  # characters; a letter of ten pages has a tenth of it
_BOLD = Style(bold=True)
_BLANK = re.compile(r"[\s\x00-\x1f\x7f]+")


def rich_page(data: bytes, name: str) -> RichPage:
    """Return a letter as it looks.

    Args:
        data: the bytes of the file that it came as.
        name: the file's name.

    Raises:
        UserError: where the file is of a kind with pages of its own, or cannot be read.
    """
    member, reader = letter_file(data, name)
    blocks_of = _KINDS.get(reader.kind)
    if blocks_of is None:
        raise UserError(
            say("{name} has pages of its own, which are shown as they are.", name=member.name)
        )
    text, blocks = blocks_of(member.data, member.name)
    if len(text) > MAX_LETTER_CHARACTERS:
        raise UserError(say("{name} is far longer than any letter.", name=member.name))
    return RichPage.of(reader.kind, text, blocks)


def fits(page: RichPage, letter: LetterText) -> bool:
    """Tell whether a letter's text was read from the page, so that its places are the page's.

    An older version may have read the file in another way.
    """
    return all(
        run.page == 0 and run.source_start + run.length <= len(page.text) for run in letter.runs
    ) and all(
        _is_same(
            letter.text[run.start : run.start + run.length],
            page.text[run.source_start : run.source_start + run.length],
        )
        for run in letter.runs
    )


def _is_same(read: str, source: str) -> bool:
    """Tell whether words are those of the file, but for characters that stand for others."""
    return read == source or not any(
        ours != theirs and ours.isalnum() and theirs.isalnum()
        for ours, theirs in zip(read, source, strict=True)
    )


def _html(data: bytes, name: str) -> tuple[str, tuple[Block, ...]]:
    return _web_page(decode(data, declared_charset(data)), name)


def _web_page(markup: str, name: str) -> tuple[str, tuple[Block, ...]]:
    if len(markup) > _MOST_MARKUP:
        raise UserError(say("{name} has too much markup to be shown as it looks.", name=name))
    return html_blocks(markup)


def _email(data: bytes, name: str) -> tuple[str, tuple[Block, ...]]:
    mail = open_mail(data, name)
    body = letter_body(mail, name)
    head = tuple(_header(header, words) for header, words in mail.head)
    if body.markup is not None:
        text, blocks = _web_page(body.markup, name)
    else:
        text, blocks = body.text, (Verbatim(Run(body.text, 0)),)
    return text, ((*head, Rule(), *blocks) if head else blocks)


def _header(name: str, words: str) -> Paragraph:
    shown = _BLANK.sub(" ", words).strip()[:_LONGEST_HEADER]
    return Paragraph((Run(f"{name}: ", None, _BOLD), Run(shown, None)))


def _text(data: bytes, name: str) -> tuple[str, tuple[Block, ...]]:
    text = read_text(data, name)[0]
    return text, (Verbatim(Run(text, 0)),)


_KINDS: dict[LetterKind, Callable[[bytes, str], tuple[str, tuple[Block, ...]]]] = {
    LetterKind.WORD: word_blocks,
    LetterKind.HTML: _html,
    LetterKind.EMAIL: _email,
    LetterKind.TEXT: _text,
}
