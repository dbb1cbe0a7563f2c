"""What text fields complete to while a reviewer types."""

from __future__ import annotations


def suggestions() -> dict[str, tuple[str, ...]]:
    """Return field path to the values offered there."""
    return {}
