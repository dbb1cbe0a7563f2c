"""Letters into the workspace: what is new, what is known, what goes wrong, what is durable."""

from pathlib import Path

import pytest

from built_letters import built_letter
from imrdesk.assets import resource
from imrdesk.domain.status import Status
from imrdesk.reading.files import find_letters
from imrdesk.review import extracting, importing
from imrdesk.review import inbox as inboxes
from imrdesk.review.extracting import extract_file
from imrdesk.review.importing import import_files
from imrdesk.review.keeping import ImportOutcome
from imrdesk.review.session import ReviewSession
from imrdesk.store.queue import QueueQuery
from imrdesk.store.workspace import Workspace
from troublesome_work import built_members


@pytest.fixture
def session(workspace: Workspace) -> ReviewSession:
    return ReviewSession(workspace, "Anna Reyes")


@pytest.fixture
def inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose files are read as the letter of the case that each one names."""

    monkeypatch.setattr(inboxes, "prepare_members", built_members)
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def fill(folder: Path, *contents: str) -> None:
    for number, words in enumerate(contents):
        (folder / f"{number:04}.txt").write_text(words)


def ignore(_done: int, _total: int, _name: str) -> None:
    pass


def never() -> bool:
    return False


def test_the_same_bytes_are_known_and_the_same_case_is_marked(session: ReviewSession) -> None:
    first = session.import_letter(built_letter("CM13-0000001", name="a.txt"))
    again = session.import_letter(built_letter("CM13-0000001", name="renamed.txt"))
    other = session.import_letter(built_letter("CM13-0000001", extra="page 2", name="b.txt"))

    assert first.outcome is ImportOutcome.NEW
    assert (again.outcome, again.letter_id) == (ImportOutcome.KNOWN, first.letter_id)
    assert (other.outcome, other.letter_id != first.letter_id) == (ImportOutcome.SAME_CASE, True)
    assert [row.same_case for row in session.queue(QueueQuery(), 0, 9)] == [True, True]
    assert session.open_letter(first.letter_id).name == "a.txt"


def test_letters_without_a_case_number_are_not_the_same_case(session: ReviewSession) -> None:
    kept = session.import_letters([built_letter(None), built_letter(None, extra="other")])
    assert [result.outcome for result in kept] == [ImportOutcome.NEW] * 2


def test_a_corrected_case_number_is_what_a_new_letter_is_compared_with(
    session: ReviewSession,
) -> None:
    session.import_letter(built_letter("CM13-0000001"))
    session.correct(1, "case_number", "CM13-0000002")
    assert session.import_letter(built_letter("CM13-0000002")).outcome is ImportOutcome.SAME_CASE


def test_what_was_read_comes_back_whole(session: ReviewSession) -> None:
    letter = built_letter(outcomes=("Upheld", "Overturned"), unsure=("sex",))
    opened = session.open_letter(session.import_letter(letter).letter_id)

    assert opened.text == letter.letter
    assert opened.record.extraction == letter.extraction
    assert (opened.status.status, opened.notes, opened.tags) == (Status.NEW, (), ())
    assert session.history(opened.letter_id) == []
    assert session.undo() is None


def test_a_file_name_that_is_no_unicode_does_not_stop_the_import(session: ReviewSession) -> None:
    session.import_letter(built_letter(name="letter-\udcff.txt"))
    assert session.open_letter(1).name == "letter-?.txt"


def test_a_bad_file_does_not_stop_the_others(session: ReviewSession, inbox: Path) -> None:
    fill(inbox, "CM13-0000001", "bad", "CM13-0000001 again", "CM13-0000001")

    summary = import_files(session, [inbox], progress=ignore, cancelled=never)

    assert summary.counts == {
        ImportOutcome.NEW: 1,
        ImportOutcome.SAME_CASE: 1,
        ImportOutcome.KNOWN: 1,
    }
    assert summary.failures == ((str(inbox / "0001.txt"), "0001.txt holds no text."),)
    assert not summary.was_cancelled
    assert session.queue_count(QueueQuery()) == 2


def test_a_second_import_of_the_same_files_reads_none_of_them(
    session: ReviewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [file for file in find_letters([resource("samples")]) if file.suffix == ".txt"]
    import_files(session, files, progress=ignore, cancelled=never)

    def refuse(_data: bytes, name: str) -> None:
        raise AssertionError(f"{name} was read again")

    monkeypatch.setattr(extracting, "extract_bytes", refuse)
    summary = import_files(session, files, progress=ignore, cancelled=never)
    assert summary.counts == {ImportOutcome.KNOWN: len(files)}
    assert summary.failures == ()


def test_a_folder_that_cannot_be_walked_does_not_stop_the_others(
    session: ReviewSession, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(inbox, "CM13-0000001")
    closed = inbox.parent / "closed"
    closed.mkdir()
    read_folder = Path.iterdir

    def iterdir(path: Path) -> object:
        if path == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return read_folder(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    summary = import_files(session, [closed, inbox], progress=ignore, cancelled=never)
    assert [sentence for _, sentence in summary.failures] == [
        f"The folder {closed} cannot be listed."
    ]
    assert summary.counts.total() == 1


def test_each_letter_of_a_container_is_imported_and_its_bad_ones_are_told(
    session: ReviewSession, inbox: Path
) -> None:
    fill(inbox, "CM13-0000001\nbad\nCM13-0000002", "CM13-0000003")
    summary = import_files(session, [inbox], progress=ignore, cancelled=never)
    assert summary.counts == {ImportOutcome.NEW: 3}
    assert summary.failures == ((str(inbox / "0000.txt"), "0000.txt holds no text."),)
    assert [session.open_letter(n).name for n in (1, 2, 3)] == [
        "0000.txt",
        "0000.txt/2",
        "0001.txt",
    ]


def test_what_is_told_as_done_is_durable(session: ReviewSession, inbox: Path) -> None:
    fill(inbox, *(f"CM13-{n:07}" for n in range(120)), "bad")
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int, _name: str) -> None:
        with Workspace.open(session.workspace.path, read_only=True) as seen:
            kept = ReviewSession(seen, "Ben Okafor").queue_count(QueueQuery())
        assert kept in (done - 1, done, done + 1)
        told.append((done, total))

    import_files(session, [inbox], progress=progress, cancelled=never)

    assert told[-1] == (121, 121)
    assert told == sorted(told)
    assert len(told) > 2


@pytest.mark.parametrize("count", [5, 200])
def test_cancelling_keeps_what_was_read(
    session: ReviewSession, inbox: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    monkeypatch.setattr(importing, "_BATCH_LETTERS", 2)
    fill(inbox, *(f"CM13-{n:07}" for n in range(count)))
    told: list[int] = []

    summary = import_files(
        session,
        [inbox],
        progress=lambda done, *_: told.append(done),
        cancelled=lambda: bool(told),
    )

    assert summary.was_cancelled
    assert told[0] < summary.counts.total() == session.queue_count(QueueQuery()) < count


def test_interrupting_keeps_what_was_read(session: ReviewSession, inbox: Path) -> None:
    fill(inbox, *(f"CM13-{n:07}" for n in range(200)))

    def interrupt(_done: int, _total: int, _name: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_files(session, [inbox], progress=interrupt, cancelled=never)
    assert 0 < session.queue_count(QueueQuery()) < 200


def test_large_letters_do_not_pile_up_in_memory(
    session: ReviewSession, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_BATCH_BYTES", 1)
    fill(inbox, *(f"CM13-{n:07}" for n in range(3)))
    told: list[int] = []

    import_files(session, [inbox], progress=lambda done, *_: told.append(done), cancelled=never)

    assert told == [0, 1, 2, 3]


def test_nothing_to_import_is_no_failure(session: ReviewSession, inbox: Path) -> None:
    summary = import_files(session, [inbox], progress=ignore, cancelled=never)
    assert (summary.counts.total(), summary.failures) == (0, ())


def test_the_sample_letters_come_back_as_they_were_read(session: ReviewSession) -> None:
    files = list(find_letters([resource("samples")]))
    import_files(session, files, progress=ignore, cancelled=never)

    opened = [session.open_letter(letter_id) for letter_id in range(1, len(files) + 1)]
    read = [extract_file(file) for file in files]
    assert [letter.record.extraction for letter in opened] == [one.extraction for one in read]
    assert [letter.text for letter in opened] == [one.letter for one in read]
    assert len(opened) > 1
