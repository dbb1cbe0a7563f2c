"""Work of every kind on one workspace, said before and after, for tests that disturb it.

What is said is one line of JSON a step: when ("try" or "done"), its kind, and what holds of the
workspace once it is done. What was said as done must hold from then on.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from built_letters import built_letter
from imrdesk.domain.annotation import Anchor
from imrdesk.domain.custom_fields import CustomField, CustomType
from imrdesk.domain.history import Origin
from imrdesk.domain.letter_query import LetterQuery
from imrdesk.domain.status import Status
from imrdesk.review.column_review import to_confirm
from imrdesk.review.exporting import export_workspace
from imrdesk.review.session import ReviewSession
from imrdesk.review.state import load_state
from imrdesk.store.backups import BackupJob, due_backup
from imrdesk.store.column_review import RowKey, columns_of, pack
from imrdesk.store.drafts import drafts_of
from imrdesk.store.summaries import OF_LETTER
from imrdesk.store.workspace import Workspace

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MOST_LETTERS = 60
_TOGETHER = 4
_REASON = "a page is missing"

Facts = dict[str, object]
"""What holds of a workspace, by what it is of."""


@dataclass
class Promised:
    """What a workspace must hold.

    Attributes:
        facts: what was acknowledged.
        tried: what will hold too once the step is done that was begun and not acknowledged.
        kind: of that step.
        done: how many steps of each kind were acknowledged.
    """

    facts: Facts = field(default_factory=dict)
    tried: Facts = field(default_factory=dict)
    kind: str = ""
    done: Counter[str] = field(default_factory=Counter)

    def hear(self, line: str) -> None:
        """Take note of what a worker says."""
        when, kind, facts = json.loads(line)
        if when == "try":
            self.kind, self.tried = kind, facts
            return
        self.kind, self.tried = "", {}
        self.done[kind] += 1
        self.facts.update(facts)

    def compare(self, found: Mapping[str, object]) -> None:
        """Make sure that a workspace holds what was promised, and nothing that nobody did.

        A step that was not acknowledged is in, or not; but not in part. What it turned out to
        be is what is promised from now on.
        """
        without, within = self.facts, {**self.facts, **self.tried}
        assert found in (without, within), _difference(found, without, within)
        if found != without:
            self.facts = within
        self.kind, self.tried = "", {}


def _difference(found: Mapping[str, object], *promised: Facts) -> str:
    wrong = [
        {
            key: (found.get(key), one.get(key))
            for key in {*found, *one}
            if found.get(key) != one.get(key)
        }
        for one in promised
    ]
    return f"found and promised differ in {wrong}"


def facts_of(session: ReviewSession) -> Facts:
    """Return what holds of a workspace, as far as a worker promises it."""
    letters = sum(session.status_counts().values())
    facts: Facts = {"letters": letters, "notes": session.note_count()}
    facts |= {f"view {view.name}": view.query.text for view in session.views()}
    facts |= {f"field {one.label}": one.help for one in session.fields.custom}
    for letter_id in range(1, letters + 1):
        state = load_state(session.workspace, letter_id)
        for path, standing in state.record.standings.items():
            if standing.state_now.origin is Origin.PERSON:
                facts[f"{path} of {letter_id}"] = str(standing.value)
        for tag in state.tags:
            facts[f"{tag} of {letter_id}"] = True
        for path, text in drafts_of(session.workspace, letter_id).items():
            facts[f"draft of {path} of {letter_id}"] = text
        if state.assignment.name:
            facts[f"assigned {letter_id}"] = state.assignment.name
        if state.status.reason:
            facts[f"postponed {letter_id}"] = state.status.reason
    return {key: value for key, value in facts.items() if value not in (0, "")}


class Worker:
    """Does random things in a workspace and says each before and after."""

    def __init__(self, path: Path, seed: int, say: Callable[[str], object]) -> None:
        self._path = path
        self._random = random.Random(seed)  # noqa: S311  to do the same again
        self._say = say
        self.workspace = Workspace.open(path) if path.exists() else Workspace.create(path)
        self.session = ReviewSession(self.workspace, "Anna Reyes")
        self._seed = seed
        self.steps = (
            self.edit, self.edit, self.fill, self.draft, self.note, self.take_in, self.confirm,
            self.tag, self.assign, self.postpone, self.add_field, self.save_view, self.undo,
            self.recount, self.export, self.keep,
        )  # fmt: skip

    def work(self) -> None:
        """Work until killed."""
        number = 0
        while True:
            number += 1
            self._random.choice(self.steps)(self._seed * 100_000 + number)

    @property
    def _letters(self) -> int:
        return sum(self.session.status_counts().values())

    def _letter(self) -> int:
        return self._random.randint(1, self._letters)

    def _some(self) -> range:
        first = self._letter()
        return range(first, min(first + _TOGETHER, self._letters + 1))

    def _step(self, kind: str, facts: Mapping[str, object], act: Callable[[], object]) -> None:
        self._say(json.dumps(["try", kind, facts]) + "\n")
        act()
        self._say(json.dumps(["done", kind, facts]) + "\n")

    def edit(self, number: int) -> None:
        """Correct an age."""
        if self._letters:
            one = self._letter()
            facts = {f"age of {one}": str(number)}
            self._step("edit", facts, lambda: self.session.correct(one, "age", number))

    def undo(self, number: int) -> None:
        """Write a second note beside a value, take the value back and put it there again."""
        if not self._letters:
            return
        one = self._letter()
        self._step(
            "edit", {f"age of {one}": str(number)}, lambda: self.session.correct(one, "age", number)
        )
        again = {f"age of {one}": str(number + 1)}
        self._step("edit", again, lambda: self.session.correct(one, "age", number + 1))
        self._step("undo", {f"age of {one}": str(number)}, self.session.undo)
        self._step("redo", again, self.session.redo)

    def fill(self, number: int) -> None:
        """Fill in an own field."""
        own = self.session.fields.custom
        if own and self._letters:
            one, key = self._letter(), self._random.choice(own).key
            facts = {f"{key} of {one}": str(number)}
            self._step("fill", facts, lambda: self.session.correct(one, key, str(number)))

    def draft(self, number: int) -> None:
        """Type something that is no edit yet."""
        if self._letters:
            one = self._letter()
            facts = {f"draft of sex of {one}": str(number)}
            self._step("draft", facts, lambda: self.session.save_draft(one, "sex", str(number)))

    def note(self, number: int) -> None:
        """Write a note."""
        if self._letters:
            one, words = self._letter(), f"note {number}"
            facts = {"notes": self.session.note_count() + 1}
            self._step("note", facts, lambda: self.session.add_note(one, Anchor.letter(), words))

    def take_in(self, number: int) -> None:
        """Import letters, three times three at once; the same again where there are enough."""
        for batch in range(3):
            before = self._letters
            named = number if before < MOST_LETTERS else "again"
            letters = [
                built_letter(
                    f"CM15-{i:07}", name=f"{i}.txt", extra=f"{named} {batch} {i} {'x' * i}"
                )
                for i in range(3)
            ]
            known = self.session.workspace.numbers(
                "SELECT count(*) FROM letters WHERE sha256 IN (?, ?, ?)",
                [bytes.fromhex(letter.sha256) for letter in letters],
            )
            facts = {"letters": before + 3 - known[0]}
            self._step("import", facts, lambda: self.session.import_letters(letters))  # noqa: B023  done at once

    def confirm(self, number: int) -> None:  # noqa: ARG002  as the other steps
        """Confirm one field in a run of letters."""
        if not self._letters:
            return
        fields = {one.key: one for one in columns_of(self.session.fields)}
        rows = [pack(RowKey(one, 0, OF_LETTER)) for one in self._some()]
        paths, _ = to_confirm(self.workspace, fields["date_of_injury"], rows)
        facts = {f"date_of_injury of {one}": "2011-11-01" for one in paths}
        self._step("confirm", facts, lambda: self.session.confirm_on(paths))

    def tag(self, number: int) -> None:
        """Tag a run of letters."""
        if self._letters:
            some, tag = self._some(), f"tag {number % 3}"
            facts = {f"{tag} of {one}": True for one in some}
            self._step("tag", facts, lambda: self.session.set_tag_on(some, tag, present=True))

    def assign(self, number: int) -> None:
        """Give a run of letters to somebody."""
        if self._letters:
            some, name = self._some(), f"Name {number}"
            facts = {f"assigned {one}": name for one in some}
            self._step("assign", facts, lambda: self.session.assign(some, name))

    def postpone(self, number: int) -> None:
        """Postpone a run of letters."""
        if self._letters:
            some, reason = self._some(), f"{_REASON} {number}"
            facts = {f"postponed {one}": reason for one in some}
            postponed = Status.POSTPONED
            self._step("status", facts, lambda: self.session.set_status_on(some, postponed, reason))

    def add_field(self, number: int) -> None:
        """Add an own field, or say something else of it."""
        label = f"Field {number % 3}"
        wanted = CustomField("", label, CustomType.TEXT, help=f"of {number}")
        there = {one.label: one.key for one in self.session.fields.custom}
        facts = {f"field {label}": wanted.help}
        if label in there:
            key = there[label]
            self._step("field", facts, lambda: self.session.change_field(key, wanted))
        else:
            self._step("field", facts, lambda: self.session.add_field(wanted))

    def save_view(self, number: int) -> None:
        """Save a view."""
        name, query = f"View {number % 4}", LetterQuery(f"age:{number}")
        facts = {f"view {name}": query.text}
        self._step("view", facts, lambda: self.session.save_view(name, query))

    def recount(self, number: int) -> None:  # noqa: ARG002  as the other steps
        """Count everything anew."""
        self._step("recount", {}, lambda: list(self.session.recount()))

    def export(self, number: int) -> None:  # noqa: ARG002  as the other steps
        """Export everything."""
        out = self._path.with_name(self._random.choice(("out.csv", "out.xlsx", "out.jsonl")))
        self._step(
            "export",
            {},
            lambda: export_workspace(
                self.workspace,
                out,
                everything=True,
                progress=lambda *_: None,
                cancelled=lambda: False,
            ),
        )

    def keep(self, number: int) -> None:
        """Make a backup, some time after the one before."""
        now = START + timedelta(minutes=number)
        job = due_backup(self.workspace, now) or BackupJob(self._path, now)
        self._step("backup", {}, job.run)
