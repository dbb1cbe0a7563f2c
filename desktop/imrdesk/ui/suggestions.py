"""What text fields complete to while a reviewer types, out of the program's vocabulary."""

from __future__ import annotations

from imrdesk.assets import resource_table


def suggestions() -> dict[str, tuple[str, ...]]:
    """Return the key of a field to the values that it completes to."""
    return {
        "licensure_states": _first_column("states.tsv"),
        "specialties": _first_column("specialties.tsv"),
    }


def _first_column(table: str) -> tuple[str, ...]:
    return tuple(row[0] for row in resource_table("vocabulary", table))
