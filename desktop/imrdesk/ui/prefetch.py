"""The letter that is likely to be opened next, read while there is time, and never stale."""

from __future__ import annotations

from imrdesk.domain.history import Changed, Target
from imrdesk.review.session import OpenLetter, ReviewSession

_ALONE = (Target.STATUS, Target.CHECK, Target.NOTE, Target.TAG, Target.ASSIGNMENT)
"""What a change of means nothing to other letters; values are compared within a case."""


class NextLetter:
    """Holds at most one letter, as it stands; it is let go as soon as it may have changed.

    What is written without its knowing is found out by the number of the newest operation.
    """

    def __init__(self) -> None:
        self._letter: OpenLetter | None = None
        self._as_of = 0

    def make_ready(self, session: ReviewSession, letter_id: int) -> OpenLetter:
        """Hold a letter in place of the one before, unless it is held already; return it.

        Raises:
            UserError: where what is stored of it is damaged; none is held then.
        """
        newest = session.newest_operation()
        if self._letter is None or (self._letter.letter_id, self._as_of) != (letter_id, newest):
            self._letter = None
            self._letter, self._as_of = session.open_letter(letter_id), newest
        return self._letter

    def take(self, session: ReviewSession, letter_id: int) -> OpenLetter | None:
        """Hand a letter over if it is held; what was held is let go in any case."""
        letter, self._letter = self._letter, None
        if letter is None or letter.letter_id != letter_id:
            return None
        return letter if self._as_of == session.newest_operation() else None

    def heed(self, session: ReviewSession, changed: Changed) -> None:
        """Take notice of an operation: let the letter go if it may have changed the letter."""
        held, newest = self._letter, session.newest_operation()
        if held is not None and (
            held.letter_id in changed.letter_ids
            or newest != self._as_of + 1
            or any(target not in _ALONE for _letter, target, _key in changed.things)
        ):
            self._letter = None
        self._as_of = newest

    def forget(self) -> None:
        """Let the letter go."""
        self._letter = None
