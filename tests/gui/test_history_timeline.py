"""The history in words and as a timeline, without a window."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from imrdesk.domain.annotation import Anchor, Ink, NoteState, TagStyle
from imrdesk.domain.dismissal import Dismissal
from imrdesk.domain.history import (
    WORKSPACE_ITSELF,
    CardsState,
    Change,
    Edit,
    Operation,
    OperationKind,
    Origin,
    ReadingState,
    State,
    Target,
    ValueState,
)
from imrdesk.domain.letter import Span
from imrdesk.domain.status import Status, StatusState
from imrdesk.ui.models.history_model import Fate, HistoryModel, timeline
from imrdesk.ui.models.history_words import Told, concerns, shortened, told
from imrdesk.ui.theme import load_colors
from imrdesk.ui.views.history_delegate import is_shortened, row_html

WHEN = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)
DATE = date(2015, 12, 3)
MACHINE = ValueState(DATE, Origin.MACHINE)
PASSAGE = Anchor.passage(Span(3, 11), "Low Back")


def edit(target: Target, key: str, old: State, new: State, why: str = "") -> Edit:
    return Edit(1, target, key, old, new, why)


def person(value: object) -> ValueState:
    return ValueState(value, Origin.PERSON)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (
            edit(Target.VALUE, "decision_date", MACHINE, person(date(2013, 12, 3))),
            "Decision Date: 12/03/2015 → 12/03/2013",
        ),
        (
            edit(Target.VALUE, "decision_date", MACHINE, person(DATE)),
            "Decision Date: 12/03/2015 (confirmed)",
        ),
        (
            edit(Target.VALUE, "decision_date", person(DATE), MACHINE),
            "Decision Date: 12/03/2015 (no longer confirmed)",
        ),
        (
            edit(Target.VALUE, "decision_date", person(DATE),
                 ValueState(DATE, Origin.PERSON, Span(0, 10), "12/03/2015")),
            "Decision Date: 12/03/2015 (taken from another place in the letter)",
        ),
        (
            edit(Target.VALUE, "decisions.1.treatment", person("x"),
                 ValueState(None, Origin.MACHINE)),
            "Decision 2: Treatment: x → nothing (as the program read it)",
        ),
        (
            edit(Target.STATUS, "", StatusState(Status.NEW),
                 StatusState(Status.POSTPONED, "page 2 is missing")),
            "Status: New → Postponed (page 2 is missing)",
        ),
        (
            edit(Target.NOTE, "n", None, NoteState(Anchor.letter(), "a\n\nb")),
            "Note on the letter: nothing → a b (written)",
        ),
        (
            edit(Target.NOTE, "n", NoteState(Anchor.decision(1), "a"), None),
            "Note on Decision 2: a → nothing (removed)",
        ),
        (
            edit(Target.NOTE, "n", NoteState(Anchor.field("age"), "a"),
                 NoteState(Anchor.field("age"), "b")),
            "Note on Age: a → b",
        ),
        (
            edit(Target.NOTE, "n", None, NoteState(PASSAGE, "", Ink.GREEN, ("late",))),
            "Passage “Low Back” (marked in Green, tagged “late”)",
        ),
        (
            edit(Target.NOTE, "n", NoteState(PASSAGE, ""),
                 NoteState(PASSAGE, "", Ink.PINK, ("late",))),
            "Passage “Low Back” (Yellow → Pink; tags: none → “late”)",
        ),
        (edit(Target.TAG, "fusion", False, True), "Tag “fusion” (set)"),
        (edit(Target.TAG, "fusion", True, False), "Tag “fusion” (taken off)"),
        (
            edit(Target.CARDS, "", CardsState((0, 1)), CardsState((0,))),
            "Decisions: 2 decisions → 1 decision (one removed)",
        ),
        (
            edit(Target.CARDS, "", CardsState((0, 1)), CardsState((1, 0))),
            "Decisions: 2 decisions (moved)",
        ),
        (
            edit(Target.CHECK, "dates.order decision_date age", None,
                 Dismissal("typed so", "It is before.")),
            "Check on Decision Date, Age dismissed: It is before. (typed so)",
        ),
        (
            edit(Target.CHECK, "dates.order decision_date", Dismissal("typed so", "No."), None),
            "Check on Decision Date open again: No.",
        ),
        (
            edit(Target.READING, "", ReadingState("3", (0,)), ReadingState("4", (0, 1))),
            "Read by the program: extractor 3 → extractor 4",
        ),
        (
            Edit(WORKSPACE_ITSELF, Target.TAG_STYLE, "late", None, TagStyle(Ink.BLUE, "for later")),
            "Look of the tag “late”: nothing → Blue: for later",
        ),
    ],
)  # fmt: skip
def test_every_kind_of_change_is_told_in_words(made: Edit, words: str) -> None:
    assert told(made).in_a_line() == words


def test_every_kind_of_thing_can_be_told() -> None:
    from imrdesk.ui.models import history_words  # noqa: PLC0415  its table is no one else's matter

    assert set(history_words._TELLERS) == set(Target)


def test_long_texts_are_cut_around_what_differs() -> None:
    common = "The request is for a lumbar fusion at two levels with instrumentation, and "
    was, becomes = shortened(common + "was denied " * 20, common + "is allowed " * 20, 60)
    assert was.startswith("…")
    assert len(was) <= 60
    assert len(becomes) <= 60
    assert "was denied" in was
    assert "is allowed" in becomes
    assert shortened("short", "shorter", 60) == ("short", "shorter")


def test_what_concerns_a_field_is_its_value_its_notes_and_its_checks() -> None:
    path = "decisions.1.treatment"
    on = [
        edit(Target.VALUE, path, person("x"), person("y")),
        edit(Target.NOTE, "n", NoteState(Anchor.field(path), "a"), None),
        edit(Target.NOTE, "n", None, NoteState(Anchor.decision(1), "a")),
        edit(Target.CHECK, f"some.check age {path}", None, Dismissal("r", "s")),
    ]
    off = [
        edit(Target.VALUE, "decisions.0.treatment", person("x"), person("y")),
        edit(Target.NOTE, "n", None, NoteState(PASSAGE, "a")),
        edit(Target.TAG, path, False, True),
    ]
    assert [concerns(e, path) for e in on] == [True] * 4
    assert [concerns(e, path) for e in off] == [False] * 3


def operation(number: int, kind: str = "do", of: int | None = None) -> Operation:
    label = "Undo: Tag" if kind == "undo" else "Tag"
    return Operation(number, OperationKind(kind), label, "kim", WHEN, of)


def tagged(number: int, tag: str, kind: str = "do", of: int | None = None) -> Change:
    made = edit(Target.TAG, tag, kind == "undo", kind != "undo")
    return Change(number, operation(number, kind, of), made)


def test_a_timeline_groups_changes_by_operation_newest_first() -> None:
    both = operation(2)
    changes = [
        tagged(1, "one"),
        Change(2, both, edit(Target.TAG, "two", False, True)),
        Change(3, both, edit(Target.TAG, "three", False, True)),
    ]
    rows = timeline(changes, frozenset())
    assert [row.told.thing if row.told else row.operation.id for row in rows] == [
        2, "Tag “two”", "Tag “three”", 1, "Tag “one”",
    ]  # fmt: skip


def test_an_undone_operation_is_told_and_whether_it_can_be_redone() -> None:
    changes = [tagged(1, "one"), tagged(2, "two"), tagged(3, "two", "undo", 2)]
    undone = {row.operation.id: row for row in timeline(changes, {2}) if row.change is None}
    assert undone[2].fate is Fate.UNDONE
    assert undone[2].undone_by == changes[2].operation
    assert undone[1].fate is Fate.STANDS
    changes.append(tagged(4, "new"))
    cut = {row.operation.id: row for row in timeline(changes, frozenset()) if row.change is None}
    assert cut[2].fate is Fate.CUT_OFF
    redone = [*changes[:3], tagged(4, "two", "redo", 2)]
    assert all(row.fate is Fate.STANDS for row in timeline(redone, frozenset()))


def test_an_undo_is_one_line() -> None:
    rows = timeline([tagged(1, "one"), tagged(2, "one", "undo", 1)], {1})
    assert [row.change is None for row in rows] == [True, True, False]


def test_of_many_changes_the_last_wait_until_they_are_asked_for() -> None:
    step = operation(7)
    changes = [Change(n, step, edit(Target.TAG, f"t{n}", False, True)) for n in range(30)]
    rows = timeline(changes, frozenset())
    assert len(rows) == 1 + 5 + 1
    assert rows[-1].more == 25
    assert len(timeline(changes, frozenset(), {7})) == 31


@pytest.mark.usefixtures("qapp")
def test_a_screen_reader_hears_what_the_eye_sees() -> None:
    model = HistoryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    changes = [tagged(1, "one"), tagged(2, "one", "undo", 1)]
    changes.append(Change(3, operation(3), edit(Target.TAG, "x", False, True, "asked for")))
    model.show_rows(timeline(changes, frozenset()))
    lines = [str(model.index(row).data()) for row in range(model.rowCount())]
    assert "why: asked for" in lines[1]
    assert lines[3].endswith("Undone; can no longer be redone")
    assert "kim" in lines[0]
    tips = [str(model.index(row).data(Qt.ItemDataRole.ToolTipRole)) for row in range(4)]
    assert "2026-11-24 14:02:00 UTC" in tips[0]
    assert "stays here" in tips[3]


def test_the_old_is_struck_the_new_strong_and_markup_is_text() -> None:
    made = edit(Target.VALUE, "decisions.0.rationale", person("<b>old"), person("new"), "<i>")
    (head, line) = timeline([Change(1, operation(1), made)], frozenset())
    html = row_html(line, load_colors("light"), whole=False)
    assert "<s>&lt;b&gt;old</s> → <b>new</b>" in html
    assert "Why: &lt;i&gt;" in html
    assert not is_shortened(line)
    assert "<s>" not in row_html(head, load_colors("light"), whole=False)


def test_a_long_text_is_there_in_full_on_demand() -> None:
    long = "word " * 400
    rationale = "decisions.0.rationale"
    made = edit(Target.VALUE, rationale, person(f"{long}old"), person(f"{long}new <b>"))
    line = timeline([Change(1, operation(1), made)], frozenset())[1]
    assert is_shortened(line)
    colors = load_colors("light")
    assert row_html(line, colors, whole=False).count("word") < 60
    whole = row_html(line, colors, whole=True)
    assert whole.count("word") == 400
    assert whole.endswith("word <s>old</s> <b>new &lt;b&gt;</b>")


def test_nothing_that_became_nothing_is_a_line_of_its_own() -> None:
    assert Told("Tag “x”", remark="set").in_a_line() == "Tag “x” (set)"
