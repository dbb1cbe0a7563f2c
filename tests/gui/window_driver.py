"""Driving the real window: letters to review, and keys to press."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from imrdesk.domain.checks import Severity
from imrdesk.ui.main_window import MainWindow

OpenWindow = Callable[[], MainWindow]

PREAMBLE = """\
Case Number:\t{case}\t\t
Date Assigned:\t03/10/2014\tDate of Injury:\t06/02/2010
Decision Date:\t{decided}\tUR Denial Date:\t01/15/2014
Priority:\tStandard\tApplication Received:\t01/31/2014

HOW THE IMR FINAL DETERMINATION WAS MADE

An independent physician has read the case file and decided on the services in dispute.

The Expert Reviewer has the following credentials:
 State(s) of Licensure: California, Oregon
 Certification(s)/Specialty: Occupational Medicine

CLINICAL CASE SUMMARY

The expert reviewer developed the following clinical case summary based on a review of the case
file, including all medical records:

The injured worker is a 52 year old female, who sustained an industrial injury on 6-2-10. 😀 She
has neck pain that radiates to both shoulders, and she works with restrictions.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:
"""
ITEM = """
{number}. {treatment}: {outcome}

Claims Administrator guideline: Decision based on Non-MTUS Citation ACOEM - Low Back Disorders.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Massage.

Decision rationale: The worker has had no massage before, and the number of visits asked for is
within what the guideline names. The request is {conclusion}.
"""
CONCLUSIONS = {"Upheld": "not medically necessary", "Overturned": "medically necessary"}


def letter_text(
    case: str = "CM14-9100001",
    decided: str = "04/02/2014",
    items: tuple[tuple[str, str], ...] = (
        ("Six massage therapy visits for the cervical spine", "Overturned"),
    ),
) -> str:
    """Write a final determination letter."""
    return PREAMBLE.format(case=case, decided=decided) + "".join(
        ITEM.format(
            number=number, treatment=treatment, outcome=outcome, conclusion=CONCLUSIONS[outcome]
        )
        for number, (treatment, outcome) in enumerate(items, start=1)
    )


def press(keys: str, times: int = 1) -> None:
    """Press keys, like ``Ctrl+Shift+P``, wherever the keyboard is."""
    names = keys.split("+") if not keys.endswith("++") else [*keys[:-2].split("+"), "+"]
    modifiers = Qt.KeyboardModifier.NoModifier
    for name in names[:-1]:
        modifiers |= {
            "Ctrl": Qt.KeyboardModifier.ControlModifier,
            "Shift": Qt.KeyboardModifier.ShiftModifier,
            "Alt": Qt.KeyboardModifier.AltModifier,
        }[name]
    key = {
        "+": Qt.Key.Key_Plus,
        "-": Qt.Key.Key_Minus,
        "/": Qt.Key.Key_Slash,
        "Enter": Qt.Key.Key_Return,
        "Esc": Qt.Key.Key_Escape,
        "PgDown": Qt.Key.Key_PageDown,
        "PgUp": Qt.Key.Key_PageUp,
    }.get(names[-1]) or Qt.Key[f"Key_{names[-1]}"]
    for _ in range(times):
        QTest.keyClick(keyboard(), key, modifiers)
    QApplication.processEvents()


def when_asked(answer: Callable[[], object], tries: int = 250) -> None:
    """Call `answer` as soon as a dialog waits for one; it blocks whoever has opened it.

    The window's end is the end of it: no dialog of a later test is answered by an earlier one.
    """
    windows = [top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow)]
    window = next(top for top in windows if top.isVisible())

    def look(left: int) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and (dialog.isActiveWindow() or not left):
            answer()  # not before: keys would go to the window behind it
        elif left:
            QTimer.singleShot(20, window, lambda: look(left - 1))

    QTimer.singleShot(20, window, lambda: look(tries))


def write(text: str) -> None:
    """Type text wherever the keyboard is."""
    QTest.keyClicks(keyboard(), text)
    QApplication.processEvents()


def keyboard() -> QWidget:
    """Return the widget that has the keyboard.

    Without a window manager nobody gives it back to the window when a dialog has closed.
    """
    if QApplication.activeWindow() is None:
        for top in QApplication.topLevelWidgets():
            if isinstance(top, MainWindow) and top.isVisible():
                top.activateWindow()
                QTest.qWaitForWindowActive(top)
    widget = QApplication.focusWidget()
    assert widget is not None, "no widget has the keyboard"
    return widget


def sign_off(window: MainWindow) -> None:
    """Sign the open letter off with its key, with a reason where warnings are overruled."""
    letter = window.controller.letter
    checks = letter.record.open_checks if letter else ()
    if any(check.severity is Severity.WARNING for check in checks):

        def give_reason() -> None:
            write("as the letter says")
            press("Enter")

        when_asked(give_reason)
    press("Ctrl+Shift+Enter")
