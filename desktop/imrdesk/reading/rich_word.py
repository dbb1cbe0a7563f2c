"""How Word documents look, as far as their words are concerned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from typing_extensions import override

from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.reading.rich_flow import Look, RichFlow, RichTable, Sign, TableLook, further_in
from imrdesk.reading.rich_page import Block, Style
from imrdesk.reading.word import WORD_NAME, WordBody, walk_word
from imrdesk.reading.word_lists import WordLists
from imrdesk.reading.word_styles import ParagraphLook, WordStyles

_PLAIN = Look()
_MOST_COLUMNS = 50
_MOST_TAGS = 100_000  # a letter of ten pages has some thousands
_PICTURES = ("}blip", "}imagedata")
_BORDERS = frozenset(("top", "left", "start", "bottom", "right", "end", "insideH", "insideV"))
_NO_BORDER = frozenset(("nil", "none"))


def word_blocks(data: bytes, name: str) -> tuple[str, tuple[Block, ...]]:
    """Return the text of a Word document, as its reader gives it, and its blocks.

    Raises:
        UserError: where the document is damaged, protected by a password, or has far more
            markup than a letter.
    """
    table = RichTable()

    def body(lists: WordLists, styles: bytes | None) -> _RichBody:
        return _RichBody(table, lists, WordStyles(styles), name)

    text = walk_word(data, name, body)
    return text, table.blocks()


@dataclass(slots=True)
class _OpenParagraph:
    """What was said of a paragraph so far, and of the run in it that is open."""

    look: ParagraphLook
    said: dict[str, dict[str, str]] = field(default_factory=dict)
    run: dict[str, dict[str, str]] = field(default_factory=dict)
    is_ruled: bool = False


class _RichBody(WordBody):
    """Notes how the words look that the parser tells of."""

    def __init__(self, table: RichTable, lists: WordLists, styles: WordStyles, name: str) -> None:
        super().__init__(table, lists)
        self._name = name
        self._tags = 0
        self._rich = table
        self._styles = styles
        self._plain = styles.paragraph({})
        self._paragraphs: list[_OpenParagraph] = []  # one in another: a box of text
        self._tables: list[TableLook] = []
        self._open: list[str] = []

    @override
    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._tags += 1
        if self._tags > _MOST_TAGS:
            raise UserError(
                say("{name} has too much markup to be shown as it looks.", name=self._name)
            )
        super().start(tag, attributes)
        if self._not_shown:
            return
        word = WORD_NAME.fullmatch(tag)
        if word is None:
            if tag.endswith(_PICTURES):
                self._rich.note(Sign.PICTURE)
            self._open.append("")
            return
        values = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        self._begin(word[1], values)
        self._open.append(word[1])

    @override
    def end(self, tag: str) -> None:
        is_shown = not self._not_shown
        super().end(tag)
        if is_shown and self._open:
            self._finish(self._open.pop())

    def _begin(self, name: str, values: dict[str, str]) -> None:
        around = self._open[-1] if self._open else ""
        if name in _BEGUN:
            _BEGUN[name](self, values)
        elif around in _SAID and self._paragraphs:
            _SAID[around](self, name, values)
        elif self._tables and name in ("tblStyle", *_BORDERS):
            self._say_of_table(name, around, values)

    def begin_paragraph(self, _values: dict[str, str]) -> None:
        """Begin a paragraph, perhaps in a box of text inside another."""
        self._paragraphs.append(_OpenParagraph(self._plain))
        self._show_paragraph()

    def begin_table(self, _values: dict[str, str]) -> None:
        """Begin a table."""
        self._tables.append(TableLook())
        self._rich.note(self._tables[-1])

    def begin_run(self, _values: dict[str, str]) -> None:
        """Begin a run, of which nothing is said yet."""
        if self._paragraphs:
            self._paragraphs[-1].run = {}
            self._show_style(self._paragraphs[-1].look.style)

    def say_of_cell(self, values: dict[str, str]) -> None:
        """Note how many columns a cell takes."""
        columns = values.get("val", "")
        if isinstance(self.table.flow, RichFlow) and _is_count(columns):
            self.table.flow.columns = min(_MOST_COLUMNS, int(columns))

    def say_of_run(self, name: str, values: dict[str, str]) -> None:
        """Note what is said of a run."""
        if not self._in_mark:
            self._paragraphs[-1].run[name] = values

    def say_of_paragraph(self, name: str, values: dict[str, str]) -> None:
        """Note what is said of a paragraph."""
        self._paragraphs[-1].said[name] = values

    def say_of_border(self, name: str, values: dict[str, str]) -> None:
        """Note the line below a paragraph."""
        if name == "bottom":
            self._paragraphs[-1].is_ruled = values.get("val") not in _NO_BORDER

    def _say_of_table(self, name: str, around: str, values: dict[str, str]) -> None:
        written = values.get("val", "")
        is_grid = name == "tblStyle" and "grid" in written.lower()
        is_border = around in ("tblBorders", "tcBorders") and written not in _NO_BORDER
        if is_grid or is_border:
            self._tables[-1].is_bordered = True

    def _finish(self, name: str) -> None:
        if name == "tbl" and self._tables:
            self._tables.pop()
            self._rich.note(self._tables[-1] if self._tables else TableLook())
        elif name == "p" and self._paragraphs:
            self._end_paragraph(self._paragraphs.pop())
        elif name == "pPr" and self._paragraphs:
            self._paragraphs[-1].look = self._styles.paragraph(self._paragraphs[-1].said)
            self._show_paragraph()
            self._show_item()
        elif name == "rPr" and self._paragraphs and not self._in_mark:
            paragraph = self._paragraphs[-1]
            self._show_style(self._styles.run(paragraph.run, paragraph.look.style))

    def _end_paragraph(self, paragraph: _OpenParagraph) -> None:
        if not self._is_mark_deleted:
            self._rich.note(Sign.END)
            self._rich.note(Sign.ITEM_END)
        if paragraph.is_ruled:
            self._rich.note(Sign.RULE)
        if self._paragraphs:
            self._show_paragraph()

    def _show_paragraph(self) -> None:
        look = self._paragraphs[-1].look
        indent = further_in(_PLAIN, look.indent)
        self._rich.change(Look(look.style, look.heading, look.alignment, indent))

    def _show_style(self, style: Style) -> None:
        if style != self._rich.look.style:
            self._rich.change(replace(self._rich.look, style=style))

    def _show_item(self) -> None:
        """Show what the page shows of a list: how deep the paragraph stands, and its sign."""
        level = self._lists.level(self._numbering)
        if level is None:
            return
        look = self._rich.look
        self._rich.change(replace(look, indent=max(look.indent, further_in(_PLAIN, level + 1))))
        if not self._number:
            self._rich.note(Sign.ITEM)

    @override
    def write_number(self, number: str) -> None:
        super().write_number(number)
        self._rich.note(Sign.NUMBER)


def _is_count(written: str) -> bool:
    return written.isascii() and written.isdecimal() and 0 < len(written) <= 4 and int(written) > 0


# What an element begins, by its name; what else says something, by the element around it.
_BEGUN: dict[str, Callable[[_RichBody, dict[str, str]], None]] = {
    "p": _RichBody.begin_paragraph,
    "tbl": _RichBody.begin_table,
    "r": _RichBody.begin_run,
    "gridSpan": _RichBody.say_of_cell,
}
_SAID: dict[str, Callable[[_RichBody, str, dict[str, str]], None]] = {
    "rPr": _RichBody.say_of_run,
    "pPr": _RichBody.say_of_paragraph,
    "numPr": _RichBody.say_of_paragraph,
    "pBdr": _RichBody.say_of_border,
}
