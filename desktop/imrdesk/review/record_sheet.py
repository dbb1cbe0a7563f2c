"""The record of one letter as a sheet to print: its values, and what stands behind each.

The sheet is HTML of the few tags that a text document can lay out on paper. Everything that
comes out of a letter or from a reviewer is escaped; notes pass through `note_html`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import groupby
from typing import Protocol

from imrdesk.domain.annotation import Note
from imrdesk.domain.cards import card_of
from imrdesk.domain.checks import Check, Severity
from imrdesk.domain.dismissal import check_key
from imrdesk.domain.history import Change, Edit, Operation, Target
from imrdesk.domain.review import FieldState, Standing
from imrdesk.domain.values import display_value, plain
from imrdesk.review.markdown_html import note_html
from imrdesk.review.open_letter import OpenLetter

_SEVERITY_WORDS = {
    Severity.ERROR: "Error",
    Severity.WARNING: "Warning",
    Severity.NOTE: "Worth knowing",
}

_LONG = 160  # characters from which on a value takes the whole width

STYLE = """
h1 { font-size: 17pt; font-weight: 600; margin-top: 0px; margin-bottom: 6px; }
h2 { font-size: 11.5pt; font-weight: 600; margin-top: 18px; margin-bottom: 4px; }
p { font-size: 9pt; margin-top: 0px; margin-bottom: 4px; }
li { font-size: 9pt; }
table { border-collapse: collapse; }
td { font-size: 9pt; padding: 4px 8px 4px 0px; vertical-align: top;
     border-bottom: 1px solid #d5d5d5; }
.name { color: #555555; }
.aside { color: #555555; font-size: 8pt; }
.value { font-weight: 600; }
"""


class Say(Protocol):
    """Gives a text in the user's language, with its `{name}`s filled in."""

    def __call__(self, text: str, /, **values: object) -> str:
        """Return it."""


def in_english(text: str, /, **values: object) -> str:
    """Return a text as it is written here."""
    return text.format(**values)


@dataclass(frozen=True)
class RecordSheet:
    """One letter's record, ready to be laid out.

    Attributes:
        title: the case number, or the file's name where there is none.
        status: how far the review has come, for the head of each page.
        html: the body.
    """

    title: str
    status: str
    html: str


@dataclass(frozen=True)
class SheetMaker:
    """Makes sheets of records.

    Attributes:
        say: gives the sheet's own words in the user's language.
        tell: says what a change did; where it is given, a sheet ends with the history.
    """

    say: Say = in_english
    tell: Callable[[Edit, Callable[[str], str]], str] | None = None

    def make(self, letter: OpenLetter, changes: Sequence[Change]) -> RecordSheet:
        """Return the sheet of a letter.

        Args:
            letter: the letter as it stands.
            changes: its history, oldest first.
        """
        title = letter.case_number or letter.name
        parts = [
            self._head(title, letter, changes),
            *self._sections(letter),
            self._checks(letter, changes),
            self._notes(letter),
        ]
        if self.tell is not None:
            parts.append(self._history(letter, changes, self.tell))
        return RecordSheet(title, self.say(letter.status.status.value), "\n".join(parts))

    # The head

    def _head(self, title: str, letter: OpenLetter, changes: Sequence[Change]) -> str:
        say, status = self.say, letter.status
        told = say(status.status.value)
        if status.reason:
            told += f" ({status.reason})"
        by = _last_operation(changes, Target.STATUS)
        if by is not None:
            told += " · " + say("{who}, {when}", who=by.who, when=_moment(by.when))
        lines = [(say("Status"), told)]
        last = changes[-1].operation if changes else None
        if last is not None:
            changed = say("{who}, {when}", who=last.who, when=_moment(last.when))
            lines.append((say("Last changed"), changed))
        lines.append((say("File"), letter.name))
        if letter.tags:
            lines.append((say("Tags"), ", ".join(letter.tags)))
        rows = "".join(_row(name, f"<td>{escape(words)}</td>") for name, words in lines)
        return f"<h1>{escape(title)}</h1><table width='100%'>{rows}</table>"

    # The values

    def _sections(self, letter: OpenLetter) -> Iterator[str]:
        record = letter.record
        for title, paths in groupby(record.standings, key=lambda path: self._title(letter, path)):
            rows = "".join(self._field(letter, record.standings[path]) for path in paths)
            yield f"<h2>{escape(title)}</h2><table width='100%'>{rows}</table>"

    def _title(self, letter: OpenLetter, path: str) -> str:
        card = card_of(path)
        if card is not None:
            number = letter.record.cards.index(card) + 1
            return self.say("Decision {number}", number=number)
        return self.say(letter.record.fields.at(path).section.value)

    def _field(self, letter: OpenLetter, standing: Standing) -> str:
        name = self.say(letter.record.fields.at(standing.path).label)
        value = display_value(standing.value) or "—"
        asides = [self.say(standing.state.value), *self._settled(standing)]
        quote = self._quote(letter, standing)
        behind = [f"<span class='aside'>{escape(' · '.join(asides))}</span>"]
        behind += [f"<span class='aside'>{escape(quote)}</span>"] if quote else []
        if len(value) > _LONG:
            cell = "<br/>".join([escape(value), *behind])
            return _row(name, f"<td colspan='2'>{cell}</td>")
        told = f"<td width='42%'><span class='value'>{escape(value)}</span></td>"
        return _row(name, f"{told}<td>{'<br/>'.join(behind)}</td>")

    def _settled(self, standing: Standing) -> Iterator[str]:
        """Say who settled a value, what the program had read, and why it was changed."""
        if standing.who is None or standing.when is None:
            return
        yield self.say("{who}, {when}", who=standing.who, when=_moment(standing.when))
        if standing.state is FieldState.CORRECTED:
            read = display_value(standing.extracted.value)
            yield self.say("the program had read: {value}", value=read or self.say("nothing"))
        if standing.why:
            yield self.say("reason: {reason}", reason=standing.why)

    def _quote(self, letter: OpenLetter, standing: Standing) -> str:
        """Return the words of the letter that a value stands on, with their page."""
        place = standing.place
        if place is None:
            return ""
        words = letter.text.quote(place)
        page = ""
        if len(letter.text.pages) > 1:
            page = self.say("page {number}", number=letter.text.page_of(place.start).number)
        if len(words) > _LONG and plain(words) == plain(display_value(standing.value)):
            return page  # the value is the quote, and too long to stand there twice
        return f"“{words}” {page}".rstrip()

    # Checks, notes, history

    def _checks(self, letter: OpenLetter, changes: Sequence[Change]) -> str:
        record = letter.record
        if not record.checks:
            return ""
        rows = (self._check(letter, check, changes) for check in record.checks)
        return f"<h2>{escape(self.say('Checks'))}</h2><table width='100%'>{''.join(rows)}</table>"

    def _check(self, letter: OpenLetter, check: Check, changes: Sequence[Change]) -> str:
        fields = ", ".join(letter.record.label(path) for path in check.fields)
        source = f" ({check.source})" if check.source else ""
        lines = [escape(check.message + source), f"<span class='aside'>{escape(fields)}</span>"]
        dismissal = letter.record.dismissal(check)
        if dismissal is not None:
            by = _last_operation(changes, Target.CHECK, check_key(check))
            who = self.say("{who}, {when}", who=by.who, when=_moment(by.when)) if by else ""
            told = self.say("Let stand: {reason}", reason=dismissal.reason)
            lines.append(f"<span class='aside'>{escape(f'{told} · {who}'.rstrip(' ·'))}</span>")
        name = self.say(_SEVERITY_WORDS[check.severity])
        return _row(name, f"<td>{'<br/>'.join(lines)}</td>")

    def _notes(self, letter: OpenLetter) -> str:
        if not letter.notes:
            return ""
        rows = "".join(self._note(letter, note) for note in letter.notes)
        return f"<h2>{escape(self.say('Notes'))}</h2><table width='100%'>{rows}</table>"

    def _note(self, letter: OpenLetter, note: Note) -> str:
        anchor, state = note.state.anchor, note.state
        about = self.say("The whole letter")
        if anchor.path is not None:
            about = letter.record.label(anchor.path)
        elif anchor.quote is not None:
            about = self.say("Passage")
        lines = []
        if anchor.quote is not None:
            lines.append(f"<span class='aside'>“{escape(anchor.quote)}”</span><br/>")
        if state.markdown:
            lines.append(note_html(state.markdown))
        tags = [*state.tags, note.author, _moment(note.created)]
        lines.append(f"<span class='aside'>{escape(' · '.join(tags))}</span>")
        return _row(about, f"<td>{''.join(lines)}</td>")

    def _history(
        self,
        letter: OpenLetter,
        changes: Iterable[Change],
        tell: Callable[[Edit, Callable[[str], str]], str],
    ) -> str:
        rows = []
        for operation, made in groupby(changes, key=lambda change: change.operation):
            told = [tell(change.edit, letter.record.label) for change in made]
            lines = [escape(operation.label), *(f"<i>{escape(line)}</i>" for line in told)]
            when = f"{operation.who}, {_moment(operation.when)}"
            rows.append(_row(when, f"<td>{'<br/>'.join(lines)}</td>"))
        heading = f"<h2>{escape(self.say('History'))}</h2>"
        return f"{heading}<table width='100%'>{''.join(rows)}</table>" if rows else ""


def _row(name: str, cell: str) -> str:
    return f"<tr><td class='name' width='20%'>{escape(name)}</td>{cell}</tr>"


def _moment(when: datetime) -> str:
    return f"{when.astimezone():%Y-%m-%d %H:%M}"


def _last_operation(changes: Iterable[Change], target: Target, key: str = "") -> Operation | None:
    """Return the operation that last changed something, if any did."""
    last = None
    for change in changes:
        if change.edit.target is target and change.edit.key == key:
            last = change.operation
    return last
