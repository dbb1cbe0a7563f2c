"""The formats of an export, by the ending of the file's name, and the one way through them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from imrdesk.domain.custom_fields import CustomField
from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.export.columns import AnyTable, Row
from imrdesk.export.csv import CsvWriter, ZippedCsvWriter, csv_paths, folder_paths
from imrdesk.export.jsonl import JsonlWriter
from imrdesk.export.markdown import MarkdownWriter
from imrdesk.export.ods import OdsWriter
from imrdesk.export.rows import ExportLetter
from imrdesk.export.sqlite import SqliteWriter, sqlite_paths
from imrdesk.export.staging import staged
from imrdesk.export.stamp import Stamp, stamp_path, write_stamp
from imrdesk.export.tables import (
    ABOUT,
    DATA_DICTIONARY,
    RECORD_TABLES,
    AboutFact,
    ExportTables,
    Tally,
    dictionary_rows,
    letter_rows,
)
from imrdesk.export.xlsx import XlsxWriter


class LetterWriter(Protocol):
    """Writes one format, letter by letter, in memory that does not grow with the letters."""

    def add(self, letter: ExportLetter, rows: Iterable[tuple[AnyTable, Row]], /) -> None:
        """Write a letter, of which these are the rows."""

    def write(self, table: AnyTable, row: Row, /) -> None:
        """Write a row that is of no letter."""

    def finish(self, about: Sequence[AboutFact], /) -> tuple[str, ...]:
        """Complete the files; return what the user should know about them, a sentence each.

        Args:
            about: what is known of the export; empty where it is not stamped.
        """

    def close(self) -> None:
        """Let go of the files, complete or not; harmless after `finish`."""


def _itself(out: Path, _tables: ExportTables) -> tuple[Path, ...]:
    return (out,)


@dataclass(frozen=True, slots=True)
class Format:
    """One format of an export.

    Attributes:
        ending: of the file's name, with its dot; empty for a folder.
        title: what people call it.
        paths: the files that it writes for the one that was named, that one first.
        writer: opens them, for a workspace with some fields of its own.
        has_about: whether it has a table that tells of the export itself.
    """

    ending: str
    title: str
    paths: Callable[[Path, ExportTables], tuple[Path, ...]]
    writer: Callable[[Sequence[Path], ExportTables, Sequence[CustomField]], LetterWriter]
    has_about: bool = True


FORMATS: tuple[Format, ...] = (
    Format(".xlsx", "Excel workbook", _itself, lambda at, tables, _own: XlsxWriter(at[0], tables)),
    Format(
        ".ods",
        "OpenDocument spreadsheet",
        _itself,
        lambda at, tables, _own: OdsWriter(at[0], tables),
    ),
    Format(
        ".csv",
        "CSV, one file a table",
        csv_paths,
        lambda at, tables, _own: CsvWriter(at, tables),
        has_about=False,
    ),
    Format(
        ".zip",
        "CSV files in a ZIP archive",
        _itself,
        lambda at, tables, _own: ZippedCsvWriter(at[0], tables),
    ),
    Format(
        ".jsonl",
        "JSON Lines",
        _itself,
        lambda at, tables, own: JsonlWriter(at[0], tables, own),
        has_about=False,
    ),
    Format(
        ".parquet",
        "Parquet, one file a table",
        csv_paths,
        lambda at, tables, _own: _parquet_writer(at, tables),
        has_about=False,
    ),
    Format(
        ".sqlite",
        "SQLite database for Datasette",
        sqlite_paths,
        lambda at, tables, _own: SqliteWriter(at, tables),
    ),
    Format(
        ".md",
        "Data dictionary alone, in Markdown",
        _itself,
        lambda at, _tables, _own: MarkdownWriter(at[0]),
        has_about=False,
    ),
)
FOLDER = Format(
    "",
    "Folder of CSV files",
    folder_paths,
    lambda at, tables, _own: CsvWriter(at, tables),
    has_about=False,
)
"""For a name that is a folder's."""


def _parquet_writer(paths: Sequence[Path], tables: ExportTables) -> LetterWriter:
    from imrdesk.export.parquet import ParquetWriter  # noqa: PLC0415  a large library

    return ParquetWriter(paths, tables)


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote.

    Attributes:
        remarks: what the user should know about the files, a sentence each.
    """

    paths: tuple[Path, ...]
    letters: int
    decisions: int
    remarks: tuple[str, ...]


def format_of(out: Path) -> Format:
    """Return the format that a file's name asks for; a folder is for CSV files.

    Raises:
        UserError: where no format has its ending.
    """
    for form in FORMATS:
        if form.ending == out.suffix.lower():
            return form
    if out.is_dir():
        return FOLDER
    endings = [form.ending for form in FORMATS]
    raise UserError(
        say(
            "“{name}” names no kind of file that imrdesk can export to; end the name "
            "in {endings} or {endings2}.",
            name=out.name,
            endings=", ".join(endings[:-1]),
            endings2=endings[-1],
        )
    )


def paths_of(out: Path, tables: ExportTables = RECORD_TABLES) -> tuple[Path, ...]:
    """Return the files that an export to `out` writes, `out` itself first unless it is a folder.

    Raises:
        UserError: where no format has its ending.
    """
    return format_of(out).paths(out, tables)


def stamp_of(out: Path) -> Path:
    """Return where the stamp of an export to `out` is written."""
    return out / "stamp.json" if format_of(out) is FOLDER else stamp_path(out)


def file_dialog_filter() -> str:
    """Return the formats as a file dialog of Qt lists them: “Excel workbook (*.xlsx);;…”."""
    return ";;".join(f"{form.title} (*{form.ending})" for form in FORMATS)


def export_letters(
    letters: Iterable[ExportLetter],
    out: Path,
    own: Sequence[CustomField] = (),
    tables: ExportTables | None = None,
    stamp: Stamp | None = None,
) -> Exported:
    """Write letters to `out`, and to the files beside it that its format needs.

    Args:
        letters: the letters.
        out: the file, or a folder that is there.
        own: the fields that the workspace adds, as far as they are to be exported.
        tables: what is exported of the letters; everything where nothing is chosen.
        stamp: what is told of the export in it and in a file beside it; nothing where None.

    Raises:
        UserError: where the format is unknown or the files cannot be written.
    """
    form = format_of(out)
    tables = tables or ExportTables.of(own)
    if stamp is not None and form.has_about:
        tables = tables.stamped()
    paths = form.paths(out, tables)
    stamps = () if stamp is None else (stamp_of(out),)
    with staged((*paths, *stamps)) as partial:
        files = partial[: len(paths)]
        job = _Job(tables, stamp, form.writer(files, tables, own))
        try:
            for letter in letters:
                job.add(letter)
            remarks = job.finish()
        finally:
            job.writer.close()
        for path in partial[len(paths) :]:
            write_stamp(path, job.about(), files)
    return Exported((*paths, *stamps), job.letters, job.decisions, remarks)


class _Job:
    """One export while it is written: what went through to its writer is counted."""

    def __init__(self, tables: ExportTables, stamp: Stamp | None, writer: LetterWriter) -> None:
        self.writer = writer
        self.letters = 0
        self.decisions = 0
        self._tables = tables
        self._stamp = stamp
        self._tally = Tally()
        self._versions: set[str] = set()

    def add(self, letter: ExportLetter) -> None:
        """Write a letter."""
        rows = [*letter_rows(letter, self._tables)]
        for table, row in rows:
            self._tally.add(table, row)
        self.writer.add(letter, rows)
        self.letters += 1
        self.decisions += letter.record.decision_count
        self._versions.add(letter.record.extraction.version)

    def about(self) -> tuple[AboutFact, ...]:
        """Return what is to be told of the export; nothing where it is not stamped."""
        if self._stamp is None:
            return ()
        counts = {table.name: self._tally.rows[table.name] for table in self._tables.of_letters}
        return self._stamp.facts(self._versions, counts, self.letters, self.decisions)

    def finish(self) -> tuple[str, ...]:
        """Write the data dictionary and the stamp, and complete the files."""
        for row in dictionary_rows(self._tables, self._tally):
            self.writer.write(DATA_DICTIONARY, row)
        about = self.about()
        if self._tables.is_stamped:
            for row in ABOUT.rows(about):
                self.writer.write(ABOUT, row)
        return self.writer.finish(about)
