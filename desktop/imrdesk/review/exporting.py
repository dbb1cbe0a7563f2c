"""A workspace's letters into a file for others: the one place that joins store and export."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from imrdesk import __version__
from imrdesk.domain.custom_fields import CustomField
from imrdesk.domain.export_profile import ExportProfile, Shape
from imrdesk.domain.letter_query import EVERY_LETTER, LetterQuery
from imrdesk.domain.search import own_key
from imrdesk.domain.status import FINISHED, Status
from imrdesk.domain.words import say
from imrdesk.errors import ImrError, UserError
from imrdesk.export.choosing import Catalog, Chosen, chosen_tables
from imrdesk.export.columns import AnyTable, Row
from imrdesk.export.rows import ExportLetter
from imrdesk.export.stamp import Stamp
from imrdesk.export.writer import export_letters, format_of
from imrdesk.extraction.extractor import EXTRACTOR_VERSION
from imrdesk.review.state import load_state
from imrdesk.store.chosen_letters import most_decisions
from imrdesk.store.custom_fields import keys_with_values, load_fields
from imrdesk.store.damage import DamagedLetterError
from imrdesk.store.failures import way_out
from imrdesk.store.find import find_letters
from imrdesk.store.letters import letter_ids
from imrdesk.store.views import saved_views
from imrdesk.store.workspace import Workspace

Progress = Callable[[int, int], None]
"""Told how many letters are done and how many there are."""

_NONE_FINISHED = (
    "No letter is reviewed or signed off yet, so the tables are empty; ask for every letter "
    "(--all) to have those that are not."
)


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """What an export wrote.

    Attributes:
        paths: the files, the one that was named first; none where it was cancelled.
        remarks: what the user should know about them, a sentence each.
        damaged: how many letters are missing in them, because what is stored of them is
            damaged; the remarks name each.
        was_cancelled: whether it was stopped; then every file is as it was before.
    """

    paths: tuple[Path, ...]
    letters: int
    decisions: int
    remarks: tuple[str, ...] = ()
    damaged: int = 0
    was_cancelled: bool = False


class _StoppedError(ImrError):
    """Carries a wish to stop out of the writer, which then leaves the old files."""


def _now() -> datetime:
    return datetime.now(UTC)


def export_workspace(
    workspace: Workspace,
    out: Path,
    *,
    everything: bool,
    progress: Progress,
    cancelled: Callable[[], bool],
    now: Callable[[], datetime] = _now,
) -> ExportSummary:
    """Export all that is known of letters; see `export_profiled`.

    Args:
        workspace: may be open for reading only.
        out: the file; formats of several files put the others beside it.
        everything: every letter, not only those reviewed or signed off.
        progress: told after each letter.
        cancelled: asked before each letter.
        now: the time of the stamp.

    Raises:
        UserError: where the format is unknown or the files cannot be written; then what was
            there before is unchanged.
    """
    profile = ExportProfile(finished=not everything)
    return export_profiled(workspace, out, profile, progress=progress, cancelled=cancelled, now=now)


def export_profiled(
    workspace: Workspace,
    out: Path,
    profile: ExportProfile,
    *,
    progress: Progress,
    cancelled: Callable[[], bool],
    now: Callable[[], datetime] = _now,
) -> ExportSummary:
    """Export what a profile asks for, in the format that the ending of `out` names.

    Letters come by case number, or in the order of the profile's query. A letter that is
    damaged in the workspace is left out and told, and the others go out. All that is written
    is of one moment, whatever is changed meanwhile.

    Raises:
        UserError: where the format is unknown, the profile's view is gone, its search says
            nothing, or the files cannot be written; then what was there before is unchanged.
    """
    format_of(out)  # a mistaken name is told before the letters are looked at
    with workspace.snapshot():
        ids = chosen_letters(workspace, profile)
        own = _own_fields(workspace)
        chosen = _tables(workspace, profile, ids, own)
        damaged: list[str] = []
        try:
            letters = _letters(workspace, ids, damaged, progress, cancelled)
            stamp = _stamp(workspace, profile, now())
            exported = export_letters(letters, out, own, chosen.tables, stamp)
        except _StoppedError:
            return ExportSummary((), 0, 0, was_cancelled=True)
    remarks = (*exported.remarks, *damaged, *_unknown(chosen.unknown))
    if not ids and profile.finished and profile.query.asks_for_all and not profile.view:
        remarks = (*remarks, _NONE_FINISHED)
    return ExportSummary(
        exported.paths, exported.letters, exported.decisions, remarks, len(damaged)
    )


@dataclass(frozen=True, slots=True)
class Preview:
    """The first rows of a table of an export, and how many letters the export is of.

    Attributes:
        table: the table that matters most.
    """

    table: AnyTable
    rows: tuple[Row, ...]
    letters: int


def preview(
    workspace: Workspace,
    profile: ExportProfile,
    most_rows: int,
    cancelled: Callable[[], bool] = lambda: False,
) -> Preview | None:
    """Return the first rows that an export would have; None where it was cancelled.

    Raises:
        UserError: where the profile's view is gone or its search says nothing.
    """
    with workspace.snapshot():
        ids = chosen_letters(workspace, profile)
        tables = _tables(workspace, profile, ids, _own_fields(workspace)).tables
        main = tables.parts[0]
        rows: list[Row] = []
        try:
            for letter in _letters(workspace, ids[:most_rows], [], lambda *_: None, cancelled):
                rows.extend(main.table.rows(main.sources(letter)))
                if len(rows) >= most_rows:
                    break
        except _StoppedError:
            return None
    return Preview(main.table, tuple(rows[:most_rows]), len(ids))


def catalog(workspace: Workspace) -> Catalog:
    """Return every column that an export of a workspace can have."""
    return Catalog.of(_own_fields(workspace))


def chosen_letters(workspace: Workspace, profile: ExportProfile) -> tuple[int, ...]:
    """Return the ids of the letters that a profile asks for, in the order of their export.

    Raises:
        UserError: where the profile's view is gone or its search says nothing.
    """
    ids = letter_ids(workspace, FINISHED if profile.finished else Status)
    queries = [_view(workspace, profile.view)] if profile.view else []
    if profile.query != EVERY_LETTER:
        queries.append(profile.query)
    custom = load_fields(workspace).custom
    own = {field.key: own_key(field.as_field()) for field in custom}
    for query in queries:
        among = frozenset(ids)
        ids = tuple(i for i in find_letters(workspace, query, own) if i in among)
    return ids


def _view(workspace: Workspace, name: str) -> LetterQuery:
    for view in saved_views(workspace):
        if view.name.casefold() == name.casefold():
            return view.query
    raise UserError(
        say(
            "There is no saved view “{name}” any more; choose other letters for the export.",
            name=name,
        )
    )


def _tables(
    workspace: Workspace,
    profile: ExportProfile,
    ids: tuple[int, ...],
    own: list[CustomField],
) -> Chosen:
    is_wide = profile.shape is Shape.WIDE
    return chosen_tables(profile, own, most_decisions(workspace, ids) if is_wide else 1)


def _stamp(workspace: Workspace, profile: ExportProfile, when: datetime) -> Stamp:
    program = f"imrdesk {__version__}, extractor {EXTRACTOR_VERSION}"
    return Stamp(workspace.path.name, program, profile.name, _chosen_words(profile), when)


def _chosen_words(profile: ExportProfile) -> str:
    """Say which letters a profile asks for."""
    query = profile.query
    said = ["Reviewed or signed off" if profile.finished else "Of any status"]
    if profile.view:
        said.append(f"of the view “{profile.view}”")
    if query.text.strip():
        said.append(f"found by “{query.text.strip()}”")
    said += [f"{facet}: {', '.join(values)}" for facet, values in query.choices]
    said += [f"{one.field} {one.low or ''}..{one.high or ''}" for one in query.ranges]
    return "; ".join(said)


def _unknown(columns: tuple[str, ...]) -> tuple[str, ...]:
    if not columns:
        return ()
    return (
        say(
            "The profile asks for columns that there are not, and which are left out: {columns}.",
            columns=", ".join(columns),
        ),
    )


def _letters(
    workspace: Workspace,
    ids: tuple[int, ...],
    damaged: list[str],
    progress: Progress,
    cancelled: Callable[[], bool],
) -> Iterator[ExportLetter]:
    """Yield the letters; to `damaged` goes a sentence about each that cannot be read."""
    for done, letter_id in enumerate(ids, start=1):
        if cancelled():
            raise _StoppedError
        try:
            letter = _export_letter(workspace, letter_id)
        except DamagedLetterError as error:
            damaged.append(
                f"The export lacks {error.name}, which is damaged in the workspace; "
                f"{way_out(workspace.path)}."
            )
        else:
            yield letter
        progress(done, len(ids))


def _own_fields(workspace: Workspace) -> list[CustomField]:
    """Return the fields that the workspace adds: those in use, and those that hold something."""
    custom = load_fields(workspace).custom
    filled = keys_with_values(workspace) if any(field.retired for field in custom) else ()
    return [field for field in custom if not field.retired or field.key in filled]


def _export_letter(workspace: Workspace, letter_id: int) -> ExportLetter:
    state = load_state(workspace, letter_id)
    return ExportLetter(
        letter_id,
        state.letter.name,
        state.letter.sha256,
        state.letter.imported_at,
        state.status,
        state.record,
        tuple(state.notes.values()),
        state.tags,
        state.changes,
    )
