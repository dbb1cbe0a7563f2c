"""A record on paper: its PDF is read back, the preview shows its pages, a refusal loses nothing."""

import os
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from gui.window_driver import press
from imrdesk.errors import UserError
from imrdesk.review.record_sheet import RecordSheet
from imrdesk.ui.dialogs.print_preview import PrintPreview
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.printing import save_pdf, usual_paper


def pdf_pages(path: Path) -> list[str]:
    """Return the words of each page of a PDF, folded."""
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return [" ".join(page.replace("\ufffe", "-").split()) for page in pages]


def letter_ids(window: MainWindow) -> Sequence[int]:
    """Return the open letter and the one behind it."""
    letter = window.controller.letter
    assert letter is not None
    return [letter.letter_id, letter.letter_id + 1]


def preview_of(window: MainWindow) -> PrintPreview | None:
    return window.printing.preview


def test_the_pdf_holds_values_and_quotes(window: MainWindow, tmp_path: Path) -> None:
    window.controller.correct("age", 41)
    out = tmp_path / "record.pdf"
    window.printing.save_to(letter_ids(window)[:1], out)
    text = " ".join(pdf_pages(out))
    for piece in ("CM14-9100001", "06/02/2010", "“06/02/2010”", "41", "the program had read: 52",
                  "Six massage therapy visits for the cervical spine", "Page 1 of"):  # fmt: skip
        assert piece in text
    letter = window.controller.letter
    assert letter is not None
    summary = str(letter.record.values["clinical_summary"]).replace("😀 ", "")
    told = text.replace("😀 ", "")
    assert summary[:60] in told
    assert "saved as" in window.desk.messages.text.text()
    if os.name == "posix":
        assert out.stat().st_mode & 0o777 == 0o600


def test_each_record_begins_a_page_and_counts_its_own(window: MainWindow, tmp_path: Path) -> None:
    out = tmp_path / "both.pdf"
    window.printing.save_to(letter_ids(window), out)
    pages = pdf_pages(out)
    begins = [number for number, page in enumerate(pages) if "Page 1 of" in page]
    assert len(begins) == 2
    assert "CM14-9100001" in pages[begins[0]]
    assert "CM14-9100002" in pages[begins[1]]
    assert all("CM14-9100001" in page for page in pages[: begins[1]])


def test_the_menu_saves_beside_the_workspace(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        offered.append(name)
        return str(tmp_path / "chosen"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window.actions_by_key["save_record_pdf"].trigger()
    assert offered == [str(tmp_path / "CM14-9100001.pdf")]
    assert pdf_pages(tmp_path / "chosen.pdf")


@pytest.mark.parametrize("place", ["missing/record.pdf", "folder"])
def test_a_place_that_takes_nothing_is_told_in_a_sentence(
    window: MainWindow, tmp_path: Path, place: str
) -> None:
    (tmp_path / "folder").mkdir()
    window.printing.save_to(letter_ids(window)[:1], tmp_path / place)
    assert window.desk.messages.text.text().endswith(("place.", "to."))


def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "record.pdf"
    out.write_bytes(b"old")

    def full(_path: Path, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UserError, match="No space left on device"):
        save_pdf([RecordSheet("a", "New", "<p>words</p>")], out, "a")
    assert out.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["record.pdf"]


def test_ctrl_p_shows_the_pages_before_they_are_printed(window: MainWindow) -> None:
    press("Ctrl+P")
    preview = preview_of(window)
    assert preview is not None
    QTest.qWaitForWindowActive(preview)
    few = preview.pages.pageCount()
    assert few >= 1
    window.controller.correct("age", 41)
    preview.history.setChecked(True)
    assert preview.pages.pageCount() >= few
    preview.paper.setCurrentIndex(1 - preview.paper.currentIndex() % 2)
    assert preview.pages.pageCount() >= 1
    press("Esc")
    QApplication.processEvents()
    assert preview_of(window) is None
    press("Ctrl+P")
    again = preview_of(window)
    assert again is not None
    assert again.history.isChecked()


@pytest.mark.parametrize(
    ("locale", "paper"),
    [
        (QLocale(QLocale.Language.English, QLocale.Country.UnitedStates), "Letter"),
        (QLocale(QLocale.Language.French, QLocale.Country.Canada), "Letter"),
        (QLocale(QLocale.Language.German, QLocale.Country.Germany), "A4"),
        (QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom), "A4"),
    ],
)
def test_the_paper_is_the_usual_one_of_the_country(locale: QLocale, paper: str) -> None:
    assert usual_paper(locale).id() is QPageSize.PageSizeId[paper]


def test_paper_is_white_in_the_dark_too(window: MainWindow, tmp_path: Path) -> None:
    out = tmp_path / "record.pdf"
    window.actions_by_key["look_dark"].trigger()
    try:
        window.printing.save_to(letter_ids(window)[:1], out)
    finally:
        window.actions_by_key["look_light"].trigger()
    with pypdfium2.PdfDocument(out) as document:
        page = document[0].render(scale=1).to_pil().convert("L")
    counts = page.histogram()
    assert sum(counts[250:]) > 0.8 * page.width * page.height  # paper
    assert sum(counts[:60]) > 500  # ink


def test_the_selected_letters_of_the_list_are_printed_together(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press("Ctrl+6")
    page = window.letters_place.page
    assert page is not None
    page.table.setFocus()
    press("Ctrl+A")
    out = tmp_path / "all.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(out), ""))
    window.actions_by_key["save_record_pdf"].trigger()
    assert sum("Page 1 of" in words for words in pdf_pages(out)) == 3


def test_too_many_at_once_are_refused(window: MainWindow) -> None:
    window.printing.print_letters(range(1, 500))
    assert window.printing.preview is None
    assert "At most" in window.desk.messages.text.text()
