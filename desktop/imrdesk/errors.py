"""The two kinds of failure: what a user can mend, and what only we can."""

from __future__ import annotations


class ImrError(Exception):
    """Base of everything that imrdesk raises on purpose."""


class UserError(ImrError):
    """Something the user can mend; its text is one sentence, shown as it stands.

    The sentence says what is wrong and, where there is something to do, what to do.
    """


class BugError(ImrError):
    """A state that correct code never reaches; shown as a crash and written to the log."""
