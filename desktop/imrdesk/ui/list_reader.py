"""What the list of letters has done on the helper thread: searching, and counting facets."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from imrdesk.domain.letter_query import LetterQuery
from imrdesk.domain.search import SearchKey
from imrdesk.store.facets import FacetCounts, FacetIndex, facet_counts
from imrdesk.store.find import Finder
from imrdesk.store.workspace import Workspace

Keys = Mapping[str, SearchKey]
"""The search keys of the workspace's own fields, by name."""


@dataclass
class Touched:
    """Which letters may be counted otherwise than when they were counted last."""

    ids: set[int] = field(default_factory=set)
    newer: bool = False
    every: bool = False

    def add(self, others: Touched) -> None:
        """Let these be touched as well."""
        self.ids |= others.ids
        self.newer |= others.newer
        self.every |= others.every


class ListReader:
    """A workspace's own connection for the helper thread: opened, used and closed there."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._workspace: Workspace | None = None
        self._index: FacetIndex | None = None
        self._finder: Finder | None = None
        self._newest = 0

    def find(self, query: LetterQuery, own: Keys) -> array[int]:
        """Return the ids of what a query finds, in its order."""
        return self._finding().find(query, own)

    def count(
        self, query: LetterQuery, found: array[int], own: Keys, touched: Touched
    ) -> FacetCounts:
        """Count what a query found by its facets.

        Args:
            query: what was asked.
            found: the letters.
            own: the search keys of the workspace's own fields.
            touched: since the last count.
        """
        workspace = self._opened()
        index = self._index or FacetIndex(workspace)
        if touched.every:
            index.forget()
        elif self._index is not None:
            index.heed(touched.ids)
            if touched.newer:
                index.heed(self._newer())
        if touched.every or touched.newer or self._index is None:
            self._newest = max(self._every(), default=0)
        self._index = index
        return facet_counts(self._finding(), index, query, found, own)

    def _newer(self) -> array[int]:
        every = self._every()
        return every[bisect_right(every, self._newest) :]

    def _every(self) -> array[int]:
        """Return the ids of all letters, in the order in which they came."""
        return self._finding().find(LetterQuery(sort="added"), {})

    def interrupt(self) -> None:
        """Cut short what is being read; from any thread."""
        if self._workspace is not None:
            self._workspace.interrupt()

    def close(self) -> None:
        """Close the connection, in the thread that used it."""
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = self._finder = None

    def _finding(self) -> Finder:
        if self._finder is None:
            self._finder = Finder(self._opened())
        return self._finder

    def _opened(self) -> Workspace:
        if self._workspace is None:
            self._workspace = Workspace.open(self._path, read_only=True)
        return self._workspace
