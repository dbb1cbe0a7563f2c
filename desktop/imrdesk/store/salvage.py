"""Reading what can still be read in a damaged workspace, row by row.

All of it is done on a copy. The first page of the copy, which says which table begins on which
page, is made anew: with the tables in a plain form, without conditions and indices, so that
damage to those costs nothing. A table whose entry cannot be read is looked for where a new
workspace has it.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Generator, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from imrdesk.errors import UserError

_PAGE_BYTES = 4096
"""SQLite's own, which every workspace has."""
_HEADER_BYTES = 100
_SHORTEST_ROW = 32
"""Fewer bytes than any numbered row takes, so that numbers too great for a file are known."""
_NUMBERS = ("id", "of")
"""How the names of columns end that hold the number of a row."""
_PAGE_COUNT = slice(28, 32)
_LEAF_AND_INNER = {True: (0x02, 0x0A), False: (0x05, 0x0D)}
"""First byte of the pages of a table without (True) and with (False) row numbers:
https://sqlite.org/fileformat2.html#b_tree_pages"""

_LATER = frozenset({"views"})
"""Tables that a file of an earlier version does not have, and has lost nothing of."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Table:
    """A table as a sound workspace has it.

    Attributes:
        columns: name to type, in order.
        defaults: what a column holds in rows from before it was added, as SQL, by name.
        needed: those that are never NULL.
        keys: those that tell its rows apart.
        root: the page that it begins on.
        entry: the number of its entry among the file's tables and indices.
    """

    name: str
    columns: Mapping[str, str]
    defaults: Mapping[str, str]
    needed: frozenset[str]
    keys: tuple[str, ...]
    has_row_numbers: bool
    root: int
    entry: int

    @property
    def plain_sql(self) -> str:
        """SQL that makes a table whose rows lie in the file in the same way."""
        if self.has_row_numbers:
            (key,) = self.keys
            columns = (
                f"{c} INTEGER PRIMARY KEY" if c == key else f"{c}{self._default(c)}"
                for c in self.columns
            )
            return f"CREATE TABLE {self.name} ({', '.join(columns)})"
        listed = f"{', '.join(self.columns)}, PRIMARY KEY ({', '.join(self.keys)})"
        return f"CREATE TABLE {self.name} ({listed}) WITHOUT ROWID"

    def _default(self, column: str) -> str:
        return f" DEFAULT {self.defaults[column]}" if column in self.defaults else ""


class Salvage:
    """A damaged workspace, of which every readable row can be asked for.

    Attributes:
        torn: the tables that were not found, or not read to their ends.

    Args:
        damaged: its path; nothing is written to it.
        sound: the path of a new, closed workspace, which says what belongs where.
        folder: where copies can be made.
        wanted: the names of the tables that will be asked for.

    Raises:
        UserError: where the file cannot be read, or nothing in it.
    """

    def __init__(self, damaged: Path, sound: Path, folder: Path, wanted: AbstractSet[str]) -> None:
        copy = folder / "damaged.imr"
        try:
            for suffix in ("", "-wal"):
                source = damaged.with_name(damaged.name + suffix)
                if not suffix or source.exists():
                    shutil.copyfile(source, copy.with_name(copy.name + suffix))
        except OSError as error:
            raise UserError(f"{damaged} cannot be copied: {error.strerror}.") from error
        if copy.stat().st_size < _PAGE_BYTES:
            raise UserError(f"{damaged.name} is too short to hold anything of a workspace.")
        with sound.open("rb") as file:
            header = file.read(_HEADER_BYTES)
        self._tables = _tables_of(sound, wanted)
        entries = _bring_log_in(copy, header)
        roots = {t.name: _root_of(t, entries, copy) for t in self._tables.values()}
        _write_first_page(copy, folder / "plain.db", self._tables, roots)
        self._connection = sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)
        self._connection.text_factory = bytes
        self._most = copy.stat().st_size // _SHORTEST_ROW
        named = {name for _, name, _ in entries}
        self.torn = {
            name for name, root in roots.items() if root is None and name not in _LATER - named
        }

    def close(self) -> None:
        """Close the copy."""
        self._connection.close()

    def is_sound(self, table: str) -> bool:
        """Tell whether every page of a table is as it should be, whatever its indices are."""
        if table in self.torn:
            return False
        found = self._connection.execute(f"PRAGMA quick_check('{table}')").fetchall()
        return found == [(b"ok",)]

    def count(self, table: str) -> int:
        """Return how many rows a sound table has."""
        sql = f"SELECT count(*) FROM {table}"  # noqa: S608  our own names
        return int(self._connection.execute(sql).fetchone()[0])

    def rows(self, table: str, columns: str = "*") -> Iterator[Row]:
        """Yield every readable row of a table once; those of numbered tables mostly by number.

        Args:
            table: its name.
            columns: the names of those wanted, which include the keys; what the others hold
                is then not looked at.
        """
        shape, seen = self._tables[table], set[tuple[object, ...]]()
        order = ", ".join(f"{key} {{0}}" for key in shape.keys)
        for way in ("ASC", "DESC"):
            sql = f"SELECT {columns} FROM {table} ORDER BY {order.format(way)}"  # noqa: S608  our own names
            whole = yield from self._new_rows(shape, sql, (), seen)
            if whole:
                return
            self.torn.add(table)
        if not shape.has_row_numbers or not seen:
            return
        numbers = [int(str(key[0])) for key in seen]
        sql = f"SELECT {columns} FROM {table} WHERE {shape.keys[0]} = ?"  # noqa: S608  our own names
        for number in range(1, max(numbers)):
            if (number,) not in seen:
                yield from self._new_rows(shape, sql, (number,), seen)

    def row(self, table: str, number: int) -> Row | None:
        """Return one row of a numbered table, where it can be read."""
        shape = self._tables[table]
        sql = f"SELECT * FROM {table} WHERE {shape.keys[0]} = ?"  # noqa: S608  our own names
        return next(self._new_rows(shape, sql, (number,), set()), None)

    def _new_rows(
        self,
        shape: _Table,
        sql: str,
        parameters: tuple[int, ...],
        seen: set[tuple[object, ...]],
    ) -> Generator[Row, None, bool]:
        """Yield the rows of a query that were not seen, up to where it meets damage.

        Returns:
            Whether it met none.
        """
        try:
            cursor = self._connection.execute(sql, parameters)
            names = [column[0] for column in cursor.description]
            for values in cursor:
                row = self._decoded(shape, dict(zip(names, values, strict=True)))
                key = tuple(row[name] for name in shape.keys) if row else None
                if row is not None and key not in seen:
                    seen.add(key or ())
                    yield row
        except sqlite3.DatabaseError:  # damage of any kind
            return False
        return True

    def _decoded(self, shape: _Table, row: Row) -> Row | None:
        """Return a row with its texts decoded; None where something in it cannot be right."""
        for name, value in row.items():
            type_ = shape.columns[name]
            if value is None and name not in shape.needed:
                continue
            if not isinstance(value, int if type_ == "INTEGER" else bytes):
                return None
            if name.endswith(_NUMBERS) and isinstance(value, int) and not 0 < value <= self._most:
                return None
            if type_ == "TEXT" and isinstance(value, bytes):
                try:
                    row[name] = value.decode()
                except UnicodeDecodeError:
                    return None
        return row


def _tables_of(sound: Path, wanted: AbstractSet[str]) -> dict[str, _Table]:
    with closing(sqlite3.connect(sound)) as connection:
        found = connection.execute(
            "SELECT rowid, name, rootpage FROM sqlite_schema WHERE type = 'table'"
        ).fetchall()
        return {
            name: _table(connection, entry, name, root)
            for entry, name, root in found
            if name in wanted
        }


def _table(connection: sqlite3.Connection, entry: int, name: str, root: int) -> _Table:
    listed = 'SELECT name, type, pk, "notnull", dflt_value FROM pragma_table_info(?)'
    described = connection.execute(listed, [name]).fetchall()
    keys = tuple(c for c, _, pk, *_ in sorted(described, key=lambda one: int(one[2])) if pk)
    needed = frozenset(c for c, _, pk, not_null, _ in described if pk or not_null)
    defaults = {c: default for c, *_, default in described if default is not None}
    listed = "SELECT wr FROM pragma_table_list(?) WHERE schema = 'main'"
    numbered = not connection.execute(listed, [name]).fetchone()[0]
    types = {column: type_ for column, type_, *_ in described}
    return _Table(name, types, defaults, needed, keys, numbered, root, entry)


def _bring_log_in(copy: Path, header: bytes) -> list[tuple[int, str, int]]:
    """Bring the write-ahead log into a copy and return its entries: number, name, first page.

    A file that SQLite does not take for one of its own is tried again with another header.
    """
    for is_mended in (False, True):
        if is_mended:
            with copy.open("r+b") as file:
                file.write(_with_page_count(header, copy))
        entries = []
        with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(copy)) as connection:
            connection.text_factory = bytes
            connection.execute("PRAGMA writable_schema = ON")  # which tolerates a broken one
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            for entry, name, root in connection.execute(
                "SELECT rowid, name, rootpage FROM sqlite_schema WHERE type = 'table'"
            ):
                entries.append((entry, bytes(name).decode("utf-8", "replace"), root))
        if entries:
            break
    for suffix in ("-wal", "-shm"):
        copy.with_name(copy.name + suffix).unlink(missing_ok=True)
    return entries


def _root_of(table: _Table, entries: list[tuple[int, str, int]], copy: Path) -> int | None:
    """Return the page that a table of the copy begins on, where that can be known."""
    named = [root for _, name, root in entries if name == table.name]
    numbered = [root for entry, _, root in entries if entry == table.entry]
    with copy.open("rb") as file:
        for root in (*named, *numbered, table.root):
            if not isinstance(root, int) or root < 2:
                continue
            file.seek((root - 1) * _PAGE_BYTES)
            first = file.read(1)
            if first and first[0] in _LEAF_AND_INNER[not table.has_row_numbers]:
                return root
    return None


def _write_first_page(
    copy: Path, plain: Path, tables: Mapping[str, _Table], roots: Mapping[str, int | None]
) -> None:
    """Give a copy a first page that names the tables in their plain form.

    A table that was not found is an empty one, on a page of its own behind the others.
    """
    pages = -(-copy.stat().st_size // _PAGE_BYTES)
    with closing(sqlite3.connect(plain, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
        for table in tables.values():
            connection.execute(table.plain_sql)
        connection.execute("PRAGMA writable_schema = ON")
        for number, name in enumerate(tables, pages + 1):
            connection.execute(
                "UPDATE sqlite_schema SET rootpage = ? WHERE name = ?",
                [roots[name] or number, name],
            )
    with copy.open("r+b") as file:
        file.truncate(pages * _PAGE_BYTES)
        file.seek(0, 2)
        for table in tables.values():
            leaf = _LEAF_AND_INNER[not table.has_row_numbers][1]
            empty = bytes([leaf, 0, 0, 0, 0, _PAGE_BYTES >> 8, 0, 0])
            file.write(empty.ljust(_PAGE_BYTES, b"\0"))
    with copy.open("r+b") as file:
        file.write(_with_page_count(plain.read_bytes()[:_PAGE_BYTES], copy))


def _with_page_count(start: bytes, copy: Path) -> bytes:
    """Return the start of a file, a header at the least, for one of the copy's size."""
    patched = bytearray(start)
    patched[_PAGE_COUNT] = (copy.stat().st_size // _PAGE_BYTES).to_bytes(4, "big")
    patched[32:40] = bytes(8)  # no list of free pages
    return bytes(patched)
