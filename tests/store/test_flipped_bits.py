"""Whatever bit of a workspace is flipped: it works, or one sentence says what to do."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from built_letters import built_letter
from imrdesk.domain.letter_query import LetterQuery
from imrdesk.errors import UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store.connection import shape_of
from imrdesk.store.migrations import SHAPES, version_1, version_2, version_3
from imrdesk.store.workspace import Workspace
from worked_workspace import built_workspace

PAGE = 4096
WAYS_OUT = (
    "imrdesk rescue",
    "imrdesk mend",
    "is not an imrdesk workspace",
    "made by a newer imrdesk",
)


def uses(session: ReviewSession) -> list[Callable[[], object]]:
    """What a window asks as soon as a workspace is open, and a few edits."""
    more = built_letter("CM14-0000009", name="more.txt")
    return [
        session.status_counts,
        session.known_tags,
        session.tag_styles,
        session.undo_label,
        session.redo_label,
        session.find_notes,
        lambda: session.find(LetterQuery("chronic neck")),
        lambda: session.facet_counts(LetterQuery(), (1, 2, 3)),
        lambda: session.counts_are_current,
        *(lambda i=i: session.open_letter(i) for i in (1, 2, 3)),
        lambda: session.correct(3, "age", 60),
        session.undo,
        lambda: session.import_letter(more),
    ]


def use(path: Path) -> list[str]:
    """Use a damaged workspace; return the sentences with which things were refused."""
    refused = []
    try:
        with Workspace.open(path) as workspace:
            for one in uses(ReviewSession(workspace, "Ben Okafor")):
                try:
                    one()
                except UserError as error:
                    refused.append(str(error))
    except UserError as error:
        refused.append(str(error))
    return refused


@pytest.mark.parametrize("part", ["schema", "anywhere"])
def test_a_flipped_bit_is_harmless_or_told(tmp_path: Path, part: str) -> None:
    whole = built_workspace(tmp_path / "whole.imr").read_bytes()
    pages = [whole[start : start + PAGE] for start in range(0, len(whole), PAGE)]
    places = [
        number * PAGE + offset
        for number, page in enumerate(pages)
        if part == "anywhere" or b"CREATE T" in page
        for offset, byte in enumerate(page)
        if byte
    ]
    random_ = random.Random(part)  # noqa: S311  the same bits in every run
    refused = 0
    for number in range(250):
        damaged = bytearray(whole)
        damaged[random_.choice(places)] ^= 1 << random_.randrange(8)
        path = tmp_path / f"{number}.imr"
        path.write_bytes(damaged)
        sentences = use(path)
        assert all(any(words in sentence for words in WAYS_OUT) for sentence in sentences)
        refused += bool(sentences)
    assert refused > 80


def test_a_file_of_another_shape_is_refused(tmp_path: Path) -> None:
    path = built_workspace(tmp_path / "cases.imr")
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("CREATE TRIGGER t AFTER INSERT ON drafts BEGIN DELETE FROM drafts; END")
    for read_only in (False, True):
        with pytest.raises(UserError, match="is damaged"):
            Workspace.open(path, read_only=read_only)


def test_statistics_that_another_program_left_are_no_damage(tmp_path: Path) -> None:
    path = built_workspace(tmp_path / "cases.imr")
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("ANALYZE")
    Workspace.open(path).close()


def test_every_version_has_the_shape_that_it_is_known_by() -> None:
    steps = Migrations("imrdesk")
    for version, step in enumerate((version_1, version_2, version_3), start=1):
        steps()(step)
        db = Database(memory=True)
        steps.apply(db)
        assert shape_of(db) == SHAPES[version]
        db.close()
    assert len(SHAPES) == version


def test_a_workspace_whose_beginning_is_gone_is_known_by_its_backups(tmp_path: Path) -> None:
    path = built_workspace(tmp_path / "cases.imr")
    path.write_bytes(bytes(PAGE) + path.read_bytes()[PAGE:])
    with pytest.raises(UserError, match="is not an imrdesk workspace"):
        Workspace.open(path)
    folder = tmp_path / "cases.imr.backups"
    folder.mkdir()
    (folder / "cases-20260302-090000.imr").touch()
    sentence = (
        "“imrdesk restore cases.imr cases-20260302-090000.imr” brings back the backup of 2026-"
    )
    with pytest.raises(UserError, match=sentence):
        Workspace.open(path)
