"""A figure as a picture: PNG at twice the size of the screen, or SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from PySide6.QtCore import QByteArray, QIODevice, QPoint, QRect, QRectF, QSaveFile, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from imrdesk.errors import UserError
from imrdesk.ui.theme import Colors
from imrdesk.ui.views.progress.chart_data import Chart
from imrdesk.ui.views.progress.chart_view import drawing_of
from imrdesk.ui.views.progress.drawing import Pencil
from imrdesk.ui.words import tr

_WIDTH, _MARGIN, _SCALE = 640, 20, 2
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True)
class Picture:
    """What a picture shows: a title, the charts, and below them what is counted.

    Attributes:
        titles: of each chart, empty where it needs none.
        colors: of a light theme, because pictures go into papers.
    """

    title: str
    charts: Sequence[Chart]
    notes: Sequence[str]
    colors: Colors
    font: QFont

    def save(self, path: Path) -> None:
        """Write the picture as the ending of its name says.

        Raises:
            UserError: where it cannot be written.
        """
        draw = self._save_svg if path.suffix.lower() == ".svg" else self._save_png
        file = QSaveFile(str(path))
        if not file.open(QIODevice.OpenModeFlag.WriteOnly):
            raise UserError(self._trouble(path, file))
        draw(file)
        if not file.commit():
            raise UserError(self._trouble(path, file))

    @staticmethod
    def _trouble(path: Path, file: QSaveFile) -> str:
        return tr(
            "{name} could not be written ({why}); choose another place.",
            name=path.name,
            why=file.errorString(),
        )

    def _save_png(self, file: QSaveFile) -> None:
        image = QImage(self.size() * _SCALE, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_SCALE)
        image.fill(self.colors["surface"])
        painter = QPainter(image)
        self._paint(painter)
        painter.end()
        if not QImageWriter(file, QByteArray(b"png")).write(image):
            file.cancelWriting()

    def _save_svg(self, file: QSaveFile) -> None:
        generator = QSvgGenerator()
        generator.setOutputDevice(file)
        generator.setSize(self.size())
        generator.setViewBox(QRect(0, 0, self.size().width(), self.size().height()))
        generator.setTitle(self.title)
        generator.setDescription("\n".join(self.notes))
        painter = QPainter(generator)
        painter.fillRect(QRect(QPoint(0, 0), self.size()), self.colors["surface"])
        self._paint(painter)
        painter.end()

    def size(self) -> QSize:
        """Return how large it is, in logical pixels."""
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        height = self._paint(painter)
        painter.end()
        return QSize(_WIDTH, ceil(height))

    def _paint(self, painter: QPainter) -> float:
        """Paint it, and return how high it is."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pencil = Pencil(self.colors, self.font)
        bold = QFont(self.font)
        bold.setBold(True)
        bold.setPointSizeF(self.font.pointSizeF() * 1.2)
        y = self._write(painter, float(_MARGIN), self.title, bold, "text") + pencil.em * 0.5
        for chart in self.charts:
            if chart.title:
                y = self._write(painter, y, chart.title, self.font, "text") + 2
            drawing = drawing_of(chart, pencil, _WIDTH - 2 * _MARGIN)
            painter.save()
            painter.translate(_MARGIN, y)
            drawing.paint(painter)
            painter.restore()
            y += drawing.height + pencil.em * 0.5
        for note in filter(None, self.notes):
            y = self._write(painter, y, note, pencil.small, "muted") + 2
        return y + _MARGIN

    def _write(self, painter: QPainter, y: float, words: str, font: QFont, token: str) -> float:
        """Write words over the width, and return where they end."""
        area = QRectF(_MARGIN, y, _WIDTH - 2 * _MARGIN, 1000)
        used = QFontMetricsF(font).boundingRect(area, int(_WRAPPED), words)
        painter.setFont(font)
        painter.setPen(self.colors[token])
        painter.drawText(area, int(_WRAPPED), words)
        return y + used.height()
