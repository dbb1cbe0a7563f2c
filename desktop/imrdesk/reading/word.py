"""Word documents (.docx): the text of the body as a page shows it.

Headers and footers are files of their own inside the document and are not read. Changes that
were tracked are read as accepted: what was inserted stands, what was deleted does not.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterable

from lxml import etree

from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.reading.flow import TableFlow, parsed
from imrdesk.reading.word_lists import WordLists
from imrdesk.reading.zipped import ZipDamageError, ZipTroubleError, is_zip, open_zip, unpack

_LARGEST_PART = 64 * 1024 * 1024
WORD_NAME = re.compile(
    r"\{http://(?:schemas\.openxmlformats\.org/wordprocessingml/2006/main"
    r"|purl\.oclc\.org/ooxml/wordprocessingml/main)\}(.*)"
)
_OFFICE_DOCUMENT = re.compile(rb"""<[^<>]*relationships/officeDocument["'][^<>]*>""")
_TARGET = re.compile(rb"""Target\s*=\s*["']([^"']{1,200})["']""")
# In any encoding of ASCII's letters, or of two bytes each.
_DECLARES = re.compile(rb"<\x00?!\x00?(?:D\x00?O\x00?C\x00?T\x00?Y\x00?P\x00?E|E\x00?N\x00?T)")
_PROLOGUE = 64 * 1024
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")

# What is inside these is not on the page: deleted and moved text, the older copy of a drawing,
# the instructions of fields, notes in the margin.
_NOT_SHOWN = frozenset((
    "del", "moveFrom", "instrText", "delText", "delInstrText", "rt", "pPrChange", "rPrChange",
))  # fmt: skip
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LINE_ENDS = re.compile(r"\s*[\r\n]\s*")
_BULLETS = frozenset(("F0B7", "F0A7", "F06C", "F06E"))
_OFF = frozenset(("0", "false", "off", "none"))


def is_word(data: bytes) -> bool:
    """Tell whether the bytes are a Word document, or one that a password protects."""
    if data.startswith(_OLD_OFFICE):
        return _ENCRYPTED_PACKAGE in data
    return is_zip(data) and b"word/" in data


def read_word(data: bytes, name: str) -> list[str]:
    """Return the one page of a Word document: the text of its body.

    Raises:
        UserError: where the document is damaged, protected by a password, or made to do harm.
    """
    return [walk_word(data, name, lambda lists, _styles: WordBody(TableFlow(), lists))]


def walk_word(
    data: bytes, name: str, new_body: Callable[[WordLists, bytes | None], WordBody]
) -> str:
    """Tell the body of a document, as `new_body` makes it, of the document; return the text.

    Args:
        data: the file's bytes.
        name: the file's name.
        new_body: is given the document's lists, and the part that defines its styles.

    Raises:
        UserError: where the document is damaged, protected by a password, or made to do harm.
    """
    if data.startswith(_OLD_OFFICE):
        raise UserError(
            say("{name} is protected by a password; save a copy of it without one.", name=name)
        )
    try:
        with open_zip(data) as archive:
            names = set(archive.namelist())
            main = _main_part(archive, names)
            folder = posixpath.dirname(main)
            styles = _optional(archive, names, folder, "styles.xml")
            lists = WordLists(_optional(archive, names, folder, "numbering.xml"), styles)
            return _text(
                _without_entities(unpack(archive, archive.getinfo(main), _LARGEST_PART)),
                new_body(lists, styles),
            )
    except ZipTroubleError as error:
        if isinstance(error, ZipDamageError):
            raise _damaged(name) from error
        raise UserError(say("{name} {error}.", name=name, error=error)) from error
    except (etree.XMLSyntaxError, KeyError) as error:
        raise _damaged(name) from error


def _damaged(name: str) -> UserError:
    return UserError(
        say(
            "{name} is damaged and cannot be opened as a Word document; get a fresh copy of it.",
            name=name,
        )
    )


def _without_entities(data: bytes) -> bytes:
    """Return a part's markup, which declares no entities where Word wrote it.

    Raises:
        ZipTroubleError: where it declares some: they can point elsewhere, or stand for
            text without end.
    """
    if _DECLARES.search(data[:_PROLOGUE]):
        raise ZipTroubleError(
            "declares entities, as no Word document does (they may be made to fill the memory); "
            "save it anew with Word"
        )
    return data


def _main_part(archive: zipfile.ZipFile, names: Iterable[str]) -> str:
    """Return the name of the part that holds the body."""
    if "_rels/.rels" in names:
        relations = unpack(archive, archive.getinfo("_rels/.rels"), _LARGEST_PART)
        for relation in _OFFICE_DOCUMENT.findall(relations):
            target = _TARGET.search(relation)
            part = target[1].decode("utf-8", "replace").lstrip("/") if target else ""
            if part in names:
                return part
    return "word/document.xml"


def _optional(archive: zipfile.ZipFile, names: set[str], folder: str, part: str) -> bytes | None:
    path = posixpath.join(folder, part)
    if path not in names:
        return None
    try:
        return unpack(archive, archive.getinfo(path), _LARGEST_PART)
    except ZipTroubleError:
        return None  # the text itself may be whole


def _text(data: bytes, body: WordBody) -> str:
    parser = etree.XMLParser(target=body, resolve_entities=False, no_network=True, load_dtd=False)
    return parsed(parser, data, body.table)


class WordBody:
    """What the parser tells of the body; its methods have the names that lxml calls.

    Args:
        table: what takes the text.
        lists: the document's lists.
    """

    def __init__(self, table: TableFlow, lists: WordLists) -> None:
        self.table = table
        self._lists = lists
        self._not_shown = 0
        self._parts: list[str] = []
        self._takes_text = False
        # Of the paragraph and the run that are open; the mark is the sign at a paragraph's end.
        self._in_mark = False
        self._is_mark_deleted = False
        self._is_vanished = False
        self._in_run_properties = False
        self._numbering: dict[str, str] = {}
        self._number = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        word = WORD_NAME.fullmatch(tag)
        name = word[1] if word else ""
        if self._in_mark and name == "del":
            self._is_mark_deleted = True
        if self._not_shown or name in _NOT_SHOWN or tag == _FALLBACK:
            self._not_shown += 1
            return
        opened = _OPENED.get(name)
        if opened:
            opened(self, {key.rpartition("}")[2]: value for key, value in attributes.items()})

    def end(self, tag: str) -> None:
        """Close an element."""
        if self._not_shown:
            self._not_shown -= 1
            return
        word = WORD_NAME.fullmatch(tag)
        closed = _CLOSED.get(word[1]) if word else None
        if closed:
            closed(self)

    def data(self, text: str) -> None:
        """Take text between two tags; only that of runs is shown."""
        if self._takes_text:
            self._parts.append(text)

    def close(self) -> str:
        """Return the body's text."""
        return self.table.text()

    def open_paragraph(self, _attributes: dict[str, str]) -> None:
        """Begin a paragraph."""
        self._is_mark_deleted = False
        self._number = ""
        self._numbering = {}

    def close_paragraph(self) -> None:
        """End a paragraph, unless its end was deleted."""
        if not self._is_mark_deleted:
            self.table.flow.break_line()

    def open_mark(self, _attributes: dict[str, str]) -> None:
        """Begin a paragraph's properties."""
        self._in_mark = True

    def close_mark(self) -> None:
        """End a paragraph's properties; from here on its list has counted it."""
        self._in_mark = False
        if not self._is_mark_deleted:
            self._number = self._lists.next_number(self._numbering)

    def open_style(self, attributes: dict[str, str]) -> None:
        """Note the paragraph's style."""
        self._numbering["style"] = attributes.get("val", "")

    def open_level(self, attributes: dict[str, str]) -> None:
        """Note the paragraph's level in its list."""
        self._numbering["level"] = attributes.get("val", "")

    def open_number(self, attributes: dict[str, str]) -> None:
        """Note the paragraph's list."""
        self._numbering["list"] = attributes.get("val", "")

    def open_run(self, _attributes: dict[str, str]) -> None:
        """Begin a run of characters of one kind."""
        self._is_vanished = False

    def open_run_properties(self, _attributes: dict[str, str]) -> None:
        """Begin a run's properties."""
        self._in_run_properties = True

    def close_run_properties(self) -> None:
        """End a run's properties."""
        self._in_run_properties = False

    def vanish(self, attributes: dict[str, str]) -> None:
        """Hide the run that is open."""
        is_of_run = self._in_run_properties and not self._in_mark
        if is_of_run and attributes.get("val", "true") not in _OFF:
            self._is_vanished = True

    def open_text(self, _attributes: dict[str, str]) -> None:
        """Begin text that is shown."""
        self._takes_text = True

    def close_text(self) -> None:
        """End text that is shown."""
        self._takes_text = False
        self._write(_LINE_ENDS.sub(" ", "".join(self._parts)))
        self._parts.clear()

    def _write(self, text: str) -> None:
        if self._is_vanished or not text:
            return
        if self._number:
            number, self._number = self._number, ""
            self.write_number(number)
        self.table.flow.words(text)

    def write_number(self, number: str) -> None:
        """Add the number of a paragraph that its list counts."""
        self.table.flow.words(f"{number} ")

    def tab(self, _attributes: dict[str, str]) -> None:
        """Add a tab."""
        if not self._in_mark:  # there it would be a tab stop
            self._write("\t")

    def line_end(self, _attributes: dict[str, str]) -> None:
        """Break the line."""
        if not self._is_vanished:
            self.table.flow.break_line()

    def hyphen(self, _attributes: dict[str, str]) -> None:
        """Add a hyphen that never breaks."""
        self._write("-")

    def soft_hyphen(self, _attributes: dict[str, str]) -> None:
        """Add a place where a word may break."""
        self._write("\xad")

    def symbol(self, attributes: dict[str, str]) -> None:
        """Add a character that is given by its code."""
        code = attributes.get("char", "").upper()
        if code in _BULLETS:
            self._write("\u2022")
        elif re.fullmatch(r"[0-9A-D][0-9A-F]{3}", code):  # from E000 on it is the font's own
            self._write(chr(int(code, 16)))

    def start_row(self, _attributes: dict[str, str]) -> None:
        """Begin a row of a table."""
        self.table.start_row()

    def start_cell(self, _attributes: dict[str, str]) -> None:
        """Begin a cell."""
        self.table.start_cell()

    def end_cell(self) -> None:
        """End a cell."""
        self.table.end_cell()

    def end_row(self) -> None:
        """End a row of a table."""
        self.table.end_row()


_Opened = Callable[[WordBody, dict[str, str]], None]
_Closed = Callable[[WordBody], None]

# What an element does, by its name.
_OPENED: dict[str, _Opened] = {
    "p": WordBody.open_paragraph,
    "pPr": WordBody.open_mark,
    "pStyle": WordBody.open_style,
    "ilvl": WordBody.open_level,
    "numId": WordBody.open_number,
    "r": WordBody.open_run,
    "rPr": WordBody.open_run_properties,
    "vanish": WordBody.vanish,
    "t": WordBody.open_text,
    "tab": WordBody.tab,
    "ptab": WordBody.tab,
    "br": WordBody.line_end,
    "cr": WordBody.line_end,
    "noBreakHyphen": WordBody.hyphen,
    "softHyphen": WordBody.soft_hyphen,
    "sym": WordBody.symbol,
    "tr": WordBody.start_row,
    "tc": WordBody.start_cell,
}
_CLOSED: dict[str, _Closed] = {
    "p": WordBody.close_paragraph,
    "pPr": WordBody.close_mark,
    "rPr": WordBody.close_run_properties,
    "t": WordBody.close_text,
    "tc": WordBody.end_cell,
    "tr": WordBody.end_row,
}
