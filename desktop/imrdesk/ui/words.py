"""Words on the screen: every user-facing text passes through here into the user's language.

Texts are written in English and as literals where they are used, so that
`build_scripts/translations.py` finds them; values come in by name, so that a language may put
them in another order.
"""

from __future__ import annotations

from typing import LiteralString

from PySide6.QtCore import QCoreApplication

# All texts are looked up in one context: a word of the program is the same word everywhere.
CONTEXT = "imrdesk"


def tr(text: LiteralString, /, **values: object) -> str:
    """Return a text in the user's language, its `{name}`s filled in as `str.format` does.

    A brace that is meant as a brace is written twice, whether or not there are values.
    """
    return QCoreApplication.translate(CONTEXT, text).format(**values)


def trn(singular: LiteralString, plural: LiteralString, n: int, /, **values: object) -> str:
    """Return the text that fits a number, in the user's language; the text shows it as `{n}`.

    The singular is what the text is looked up by; which form fits which number is the
    language's own rule.
    """
    found = QCoreApplication.translate(CONTEXT, singular, None, n)
    if found == singular and n != 1:
        found = plural
    return found.format(n=n, **values)


def declared(text: LiteralString, /) -> str:
    """Return a text as it is, for a table or registry; what shows it calls `translated`."""
    return text


def translated(text: str, /, **values: object) -> str:
    """Return a text that was `declared`, or that the core says, in the user's language.

    Only where there are values is it read as `str.format` reads it: a sentence of the core may
    hold whatever a user has typed.
    """
    found = QCoreApplication.translate(CONTEXT, text)
    return found.format(**values) if values else found
