"""Letters of no family that is known: what stands behind labels, all of it for review."""

from __future__ import annotations

from collections.abc import Sequence

from imrdesk.domain.fields import LETTER_FIELDS
from imrdesk.domain.values import FieldType
from imrdesk.extraction import rules
from imrdesk.extraction.families.family import FamilyReading
from imrdesk.extraction.finding import absent, limited
from imrdesk.extraction.header import read_header
from imrdesk.extraction.landmarks import Landmark

NAME = "unknown"


def read(text: str, _landmarks: Sequence[Landmark]) -> FamilyReading:
    """Return what stands behind the labels of any family's header, wherever in the text."""
    values = {
        field.key: absent(
            rules.UNKNOWN_LETTER,
            () if field.type in (FieldType.LIST, FieldType.CHOICES) else None,
        )
        for field in LETTER_FIELDS
        if field.key != "format"
    }
    header = read_header(text, len(text))
    values |= {key: limited(value, rules.UNKNOWN_FAMILY_LIMIT) for key, value in header.items()}
    return FamilyReading(values)
