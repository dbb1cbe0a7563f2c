"""Saving what can be read in a damaged workspace into a new one, and telling what is lost."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from imrdesk.domain.history import OperationKind, Target
from imrdesk.errors import ImrError, UserError
from imrdesk.review.extracting import extract_bytes
from imrdesk.review.keeping import prepare
from imrdesk.review.session import utc_now
from imrdesk.review.state import refresh_letters
from imrdesk.store.codec import (
    decode_extraction,
    decode_letter_text,
    decode_moment,
    decode_state,
    decompress,
    encode_moment,
)
from imrdesk.store.failures import UNREADABLE
from imrdesk.store.history import rebuild_projections
from imrdesk.store.letters import NewLetter, letter_columns
from imrdesk.store.salvage import Row, Salvage
from imrdesk.store.salvaging import keep_row, salvaging
from imrdesk.store.summaries import rebuild_index_of_texts
from imrdesk.store.workspace import Workspace

_SHOWN = 20
_COUNTED_AT_ONCE = 200
_UNREADABLE = (ImrError, *UNREADABLE)
_HISTORY = frozenset({"operations", "changes"})
_KEPT = _HISTORY | {
    "letters", "letter_sources", "letter_texts", "extractions", "drafts", "workspace_facts",
    "views",
}  # fmt: skip
"""The tables that are copied; the others are made anew from them."""
_LOST_STEP = "A step whose entry was damaged"


@dataclass
class RescueReport:
    """What came of a rescue.

    Attributes:
        letters: how many are in the new workspace.
        edits: how many changes of them are.
        lost: the table to whose rows are lost, and how many of each: case numbers, names of
            files, or numbers of letters.
        reread: letters whose text was lost and made anew from the stored file.
        torn: tables that were not read to their ends, so that rows may be lost of which nothing
            else tells.
        unreadable: letters that are there, with what is left of them, and cannot be opened.
    """

    letters: int = 0
    edits: int = 0
    lost: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    reread: list[str] = field(default_factory=list)
    torn: frozenset[str] = frozenset()
    unreadable: list[str] = field(default_factory=list)

    @property
    def is_lossy(self) -> bool:
        """Whether anything is not as it was."""
        return bool(self.lost or self.unreadable or self.torn)

    @property
    def history_is_whole(self) -> bool:
        """Whether every step can still be taken back."""
        return not _HISTORY & {*self.lost, *self.torn}

    @property
    def sentences(self) -> Iterator[str]:
        """What was lost, table by table, for people."""
        for table, whose in sorted(self.lost.items()):
            rows = whose.total()
            names = [name if n == 1 else f"{name} ({n})" for name, n in whose.items()]
            yield f"{table}: {rows} {'row' if rows == 1 else 'rows'} lost: {_listed(names)}."
        if self.torn:
            tables = ", ".join(sorted(self.torn))
            yield f"More rows may be lost of which nothing tells in: {tables}."
        if self.reread:
            yield f"Read again from the stored file: {_listed(self.reread)}."
        if self.unreadable:
            yield f"Saved, but cannot be opened: {_listed(self.unreadable)}."
        if not self.history_is_whole:
            yield "Undo begins anew, because parts of the history are lost; the values stand."
        if not self.is_lossy:
            yield "Nothing was lost."


def rescue(damaged: Path, new: Path) -> RescueReport:
    """Copy what can be read in a damaged workspace into a new one at `new`.

    The history keeps its numbers; a step of which only the changes are left gets an entry that
    says so. What is drawn from the history is made anew. A letter whose text or reading is
    damaged is read again out of the file that it came as.

    Raises:
        UserError: where the damaged file cannot be read, or the new one not be made.
    """
    with salvaging(damaged, new, _KEPT) as (salvage, workspace):
        running = _Rescue(salvage, workspace)
        with workspace.transaction():
            running.save()
        return running.report


class _Rescue:
    def __init__(self, salvage: Salvage, workspace: Workspace) -> None:
        self._salvage = salvage
        self._workspace = workspace
        self.report = RescueReport()
        self._letters = {row["id"]: row for row in salvage.rows("letters")}
        self._readings: dict[int, list[int]] = defaultdict(list)
        for row in salvage.rows("extractions", "id, letter_id"):
            self._readings[row["letter_id"]].append(row["id"])
        self._texts: dict[int, str] = {}
        self._saved: set[int] = set()

    def save(self) -> None:
        """Save everything, within a transaction."""
        for letter_id in range(1, self._last_letter() + 1):
            self._save_letter(letter_id)
        self.report.letters = len(self._saved)
        if not self._saved:
            raise UserError("Nothing can be read in that file; a backup is what is left to try.")
        self._save_history()
        for table in ("drafts", "workspace_facts", "views"):
            for row in self._salvage.rows(table):
                self._keep(table, row, self._whose(row))
        self.report.torn = frozenset(self._salvage.torn & _KEPT)
        rebuild_projections(self._workspace, with_undo=self.report.history_is_whole)
        rebuild_index_of_texts(self._workspace)
        self.report.unreadable = [self._name(letter_id) for letter_id in self._count_anew()]

    def _count_anew(self) -> list[int]:
        """Make what lists and searches show of letters anew; return those that are damaged."""
        saved = sorted(self._saved)
        damaged: list[int] = []
        for first in range(0, len(saved), _COUNTED_AT_ONCE):
            part = saved[first : first + _COUNTED_AT_ONCE]
            damaged += refresh_letters(self._workspace, part)
        return damaged

    def _last_letter(self) -> int:
        ids = {row["letter_id"] for row in self._salvage.rows("letter_sources", "letter_id")}
        texts = {row["letter_id"] for row in self._salvage.rows("letter_texts", "letter_id")}
        return int(max((0, *self._letters, *self._readings, *ids, *texts)))

    def _save_letter(self, letter_id: int) -> None:
        """Save a letter with its parts; those that are damaged are made anew if they can be."""
        row = self._letters.get(letter_id)
        source = self._salvage.row("letter_sources", letter_id)
        data = _data_of(source)
        if row is not None:
            _mend_facts(row, data)
        text = self._salvage.row("letter_texts", letter_id)
        stored = [self._salvage.row("extractions", i) for i in self._readings[letter_id]]
        readings = [one for one in stored if one]
        sound = _sound_readings(row, text, readings)
        again = None if sound else self._read_again(row, data, letter_id)
        if again is not None:
            if row is None:
                row = {"id": letter_id, **letter_columns(again, utc_now())}
                self._letters[letter_id] = row
            row["kind"] = again.kind
            text = {"letter_id": letter_id, "text": again.text, "layout": again.layout}
            sound = [_reading_of(again, letter_id, self._readings[letter_id])]
            self.report.reread.append(self._name(letter_id))
        if row is None:
            self._lose("letters", letter_id)
        elif self._keep("letters", row, self._name(letter_id)):
            self._saved.add(letter_id)
            self._save_parts(letter_id, source if data is not None else None, text)
            self._save_readings(letter_id, sound or readings)
            if text is not None and sound:
                self._texts[letter_id] = text["text"]

    def _save_parts(self, letter_id: int, source: Row | None, text: Row | None) -> None:
        for table, part in (("letter_sources", source), ("letter_texts", text)):
            if part is None:
                self._lose(table, letter_id)
            else:
                self._keep(table, part, self._name(letter_id))

    def _save_readings(self, letter_id: int, readings: list[Row]) -> None:
        """Save readings; those that nobody can read any more are better than none."""
        for reading in readings:
            self._keep("extractions", reading, self._name(letter_id))
        if not readings:
            self._lose("extractions", letter_id)

    def _read_again(self, row: Row | None, data: bytes | None, letter_id: int) -> NewLetter | None:
        if data is None:
            return None
        try:
            return prepare(extract_bytes(data, row["name"] if row else f"letter {letter_id}"))
        except UserError:
            return None

    def _save_history(self) -> None:
        operations = {row["id"]: row for row in self._salvage.rows("operations")}
        sound = {i: row for i, row in operations.items() if _is_operation(row)}
        changes = sorted(self._salvage.rows("changes"), key=lambda row: row["id"])
        wanted = {row["operation_id"] for row in changes} | set(operations)
        last = max(wanted, default=0)
        at = encode_moment(utc_now())
        for number in range(1, last + 1):
            row = sound.get(number)
            at = row["at"] if row else at
            if row is None or not keep_row(self._workspace, "operations", row):
                self.report.lost["operations"][f"step {number}"] += 1
                stand_in = _stand_in(number, at)
                keep_row(self._workspace, "operations", stand_in)
        known = set[int]()
        for row in changes:
            known.add(row["id"])
            self._save_change(row)
        for number in range(1, max(known, default=0)):
            if number not in known:
                self.report.lost["changes"][f"edit {number}"] += 1

    def _save_change(self, row: Row) -> None:
        letter_id = row["letter_id"]
        whose = "the workspace itself" if letter_id is None else self._name(letter_id)
        text = "" if letter_id is None else self._texts.get(letter_id)
        if text is not None and not _is_change(row, text):
            self.report.lost["changes"][whose] += 1
        elif self._keep("changes", row, whose):
            self.report.edits += 1

    def _keep(self, table: str, row: Mapping[str, object], whose: str) -> bool:
        kept = keep_row(self._workspace, table, row)
        if not kept:
            self.report.lost[table][whose] += 1
        return kept

    def _lose(self, table: str, letter_id: int) -> None:
        self.report.lost[table][self._name(letter_id)] += 1

    def _whose(self, row: Row) -> str:
        if "letter_id" in row:
            return self._name(row["letter_id"])
        return str(row["key"] if "key" in row else row["name"])

    def _name(self, letter_id: int) -> str:
        row = self._letters.get(letter_id)
        if row is None:
            return f"letter {letter_id}"
        return str(row["case_number"] or f"“{row['name']}”")


def _data_of(source: Row | None) -> bytes | None:
    """Return the bytes of a letter's file, where they are whole."""
    if source is None:
        return None
    try:
        return decompress(source["compressed"])
    except ImrError:
        return None


def _mend_facts(row: Row, data: bytes | None) -> None:
    """Put right what is said of a letter's file, and of its import where that is unreadable."""
    if data is not None:
        row["sha256"] = sha256(data).digest()
    try:
        decode_moment(row["imported_at"])
    except _UNREADABLE:
        row["imported_at"] = encode_moment(utc_now())


def _sound_readings(row: Row | None, text: Row | None, readings: list[Row]) -> list[Row]:
    """Return those readings of a letter that fit its text; none where the text is damaged."""
    if row is None or text is None:
        return []
    try:
        decode_letter_text(text["text"], row["kind"], text["layout"])
    except _UNREADABLE:
        return []
    return [one for one in readings if _fits(one, text["text"])]


def _fits(reading: Row, text: str) -> bool:
    try:
        decode_extraction(reading["version"], reading["document"], text)
    except _UNREADABLE:
        return False
    return True


def _reading_of(again: NewLetter, letter_id: int, numbers: list[int]) -> Row:
    number = {"id": numbers[0]} if numbers else {}
    return {
        **number,
        "letter_id": letter_id,
        "version": again.version,
        "document": again.document,
    }


def _is_operation(row: Row) -> bool:
    try:
        OperationKind(row["kind"])
        decode_moment(row["at"])
    except _UNREADABLE:
        return False
    return True


def _is_change(row: Row, text: str) -> bool:
    """Whether a change can be read in the letter with the given text."""
    try:
        for side in ("old", "new"):
            decode_state(Target(row["target"]), row["key"], row[side], text)
    except _UNREADABLE:
        return False
    return True


def _stand_in(number: int, at: str) -> Row:
    return {
        "id": number,
        "kind": OperationKind.DO.value,
        "label": _LOST_STEP,
        "who": "unknown",
        "at": at,
        "of": None,
    }


def _listed(names: list[str]) -> str:
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
