"""Words on the screen: every user-facing text passes through here into the user's language.

Texts are written in English and as literals where they are used, so that
`build_scripts/translations.py` finds them; values come in by name, so that a language may put
them in another order.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import LiteralString

from PySide6.QtCore import QCoreApplication

from imrdesk.domain.words import Said

# All texts are looked up in one context: a word of the program is the same word everywhere.
CONTEXT = "imrdesk"


def tr(text: LiteralString, /, **values: object) -> str:
    """Return a text in the user's language, its `{name}`s filled in as `str.format` does.

    A brace that is meant as a brace is written twice, whether or not there are values. A value
    that the core has said is translated too.
    """
    return _filled(QCoreApplication.translate(CONTEXT, text), values)


def trn(singular: LiteralString, plural: LiteralString, n: int, /, **values: object) -> str:
    """Return the text that fits a number, in the user's language; the text shows it as `{n}`.

    The singular is what the text is looked up by; which form fits which number is the
    language's own rule.
    """
    return _filled(_form(singular, plural, n), {"n": n, **values})


def declared(text: LiteralString, /) -> str:
    """Return a text as it is, for a table or registry; what shows it calls `translated`."""
    return text


def translated(text: str, /, **values: object) -> str:
    """Return a text that was `declared`, or that the core says, in the user's language.

    Only where there are values is it read as `str.format` reads it: a sentence of the core may
    hold whatever a user has typed.
    """
    if isinstance(text, Said):
        return _retold(text)
    found = QCoreApplication.translate(CONTEXT, text)
    return _filled(found, values) if values else found


def _retold(said: Said) -> str:
    if said.plural is None:
        return _filled(QCoreApplication.translate(CONTEXT, said.template), said.values)
    n = said.values["n"]
    return _filled(_form(said.template, said.plural, n if isinstance(n, int) else 0), said.values)


def _form(singular: str, plural: str, n: int) -> str:
    found = QCoreApplication.translate(CONTEXT, singular, None, n)
    return plural if found == singular and n != 1 else found


def _filled(text: str, values: Mapping[str, object]) -> str:
    return text.format(
        **{name: translated(v) if isinstance(v, Said) else v for name, v in values.items()}
    )
