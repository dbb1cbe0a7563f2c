"""What lists, facets, searches and charts show of a letter as it stands: made by review, kept here.

All of it is a projection of the letter's reading and history, and can be made anew from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from imrdesk.domain.checks import Severity
from imrdesk.domain.fields import field_at
from imrdesk.domain.letter_query import LOOK_AT, NOTHING_LEFT, SHORT_FIELDS, Facet
from imrdesk.domain.review import FieldState
from imrdesk.domain.status import StatusState
from imrdesk.domain.values import LIST_SEPARATOR, FieldType, Value
from imrdesk.store.codec import STATUS_RANKS, encode_moment, storable
from imrdesk.store.failures import told_as_damaged_index
from imrdesk.store.many_rows import insert_rows
from imrdesk.store.workspace import Workspace

STATE_MARKS: Mapping[FieldState, str] = {
    FieldState.SURE: "R",
    FieldState.UNSURE: "U",
    FieldState.CONFIRMED: "C",
    FieldState.CORRECTED: "X",
}
"""The character for a field in `states`; the fields stand in the order of the registry."""

OF_LETTER = -1
"""The card number of a custom value that is the letter's own."""


@dataclass(frozen=True, slots=True)
class DecisionSummary:
    """One decision as it stands.

    Attributes:
        values: by the field's key; long texts are not among them.
        states: a character for each field of a decision.
    """

    card: int
    values: Mapping[str, Value]
    states: str


@dataclass(frozen=True, slots=True)
class CustomValue:
    """What stands in an own field of the workspace, as text.

    Attributes:
        card: the decision's card, or `OF_LETTER`.
        choices: what it is counted by, where the field is a choice.
    """

    card: int
    key: str
    text: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterSummary:
    """What is shown of a letter as it stands, besides the file that it came as.

    Attributes:
        values: of the letter's short fields, by key.
        states: a character for each field of the letter.
        needs_eyes: how many values a person should still look at.
        checks: code and severity of each open check.
        reviewer, reviewed_at: who changed anything last, and when (UTC).
        notes: the words of the notes and of the passages that they are on.
        corrections: the words of values that a person gave and the letter may not have.
    """

    status: StatusState
    values: Mapping[str, Value]
    states: str
    decisions: tuple[DecisionSummary, ...]
    needs_eyes: int
    checks: tuple[tuple[str, Severity], ...] = ()
    tags: tuple[str, ...] = ()
    assigned_to: str = ""
    reviewer: str = ""
    reviewed_at: datetime | None = None
    notes: str = ""
    corrections: str = ""
    custom: tuple[CustomValue, ...] = field(default=())

    @property
    def case_number(self) -> str | None:
        """The case number that stands."""
        number = self.values["case_number"]
        return None if number is None else str(number)

    @property
    def outcome(self) -> str | None:
        """The outcome of the case that stands."""
        outcome = self.values["outcome"]
        return None if outcome is None else str(outcome)

    @property
    def treatments(self) -> tuple[str, ...]:
        """The disputed treatments, in the record's order."""
        every = (decision.values["treatment"] for decision in self.decisions)
        return tuple(str(treatment) for treatment in every if treatment is not None)

    @property
    def days_to_decision(self) -> int | None:
        """Days from the receipt of the application to the decision."""
        decided, received = self.values["decision_date"], self.values["application_received"]
        if isinstance(decided, date) and isinstance(received, date):
            return (decided - received).days
        return None


def columns_of(summary: LetterSummary) -> dict[str, Any]:
    """Return what the table of letters holds of a summary."""
    severities = [severity for _, severity in summary.checks]
    return {
        **{key: _column(key, summary.values[key]) for key in SHORT_FIELDS},
        "decision_count": len(summary.decisions),
        "needs_eyes": summary.needs_eyes,
        "treatments": storable(LIST_SEPARATOR.join(summary.treatments)),
        "status": STATUS_RANKS[summary.status.status],
        "status_reason": storable(summary.status.reason),
        "states": summary.states,
        "days_to_decision": summary.days_to_decision,
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
        "reviewer": storable(summary.reviewer),
        "reviewed_at": encode_moment(summary.reviewed_at) if summary.reviewed_at else "",
        "assigned_to": storable(summary.assigned_to),
    }


def facets_of(summary: LetterSummary) -> frozenset[tuple[str, str]]:
    """Return the (facet, value) pairs that a letter is counted under."""
    return frozenset((str(facet), storable(value)) for facet, value in _facets(summary) if value)


def _facets(summary: LetterSummary) -> Iterator[tuple[str, str]]:
    yield Facet.STATUS, summary.status.status
    yield Facet.EYES, LOOK_AT if summary.needs_eyes else NOTHING_LEFT
    yield Facet.OUTCOME, summary.outcome or ""
    yield Facet.FORMAT, text_of(summary.values["format"])
    decided = summary.values["decision_date"]
    yield Facet.YEAR, str(decided.year) if isinstance(decided, date) else ""
    for decision in summary.decisions:
        yield Facet.CATEGORY, text_of(decision.values["category"])
        yield Facet.SUBCATEGORY, text_of(decision.values["subcategory"])
    specialties = summary.values["specialties"]
    for specialty in specialties if isinstance(specialties, tuple) else ():
        yield Facet.SPECIALTY, specialty
    for code, _ in summary.checks:
        yield Facet.CHECK, code
    for tag in summary.tags:
        yield Facet.TAG, tag
    yield Facet.REVIEWER, summary.reviewer
    yield Facet.ASSIGNED, summary.assigned_to
    for custom in summary.custom:
        for choice in custom.choices:
            yield custom.key, choice


def add_summaries(db: Database, letters: Iterable[tuple[int, str, LetterSummary]]) -> None:
    """Keep what new letters are found by, but for their columns.

    Args:
        db: inside a transaction, in which the letters were added.
        letters: the id, the file's name and the summary of each.
    """
    letters = list(letters)
    for table in ("decisions", "custom_values"):
        rows = _DETAILS[table]
        insert_rows(db, table, (row for i, _, summary in letters for row in rows(i, summary)))
    pairs = [(i, facets_of(summary)) for i, _, summary in letters]
    ids = _value_ids(db, {pair for _, some in pairs for pair in some})
    insert_rows(
        db,
        "letter_facets",
        (
            {"letter_id": i, "value_id": value_id}
            for i, some in pairs
            for value_id in sorted(ids[pair] for pair in some)
        ),
    )
    words = ({"letter_id": i, **_words(name, summary)} for i, name, summary in letters)
    insert_rows(db, "letter_words", words)
    _index_words(db, [i for i, _, _ in letters])


def write_summaries(workspace: Workspace, summaries: Mapping[int, LetterSummary]) -> None:
    """Replace what is shown of letters (letter id to summary) by how they stand now."""
    with workspace.transaction() as db:
        for letter_id, summary in summaries.items():
            db.table("letters").update(letter_id, columns_of(summary))
            with told_as_damaged_index(workspace.path):
                for table in _DETAILS:
                    _replace_details(db, table, letter_id, summary)
                _replace_facets(db, letter_id, summary)
                _replace_words(db, letter_id, summary)


def _replace_details(db: Database, table: str, letter_id: int, summary: LetterSummary) -> None:
    rows = list(_DETAILS[table](letter_id, summary))
    before = list(db.table(table).rows_where("letter_id = ?", [letter_id]))
    if before != rows:
        db.table(table).delete_where("letter_id = ?", [letter_id])
        db.table(table).insert_all(rows)


def _replace_facets(db: Database, letter_id: int, summary: LetterSummary) -> None:
    ids = {int(value_id) for value_id in _value_ids(db, facets_of(summary)).values()}
    facets = db.table("letter_facets")
    before = {row["value_id"] for row in facets.rows_where("letter_id = ?", [letter_id])}
    for gone in sorted(before - ids):
        facets.delete_where("letter_id = ? AND value_id = ?", [letter_id, gone])
    facets.insert_all({"letter_id": letter_id, "value_id": new} for new in sorted(ids - before))


def _replace_words(db: Database, letter_id: int, summary: LetterSummary) -> None:
    sql = "SELECT name FROM letters WHERE id = ?"
    (name,) = db.execute(sql, [letter_id]).fetchone()
    words = _words(name, summary)
    before = next(db.table("letter_words").rows_where("letter_id = ?", [letter_id]), None)
    if before == {"letter_id": letter_id, **words}:
        return
    if before is not None:
        db.execute(
            "INSERT INTO words_fts (words_fts, rowid, others, notes) "
            "SELECT 'delete', letter_id, others, notes FROM letter_words WHERE letter_id = ?",
            [letter_id],
        )
    db.table("letter_words", pk="letter_id").upsert({"letter_id": letter_id, **words})
    _index_words(db, [letter_id])


def index_texts(db: Database, letter_ids: Iterable[int]) -> None:
    """Let the texts of letters that are new be searched."""
    for first, last in _runs(letter_ids):
        db.execute(
            "INSERT INTO texts_fts (rowid, text) "
            "SELECT letter_id, text FROM letter_texts WHERE letter_id BETWEEN ? AND ?",
            [first, last],
        )


def rebuild_index_of_texts(workspace: Workspace) -> None:
    """Let all texts be searched, whatever the index held before."""
    with workspace.transaction() as db:
        db.execute("INSERT INTO texts_fts (texts_fts) VALUES ('rebuild')")


def _index_words(db: Database, letter_ids: Iterable[int]) -> None:
    for first, last in _runs(letter_ids):
        db.execute(
            "INSERT INTO words_fts (rowid, others, notes) "
            "SELECT letter_id, others, notes FROM letter_words WHERE letter_id BETWEEN ? AND ?",
            [first, last],
        )


def _runs(letter_ids: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each run of ids without a gap."""
    run: tuple[int, int] | None = None
    for letter_id in letter_ids:
        if run is not None and letter_id == run[1] + 1:
            run = (run[0], letter_id)
            continue
        if run is not None:
            yield run
        run = (letter_id, letter_id)
    if run is not None:
        yield run


def _value_ids(db: Database, pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Return the number of each (facet, value); one that is new gets one."""
    ids: dict[tuple[str, str], int] = {}
    for pair in sorted(pairs):
        sql = "SELECT id FROM facet_values WHERE facet = ? AND value = ?"
        found = db.execute(sql, pair).fetchone()
        if found is None:
            db.execute("INSERT INTO facet_values (facet, value) VALUES (?, ?)", pair)
            found = db.execute(sql, pair).fetchone()
        ids[pair] = found[0]
    return ids


def _decision_rows(letter_id: int, summary: LetterSummary) -> Iterator[dict[str, Any]]:
    by_card = sorted(enumerate(summary.decisions), key=lambda numbered: numbered[1].card)
    for place, decision in by_card:
        values = decision.values
        yield {
            "letter_id": letter_id,
            "card": decision.card,
            "place": place,
            "number": values["number"],
            **{
                column: text_of(values[key])
                for column, key in (
                    ("treatment", "treatment"),
                    ("outcome", "outcome"),
                    ("category", "category"),
                    ("subcategory", "subcategory"),
                    ("body_part", "body_part"),
                    ("ur_sources", "ur_guideline_sources"),
                    ("imr_sources", "imr_guideline_sources"),
                )
            },
            "states": decision.states,
        }


def _custom_rows(letter_id: int, summary: LetterSummary) -> Iterator[dict[str, Any]]:
    for custom in sorted(summary.custom, key=lambda one: (one.card, one.key)):
        text = storable(custom.text)
        yield {"letter_id": letter_id, "card": custom.card, "key": custom.key, "value": text}


_DETAILS = {"decisions": _decision_rows, "custom_values": _custom_rows}


def _words(name: str, summary: LetterSummary) -> dict[str, str]:
    """Return what a letter is found by besides its text, where most of its values stand too."""
    number = summary.case_number or ""
    numbers = [number, number.removeprefix("CM"), number.replace("-", "")]
    others = [*numbers, name, summary.status.reason]
    for decision in summary.decisions:
        others += [text_of(decision.values[k]) for k in ("category", "subcategory", "body_part")]
    others += [*summary.tags, summary.corrections]
    others += [custom.text for custom in summary.custom]
    return {
        "others": storable("\n".join(dict.fromkeys(filter(None, others)))),
        "notes": storable(summary.notes),
    }


def _column(key: str, value: Value) -> str | int | None:
    if field_at(key).type is FieldType.INTEGER:
        return value if isinstance(value, int) else None
    return text_of(value)


def text_of(value: Value) -> str:
    """Return a value as a column of text holds it: dates in ISO form, empty for none."""
    if isinstance(value, tuple):
        return storable(LIST_SEPARATOR.join(value))
    return "" if value is None else storable(str(value))
