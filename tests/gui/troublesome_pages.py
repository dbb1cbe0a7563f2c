"""Processes that draw pages and break down over some of them, as real files can make them do."""

import os
import time
from multiprocessing.connection import Connection

from imrdesk.reading import page_files
from imrdesk.reading.page_files import Band, PdfPages
from imrdesk.review import page_process

BAD_PAGE = 1


class _Crashing(PdfPages):
    def draw(self, page: int, band: Band) -> bytes:
        if page == BAD_PAGE:
            os.abort()
        return super().draw(page, band)


class _Hanging(PdfPages):
    def draw(self, page: int, band: Band) -> bytes:
        if page == BAD_PAGE:
            time.sleep(3600)
        return super().draw(page, band)


def crash_over_a_page(connection: Connection) -> None:
    """Serve, until page 2 is to be drawn."""
    _serve(connection, _Crashing)


def hang_over_a_page(connection: Connection) -> None:
    """Serve, and never come back from drawing page 2."""
    _serve(connection, _Hanging)


def crash_at_once(connection: Connection) -> None:
    """Never get as far as serving."""
    connection.close()
    os.abort()


def _serve(connection: Connection, pages: type[PdfPages]) -> None:
    page_files.PdfPages = pages  # type: ignore[misc]
    page_process.serve(connection)
