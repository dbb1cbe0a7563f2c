"""Records as the pages that they will be on paper; from here they are printed or saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPageSize, QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGraphicsView,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.errors import UserError
from imrdesk.review.record_sheet import RecordSheet
from imrdesk.ui.printing import page_layout, paint_sheets
from imrdesk.ui.widgets import label, with_role
from imrdesk.ui.words import tr, translated, trn

_SIZE = QSize(900, 860)
_PAPERS = (QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Legal)


class PrintPreview(QDialog):
    """Shows records as pages.

    Args:
        make: makes the sheets, with the history or without.

    Signals:
        history_wanted: whether the sheets are to end with the history.
        save_wanted: the user would rather have a PDF file.
    """

    history_wanted = Signal(bool)
    save_wanted = Signal()

    def __init__(
        self,
        parent: QWidget,
        make: Callable[[bool], Sequence[RecordSheet]],
        *,
        with_history: bool,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Print record"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_SIZE)
        self._make = make
        self._sheets = make(with_history)
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setPageLayout(page_layout())
        self.printer.setDocName(self._sheets[0].title if self._sheets else "imrdesk")
        self.pages = QPrintPreviewWidget(self.printer)
        for view in self.pages.findChildren(QGraphicsView):  # it is that which takes the keyboard
            view.setAccessibleName(tr("Pages"))
        self.pages.paintRequested.connect(self._paint)
        self.pages.previewChanged.connect(self._show_count)
        self.history = QCheckBox(tr("With the &history of changes"))
        self.history.setChecked(with_history)
        self.history.toggled.connect(self._make_again)
        self.paper = QComboBox()
        self.paper.setAccessibleName(tr("Paper"))
        self._counted = label(role="muted")
        self._build()

    def _build(self) -> None:
        usual = self.printer.pageLayout().pageSize().id()
        for size in _PAPERS:
            self.paper.addItem(QPageSize.name(size), size)
        self.paper.setCurrentIndex(_PAPERS.index(usual))
        self.paper.currentIndexChanged.connect(self._use_paper)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.history)
        head.addWidget(self.paper)
        head.addStretch()
        head.addWidget(self._counted)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for words, slot in (
            (tr("S&maller"), self.pages.zoomOut),
            (tr("&Larger"), self.pages.zoomIn),
        ):
            foot.addWidget(self._button(words, slot))
        foot.addStretch()
        self.save_button = self._button(tr("Save as P&DF…"), self.save_wanted.emit)
        self.print_button = with_role(self._button(tr("&Print…"), self._print), "primary")
        self.print_button.setDefault(True)
        for button in (self._button(tr("Close"), self.reject), self.save_button, self.print_button):
            foot.addWidget(button)
        self._told = label(role="muted", wrap=True)
        self._told.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self._told)
        layout.addLayout(foot)

    def _button(self, words: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked: slot())
        return button

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.pages.fitToWidth()

    def _paint(self, printer: QPrinter) -> None:
        paint_sheets(self._sheets, printer)

    def _show_count(self) -> None:
        self._counted.setText(trn("{n} page", "{n} pages", self.pages.pageCount()))

    def _make_again(self, with_history: bool) -> None:  # noqa: FBT001  Qt's signal brings a bool
        self._sheets = self._make(with_history)
        self.history_wanted.emit(with_history)
        self.pages.updatePreview()

    def _use_paper(self) -> None:
        layout = self.printer.pageLayout()
        layout.setPageSize(QPageSize(self.paper.currentData()))
        self.printer.setPageLayout(layout)
        self.pages.updatePreview()

    def _print(self) -> None:
        """Ask for the printer, and print."""
        if not QPrinterInfo.availablePrinterNames():
            self._tell(tr("This computer has no printer; save the record as PDF instead."))
            return
        dialog = QPrintDialog(self.printer, self)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if not accepted:
            return
        try:
            paint_sheets(self._sheets, self.printer)
        except UserError as error:
            self._tell(translated(str(error)))
        else:
            self.accept()

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.show()
