"""Chips: tags as they look everywhere, with what they are for where the mouse rests."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from imrdesk.ui.tag_looks import TagLooks
from imrdesk.ui.words import tr


def tag_chip(tag: str, looks: TagLooks, hint: str = "") -> QPushButton:
    """Return a tag as a button.

    Args:
        tag: its name.
        looks: knows its ink and description.
        hint: what pressing it does, in a sentence without a full stop.
    """
    chip = QPushButton(tag.replace("&", "&&"))
    chip.setObjectName("tag")
    chip.setIcon(looks.icon(tag))
    chip.setIconSize(QSize(14, 10))
    words = looks.words(tag)
    chip.setToolTip(f"{words}\n{hint}" if hint else words)
    chip.setAccessibleName(
        tr("Tag {tag}; {hint}", tag=words, hint=hint) if hint else tr("Tag {tag}", tag=words)
    )
    return chip
