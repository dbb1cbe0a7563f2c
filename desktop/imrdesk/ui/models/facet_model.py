"""The facets of the letters found as a tree: groups, and in each the values that letters have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from imrdesk.domain.letter_query import LOOK_AT, Facet, LetterQuery
from imrdesk.domain.status import Status
from imrdesk.store.facets import FacetCounts
from imrdesk.ui.query_words import Keys, facet_name, range_name, value_name
from imrdesk.ui.words import tr, trn

NODE = Qt.ItemDataRole.UserRole
RANGES = ("decision_date", "days_to_decision", "age", "application_received", "date_of_injury",
          "ur_denial_date", "date_assigned")  # fmt: skip
"""What the letters can be narrowed down to from one end to another, the most used first."""
_FACETS_THEN = (Facet.TAG, Facet.ASSIGNED, Facet.REVIEWER, Facet.CHECK, Facet.FORMAT)
_FACETS_FIRST = tuple(facet for facet in Facet if facet not in _FACETS_THEN)
_FEW = 6
_MOST = 200
"""A group never shows more values than this at once; the search above it finds the others."""
_STATUS_ORDER = {status.value: place for place, status in enumerate(Status)}


class Kind(Enum):
    """What a line of the tree is."""

    GROUP = auto()
    VALUE = auto()
    MORE = auto()
    RANGE = auto()
    ENDS = auto()


@dataclass(frozen=True, slots=True)
class Node:
    """One line of the tree.

    Attributes:
        facet: a facet, or the field that a range is of.
        value: of a facet; empty on other lines.
        words: as they are shown.
        count: how many letters; on a group, how many of its values are chosen.
        is_chosen: whether the query asks for it.
    """

    kind: Kind
    facet: str
    words: str
    value: str = ""
    count: int = 0
    is_chosen: bool = False


class FacetModel(QStandardItemModel):
    """Groups of values; each item's `Node` is found under `NODE`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: dict[str, QStandardItem] = {}
        self._whole: set[str] = set()
        self._searched = ""

    def search(self, words: str) -> None:
        """Show only values with these words in their names, from the next `show_counts` on."""
        self._searched = words.casefold().strip()

    @property
    def is_searched(self) -> bool:
        """Whether only some values are shown."""
        return bool(self._searched)

    def show_whole(self, facet: str, *, wanted: bool) -> None:
        """Show all values of a group, or the first few, from the next `show_counts` on."""
        (self._whole.add if wanted else self._whole.discard)(facet)

    def is_whole(self, facet: str) -> bool:
        """Whether all values of a group are shown."""
        return facet in self._whole

    def group(self, facet: str) -> QStandardItem | None:
        """Return the item of a group."""
        return self._groups.get(facet)

    def show_counts(self, query: LetterQuery, counts: FacetCounts, own: Keys) -> None:
        """Show the values that letters have, and which of them are asked for."""
        choices = (key for key in own if key in counts or query.chosen(key))
        wanted = [*_FACETS_FIRST, *RANGES[:3], *_FACETS_THEN, *choices, *RANGES[3:]]
        for facet in [facet for facet in self._groups if facet not in wanted]:
            self.removeRow(self._groups.pop(facet).row())
        for place, facet in enumerate(wanted):
            group = self._groups.get(facet)
            if group is None:
                group = self._groups[facet] = _item(Node(Kind.GROUP, facet, ""))
                if facet in RANGES:
                    _append(group, [Node(Kind.ENDS, facet, "")])
                self.insertRow(place, group)
            if facet in RANGES:
                self._show_range(group, facet, query)
            else:
                self._show_values(group, facet, query, counts.get(facet, {}), own)

    def _show_range(self, group: QStandardItem, field: str, query: LetterQuery) -> None:
        is_asked = any(one.field == field for one in query.ranges)
        _tell(group, Node(Kind.RANGE, field, range_name(field), count=int(is_asked)))

    def _show_values(
        self,
        group: QStandardItem,
        facet: str,
        query: LetterQuery,
        counts: Mapping[str, int],
        own: Keys,
    ) -> None:
        chosen = query.chosen(facet)
        name = facet_name(facet, own)
        _tell(group, Node(Kind.GROUP, facet, name, count=len(chosen)))
        nodes = list(self._lines(facet, _values(facet, counts, chosen)))
        before = [group.child(row).data(NODE) for row in range(group.rowCount())]
        if [(node.kind, node.value) for node in before] == [(n.kind, n.value) for n in nodes]:
            for row, node in enumerate(nodes):
                _tell(group.child(row), node)
        else:
            group.removeRows(0, group.rowCount())
            _append(group, nodes)

    def _lines(self, facet: str, values: list[Node]) -> Iterator[Node]:
        if self._searched:
            fitting = [node for node in values if self._searched in node.words.casefold()]
            yield from fitting[:_MOST]
            return
        few = len(values) if len(values) <= _FEW + 1 else _FEW
        first = _MOST if self.is_whole(facet) else few
        shown = values[:first] + [node for node in values[first:] if node.is_chosen]
        yield from shown
        left = len(values) - len(shown)
        if left > 0 and not self.is_whole(facet):
            yield Node(Kind.MORE, facet, trn("Show {n} more", "Show {n} more", left))
        elif left > 0:
            yield Node(Kind.MORE, facet, trn("{n} more: search", "{n} more: search", left))
        elif self.is_whole(facet) and len(values) > _FEW + 1:
            yield Node(Kind.MORE, facet, tr("Show fewer"))


def _values(facet: str, counts: Mapping[str, int], chosen: Iterable[str]) -> list[Node]:
    every = {**dict.fromkeys(chosen, 0), **counts}
    asked = set(chosen)
    nodes = [
        Node(Kind.VALUE, facet, value_name(facet, value), value, count, value in asked)
        for value, count in every.items()
    ]
    natural = _NATURAL.get(facet)
    if natural is not None:
        return sorted(nodes, key=lambda node: natural(node.value))
    return sorted(nodes, key=lambda node: (-node.count, node.words.casefold()))


_NATURAL: Mapping[str, Callable[[str], int]] = {
    Facet.STATUS: lambda value: _STATUS_ORDER.get(value, len(_STATUS_ORDER)),
    Facet.EYES: lambda value: value != LOOK_AT,
    Facet.YEAR: lambda value: -int(value) if value.isdecimal() else 0,
}
"""The order of values that have one of their own."""


def _append(group: QStandardItem, nodes: Iterable[Node]) -> None:
    for node in nodes:
        group.appendRow(_item(node))


def _item(node: Node) -> QStandardItem:
    item = QStandardItem()
    item.setEditable(False)
    _tell(item, node)
    return item


def _tell(item: QStandardItem, node: Node) -> None:
    if item.data(NODE) == node:
        return
    item.setData(node, NODE)
    item.setText(node.words)
    said = node.words
    if node.kind is Kind.VALUE:
        said = trn("{value}, {n} letter", "{value}, {n} letters", node.count, value=node.words)
        if node.is_chosen:
            said = tr("{value}, chosen", value=said)
    item.setData(said, Qt.ItemDataRole.AccessibleTextRole)
    item.setToolTip(node.words if node.kind is Kind.VALUE else "")
