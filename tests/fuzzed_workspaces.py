"""Workspace files that are damaged or were made by somebody else, and what uses them."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from imrdesk.domain.annotation import Anchor
from imrdesk.domain.custom_fields import CustomField, CustomType
from imrdesk.domain.letter_query import LetterQuery
from imrdesk.errors import UserError
from imrdesk.review.exporting import export_workspace
from imrdesk.review.rescuing import rescue
from imrdesk.review.session import ReviewSession
from imrdesk.store.restoring import preview
from imrdesk.store.workspace import Workspace
from worked_workspace import built_workspace

_PAGE = 4096
_STRANGE = (
    None, 0, -1, 2**62, 1.5, "", "x", "\0", "null", "true", "[]", "{}", "[[[[", '"\\ud800"',
    '{"value": {"a": 1}}', "9999-99-99", "2026-03-02T09:00:00", "😀" * 3, b"", b"\xff\xfe",
    "1" * 5000,
)  # fmt: skip


class Workspaces:
    """Opens workspaces that nobody made with imrdesk, works in them, rescues them."""

    name = "workspace"

    def __init__(self, folder: Path) -> None:
        path = folder / "whole.imr"
        for suffix in ("", "-wal", "-shm", ".lock"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        built_workspace(path)
        with Workspace.open(path) as workspace:
            session = ReviewSession(workspace, "Anna Reyes")
            session.add_field(CustomField("", "Seen by", CustomType.CHOICE, allowed=("a", "b")))
            session.correct(1, "x_seen_by", "a")
            session.assign([2], "Ben")
            session.set_doubt(3, "age", doubtful=True)
            session.save_view("mine", LetterQuery("pain"))
        self._whole = path.read_bytes()
        self._path = path

    def make(self, chance: random.Random) -> tuple[str, bytes]:
        """Damage the file, or put strange things into sound rows of it."""
        if chance.random() < 0.5:
            return "cases.imr", self._damaged(chance)
        return "cases.imr", self._strange(chance)

    def _damaged(self, chance: random.Random) -> bytes:
        data = bytearray(self._whole)
        pages = len(data) // _PAGE
        for _ in range(1 + int(chance.expovariate(1))):
            page = chance.randrange(pages) * _PAGE
            other = chance.randrange(pages) * _PAGE
            how = chance.randrange(4)
            if how == 0:
                data[page + chance.randrange(_PAGE)] ^= 1 << chance.randrange(8)
            elif how == 1:
                at = page + chance.randrange(_PAGE - 16)
                data[at : at + 16] = chance.randbytes(16)
            elif how == 2:
                data[page : page + _PAGE] = data[other : other + _PAGE]
            elif chance.random() < 0.2:
                del data[page:]
                break
        return bytes(data)

    def _strange(self, chance: random.Random) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "cases.imr"
            path.write_bytes(self._whole)
            with closing(sqlite3.connect(path, isolation_level=None)) as file:
                triggers = file.execute(
                    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
                ).fetchall()
                for name, _ in triggers:
                    file.execute(f"DROP TRIGGER {name}")
                for _ in range(chance.randint(1, 3)):
                    _put_strange(file, chance)
                for _, sql in triggers:
                    file.execute(sql)
            return path.read_bytes()

    def check(self, name: str, data: bytes, folder: Path) -> str:
        """Open the file and do a bit of everything; then rescue it and look at what came."""
        with tempfile.TemporaryDirectory(dir=folder) as own:
            path = Path(own) / name
            path.write_bytes(data)
            refused = _use(path)
            with suppress(UserError):
                preview(path, self._path)
            with suppress(UserError):
                preview(self._path, path)
            path.write_bytes(data)
            for suffix in ("-wal", "-shm"):
                path.with_name(name + suffix).unlink(missing_ok=True)
            with suppress(UserError):
                _rescue(path, Path(own) / "new.imr")
            shutil.rmtree(self._path.with_name(self._path.name + ".backups"), ignore_errors=True)
        return "refused" if refused else "used"


def _put_strange(file: sqlite3.Connection, chance: random.Random) -> None:
    tables = [
        name
        for (name,) in file.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
        )
        if not name.startswith(("sqlite_", "_sqlite"))
    ]
    table = chance.choice([*tables, "changes", "changes", "extractions", "letter_texts"])
    columns = [row[1] for row in file.execute(f"PRAGMA table_info({table})")]
    column = chance.choice(columns)
    found = file.execute(f'SELECT "{column}" FROM {table}').fetchall()  # noqa: S608  our own names
    value = chance.choice(found)[0] if found else None
    new = _mutated_value(value, chance)
    with suppress(sqlite3.Error):  # what the conditions refuse nobody can put there
        file.execute(
            f'UPDATE OR IGNORE {table} SET "{column}" = ? WHERE "{column}" IS ?',  # noqa: S608  our own names
            [new, value],
        )


def _mutated_value(value: object, chance: random.Random) -> object:
    if isinstance(value, str) and value[:1] in "{[" and chance.random() < 0.7:
        with suppress(ValueError, RecursionError):
            return json.dumps(_mutated_json(json.loads(value), chance))
    if isinstance(value, bytes) and value and chance.random() < 0.7:
        at = chance.randrange(len(value))
        return value[:at] + chance.randbytes(1) + value[at + 1 :]
    return chance.choice(_STRANGE)


def _mutated_json(value: object, chance: random.Random) -> object:
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice(list(value))
        if chance.random() < 0.1:
            return {k: v for k, v in value.items() if k != key}
        return {**value, key: _mutated_json(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.9:
        at = chance.randrange(len(value))
        return [*value[:at], _mutated_json(value[at], chance), *value[at + 1 :]]
    return chance.choice([None, -1, 2**70, 1e300, "", "x" * 300, [], {}, [[]], True])


def _use(path: Path) -> list[str]:
    """Work in a workspace; return the sentences with which it was refused."""
    refused: list[str] = []
    try:
        with Workspace.open(path) as workspace:
            for act in _acts(ReviewSession(workspace, "Ben Okafor"), path):
                try:
                    act()
                except UserError as error:
                    refused.append(str(error))
    except UserError as error:
        refused.append(str(error))
    assert all("\n" not in sentence for sentence in refused)
    return refused


def _acts(session: ReviewSession, path: Path) -> list[Callable[[], object]]:
    def search(text: str) -> None:
        query = LetterQuery(text)
        found = session.find(query)
        session.rows(found[:40], text)
        session.facet_counts(query, found)

    return [
        lambda: search(""),
        lambda: search("neck pain"),
        lambda: search("x_seen_by:a"),
        session.status_counts,
        session.undo_label,
        session.redo_label,
        session.find_notes,
        session.tag_styles,
        session.views,
        lambda: session.fields,
        session.workspace_history,
        *(lambda i=i: session.open_letter(i) for i in (1, 2, 3)),
        *(lambda i=i: session.history(i) for i in (1, 2, 3)),
        *(lambda i=i: session.source(i) for i in (1, 2, 3)),
        lambda: session.correct(3, "age", 60),
        lambda: session.add_note(1, Anchor.letter(), "a note"),
        lambda: session.set_tag_on([1, 2, 3], "seen", present=True),
        session.undo,
        session.redo,
        lambda: list(session.recount()),
        lambda: _export(session, path.with_name("out.jsonl")),
    ]


def _export(session: ReviewSession, out: Path) -> None:
    export_workspace(
        session.workspace,
        out,
        everything=True,
        progress=lambda *_: None,
        cancelled=lambda: False,
    )


def _rescue(path: Path, new: Path) -> None:
    """Rescue what can be read; what comes of it is a sound workspace."""
    report = rescue(path, new)
    assert list(report.sentences)
    with closing(sqlite3.connect(new)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
    with Workspace.open(new) as workspace:
        ReviewSession(workspace, "Ben Okafor").find(LetterQuery("pain"))
