"""Tables as an OpenDocument spreadsheet: one sheet a table, typed cells, no formula.

A sheet's XML goes into a file of its own while the letters come, for the sheets of a spreadsheet
stand one behind the other in one part of the archive (OpenDocument 1.3, part 3, 9 and 19).
"""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from imrdesk.export.cells import printable
from imrdesk.export.columns import AnyTable, Cell, CellType, Row
from imrdesk.export.rows import ExportLetter
from imrdesk.export.tables import AboutFact, ExportTables

_MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
_SHEET_ROWS = 1_048_576
_PACKED_AT = (1980, 1, 1, 0, 0, 0)
_INCHES_A_CHARACTER = 0.085
_NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("number", "datastyle"),
        ("fo", "xsl-fo-compatible"),
        ("config", "config"),
        ("manifest", "manifest"),
    )
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_STYLES = {CellType.DATE: ' table:style-name="day"', CellType.MOMENT: ' table:style-name="moment"'}
_SPACES = re.compile("^ +| {2,}| +$|\t")


class _Sheet:
    """One sheet while it is written."""

    def __init__(self, table: AnyTable, name: str, spool: Path) -> None:
        self.table = table
        self.name = name
        self.spool = spool
        self.rows = 1
        self._styles = [_STYLES.get(column.type, "") for column in table.columns]
        self._file: BinaryIO = spool.open("wb")
        head = "".join(_text_cell(key, ' table:style-name="head"') for key in table.header)
        self._file.write(f"<table:table-row>{head}</table:table-row>\n".encode())

    @property
    def is_full(self) -> bool:
        return self.rows >= _SHEET_ROWS

    def write(self, row: Row) -> None:
        cells = "".join(map(_cell, row, self._styles))
        self._file.write(f"<table:table-row>{cells}</table:table-row>\n".encode())
        self.rows += 1

    def close(self) -> None:
        self._file.close()

    def beginning(self) -> str:
        widths = "".join(
            f'<table:table-column table:style-name="w{column.width}"/>'
            for column in self.table.columns
        )
        return f"<table:table table:name={quoteattr(self.name)}>{widths}\n"

    def filter_area(self, number: int) -> str:
        last = f"{_column_name(len(self.table.columns) - 1)}{self.rows}"
        area = f"'{self.name}'.A1:'{self.name}'.{last}"
        return (
            f'<table:database-range table:name="filter{number}" '
            f'table:target-range-address={quoteattr(area)} table:display-filter-buttons="true"/>'
        )


def _column_name(index: int) -> str:
    name = ""
    while index >= 0:
        index, letter = divmod(index, 26)
        name = chr(ord("A") + letter) + name
        index -= 1
    return name


def _cell(cell: Cell, style: str) -> str:
    if cell is None or cell == "":
        return "<table:table-cell/>"
    if isinstance(cell, str):
        return _text_cell(printable(cell), style)
    if isinstance(cell, datetime):
        moment = f"{cell.astimezone(UTC):%Y-%m-%dT%H:%M:%S}"
        return _typed_cell("date", "date-value", moment, style)
    if isinstance(cell, date):
        return _typed_cell("date", "date-value", cell.isoformat(), style)
    return _typed_cell("float", "value", repr(cell), style)


def _typed_cell(kind: str, attribute: str, value: str, style: str) -> str:
    return (
        f'<table:table-cell office:value-type="{kind}" office:{attribute}="{value}"{style}>'
        f"<text:p>{value}</text:p></table:table-cell>"
    )


def _text_cell(text: str, style: str) -> str:
    lines = escape(text)
    if " " in lines or "\t" in lines:
        lines = "\n".join(_SPACES.sub(_spaces, line) for line in lines.split("\n"))
    paragraphs = lines.replace("\n", "</text:p><text:p>")
    return (
        f'<table:table-cell office:value-type="string"{style}>'
        f"<text:p>{paragraphs}</text:p></table:table-cell>"
    )


def _spaces(match: re.Match[str]) -> str:
    """Write white space so that it is kept: XML readers fold it otherwise."""
    return "<text:tab/>" if match[0] == "\t" else f'<text:s text:c="{len(match[0])}"/>'


class OdsWriter:
    """Writes the tables to one spreadsheet, in constant memory.

    A table with more rows than a sheet can have goes on in a further sheet at the end.
    """

    def __init__(self, path: Path, tables: ExportTables) -> None:
        """Open the sheets and write their headers."""
        self._path = path
        self._count = 0
        self._sheets = {table.name: [self._sheet(table, table.name)] for table in tables.every}

    def _sheet(self, table: AnyTable, name: str) -> _Sheet:
        self._count += 1
        return _Sheet(table, name, self._path.with_name(f"{self._path.name}.{self._count}"))

    def add(self, _letter: ExportLetter, rows: Iterable[tuple[AnyTable, Row]]) -> None:
        """Write the rows of one letter."""
        for table, row in rows:
            self.write(table, row)

    def write(self, table: AnyTable, row: Row) -> None:
        """Write a row of a table."""
        sheets = self._sheets[table.name]
        if sheets[-1].is_full:
            sheets.append(self._sheet(table, f"{table.name} {len(sheets) + 1}"))
        sheets[-1].write(row)

    def finish(self, _about: Sequence[AboutFact]) -> tuple[str, ...]:
        """Pack the sheets."""
        self.close()
        sheets = [*self._in_order()]
        with zipfile.ZipFile(self._path, "w", zipfile.ZIP_DEFLATED) as archive:
            self._add(archive, "mimetype", _MIMETYPE, zipfile.ZIP_STORED)
            with archive.open(_member("content.xml"), "w", force_zip64=True) as content:
                content.write(_content_head(sheets).encode())
                for sheet in sheets:
                    content.write(sheet.beginning().encode())
                    with sheet.spool.open("rb") as rows:
                        shutil.copyfileobj(rows, content)
                    content.write(b"</table:table>\n")
                    sheet.spool.unlink()
                content.write(_content_tail(sheets).encode())
            self._add(archive, "styles.xml", _styles())
            self._add(archive, "settings.xml", _settings(sheets))
            self._add(archive, "META-INF/manifest.xml", _manifest())
        return ()

    def close(self) -> None:
        """Let go of the files."""
        for sheet in self._in_order():
            sheet.close()

    def _in_order(self) -> Iterator[_Sheet]:
        for sheets in self._sheets.values():
            yield from sheets

    @staticmethod
    def _add(
        archive: zipfile.ZipFile, name: str, text: str, how: int = zipfile.ZIP_DEFLATED
    ) -> None:
        archive.writestr(_member(name, how), text.encode())


def _member(name: str, how: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _PACKED_AT)
    info.compress_type = how
    return info


def _content_head(sheets: Iterable[_Sheet]) -> str:
    widths = {column.width for sheet in sheets for column in sheet.table.columns}
    return (
        f'{_HEAD}<office:document-content {_NAMESPACES} office:version="1.3">'
        "<office:automatic-styles>"
        '<number:date-style style:name="iso-day"><number:year number:style="long"/>'
        '<number:text>-</number:text><number:month number:style="long"/>'
        '<number:text>-</number:text><number:day number:style="long"/></number:date-style>'
        '<number:date-style style:name="iso-moment"><number:year number:style="long"/>'
        '<number:text>-</number:text><number:month number:style="long"/>'
        '<number:text>-</number:text><number:day number:style="long"/>'
        '<number:text> </number:text><number:hours number:style="long"/>'
        '<number:text>:</number:text><number:minutes number:style="long"/>'
        '<number:text>:</number:text><number:seconds number:style="long"/></number:date-style>'
        '<style:style style:name="day" style:family="table-cell" '
        'style:data-style-name="iso-day"/>'
        '<style:style style:name="moment" style:family="table-cell" '
        'style:data-style-name="iso-moment"/>'
        '<style:style style:name="head" style:family="table-cell">'
        '<style:table-cell-properties fo:background-color="#dde6f0"/>'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
        + "".join(
            f'<style:style style:name="w{width}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width * _INCHES_A_CHARACTER:.2f}'
            'in"/></style:style>'
            for width in sorted(widths)
        )
        + "</office:automatic-styles><office:body><office:spreadsheet>\n"
    )


def _content_tail(sheets: Iterable[_Sheet]) -> str:
    areas = "".join(sheet.filter_area(number) for number, sheet in enumerate(sheets))
    return (
        f"<table:database-ranges>{areas}</table:database-ranges>"
        "</office:spreadsheet></office:body></office:document-content>"
    )


def _styles() -> str:
    return f'{_HEAD}<office:document-styles {_NAMESPACES} office:version="1.3"/>'


def _settings(sheets: Iterable[_Sheet]) -> str:
    """Freeze the header and the first two columns of every sheet."""
    frozen = "".join(
        f'<config:config-item config:name="{name}" config:type="{kind}">{value}'
        "</config:config-item>"
        for name, kind, value in (
            ("HorizontalSplitMode", "short", 2),
            ("VerticalSplitMode", "short", 2),
            ("HorizontalSplitPosition", "int", 2),
            ("VerticalSplitPosition", "int", 1),
            ("ActiveSplitRange", "short", 3),
            ("PositionRight", "int", 2),
            ("PositionBottom", "int", 1),
        )
    )
    entries = "".join(
        f"<config:config-item-map-entry config:name={quoteattr(sheet.name)}>{frozen}"
        "</config:config-item-map-entry>"
        for sheet in sheets
    )
    return (
        f'{_HEAD}<office:document-settings {_NAMESPACES} office:version="1.3"><office:settings>'
        '<config:config-item-set config:name="ooo:view-settings" '
        'xmlns:ooo="http://openoffice.org/2004/office">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        '<config:config-item config:name="ViewId" config:type="string">view1</config:config-item>'
        f'<config:config-item-map-named config:name="Tables">{entries}'
        "</config:config-item-map-named></config:config-item-map-entry>"
        "</config:config-item-map-indexed></config:config-item-set></office:settings>"
        "</office:document-settings>"
    )


def _manifest() -> str:
    parts = "".join(
        f'<manifest:file-entry manifest:full-path="{part}" manifest:media-type="text/xml"/>'
        for part in ("content.xml", "styles.xml", "settings.xml")
    )
    return (
        f'{_HEAD}<manifest:manifest {_NAMESPACES} manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" '
        f'manifest:media-type="{_MIMETYPE}"/>{parts}</manifest:manifest>'
    )
