"""Random work on a workspace against a plain model of it kept in memory."""

import copy
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from built_letters import built_letter
from imrdesk.domain.annotation import Anchor, Ink, TagStyle
from imrdesk.domain.checks import Severity
from imrdesk.domain.history import WORKSPACE_ITSELF, Changed
from imrdesk.domain.letter import Span
from imrdesk.domain.letter_query import LetterQuery
from imrdesk.domain.status import Status
from imrdesk.domain.values import Value
from imrdesk.errors import UserError
from imrdesk.review.session import OpenLetter, ReviewSession
from imrdesk.store.history import rebuild_projections
from imrdesk.store.queue import QueueQuery
from imrdesk.store.workspace import Workspace

CHOICES: dict[str, tuple[Value, ...]] = {
    "age": (None, 49, 50, 51),
    "sex": (None, "male", "female"),
    "specialties": ((), ("Neurology",), ("Physical Medicine & Rehabilitation", "Pain Management")),
    "case_number": ("CM13-0000001", "CM13-0000002", None),
    "decisions.0.outcome": ("Upheld", "Overturned"),
}
MACHINE = {
    "age": 49,
    "sex": None,
    "specialties": ("Physical Medicine & Rehabilitation", "Pain Management"),
    "decisions.0.outcome": "Overturned",
}
LETTERS = (1, 2)

letters = st.sampled_from(LETTERS)
fields = st.sampled_from(sorted(CHOICES))
tags = st.sampled_from(["appeal", "late"])


CARD_EDITS: dict[str, Callable[[ReviewSession, int, int], Changed]] = {
    "add": lambda session, letter, card: session.add_decision(letter, card),
    "add last": lambda session, letter, _card: session.add_decision(letter),
    "remove": lambda session, letter, card: session.remove_decision(letter, card),
    "up": lambda session, letter, card: session.move_decision(letter, card, -1),
    "down": lambda session, letter, card: session.move_decision(letter, card, 1),
    "split": lambda session, letter, card: session.split_decision(letter, card, 3),
    "merge": lambda session, letter, card: session.merge_decision(letter, card),
}


@dataclass
class Model:
    """One letter as it should stand; `settled` holds the paths whose value is a person's.

    `rest` is what the session showed besides after the last operation: undo and redo have to
    show it again. The workspace itself has a model too, whose values are its tags' colours.
    """

    values: dict[str, Value]
    settled: set[str] = field(default_factory=set)
    status: Status = Status.NEW
    tags: set[str] = field(default_factory=set)
    notes: dict[str, str] = field(default_factory=dict)
    drafts: dict[str, str] = field(default_factory=dict)
    rest: object = None

    @property
    def locked(self) -> bool:
        return self.status is Status.SIGNED_OFF

    @property
    def stands(self) -> tuple[object, ...]:
        """All but the drafts, which are no part of the history."""
        return (self.values, self.settled, self.status, self.tags, self.notes, self.rest)


def machine_values(letter_id: int) -> dict[str, Value]:
    return {**MACHINE, "case_number": f"CM13-000000{letter_id}"}


class Reviewing(RuleBasedStateMachine):
    """Every rule does the same to the session and to the model, then both are compared."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.workspace = Workspace.create(self.folder / "cases.imr")
        self.session = ReviewSession(self.workspace, "Anna Reyes")
        for letter_id in LETTERS:
            self.session.import_letter(built_letter(f"CM13-000000{letter_id}"))
        self.model = {i: self.seen(self.session.open_letter(i)) for i in LETTERS}
        assert [self.model[i].values for i in LETTERS] == [machine_values(i) for i in LETTERS]
        self.model[WORKSPACE_ITSELF] = Model({})
        self.first = copy.deepcopy(self.model)
        self.done: list[dict[int, Model]] = []
        self.undone: list[dict[int, Model]] = []

    def teardown(self) -> None:
        if hasattr(self, "workspace"):
            labels = (self.session.undo_label(), self.session.redo_label())
            rebuild_projections(self.workspace)
            assert (self.session.undo_label(), self.session.redo_label()) == labels
            self.there_and_back()
            self.workspace.close()
            shutil.rmtree(self.folder)

    def there_and_back(self) -> None:
        """Redo all, undo all, redo all: the last state, the first and the last again."""
        while self.undone:
            self.redo()
        last = copy.deepcopy(self.model)
        while self.done:
            self.undo()
            self.both_agree()
        self.reopen()
        self.go_to(self.first)
        self.both_agree()
        while self.undone:
            self.redo()
        self.go_to(last)
        self.both_agree()

    def committed(self, before: dict[int, Model], changed: Changed) -> None:
        """Take note of an operation; one that changed nothing is none."""
        for letter_id in LETTERS:
            self.model[letter_id].rest = self.seen(self.session.open_letter(letter_id)).rest
        assert bool(changed.things) == any(
            model.stands != self.model[i].stands for i, model in before.items()
        )
        if changed.things:
            self.done.append(before)
            self.undone.clear()

    def refuses(self, model: Model, *paths: str) -> bool:
        """Tell whether a letter is locked or a path is of a decision that it no longer has."""
        letter = next(i for i, other in self.model.items() if other is model)
        cards = self.session.open_letter(letter).record.cards
        return model.locked or ("decisions.0.outcome" in paths and 0 not in cards)

    def edit(self, letter_id: int) -> tuple[dict[int, Model], Model]:
        before = copy.deepcopy(self.model)
        return before, self.model[letter_id]

    @rule(letter=letters, path=fields, data=st.data())
    def correct(self, letter: int, path: str, data: st.DataObject) -> None:
        value = data.draw(st.sampled_from(CHOICES[path]))
        before, model = self.edit(letter)
        if self.refuses(model, path):
            with pytest.raises(UserError):
                self.session.correct(letter, path, value)
            return
        if path not in model.settled or model.values[path] != value:
            model.values[path] = value
            model.settled.add(path)
            self.begin_review(model)
            model.drafts.pop(path, None)
        self.committed(before, self.session.correct(letter, path, value))

    @rule(letter=letters, paths=st.lists(fields, max_size=4))
    def confirm(self, letter: int, paths: list[str]) -> None:
        before, model = self.edit(letter)
        if self.refuses(model, *paths):
            with pytest.raises(UserError):
                self.session.confirm(letter, paths)
            return
        fresh = set(paths) - model.settled
        if fresh:
            model.settled |= fresh
            self.begin_review(model)
            for path in fresh:
                model.drafts.pop(path, None)
        self.committed(before, self.session.confirm(letter, paths))

    @rule(letter=letters, path=fields)
    def revert(self, letter: int, path: str) -> None:
        before, model = self.edit(letter)
        if self.refuses(model, path):
            with pytest.raises(UserError):
                self.session.revert(letter, path)
            return
        if path in model.settled:
            model.settled.discard(path)
            model.values[path] = machine_values(letter)[path]
            self.begin_review(model)
            model.drafts.pop(path, None)
        self.committed(before, self.session.revert(letter, path))

    @rule(letter=letters, status=st.sampled_from(Status), reason=st.sampled_from(["", "as is"]))
    def set_status(self, letter: int, status: Status, reason: str) -> None:
        before, model = self.edit(letter)
        found = self.session.open_letter(letter).record.open_checks
        has_errors = any(check.severity is Severity.ERROR for check in found)
        warned = any(c.severity is Severity.WARNING and c.casts_doubt for c in found)
        stops = not model.locked and (has_errors or (warned and not reason))
        if status is Status.SIGNED_OFF and stops:
            with pytest.raises(UserError):
                self.session.set_status(letter, status, reason)
            return
        model.status = status
        reason = "no page 2" if status is Status.POSTPONED else reason
        self.committed(before, self.session.set_status(letter, status, reason))

    @rule(letter=letters, edit=st.sampled_from(sorted(CARD_EDITS)), data=st.data())
    def change_cards(self, letter: int, edit: str, data: st.DataObject) -> None:
        before, model = self.edit(letter)
        record = self.session.open_letter(letter).record
        if not record.cards:
            return
        card = data.draw(st.sampled_from(record.cards))
        try:
            changed = CARD_EDITS[edit](self.session, letter, card)
        except UserError:
            assert self.seen(self.session.open_letter(letter)) == model
            return
        assert not model.locked
        after = self.session.open_letter(letter).record
        ever = {*record.cards, *(int(path.split(".")[1]) for path in record.set_aside)}
        assert not ever & (set(after.cards) - set(record.cards))  # a number is used once
        if changed.things:
            drafts = model.drafts
            self.model[letter] = self.seen(self.session.open_letter(letter))
            touched = {key for _, _, key in changed.things}
            self.model[letter].drafts = {k: v for k, v in drafts.items() if k not in touched}
        self.committed(before, changed)

    @rule(letter=letters, reason=st.sampled_from(["well known", "so written"]), data=st.data())
    def dismiss_or_restore(self, letter: int, reason: str, data: st.DataObject) -> None:
        before, model = self.edit(letter)
        record = self.session.open_letter(letter).record
        if model.locked or not record.checks:
            return
        check = data.draw(st.sampled_from(record.checks))
        dismissal = record.dismissal(check)
        if dismissal is not None and data.draw(st.booleans()):
            changed = self.session.restore_check(letter, check)
        else:
            changed = self.session.dismiss(letter, check, reason)
        if changed.things:
            self.begin_review(model)
        self.committed(before, changed)

    @rule(letter=letters, ink=st.sampled_from(Ink), named=st.lists(tags, max_size=2))
    def mark_passage(self, letter: int, ink: Ink, named: list[str]) -> None:
        before, model = self.edit(letter)
        if model.locked:
            return
        words = self.session.open_letter(letter).text.text[:11]
        anchor = Anchor.passage(Span(0, len(words)), words)
        changed = self.session.add_note(letter, anchor, "", ink, named)
        model.notes[changed.things[-1][2]] = ""
        self.begin_review(model)
        self.committed(before, changed)

    @rule(tag=tags, ink=st.none() | st.sampled_from(Ink))
    def set_tag_style(self, tag: str, ink: Ink | None) -> None:
        before, model = self.edit(WORKSPACE_ITSELF)
        model.values.pop(tag, None)
        if ink is not None:
            model.values[tag] = ink
        style = None if ink is None else TagStyle(ink)
        self.committed(before, self.session.set_tag_style(tag, style))

    @rule(tag=tags, present=st.booleans())
    def set_tag_on_all(self, tag: str, present: bool) -> None:
        before = copy.deepcopy(self.model)
        free = [i for i in LETTERS if not self.model[i].locked]
        touched = [i for i in free if (tag in self.model[i].tags) != present]
        if not touched and len(free) < len(LETTERS):
            with pytest.raises(UserError):
                self.session.set_tag_on(LETTERS, tag, present)
            return
        for letter in touched:
            self.model[letter].tags ^= {tag}
            self.begin_review(self.model[letter])
        changed = self.session.set_tag_on(LETTERS, tag, present)
        assert bool(changed.remark) == (len(free) < len(LETTERS))
        self.committed(before, changed)

    @rule(letter=letters, tag=tags, present=st.booleans())
    def set_tag(self, letter: int, tag: str, present: bool) -> None:
        before, model = self.edit(letter)
        if model.locked:
            with pytest.raises(UserError):
                self.session.set_tag(letter, tag, present)
            return
        if (tag in model.tags) != present:
            model.tags ^= {tag}
            self.begin_review(model)
        self.committed(before, self.session.set_tag(letter, tag, present))

    @rule(letter=letters, words=st.sampled_from(["look", "look *again*"]), data=st.data())
    def write_note(self, letter: int, words: str, data: st.DataObject) -> None:
        before, model = self.edit(letter)
        if model.locked:
            with pytest.raises(UserError):
                self.session.add_note(letter, Anchor.letter(), words)
            return
        key = data.draw(st.sampled_from([None, *model.notes]))
        if key is None:
            changed = self.session.add_note(letter, Anchor.letter(), words)
            key = changed.things[-1][2]
        else:
            changed = self.session.edit_note(letter, key, words)
        if model.notes.get(key) != words:
            model.notes[key] = words
            self.begin_review(model)
        self.committed(before, changed)

    @rule(letter=letters, data=st.data())
    def remove_note(self, letter: int, data: st.DataObject) -> None:
        before, model = self.edit(letter)
        if model.locked or not model.notes:
            return
        key = data.draw(st.sampled_from(list(model.notes)))
        del model.notes[key]
        self.begin_review(model)
        self.committed(before, self.session.remove_note(letter, key))

    @rule(letter=letters, path=fields, text=st.text(max_size=5))
    def type_draft(self, letter: int, path: str, text: str) -> None:
        self.model[letter].drafts[path] = text
        self.session.save_draft(letter, path, text)

    @rule()
    def undo(self) -> None:
        changed = self.session.undo()
        assert (changed is None) == (not self.done)
        if self.done:
            self.undone.append(copy.deepcopy(self.model))
            self.go_to(self.done.pop())

    @rule()
    def redo(self) -> None:
        changed = self.session.redo()
        assert (changed is None) == (not self.undone)
        if self.undone:
            self.done.append(copy.deepcopy(self.model))
            self.go_to(self.undone.pop())

    @rule()
    def reopen(self) -> None:
        self.workspace.close()
        self.workspace = Workspace.open(self.folder / "cases.imr")
        self.session = ReviewSession(self.workspace, "Ben Okafor")

    @invariant()
    def both_agree(self) -> None:
        rows = {row.letter_id: row for row in self.session.queue(QueueQuery(), 0, 10)}
        numbers = [self.model[i].values["case_number"] for i in LETTERS]
        for letter_id in LETTERS:
            model = self.model[letter_id]
            letter, row = self.session.open_letter(letter_id), rows[letter_id]
            assert self.seen(letter) == model
            assert row.same_case == (numbers[0] == numbers[1] is not None)
            assert row.case_number == letter.case_number == model.values["case_number"]
            assert row.needs_eyes == len(letter.record.needs_eyes)
            assert (row.status, set(row.tags)) == (model.status, model.tags)
        self.what_is_found_agrees()
        styles = {tag: style.ink for tag, style in self.session.tag_styles().items()}
        assert styles == self.model[WORKSPACE_ITSELF].values
        assert self.session.note_count() == sum(len(m.notes) for m in self.model.values())
        assert (self.session.undo_label() is None) == (not self.done)
        assert (self.session.redo_label() is None) == (not self.undone)

    def what_is_found_agrees(self) -> None:
        """What is found and counted, as it grew edit by edit, is what stands."""
        every = LetterQuery(sort="added")
        found = self.session.find(every)
        assert set(found) == set(LETTERS)
        counts = self.session.facet_counts(every, found)
        by_status = Counter(self.model[letter_id].status.value for letter_id in LETTERS)
        assert counts["status"] == by_status
        assert counts.get("tag", {}) == Counter(
            tag for letter_id in LETTERS for tag in self.model[letter_id].tags
        )
        for row in self.session.rows(found):
            record = self.session.open_letter(row.letter_id).record
            assert row.case_number == record.values["case_number"]
            assert row.treatments == "; ".join(record.treatments())
            assert (row.decision_count, row.needs_eyes) == (
                record.decision_count,
                len(record.needs_eyes),
            )
        with self.workspace.transaction() as db:
            db.execute("INSERT INTO texts_fts (texts_fts, rank) VALUES ('integrity-check', 1)")
            db.execute("INSERT INTO words_fts (words_fts, rank) VALUES ('integrity-check', 1)")

    @staticmethod
    def seen(letter: OpenLetter) -> Model:
        record = letter.record
        standings = {**record.set_aside, **record.standings}
        return Model(
            {path: standings[path].value for path in CHOICES},
            {path for path in CHOICES if standings[path].who is not None},
            letter.status.status,
            set(letter.tags),
            {note.key: note.state.markdown for note in letter.notes},
            dict(letter.drafts),
            (
                record.cards,
                {path: standing.state_now for path, standing in record.standings.items()},
                letter.status.reason,
                dict(record.dismissals),
                {note.key: note.state for note in letter.notes},
            ),
        )

    @staticmethod
    def begin_review(model: Model) -> None:
        if model.status is Status.NEW:
            model.status = Status.IN_REVIEW

    def go_to(self, then: dict[int, Model]) -> None:
        """Let the model stand as it stood then; drafts stay."""
        for letter_id, model in then.items():
            model.drafts = self.model[letter_id].drafts
        self.model = then


TestReviewing = Reviewing.TestCase
TestReviewing.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
