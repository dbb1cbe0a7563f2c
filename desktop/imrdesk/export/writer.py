"""The formats of an export, by the ending of the file's name, and the one way through them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from imrdesk.domain.custom_fields import CustomField
from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.export.csv import CsvWriter, csv_paths
from imrdesk.export.jsonl import JsonlWriter
from imrdesk.export.rows import ExportLetter
from imrdesk.export.staging import staged
from imrdesk.export.xlsx import XlsxWriter


class LetterWriter(Protocol):
    """Writes one format, letter by letter, in memory that does not grow with the letters."""

    def add(self, letter: ExportLetter) -> None:
        """Write everything about one letter."""

    def finish(self) -> tuple[str, ...]:
        """Complete the files; return what the user should know about them, a sentence each."""

    def close(self) -> None:
        """Let go of the files, complete or not; harmless after `finish`."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format of an export.

    Attributes:
        ending: of the file's name, with its dot.
        title: what people call it.
        paths: the files that it writes for the one that was named, that one first.
        writer: opens them, for a workspace with some fields of its own.
    """

    ending: str
    title: str
    paths: Callable[[Path], tuple[Path, ...]]
    writer: Callable[[Sequence[Path], Sequence[CustomField]], LetterWriter]


FORMATS: tuple[Format, ...] = (
    Format(".xlsx", "Excel workbook", lambda out: (out,), lambda at, own: XlsxWriter(at[0], own)),
    Format(".csv", "CSV, one file a table", csv_paths, CsvWriter),
    Format(".jsonl", "JSON Lines", lambda out: (out,), lambda at, own: JsonlWriter(at[0], own)),
)


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
    """Return the format that a file's name asks for.

    Raises:
        UserError: where no format has its ending.
    """
    for form in FORMATS:
        if form.ending == out.suffix.lower():
            return form
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


def paths_of(out: Path) -> tuple[Path, ...]:
    """Return the files that an export to `out` writes, `out` itself first.

    Raises:
        UserError: where no format has its ending.
    """
    return format_of(out).paths(out)


def file_dialog_filter() -> str:
    """Return the formats as a file dialog of Qt lists them: “Excel workbook (*.xlsx);;…”."""
    return ";;".join(f"{form.title} (*{form.ending})" for form in FORMATS)


def export_letters(
    letters: Iterable[ExportLetter], out: Path, own: Sequence[CustomField] = ()
) -> Exported:
    """Write letters to `out`, and to the files beside it that its format needs.

    Args:
        letters: the letters.
        out: the file.
        own: the fields that the workspace adds, as far as they are to be exported.

    Raises:
        UserError: where the format is unknown or the files cannot be written.
    """
    form, paths = format_of(out), paths_of(out)
    letter_count = decision_count = 0
    with staged(paths) as partial:
        writer = form.writer(partial, own)
        try:
            for letter in letters:
                writer.add(letter)
                letter_count += 1
                decision_count += letter.record.decision_count
            remarks = writer.finish()
        finally:
            writer.close()
    return Exported(paths, letter_count, decision_count, remarks)
