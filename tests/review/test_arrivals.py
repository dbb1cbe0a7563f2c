"""Letters looked at before they are kept: what is told of each, and that none is read twice."""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from built_letters import built_letter
from imrdesk.errors import UserError
from imrdesk.review import inbox as inboxes
from imrdesk.review.arrivals import Arrivals, Finding, Found
from imrdesk.review.extracting import Failure, KnownBytes, KnownDigests, extract_unknown
from imrdesk.review.inbox import Inbox
from imrdesk.review.keeping import prepare
from imrdesk.review.session import ReviewSession
from imrdesk.review.spool import Spool
from imrdesk.store.letters import NewLetter
from imrdesk.store.workspace import Workspace
from troublesome_work import built_members


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose files are read as the letters of the cases that each one names."""
    monkeypatch.setattr(inboxes, "prepare_members", built_members)
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


Open = Callable[..., Arrivals]


@pytest.fixture
def arrivals(workspace: Workspace) -> Iterator[Open]:
    """Return what puts files on their way into the workspace."""
    opened: list[Arrivals] = []

    def start(*paths: Path, is_stopped: Callable[[], bool] = lambda: False) -> Arrivals:
        opened.append(Arrivals(Inbox.of(paths), workspace, is_stopped))
        return opened[-1]

    yield start
    for coming in opened:
        coming.close()


def look(coming: Arrivals, workspace: Workspace, most: int = 10**6) -> list[Found]:
    """Look at letters until so many were looked at."""
    looked = itertools.count(1)
    return list(coming.look(workspace, lambda: next(looked) >= most))


def write(folder: Path, **contents: str) -> None:
    for name, words in contents.items():
        (folder / f"{name}.txt").write_text(words, "utf-8")


def test_each_letter_is_told_for_what_it_is(
    workspace: Workspace, folder: Path, arrivals: Open
) -> None:
    ReviewSession(workspace, "Anna Reyes").import_letters(
        [
            built_letter("CM13-0000001", extra="CM13-0000001", name="first.txt"),
            built_letter("CM13-0000002", extra="before", name="second.txt"),
        ]
    )
    write(
        folder,
        a_known="CM13-0000001",
        b_version="CM13-0000002",
        c_new="CM13-0000003",
        d_twin="CM13-0000003",
        e_bad="bad",
        f_sibling="CM13-0000003 other",
    )
    (folder / "g.docz").write_bytes(b"?")
    found = {Path(one.path).name[0]: one for one in look(arrivals(folder), workspace)}
    here = str(folder)
    assert {key: one.finding for key, one in found.items()} == {
        "a": Finding.KNOWN, "b": Finding.VERSION, "c": Finding.NEW, "d": Finding.KNOWN,
        "e": Finding.UNREADABLE, "f": Finding.VERSION, "g": Finding.LEFT_OUT,
    }  # fmt: skip
    assert (found["a"].beside, found["b"].beside) == ("first.txt", "second.txt")
    assert found["b"].beside_since is not None
    assert (found["d"].beside, found["f"].beside) == (f"{here}/c_new.txt", f"{here}/c_new.txt")
    assert found["f"].beside_since is None
    assert found["e"].why == "e_bad.txt holds no text."
    assert found["c"].case_number == "CM13-0000003"


def test_what_was_looked_at_is_kept_without_being_read_again(
    workspace: Workspace, folder: Path, arrivals: Open
) -> None:
    write(folder, a="CM13-0000001", b="CM13-0000002", c="CM13-0000003")
    coming = arrivals(folder)
    found = look(coming, workspace)
    for file in folder.iterdir():
        file.unlink()
    chosen = [found[0], found[2]]
    kept = list(coming.take(workspace, chosen))
    assert [(place, read.name) for place, read in kept if isinstance(read, NewLetter)] == [
        (0, "a.txt"),
        (2, "c.txt"),
    ]
    assert kept[0][1] == prepare(built_letter("CM13-0000001", extra="CM13-0000001", name="a.txt"))
    assert coming.position == 3


def test_what_was_not_looked_at_comes_as_it_is_read(
    workspace: Workspace, folder: Path, arrivals: Open
) -> None:
    write(folder, **{f"{n:02}": f"CM13-{n:07}" for n in range(30)})
    coming = arrivals(folder)
    found = look(coming, workspace, most=7)
    assert len(found) == 7
    kept = list(coming.take(workspace, found))
    assert [place for place, _read in kept] == list(range(30))


def test_kinds_and_letters_that_are_not_wanted_are_left_out_of_the_rest(
    workspace: Workspace, folder: Path, arrivals: Open
) -> None:
    write(folder, a="CM13-0000001", b="CM13-0000001 other", c="CM13-0000002", d="CM13-0000003")
    coming = arrivals(folder)
    left = str(folder / "c.txt")
    kept = coming.take(workspace, (), frozenset({Finding.VERSION}), lambda path: path == left)
    names = [read.name for _place, read in kept if isinstance(read, NewLetter)]
    assert names == ["a.txt", "d.txt"]


def test_stopping_keeps_the_place(workspace: Workspace, folder: Path, arrivals: Open) -> None:
    write(folder, **{f"{n:02}": f"CM13-{n:07}" for n in range(30)})
    stopped = False
    coming = arrivals(folder, is_stopped=lambda: stopped)
    for place, _read in coming.take(workspace):
        stopped = place == 10
    assert 10 <= coming.position < 30


def test_the_letters_of_a_container_are_looked_at_one_by_one(
    workspace: Workspace, folder: Path, arrivals: Open
) -> None:
    write(folder, a="CM13-0000001\nbad\nCM13-0000002")
    found = look(arrivals(folder), workspace)
    assert [one.path.removeprefix(str(folder)) for one in found] == [
        "/a.txt", "/a.txt", "/a.txt/2",
    ]  # fmt: skip
    assert [one.position for one in found] == [0, 0, 0]


# What is put aside


def test_a_spool_gives_back_what_it_was_given_and_leaves_nothing(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    letters = [prepare(built_letter(f"CM13-000000{n}")) for n in range(3)]
    places = [spool.put(letter) for letter in letters]
    assert [spool.get(place) for place in reversed(places)] == letters[::-1]
    assert list(tmp_path.iterdir()) == [], "it can be found by its name"
    spool.close()
    with pytest.raises(UserError, match="is gone"):
        spool.get(places[0])


def test_a_spool_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be put aside"):
        Spool(tmp_path / "no" / "folder").put(prepare(built_letter()))


# What need not be read


def test_digests_are_found_wherever_they_stand() -> None:
    digests = sorted(bytes([n]) * 32 for n in (0, 7, 90, 255))
    known = KnownDigests(digests)
    assert len(known) == 4
    assert all(digest in known for digest in digests)
    assert not any(bytes([n]) * 32 in known for n in (1, 8, 91, 254))
    assert bytes(32) not in KnownDigests()


def test_known_bytes_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from imrdesk.review import extracting  # noqa: PLC0415  what is watched

    def never(_data: bytes, name: str) -> None:
        raise AssertionError(f"{name} was read")

    (tmp_path / "a.txt").write_text("whatever", "utf-8")
    (first,) = extract_unknown(str(tmp_path / "a.txt"), KnownDigests())
    assert isinstance(first, Failure) or first.sha256
    sha256 = first.sha256 or ""
    monkeypatch.setattr(extracting, "extract_bytes", never)
    again = list(extract_unknown(str(tmp_path / "a.txt"), KnownDigests([bytes.fromhex(sha256)])))
    assert again == [KnownBytes("a.txt", sha256)]
