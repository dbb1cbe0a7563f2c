"""One flipped bit in what is stored of one letter: the letter is named, the others are whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from built_letters import built_letter
from imrdesk.domain.annotation import Anchor, Ink, TagStyle
from imrdesk.domain.letter import Span
from imrdesk.errors import UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store.damage import DamagedLetterError
from imrdesk.store.letters import source_bytes
from imrdesk.store.workspace import Workspace

NAMED = r"^The stored [a-z ]+ of “a\.txt” is damaged; it has no backups, but “imrdesk rescue .*\.$"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed workspace; its first letter has changes and a note, its second is as it came."""
    path = tmp_path / "cases.imr"
    with Workspace.create(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        letter = built_letter(name="a.txt", extra="page 1 of 1")
        session.import_letters([letter, built_letter("CM14-0000002", name="b.txt")])
        start = letter.letter.text.index("chronic")
        session.add_note(1, Anchor.passage(Span(start, start + 7), "chronic"), "since when?")
        session.confirm(1, ["age", "decision_date"])
        session.correct(1, "specialties", ("Neurology",))
    return path


def put(path: Path, sql: str, *parameters: object) -> None:
    """Change a closed workspace behind the program's back."""
    with closing(sqlite3.connect(path)) as file, file:
        triggers = file.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        kept = triggers.fetchall()
        for name, _ in kept:
            file.execute(f"DROP TRIGGER {name}")
        assert file.execute(sql, parameters).rowcount > 0
        for _, made_by in kept:
            file.execute(made_by)


def in_text(old: str, new: bytes) -> tuple[str, str, bytes]:
    sql = """
        UPDATE letter_texts SET text =
        CAST(replace(CAST(text AS BLOB), CAST(? AS BLOB), ?) AS TEXT) WHERE letter_id = 1
        """
    return sql, old, new


@pytest.mark.parametrize(
    "harm",
    [
        in_text("chronic", b"chrooic"),
        in_text("page 1 of 1", b"page 1 of 3"),
        in_text("page 1 of 1", b"page \xb1 of 1"),
        ("UPDATE letter_texts SET layout = zeroblob(40) WHERE letter_id = 1",),
        ("UPDATE letters SET kind = 'tdxt' WHERE id = 1",),
        ("UPDATE letters SET imported_at = '20:6' WHERE id = 1",),
        ("UPDATE extractions SET document = zeroblob(40) WHERE letter_id = 1",),
        ("DELETE FROM extractions WHERE letter_id = 1",),
        ("UPDATE changes SET new = replace(new, 'person', 'persoo')",),
        ("UPDATE changes SET old = replace(old, '{', '[')",),
        ("UPDATE changes SET key = replace(key, 'age', 'agd')",),
        ("UPDATE operations SET at = '20:6'",),
    ],
    ids=str,
)
def test_a_damaged_letter_is_named_and_the_others_can_be_read(
    path: Path, harm: tuple[str, ...]
) -> None:
    put(path, *harm)
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        with pytest.raises(DamagedLetterError, match=NAMED):
            session.open_letter(1)
        with pytest.raises(UserError, match=NAMED):
            session.correct(1, "age", 51)
        assert session.open_letter(2).record.values["age"] == 49


def test_a_damaged_letter_does_not_keep_others_of_its_case_out(path: Path) -> None:
    put(path, *in_text("chronic", b"chrooic"))
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        imported = session.import_letter(built_letter(outcomes=("Upheld",), name="c.txt"))
        assert session.open_letter(imported.letter_id).same_case == (1,)


@pytest.mark.parametrize("column", ["compressed", "sha256"])
def test_bytes_that_are_not_those_imported_are_not_given_out(path: Path, column: str) -> None:
    if column == "compressed":
        put(
            path,
            "UPDATE letter_sources SET compressed = (SELECT compressed FROM letter_sources "
            "WHERE letter_id = 2) WHERE letter_id = 1",
        )
    else:
        put(path, "UPDATE letters SET sha256 = zeroblob(32) WHERE id = 1")
    with Workspace.open(path) as workspace:
        with pytest.raises(DamagedLetterError, match=r"stored file of “a\.txt”"):
            source_bytes(workspace, 1)
        assert source_bytes(workspace, 2) == built_letter("CM14-0000002").data


def test_a_letter_whose_name_is_damaged_is_told_by_its_number(path: Path) -> None:
    put(path, "UPDATE letters SET name = CAST(x'ff2e747874' AS TEXT) WHERE id = 1")
    with (
        Workspace.open(path) as workspace,
        pytest.raises(DamagedLetterError, match="of letter 1 is damaged"),
    ):
        ReviewSession(workspace, "Anna Reyes").open_letter(1)


def test_damage_is_told_without_the_letter_s_words(path: Path) -> None:
    put(path, *in_text("chronic", b"chron\xe9c"))
    with Workspace.open(path) as workspace, pytest.raises(DamagedLetterError) as told:
        ReviewSession(workspace, "Anna Reyes").open_letter(1)
    cause = told.value.__cause__
    assert cause is not None
    assert cause.__suppress_context__
    assert "neck pain" not in f"{told.value} {cause}"


@settings(
    deadline=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_every_flipped_bit_in_a_text_is_seen(path: Path, data: st.DataObject) -> None:
    damaged = bytearray(path.read_bytes())
    text = built_letter(extra="page 1 of 1").data
    at = damaged.index(text) + data.draw(st.integers(0, len(text) - 1))
    damaged[at] ^= 1 << data.draw(st.integers(0, 7))
    other = path.with_name("damaged.imr")
    other.write_bytes(damaged)
    with Workspace.open(other, read_only=True) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        with pytest.raises(DamagedLetterError, match=NAMED):
            session.open_letter(1)
        session.open_letter(2)


def test_a_damaged_style_of_a_tag_is_told(path: Path) -> None:
    with Workspace.open(path) as workspace:
        ReviewSession(workspace, "Anna Reyes").set_tag_style("later", TagStyle(Ink.BLUE, ""))
    put(path, "UPDATE changes SET new = replace(new, '{', '[') WHERE target = 'tag style'")
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Ben Okafor")
        for use in (session.workspace_history, session.undo):
            with pytest.raises(UserError, match="is damaged"):
                use()
