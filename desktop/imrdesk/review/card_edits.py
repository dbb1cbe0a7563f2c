"""What a reviewer may do to the decision cards of a letter, as the edits that do it.

The rules are those of `imrdesk.review.edits`: each function looks at a letter as it stands and
returns edits, or refuses in one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from imrdesk.domain.cards import card_path
from imrdesk.domain.custom_fields import is_custom
from imrdesk.domain.fields import Field
from imrdesk.domain.history import CardsState, Edit, Origin, Target, ValueState
from imrdesk.domain.letter import Span
from imrdesk.domain.review import ever_cards, machine_state
from imrdesk.domain.values import FieldType, Value, fold
from imrdesk.errors import BugError, UserError
from imrdesk.extraction.treatments import TreatmentKind, kind_of
from imrdesk.review.edits import refuse_locked
from imrdesk.review.state import LetterState

_BETWEEN_TREATMENTS = re.compile(r"\s*(?:;|,?\s+and\s|,|/)\s*", re.IGNORECASE)
_NUMBER, _TREATMENT = "number", "treatment"
_KIND = TreatmentKind._fields  # the fields that follow from the treatment's words


def add_card(state: LetterState, after: int | None, treatment: Span | None = None) -> list[Edit]:
    """Add a decision behind the card `after`, or as the last one.

    Args:
        state: the letter.
        after: the number of a card.
        treatment: where the letter names the disputed treatment; the decision begins with it
            and with what the vocabulary makes of it. Without it, the decision is empty.

    Raises:
        UserError: where there are no words at that place.
    """
    refuse_locked(state)
    new, cards = next_card(state), state.record.cards
    place = len(cards) if after is None else _place(state, after) + 1
    values = {_NUMBER: ValueState(_next_number(state), Origin.PERSON)}
    if treatment is not None:
        raw = treatment.of(state.letter.letter.text)
        words = fold(raw)
        if not words:
            raise UserError("Select the words that name the treatment first.")
        values[_TREATMENT] = ValueState(words, Origin.PERSON, treatment, raw)
        values |= _kind_values(words)
    return [_cards_edit(state, _with(cards, place, new)), *_new_values(state, new, values)]


def remove_card(state: LetterState, card: int) -> list[Edit]:
    """Take a decision out of the record; its values stay in the history."""
    refuse_locked(state)
    _place(state, card)
    return [_cards_edit(state, tuple(c for c in state.record.cards if c != card))]


def move_card(state: LetterState, card: int, step: int) -> list[Edit]:
    """Move a decision by some places towards the end (or, below 0, the beginning)."""
    refuse_locked(state)
    cards = state.record.cards
    place = max(0, min(len(cards) - 1, _place(state, card) + step))
    moved = _with(tuple(c for c in cards if c != card), place, card)
    return [] if moved == cards else [_cards_edit(state, moved)]


def split_card(state: LetterState, card: int, at: int | None) -> list[Edit]:
    """Make two decisions of one that joins two treatments.

    Both have everything else alike, because they stood under one rationale; each treatment
    keeps its place in the letter where its words stand there.

    Args:
        state: the letter.
        card: the number of the card.
        at: the position in the treatment's text behind which the second one begins; None: at
            the first “and”, semicolon, comma or slash.

    Raises:
        UserError: where there are no words on both sides.
    """
    refuse_locked(state)
    place, new = _place(state, card), next_card(state)
    first, second = _halves(state.record.values[card_path(card, _TREATMENT)], at)
    source = {f.key: state.record.standings[card_path(card, f.key)] for f in state.fields.decision}
    edits = [_cards_edit(state, _with(state.record.cards, place + 1, new))]
    copied = {
        key: ValueState(old.value, Origin.PERSON, old.state_now.span, old.state_now.raw)
        for key, old in source.items()
        if key not in (_TREATMENT, *_KIND) and old.value not in (None, ())
    }
    copied |= _kind_values(second)
    copied[_TREATMENT] = _placed(state, second, source[_TREATMENT].place, from_end=True)
    edits += _new_values(state, new, copied)
    kept = _placed(state, first, source[_TREATMENT].place, from_end=False)
    return [*edits, _value_edit(state, card_path(card, _TREATMENT), kept)]


def merge_card(state: LetterState, card: int) -> list[Edit]:
    """Make one decision of a card and the one behind it.

    Words are joined, lists united, and what only the second one says is taken over. An outcome
    that the two do not share is left to the reviewer, so that neither is lost unseen; what
    follows from the treatment's words follows from those of both.

    Raises:
        UserError: where it is the last card.
    """
    refuse_locked(state)
    cards = state.record.cards
    behind = cards[_place(state, card) + 1 :]
    if not behind:
        raise UserError("There is no decision behind this one to merge it with.")
    other = behind[0]
    edits = [_cards_edit(state, tuple(c for c in cards if c != other))]
    joined = _joined_treatment(state, card, other)
    for field in state.fields.decision:
        path = card_path(card, field.key)
        mine, theirs = (state.record.standings[card_path(c, field.key)] for c in (card, other))
        merged = _merged(field, mine.value, theirs.value, kind_of(joined) if joined else None)
        if merged == mine.value:
            continue
        taken = theirs.state_now if merged == theirs.value else None
        place = (None, None) if taken is None else (taken.span, taken.raw)
        new = ValueState(merged, Origin.PERSON, *place)
        edits.append(_value_edit(state, path, new))
    return edits


def next_card(state: LetterState) -> int:
    """Return a card number that no decision of the letter ever had."""
    used = {*state.record.cards, *ever_cards(state.changes)}
    read = range(state.letter.extraction.decision_count)
    return max((*used, *read), default=-1) + 1


def _place(state: LetterState, card: int) -> int:
    if card not in state.record.cards:
        raise BugError(f"letter {state.letter.id} has no decision card {card}")
    return state.record.cards.index(card)


def _with(cards: tuple[int, ...], place: int, card: int) -> tuple[int, ...]:
    return (*cards[:place], card, *cards[place:])


def _cards_edit(state: LetterState, cards: tuple[int, ...]) -> Edit:
    old = CardsState(state.record.cards)
    return Edit(state.letter.id, Target.CARDS, "", old, CardsState(cards))


def _value_edit(state: LetterState, path: str, new: ValueState) -> Edit:
    return Edit(state.letter.id, Target.VALUE, path, state.record.standings[path].state_now, new)


def _new_values(state: LetterState, card: int, values: Mapping[str, ValueState]) -> Iterable[Edit]:
    for key, new in values.items():
        path = card_path(card, key)
        old = machine_state(state.fields.nothing_read(path))
        yield Edit(state.letter.id, Target.VALUE, path, old, new)


def _halves(treatment: Value, at: int | None) -> tuple[str, str]:
    text = str(treatment or "")
    between = _BETWEEN_TREATMENTS.search(text) if at is None else None
    cut, go_on = (between.start(), between.end()) if between else (at or 0, at or 0)
    first, second = fold(text[:cut]).rstrip(" ,;/"), fold(text[go_on:]).lstrip(" ,;/")
    if not first or not second:
        raise UserError(
            "Put the cursor between two treatments first: there is nothing to split here."
        )
    return first, second


def _next_number(state: LetterState) -> int:
    numbers = (state.record.values[card_path(card, _NUMBER)] for card in state.record.cards)
    return max((number for number in numbers if isinstance(number, int)), default=0) + 1


def _kind_values(treatment: str) -> dict[str, ValueState]:
    """Return what the vocabulary makes of a treatment that a person names."""
    kind = kind_of(treatment)
    return {
        key: ValueState(part.value, Origin.PERSON)
        for key, part in zip(_KIND, kind, strict=True)
        if part.value is not None
    }


def _placed(state: LetterState, words: str, place: Span | None, *, from_end: bool) -> ValueState:
    """Return a person's value, with its place where its words stand within `place`."""
    if place is None:
        return ValueState(words, Origin.PERSON)
    text = place.of(state.letter.letter.text)
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = list(re.finditer(pattern, text))
    if not found:
        return ValueState(words, Origin.PERSON)
    match = found[-1 if from_end else 0]
    span = Span(place.start + match.start(), place.start + match.end())
    return ValueState(words, Origin.PERSON, span, match[0])


def _joined_treatment(state: LetterState, card: int, other: int) -> str | None:
    """Return the words of both treatments where both have some and not the same."""
    mine, theirs = (state.record.values[card_path(c, _TREATMENT)] for c in (card, other))
    return f"{mine} and {theirs}" if mine and theirs and mine != theirs else None


def _merged(field: Field, mine: Value, theirs: Value, kind: TreatmentKind | None) -> Value:
    if field.type in (FieldType.LIST, FieldType.CHOICES):
        return tuple(dict.fromkeys((*_listed(mine), *_listed(theirs))))
    if mine is None or theirs is None or mine == theirs or field.key == _NUMBER:
        return theirs if mine is None else mine
    if field.key == _TREATMENT:
        return f"{mine} and {theirs}"
    if field.type is FieldType.LONG_TEXT:
        return f"{mine} {theirs}"
    if field.type is FieldType.TEXT and is_custom(field.key):
        return f"{mine}; {theirs}"
    found = {} if kind is None else {key: part.value for key, part in kind._asdict().items()}
    return found.get(field.key)


def _listed(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
