"""An import that was cut short goes on: what is done stays done, whatever changed meanwhile."""

import os
from pathlib import Path

import pytest

from imrdesk.errors import UserError
from imrdesk.review.import_plan import ImportPlan, Interrupted, interrupted_imports, rest_of
from imrdesk.review.inbox import Inbox
from imrdesk.store.arrivals import add_plan, forget_plan, note_done, plans
from imrdesk.store.workspace import Workspace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for name in "abcdef":
        (folder / f"{name}.txt").write_text(f"letter {name}", "utf-8")
    return folder


@pytest.fixture
def half(folder: Path) -> Interrupted:
    """An import of six files of which three are done."""
    return Interrupted(1, ImportPlan.of([folder], Inbox.of([folder]).files), 3)


def names(inbox: Inbox) -> str:
    return "".join(Path(file).stem for file in inbox.files)


def change(path: Path) -> None:
    """Give a file other bytes of the same length, at another time."""
    before = path.stat()
    path.write_bytes(path.read_bytes()[::-1])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 10**9))


def test_what_is_done_is_not_read_again(folder: Path, half: Interrupted) -> None:
    rest = rest_of(half, Inbox.of([folder]))
    assert (names(rest.inbox), rest.done, rest.changed, rest.unseen, rest.gone) == (
        "def", 3, 0, 0, 0,
    )  # fmt: skip
    assert (half.left, half.total) == (3, 6)


def test_a_file_that_has_changed_is_read_again(folder: Path, half: Interrupted) -> None:
    change(folder / "b.txt")
    change(folder / "e.txt")
    rest = rest_of(half, Inbox.of([folder]))
    assert (names(rest.inbox), rest.done, rest.changed) == ("bdef", 2, 1)


def test_files_that_came_since_are_left_alone_and_told(folder: Path, half: Interrupted) -> None:
    (folder / "aa.txt").write_text("letter aa", "utf-8")
    rest = rest_of(half, Inbox.of([folder]))
    assert (names(rest.inbox), rest.unseen) == ("def", 1)


def test_files_that_are_gone_are_told(folder: Path, half: Interrupted) -> None:
    (folder / "a.txt").unlink()
    (folder / "d.txt").unlink()
    rest = rest_of(half, Inbox.of([folder]))
    assert (names(rest.inbox), rest.gone, rest.done) == ("ef", 1, 3)


def test_where_nothing_is_left_of_the_files_it_says_where_to_look(
    folder: Path, half: Interrupted
) -> None:
    folder.rename(folder.with_name("elsewhere"))
    with pytest.raises(UserError, match="None of the files"):
        rest_of(half, Inbox.of([folder]))


def test_it_can_be_cut_short_again_and_again(folder: Path, half: Interrupted) -> None:
    change(folder / "a.txt")
    rest = rest_of(half, Inbox.of([folder]))
    assert (names(rest.inbox), rest.done) == ("adef", 2)
    again = Interrupted(2, ImportPlan.from_document(rest.plan.to_document()), rest.done + 2)
    assert names(rest_of(again, Inbox.of([folder])).inbox) == "ef"
    done = Interrupted(2, again.plan, again.total)
    assert names(rest_of(done, Inbox.of([folder])).inbox) == ""


def test_letters_that_were_left_out_stay_out(folder: Path) -> None:
    plan = ImportPlan.of([folder], Inbox.of([folder]).files).without([f"{folder}/z.zip/a.txt"])
    again = ImportPlan.from_document(plan.to_document())
    assert again == plan
    assert again.leaves(f"{folder}/z.zip/a.txt")
    assert not again.leaves(f"{folder}/z.zip/b.txt")


def test_names_that_are_no_unicode_are_kept(tmp_path: Path) -> None:
    strange = tmp_path / "letter-\udcff.txt"
    plan = ImportPlan.of([strange], [str(strange)])
    assert ImportPlan.from_document(plan.to_document()) == plan


def test_a_workspace_remembers_imports_until_they_are_done(
    workspace: Workspace, folder: Path
) -> None:
    plan = ImportPlan.of([folder], Inbox.of([folder]).files)
    first, second = (add_plan(workspace, plan.to_document()) for _ in range(2))
    note_done(workspace, second, 4)
    with Workspace.open(workspace.path, read_only=True) as seen:
        found = interrupted_imports(seen)
    assert [(one.number, one.done, one.left, one.plan) for one in found] == [
        (first, 0, 6, plan),
        (second, 4, 2, plan),
    ]
    forget_plan(workspace, first)
    assert [stored.number for stored in plans(workspace)] == [second]
    assert "import under way 1" not in workspace.facts()


def test_a_plan_that_is_damaged_is_no_hindrance(workspace: Workspace) -> None:
    for document in ("{", "[]", '{"given": 3}', '{"given": [], "files": 5, "left": ""}'):
        add_plan(workspace, document)
    assert interrupted_imports(workspace) == []
