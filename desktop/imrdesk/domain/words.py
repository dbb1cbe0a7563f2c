"""Sentences of the core: English by themselves, and translatable because they know their parts.

The core says what it has to say in English, which is what is stored, exported and printed by the
command line. The window shows the same sentence in the user's language: it looks up the
`template` and fills in the `values`, sentences themselves where they are some.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import LiteralString, Self

from typing_extensions import override


class Said(str):
    """An English sentence that still knows what it was made of.

    Attributes:
        template: the sentence with `{name}`s for its values, as `str.format` reads it.
        plural: the template for more than one; None where no number is told.
        values: by their names; the number, where one is told, is `n`.
    """

    __slots__ = ("plural", "template", "values")
    template: str
    plural: str | None
    values: Mapping[str, object]

    def __new__(cls, template: str, plural: str | None, values: Mapping[str, object]) -> Self:
        """Make the sentence."""
        form = template if plural is None or values.get("n") == 1 else plural
        said = super().__new__(cls, form.format(**values))
        said.template, said.plural, said.values = template, plural, values
        return said

    @override
    def __str__(self) -> str:
        return self  # `str(error)` hands the sentence on, not its letters alone

    @override
    def __reduce__(self) -> tuple[object, ...]:
        return Said, (self.template, self.plural, dict(self.values))


def say(template: LiteralString, /, **values: object) -> Said:
    """Say something, its `{name}`s filled in as `str.format` does."""
    return Said(template, None, values)


def say_n(singular: LiteralString, plural: LiteralString, n: int, /, **values: object) -> Said:
    """Say something of a number, which the templates show as `{n}`."""
    return Said(singular, plural, {"n": n, **values})


def term(text: str, /) -> Said:
    """Return a word of a registry, such as a field's label, as what the core says."""
    return Said(text.replace("{", "{{").replace("}", "}}"), None, {})
