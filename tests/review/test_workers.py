"""Many files in several processes: order, what a bad file costs, and stopping."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest

from imrdesk.review import workers
from imrdesk.review.extracting import ExtractedLetter, Failure
from imrdesk.review.workers import extract_all, spread
from troublesome_work import process_id, troublesome


def given_up(path: str, message: str) -> str:
    return f"{Path(path).name}! {message}"


@pytest.fixture
def files(tmp_path: Path) -> Callable[[Sequence[str]], list[str]]:
    """Write files that order what is done where they are read; return their paths."""

    def write(orders: Sequence[str]) -> list[str]:
        paths = [tmp_path / f"{number:03}.txt" for number in range(len(orders))]
        for path, order in zip(paths, orders, strict=True):
            path.write_text(order, "utf-8")
        return list(map(str, paths))

    return write


Files = Callable[[Sequence[str]], list[str]]


def test_results_come_in_the_files_order(files: Files) -> None:
    paths = files(["pause", *["ok"] * 40, "a b c", *["ok"] * 40])
    expected = [
        (number, f"{number:03}.txt: {order}")
        for number in range(82)
        for order in {0: ["pause"], 41: ["a", "b", "c"]}.get(number, ["ok"])
    ]
    assert list(spread(paths, troublesome, given_up, processes=2)) == expected


@pytest.mark.parametrize(
    ("order", "what"),
    [
        ("exit", "breaks down"),
        ("kill", "breaks down"),
        ("sleep", "takes longer than any letter does"),
        ("allocate", "breaks down"),
    ],
)
def test_a_file_that_breaks_its_process_costs_nothing_else(
    files: Files, order: str, what: str
) -> None:
    orders = ["ok"] * 30
    orders[4] = orders[17] = f"first {order}"
    results = list(spread(files(orders), troublesome, given_up, processes=2, file_seconds=1.0))
    for number in (4, 17):
        sentence = f"{number:03}.txt was given up because reading it {what}; "
        mine = [result for position, result in results if position == number]
        assert mine[-1].startswith(f"{number:03}.txt! {sentence}")
    others = [(number, f"{number:03}.txt: ok") for number in range(30) if number not in (4, 17)]
    assert [result for result in results if result[0] not in (4, 17)] == others


def test_a_step_that_asks_for_patience_is_waited_for(files: Files) -> None:
    paths = files(["patience", "patience sleep", *["ok"] * 8])
    results = list(spread(paths, troublesome, given_up, processes=1, file_seconds=0.3))
    assert results[:2] == [(0, "000.txt: patience"), (1, "001.txt: patience")]
    assert results[2][1].startswith("001.txt! ")
    assert results[3:] == [(number, f"{number:03}.txt: ok") for number in range(2, 10)]


def test_time_in_which_nobody_takes_results_is_no_file_s_fault(
    files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = count(step=1000)
    monkeypatch.setattr(workers, "time", SimpleNamespace(monotonic=lambda: float(next(clock))))
    paths = files(["pause"] * 8)
    results = list(spread(paths, troublesome, given_up, processes=2, file_seconds=60))
    assert [result for _number, result in results] == [f"{n:03}.txt: pause" for n in range(8)]


def test_results_wait_in_bounds(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_BYTES_AHEAD", 2**20)
    taken: list[str] = []

    def source() -> Iterator[str]:
        for path in files(["large"] * 60):
            taken.append(path)
            yield path

    for number, _result in spread(source(), troublesome, given_up, processes=2):
        assert len(taken) - number < 40


def test_cancelling_stops_a_file_at_work(files: Files) -> None:
    asked = count()
    paths = files(["ok", "sleep", *["ok"] * 20])
    results = list(
        spread(paths, troublesome, given_up, processes=2, cancelled=lambda: next(asked) > 30)
    )
    assert results == [(0, "000.txt: ok")]


def test_few_small_text_files_need_no_process(tmp_path: Path, files: Files) -> None:
    def ids(paths: list[str]) -> set[int]:
        found = spread(paths, process_id, lambda *_told: 0)
        return {number for _position, number in found}

    few = files(["ok"] * 3)
    assert ids(few) == {os.getpid()}
    other_kind = tmp_path / "letter.pdf"
    other_kind.touch()
    assert os.getpid() not in ids([str(other_kind)])
    large = tmp_path / "large.txt"
    large.write_bytes(b" " * 200_000)
    assert os.getpid() not in ids([*few, str(large)])


def test_letters_and_failures_come_with_the_position_of_their_file(tmp_path: Path) -> None:
    letter, empty = tmp_path / "letter.txt", tmp_path / "empty.pdf"
    letter.write_text("Case Number: CM15-0011111", "utf-8")
    empty.touch()
    missing = tmp_path / "missing.txt"
    (zero, first), (one, second), (two, third) = extract_all([letter, missing, empty])
    assert (zero, one, two) == (0, 1, 2)
    assert isinstance(first, ExtractedLetter)
    assert first.data == letter.read_bytes()
    assert isinstance(second, Failure)
    assert second == Failure("missing.txt", f"{missing} does not exist.")
    assert isinstance(third, Failure)
    assert third.message == "empty.pdf is empty."


def test_an_error_of_the_program_s_own_costs_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_data: bytes, _name: str) -> ExtractedLetter:
        raise KeyError("words of the letter")

    monkeypatch.setattr("imrdesk.review.extracting.extract_bytes", fail)
    path = tmp_path / "letter.txt"
    path.write_text("Case Number: CM15-0011111", "utf-8")
    ((_position, failure),) = extract_all([path])
    assert isinstance(failure, Failure)
    assert "because of an error in imrdesk (KeyError in test_workers.py, line " in failure.message
    assert "words" not in failure.message
