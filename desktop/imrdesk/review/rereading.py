"""A letter that a newer program reads again: its old reading, its new one, and the person.

The reading that stood stays in the workspace. The new one is put under the record by an edit
like any other, which undo takes back; what a person has settled stands until the person
chooses otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from imrdesk.domain.cards import ADDED, card_path, form_paths, in_card_order
from imrdesk.domain.fields import DECISION_FIELDS
from imrdesk.domain.history import CardsState, Edit, Origin, ReadingState, Target, ValueState
from imrdesk.domain.record import Extraction, FieldValue
from imrdesk.domain.review import Standing, machine_state, standing_cards
from imrdesk.errors import BugError
from imrdesk.extraction.extractor import EXTRACTOR_VERSION, extract
from imrdesk.review.card_edits import next_card
from imrdesk.review.edits import refuse_locked
from imrdesk.review.state import LetterState


class Choice(StrEnum):
    """Which value of a difference is to stand."""

    OLD = "old"
    NEW = "new"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that the two readings do not agree on.

    Attributes:
        path: by the card's number.
        old: what the reading under the record says.
        new: what the program reads now.
        standing: what stands, which may be a person's value.
    """

    path: str
    old: FieldValue
    new: FieldValue
    standing: Standing

    @property
    def usual(self) -> Choice:
        """What stands unless the reviewer says otherwise: a person's value, else the new one."""
        is_persons = self.standing.state_now.origin is Origin.PERSON
        return Choice.PERSON if is_persons else Choice.NEW


@dataclass(frozen=True, slots=True)
class Rereading:
    """What the program reads in a letter now, beside what it read before.

    Attributes:
        extraction: the new reading.
        cards: the card number of each of its decisions.
        differences: in form order, in the fields of the letter and of the decisions that both
            readings have.
        appeared: the cards of decisions that only the new reading has.
        vanished: the cards of decisions that only the old reading has, with whether a person
            has settled something in them.
    """

    extraction: Extraction
    cards: tuple[int, ...]
    differences: tuple[Difference, ...]
    appeared: tuple[int, ...]
    vanished: Mapping[int, bool]

    @property
    def is_same(self) -> bool:
        """Whether the two readings agree in everything."""
        return not (self.differences or self.appeared or self.vanished)


def is_outdated(extraction: Extraction) -> bool:
    """Tell whether a reading is of another version of the program than this one."""
    return extraction.version != EXTRACTOR_VERSION


def read_again(state: LetterState) -> Rereading:
    """Read the text of a letter with the program as it is now."""
    old, new = state.letter.extraction, extract(state.letter.letter)
    read_as, _ = standing_cards(old.decision_count, state.changes)
    cards = _numbered(old, new, read_as, next_card(state))
    before, after = _by_card(old, read_as), _by_card(new, cards)
    both = [card for card in cards if card in read_as]
    differences = tuple(
        Difference(path, before[path], after[path], state.record.standings[path])
        for path in form_paths(both)
        # a decision that was taken out of the record stays out of it
        if path in state.record.standings and before[path].value != after[path].value
    )
    vanished = {c: _is_touched(state, c) for c in state.record.cards if c in {*read_as} - {*cards}}
    appeared = tuple(card for card in cards if card not in read_as)
    return Rereading(new, cards, differences, appeared, vanished)


def settle(
    state: LetterState, again: Rereading, choices: Mapping[str, Choice], kept: Mapping[int, bool]
) -> list[Edit]:
    """Put the new reading under the record.

    Args:
        state: the letter, as it was when it was read again.
        again: the reading.
        choices: path to choice, where it is not `Difference.usual`.
        kept: card number to whether a decision that appeared or vanished is in the record,
            where it is not as usual: what appeared is, what vanished is only where a person
            has settled something in it.
    """
    refuse_locked(state)
    letter_id = state.letter.id
    old = state.current(Target.READING, "")
    edits = [
        Edit(
            letter_id, Target.READING, "", old, ReadingState(again.extraction.version, again.cards)
        )
    ]
    cards = _cards_after(state.record.cards, again, kept)
    before = CardsState(state.record.cards)
    if not cards == state.record.cards == again.cards:
        edits.append(Edit(letter_id, Target.CARDS, "", before, CardsState(cards)))
    for difference in again.differences:
        choice = choices.get(difference.path, difference.usual)
        edits += _settled(state, difference, choice)
    for card in again.vanished:
        if card in cards:
            edits += _kept_values(state, card)
    return edits


def _settled(state: LetterState, difference: Difference, choice: Choice) -> Iterator[Edit]:
    path, now = difference.path, difference.standing.state_now
    if choice is Choice.OLD:
        old = difference.old
        wanted = ValueState(old.value, Origin.PERSON, old.span, old.raw)
    elif choice is Choice.NEW:
        wanted = machine_state(difference.new)
        if now.origin is Origin.MACHINE:
            return  # it comes with the reading
    else:
        if now.origin is Origin.MACHINE:
            raise BugError(f"no person has settled {path} of letter {state.letter.id}")
        return
    if wanted != now:
        yield Edit(state.letter.id, Target.VALUE, path, now, wanted)


def _kept_values(state: LetterState, card: int) -> Iterator[Edit]:
    """Make the machine's values of a card a person's, before the reading they are from goes."""
    for field in DECISION_FIELDS:
        standing = state.record.standings[card_path(card, field.key)]
        now = standing.state_now
        if now.origin is Origin.MACHINE and now.value != ADDED[field.key].value:
            kept = ValueState(now.value, Origin.PERSON, now.span, now.raw)
            yield Edit(state.letter.id, Target.VALUE, standing.path, now, kept)


def _cards_after(
    cards: Sequence[int], again: Rereading, kept: Mapping[int, bool]
) -> tuple[int, ...]:
    """Return the cards of the record once it rests on the new reading, in their order."""
    result = [c for c in cards if c not in again.vanished or kept.get(c, again.vanished[c])]
    for place, card in enumerate(again.cards):
        if card in again.appeared and kept.get(card, True):
            before = [c for c in again.cards[:place] if c in result]
            result.insert(result.index(before[-1]) + 1 if before else 0, card)
    return tuple(result)


def _numbered(
    old: Extraction, new: Extraction, read_as: Sequence[int], unused: int
) -> tuple[int, ...]:
    """Return the card number of each decision of the new reading.

    A decision keeps the number of the old one whose treatment stands at the same place of the
    letter, or has the same words; the others are new.
    """
    left = dict(enumerate(read_as))
    numbers: dict[int, int] = {}
    for is_same in (_same_place, _same_words):
        for index in range(new.decision_count):
            mine = new.values[card_path(index, "treatment")]
            for other in left if index not in numbers else ():
                if is_same(old.values[card_path(other, "treatment")], mine):
                    numbers[index] = left.pop(other)
                    break
    for index in range(new.decision_count):
        if index not in numbers:
            numbers[index] = unused
            unused += 1
    return tuple(numbers[index] for index in range(new.decision_count))


def _same_place(one: FieldValue, other: FieldValue) -> bool:
    return one.span is not None and other.span is not None and one.span.overlaps(other.span)


def _same_words(one: FieldValue, other: FieldValue) -> bool:
    return one.value is not None and one.value == other.value


def _by_card(extraction: Extraction, cards: Sequence[int]) -> dict[str, FieldValue]:
    return {in_card_order(path, cards): value for path, value in extraction.values.items()}


def _is_touched(state: LetterState, card: int) -> bool:
    paths = (card_path(card, field.key) for field in state.fields.decision)
    return any(state.record.standings[p].state_now.origin is Origin.PERSON for p in paths)
