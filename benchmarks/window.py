"""How fast the window is under a reviewer's hands: latencies, and ratios against a floor.

    python benchmarks/window.py [--quick] [--json FILE]

- the next letter (text and PDF mixed, one after the other as they are worked through): from
  the key to the form filled in and the letter painted, with its marks;
- a field takes the focus: from the key to its place painted strong in the letter;
- a key pressed in a field while a letter of 100 kB is open: from the key to the character
  painted;
- the memory of the window over many letters, against what it took after the first tenth.

The floors, in the same run: a bare `QPlainTextEdit` that is given the same letter's text and
painted, and a bare `QLineEdit` that takes the same key.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from extraction import letter_pdf, letter_text
from figures import Figure, run_benchmark
from imrdesk.review.importing import import_files
from imrdesk.review.session import ReviewSession
from imrdesk.store.queue import QueueQuery
from imrdesk.store.workspace import Workspace
from imrdesk.ui.idle_collection import IdleCollection
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.settings import Settings
from imrdesk.ui.tasks import ImmediateTasks
from imrdesk.ui.theme import Appearance, Theme

NEXT_LETTER_MS, FOCUS_MS, KEY_MS = 50.0, 30.0, 16.0
NEXT_LETTER_RATIO, KEY_RATIO = 25.0, 30.0
MEMORY_LIMIT = 1.1
_LONG_LETTER = 100_000  # characters
_THOUGHT_SECONDS = 0.25  # what even the quickest glance at a letter takes
_PATIENCE_SECONDS = 20.0
_FIELDS = ("decision_date", "age", "decisions.0.treatment", "clinical_summary", "case_number")


def write_letters(folder: Path, count: int) -> None:
    """Write letters, every other one a PDF, and a long one whose number comes last."""
    folder.mkdir()
    for number in range(count):
        if number % 2:
            (folder / f"{number:05}.pdf").write_bytes(letter_pdf(number))
        else:
            (folder / f"{number:05}.txt").write_text(letter_text(number), encoding="utf-8")
    text = letter_text(9_999_999)
    long = text + "The records say the same once more in other words. " * (_LONG_LETTER // 50)
    (folder / "long.txt").write_text(long, encoding="utf-8")


@contextmanager
def open_window(folder: Path, letters: Path) -> Iterator[MainWindow]:
    """Open the window on a new workspace with the letters in a folder."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of Qt application runs in this process")
    settings = Settings(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
    window = MainWindow(Theme(app, Appearance.LIGHT), settings, ImmediateTasks())
    IdleCollection(window.controller)
    workspace = Workspace.create(folder / "window.imr")
    session = ReviewSession(workspace, "Benchmark")
    import_files(session, [letters], progress=lambda *_: None, cancelled=lambda: False)
    window.resize(1600, 1000)
    window.show()
    window.take_workspace(workspace)
    window.show_letter(None)
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QApplication.processEvents()


def is_shown(window: MainWindow) -> bool:
    """Tell whether what is in sight of the open letter is painted as it will stay."""
    view = window.desk.letter_view
    return view.pane is not view.pages or view.pages.is_drawn


def until(is_done: Callable[[], bool]) -> None:
    """Let the window work until something is so, and everything is painted.

    Raises:
        TimeoutError: where it never comes to be.
    """
    end = time.perf_counter() + _PATIENCE_SECONDS
    work()
    while not is_done():
        if time.perf_counter() > end:
            raise TimeoutError("the window did not come to rest")
        work()
    work()


def work() -> None:
    """Let the window do what is waiting, and free what it is done with, as its own loop does."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def rest(seconds: float) -> None:
    """Let time go by as a reviewer does who reads."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        work()
        time.sleep(0.002)


def timed(press: Callable[[], object], is_done: Callable[[], bool]) -> float:
    """Return the milliseconds from a key until what it asks for is painted."""
    start = time.perf_counter()
    press()
    until(is_done)
    return (time.perf_counter() - start) * 1000


def next_letters(window: MainWindow, count: int, thought: float = _THOUGHT_SECONDS) -> list[float]:
    """Go on to the next letter, again and again; return the milliseconds that each took."""
    latencies = []
    until(lambda: is_shown(window))
    for _ in range(count):
        rest(thought)
        latencies.append(
            timed(window.actions_by_key["next_letter"].trigger, lambda: is_shown(window))
        )
    return latencies


def focus_latencies(window: MainWindow, rounds: int) -> list[float]:
    """Put the keyboard into fields far apart; return the milliseconds that each took."""
    record = window.desk.record
    return [
        timed(partial(record.focus_path, path), lambda: is_shown(window))
        for _ in range(rounds)
        for path in _FIELDS
    ]


def key_latencies(widget: QWidget, count: int) -> list[float]:
    """Press a key in a widget; return the milliseconds until each character was painted."""
    widget.setFocus()
    until(widget.hasFocus)
    return [timed(lambda: QTest.keyClick(widget, Qt.Key.Key_7), lambda: True) for _ in range(count)]


def open_long_letter(window: MainWindow) -> None:
    """Open the letter of 100 kB."""
    session = window.controller.session
    rows = session.queue(QueueQuery(), 0, session.queue_count(QueueQuery()))
    window.desk.open_letter(next(row.letter_id for row in rows if row.name == "long.txt"))
    until(lambda: is_shown(window))


def bare_letter_ms(rounds: int) -> float:
    """Return the milliseconds that a bare text widget takes to show a letter."""
    bare = QPlainTextEdit()
    bare.resize(700, 1000)
    bare.show()
    until(bare.isVisible)
    times = [
        timed(partial(bare.setPlainText, letter_text(number)), lambda: True)
        for number in range(rounds)
    ]
    bare.close()
    return statistics.median(times)


def bare_key_ms(rounds: int) -> float:
    """Return the milliseconds that a bare line takes for a key."""
    bare = QLineEdit()
    bare.show()
    bare.activateWindow()
    times = key_latencies(bare, rounds)
    bare.close()
    return statistics.median(times)


def at_95(latencies: list[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(latencies, n=20)[-1]


def measure(folder: Path, *, quick: bool) -> Iterator[Figure]:
    """Open the window on letters of every kind and measure what a reviewer waits for."""
    count, walks = (100, 200) if quick else (100, 1000)
    letters = folder / "letters"
    write_letters(letters, count)
    with open_window(folder, letters) as window:
        shown = next_letters(window, count - 1)
        yield Figure("next_letter_ms_p95", at_95(shown), NEXT_LETTER_MS)
        floor = bare_letter_ms(40)
        yield Figure(
            "next_letter_over_bare_text", statistics.median(shown) / floor, NEXT_LETTER_RATIO
        )
        yield Figure("focus_to_highlight_ms_p95", at_95(focus_latencies(window, 20)), FOCUS_MS)
        open_long_letter(window)
        window.activateWindow()
        typed = key_latencies(window.desk.record.rows["age"].editor.focus_widget(), 60)
        yield Figure("key_with_100_kB_ms_p95", at_95(typed), KEY_MS)
        yield Figure("key_over_bare_line", statistics.median(typed) / bare_key_ms(60), KEY_RATIO)
        window.desk.record.rows["age"].discard()
        yield Figure("memory_over_first_tenth", memory_growth(window, walks), MEMORY_LIMIT)


def memory_growth(window: MainWindow, letters: int) -> float:
    """Return the memory after many letters over that after the first tenth of them."""
    walk(window, letters // 10)
    before = resident_bytes()
    walk(window, letters - letters // 10)
    return resident_bytes() / before


def resident_bytes() -> int:
    """Return how much memory this process holds (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def walk(window: MainWindow, letters: int) -> None:
    """Open letters one after the other, round the end of the queue."""
    for _ in range(letters):
        queue, letter = window.desk.queue, window.controller.letter
        after = window.letters.neighbour(letter.letter_id, 1) if letter else None
        chosen = queue.first_letter_id() if after is None else after
        if chosen is not None:
            window.desk.open_letter(chosen)
        until(lambda: is_shown(window))


if __name__ == "__main__":
    sys.exit(run_benchmark(measure, __doc__))
