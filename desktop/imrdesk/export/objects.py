"""The JSON objects of the record contract: one a letter, from the command line and in exports."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from imrdesk.domain.cards import card_path
from imrdesk.domain.checks import Check
from imrdesk.domain.custom_fields import CustomField, is_custom
from imrdesk.domain.fields import DECISION_FIELDS, LETTER_FIELDS
from imrdesk.domain.record import record_to_json
from imrdesk.domain.review import ReviewedRecord
from imrdesk.domain.values import Json

# Characters that some readers of lines take for line ends although JSON Lines does not.
_LINE_ENDS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def letter_object(
    source: str, sha256: str, record: ReviewedRecord, own: Sequence[CustomField] = ()
) -> dict[str, Json]:
    """Return the object of a letter: the values that stand and what the program is unsure of.

    Args:
        source: where the letter is from.
        sha256: of its file.
        record: the record.
        own: the workspace's own fields that are to be in it, retired ones among them.
    """
    standings = [(path, s) for path, s in record.standings.items() if not is_custom(path)]
    letter_fields = (*LETTER_FIELDS, *(f.as_field() for f in own if not f.on_decision))
    decision_fields = (*DECISION_FIELDS, *(f.as_field() for f in own if f.on_decision))
    values = {record.numbered(path): record.value_at(path) for path in _every_path(record, own)}
    return {
        "source": source,
        "sha256": sha256,
        "error": None,
        **record_to_json(values, record.decision_count, letter_fields, decision_fields),
        "needs_review": [record.numbered(path) for path in record.needs_eyes],
        "confidence": {record.numbered(path): s.extracted.confidence for path, s in standings},
        "checks": [check_object(record, check) for check in record.checks],
    }


def _every_path(record: ReviewedRecord, own: Sequence[CustomField]) -> Iterator[str]:
    yield from record.standings
    for custom in own:
        if custom.retired:
            cards = record.cards if custom.on_decision else ()
            yield from (card_path(card, custom.key) for card in cards)
            if not custom.on_decision:
                yield custom.key


def check_object(record: ReviewedRecord, check: Check) -> dict[str, Json]:
    """Return the contract's object of a check of a record."""
    return {**check.to_json(), "field": record.numbered(check.fields[0])}


def failed_object(source: str, sha256: str | None, error: str) -> dict[str, Json]:
    """Return the object of a file that could not be read: every field is null."""
    fields: dict[str, Json] = {field.key: None for field in LETTER_FIELDS}
    return {
        "source": source,
        "sha256": sha256,
        "error": error,
        **fields,
        "decisions": None,
        "needs_review": [],
        "confidence": {},
        "checks": [],
    }


def json_line(data: dict[str, Json]) -> bytes:
    r"""Return an object as one line of UTF-8, ending in ``\\n``.

    A lone surrogate (a file name can hold one) is written as an escape, for UTF-8 has none.
    """
    text = json.dumps(data, ensure_ascii=False)
    for character, escape in _LINE_ENDS.items():
        text = text.replace(character, escape)
    try:
        return f"{text}\n".encode()
    except UnicodeEncodeError:
        return f"{json.dumps(data)}\n".encode("ascii")
