"""Decision cards: how the paths of their fields go with their numbers and their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imrdesk.domain.fields import (
    DECISION_FIELDS,
    decision_index,
    decision_path,
    paths,
)
from imrdesk.domain.record import FieldValue
from imrdesk.domain.values import FieldType

card_path = decision_path
"""The path of a field of the decision with a card number; cards are named like decisions."""


def _nothing(type_: FieldType) -> FieldValue:
    value = () if type_ in (FieldType.LIST, FieldType.CHOICES) else None
    return FieldValue(value, None, None, "reviewer.added", 1.0)


ADDED: Mapping[str, FieldValue] = {field.key: _nothing(field.type) for field in DECISION_FIELDS}
"""What the program read, by key, for a decision that it did not find and a person added.

That nothing was read is sure; that a decision needs a treatment and an outcome, a check says.
"""


def card_of(path: str) -> int | None:
    """Return the card number in the path of a decision or of its field; None for any other."""
    kind, _, rest = path.partition(".")
    return int(rest.partition(".")[0]) if kind == "decisions" else None


def form_paths(cards: Sequence[int]) -> tuple[str, ...]:
    """Return every field path of a record with these decision cards, in form order."""
    if tuple(cards) == tuple(range(len(cards))):
        return paths(len(cards))
    keys = [field.key for field in DECISION_FIELDS]
    return (*paths(0), *(card_path(card, key) for card in cards for key in keys))


def in_card_order(path: str, cards: Sequence[int]) -> str:
    """Return the path by card number of a field whose path counts the decisions from 0."""
    index = decision_index(path)
    if index is None or cards[index] == index:
        return path
    return card_path(cards[index], path.rpartition(".")[2])
