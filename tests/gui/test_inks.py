"""The inks of passages: told apart in grey, drawn on the letter, named where the mouse rests."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.window_driver import letter_text
from imrdesk.domain.annotation import Anchor, Ink, NoteState
from imrdesk.domain.letter import Span
from imrdesk.ui.highlights import Highlight, Mark, told_at
from imrdesk.ui.inks import ink_color, passage_words, swatch
from imrdesk.ui.theme import Theme, load_colors
from imrdesk.ui.views.letter_text import LetterText
from imrdesk.ui.views.text_lines import line_boxes


def _ink_on_ground(image: QImage) -> list[bool]:
    """Return which pixels are nearer to the stroke than to the ground, whatever the colours."""
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    levels = [
        gray.pixelColor(x, y).red() for y in range(gray.height()) for x in range(gray.width())
    ]
    middle = (min(levels) + max(levels)) / 2
    ground = levels[0]
    return [(level < middle) != (ground < middle) for level in levels]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_strokes_of_two_inks_differ_without_their_colours(look: str) -> None:
    colors = load_colors(look)
    strokes = {ink: _ink_on_ground(swatch(ink, colors, 1, 40).toImage()) for ink in Ink}
    for one, other in combinations(Ink, 2):
        pairs = zip(strokes[one], strokes[other], strict=True)
        assert sum(a != b for a, b in pairs) > 15, (one, other)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("ink", Ink)
def test_an_ink_is_seen_on_its_ground(look: str, ink: Ink) -> None:
    """Contrast of at least 3 to 1, as WCAG 2.2 asks for what is drawn (criterion 1.4.11)."""
    colors = load_colors(look)
    shades = [
        sum(w * _linear(c) for w, c in zip((0.2126, 0.7152, 0.0722), rgb, strict=True))
        for rgb in (
            (c.redF(), c.greenF(), c.blueF())
            for c in (ink_color(ink, colors), ink_color(ink, colors, soft=True))
        )
    ]
    assert (max(shades) + 0.05) / (min(shades) + 0.05) >= 3


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def test_a_passage_is_told_with_its_ink_its_tags_and_its_words() -> None:
    anchor = Anchor.passage(Span(0, 3), "abc")
    bare = NoteState(anchor, "", Ink.GREEN)
    full = NoteState(anchor, "look\n\nhere", Ink.PINK, ("late", "odd"))
    assert passage_words(bare) == "Passage in Green"
    assert passage_words(full) == "Passage in Pink, tagged “late”, “odd”: look here"


def test_two_passages_over_one_word_are_both_told() -> None:
    marks = [
        Highlight(Span(0, 9), Mark.NOTE, "a", words="one"),
        Highlight(Span(5, 8), Mark.NOTE, "b", words="two"),
        Highlight(Span(5, 8), Mark.FIELD, "age"),
    ]
    assert told_at(marks, 6) == "one\ntwo"
    assert told_at(marks, 8) == "one"
    assert told_at(marks, 9) == ""


def _shown(qtbot: QtBot, theme: Theme) -> tuple[LetterText, str]:
    text = letter_text()
    pane = LetterText(theme)
    qtbot.addWidget(pane)
    pane.resize(500, 700)
    pane.show_text(text)
    pane.show()
    return pane, text


def test_a_passage_over_several_lines_is_underlined_in_its_ink_on_each(
    qtbot: QtBot, theme: Theme
) -> None:
    pane, text = _shown(qtbot, theme)
    start = text.index("An independent physician")
    span = Span(start, text.index("in dispute.") + 11)
    before = pane.viewport().grab().toImage()
    pane.show_marks([Highlight(span, Mark.NOTE, "n", ink=Ink.PURPLE)])
    pane.reveal(span)
    after = pane.viewport().grab().toImage()
    assert before != after
    ((first, last),) = pane.document_ranges(span)
    lines = list(line_boxes(pane.document(), first, last))
    assert len(lines) > 1
    scrolled = pane.verticalScrollBar().value()
    for box in lines:
        y = round(box.bottom() - scrolled - 1)
        row = [after.pixelColor(x, y) for x in range(int(box.left()) + 1, int(box.right()))]
        assert sum(_is_purple(color, theme) for color in row) > len(row) * 0.9


def _is_purple(color: QColor, theme: Theme) -> bool:
    """Tell whether a pixel is nearer to the stroke than to the ground under it."""
    strong = ink_color(Ink.PURPLE, theme.colors)
    soft = ink_color(Ink.PURPLE, theme.colors, soft=True)
    return abs(color.green() - strong.green()) < abs(color.green() - soft.green())


def test_the_mouse_resting_on_a_passage_tells_it(qtbot: QtBot, theme: Theme) -> None:
    pane, text = _shown(qtbot, theme)
    start = text.index("An independent")
    pane.show_marks(
        [Highlight(Span(start, start + 14), Mark.NOTE, "n", ink=Ink.BLUE, words="Passage in Blue")]
    )
    pane.reveal(Span(start, start + 14))
    over = pane.rectangles(Span(start + 4, start + 5))[0].center().toPoint() + QPoint(2, 0)
    rest = QHelpEvent(QHelpEvent.Type.ToolTip, over, pane.viewport().mapToGlobal(over))
    QApplication.sendEvent(pane.viewport(), rest)
    assert QToolTip.text() == "Passage in Blue"
    QToolTip.hideText()
