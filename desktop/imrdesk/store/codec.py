"""How domain values are written into the file, and read back the same.

A value that can be cut out of the letter's text is not stored a second time: its span is,
with a digest of the quoted words. When the words at the span no longer have that digest,
text and values have drifted apart, and loading says so. An extraction holds a digest of the
whole text as well, because damage need not hit a quoted word. Data that was damaged in some other
way shows it by a `ValueError`, `KeyError` or `TypeError` (see `imrdesk.store.damage`).
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, astuple
from datetime import UTC, date, datetime
from hashlib import blake2b
from typing import Any, cast

from imrdesk.domain.annotation import Anchor, AnchorKind, Ink, NoteState, TagStyle
from imrdesk.domain.custom_fields import CustomField, CustomType, is_custom
from imrdesk.domain.dismissal import Dismissal
from imrdesk.domain.fields import field_at, paths
from imrdesk.domain.history import CardsState, Origin, ReadingState, State, Target, ValueState
from imrdesk.domain.letter import LetterKind, LetterText, Page, SourceRun, Span, UnsureWord, WordBox
from imrdesk.domain.record import Extraction, FieldValue
from imrdesk.domain.status import Assignment, Status, StatusState
from imrdesk.domain.values import FieldType, Value, fold, value_from_json, value_to_json
from imrdesk.errors import BugError
from imrdesk.store.damage import DamagedDataError

STATUS_RANKS: Mapping[Status, int] = {
    Status.NEW: 0,
    Status.IN_REVIEW: 1,
    Status.POSTPONED: 2,
    Status.REVIEWED: 3,
    Status.SIGNED_OFF: 4,
}
"""The number that stands for a status in the `letters` table, in the order of the work."""

STATUS_BY_RANK: Mapping[int, Status] = {rank: status for status, rank in STATUS_RANKS.items()}

_MOST_BYTES = 2**28
"""More than anything that is kept of a letter; a few packed bytes could stand for far more."""

_MOST_CARDS = 2**16
"""More than the decisions of any letter ever had numbers."""

_JsonObject = dict[str, Any]


def storable(text: str) -> str:
    """Return `text` with each lone surrogate as “?”, because UTF-8 cannot hold one.

    They come from file names that are not valid Unicode; the length stays as it was.
    """
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def compress(data: bytes) -> bytes:
    """Return `data` in the form in which the file keeps large parts."""
    return zlib.compress(data)


def decompress(compressed: bytes) -> bytes:
    """Return what `compress` was given.

    Raises:
        DamagedDataError: where the stored bytes are not as written, which their checksum shows.
    """
    unpacking = zlib.decompressobj()
    try:
        data = unpacking.decompress(compressed, _MOST_BYTES)
    except zlib.error as error:
        raise DamagedDataError("compressed data has another checksum") from error
    if not unpacking.eof:
        raise DamagedDataError("compressed data is cut off, or longer than any letter")
    return data


def encode_moment(moment: datetime) -> str:
    """Return a moment as UTC text whose order is the order of time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def decode_moment(text: str) -> datetime:
    """Return the moment that `encode_moment` wrote."""
    return datetime.fromisoformat(text)


def encode_layout(letter: LetterText) -> bytes:
    """Return where a letter's characters stand in its file: pages and runs, compressed."""
    pages = [(page.number, page.start, page.end, page.quality) for page in letter.pages]
    runs = [(run.start, run.length, run.page, run.source_start) for run in letter.runs]
    unsure = [(word.start, word.end, word.confidence) for word in letter.unsure]
    cut = letter.cut_case_numbers
    boxes = [astuple(box) for box in letter.boxes]
    places = {
        "pages": pages, "runs": runs, "unsure": unsure, "cut_case_numbers": cut, "boxes": boxes,
    }  # fmt: skip
    return compress(_dump(places).encode())


def decode_letter_text(text: str, kind: str, layout: bytes) -> LetterText:
    """Return the letter whose text, kind and layout were stored."""
    places = json.loads(decompress(layout))
    return LetterText(
        text,
        LetterKind(kind),
        tuple(Page(*page) for page in places["pages"]),
        tuple(SourceRun(*run) for run in places["runs"]),
        # Files from before scans were read or shown, or case numbers compared, have no such lists.
        tuple(UnsureWord(*word) for word in places.get("unsure", ())),
        tuple(places.get("cut_case_numbers", ())),
        tuple(WordBox(*box) for box in places.get("boxes", ())),
    )


def encode_extraction(extraction: Extraction, text: str) -> bytes:
    """Return what was read out of the letter with the given text, compressed."""
    values = {
        path: {
            "rule": read.rule,
            "confidence": read.confidence,
            **_encode_quoted(path, read.value, read.span, read.raw, text),
        }
        for path, read in extraction.values.items()
    }
    document = {
        "text": _digest(text),
        "decision_count": extraction.decision_count,
        "values": values,
    }
    return compress(_dump(document).encode())


def decode_extraction(version: str, document: bytes, text: str) -> Extraction:
    """Return the extraction that was stored for the letter with the given text.

    A field that the program did not know when it read the letter has no value and is unsure.

    Raises:
        DamagedDataError: where the text is no longer what it was.
    """
    stored_text(version)
    stored = json.loads(decompress(document))
    # Files from before it was written have no digest of the whole text.
    if stored.get("text", _digest(text)) != _digest(text):
        raise DamagedDataError("the letter no longer has the text that it was read as")
    count = stored["decision_count"]
    values = {}
    for path in paths(count):
        read = stored["values"].get(path) or _never_read(path)
        value, span, raw = _decode_quoted(path, read, text)
        values[path] = FieldValue(value, raw, span, read["rule"], read["confidence"])
    return Extraction(version, values, count)


def encode_state(key: str, state: State, text: str) -> str:
    """Return the JSON of one side of a change in the letter with the given text."""
    if isinstance(state, ValueState):
        quoted = _encode_quoted(key, state.value, state.span, state.raw, text)
        return _dump({"origin": state.origin.value, **quoted})
    if isinstance(state, StatusState):
        return _dump({"status": state.status.value, "reason": state.reason})
    if isinstance(state, NoteState):
        look = {"ink": state.ink.value, "tags": state.tags}
        note = {"anchor": _encode_anchor(state.anchor), "markdown": state.markdown}
        return _dump(note | look)
    if isinstance(
        state, CardsState | ReadingState | Dismissal | TagStyle | Assignment | CustomField
    ):
        return _dump(asdict(state))
    return _dump(state)


def decode_state(target: Target, key: str, data: str, text: str) -> State:
    """Return the state that `encode_state` wrote for a thing of kind `target`.

    Raises:
        DamagedDataError: where the text no longer holds what was quoted from it.
    """
    stored = json.loads(data)
    if target in (Target.VALUE, Target.DOUBT) and not is_custom(key):
        field_at(key)  # which refuses what is no path
    if target in (Target.TAG, Target.DOUBT):
        return bool(stored)
    if stored is None:
        return None
    if target is Target.VALUE:
        value, span, raw = _decode_quoted(key, stored, text)
        return ValueState(value, Origin(stored["origin"]), span, raw)
    if target is Target.NOTE:
        note = _note_state(stored)
        _refuse_drifted(key, note.anchor, text)
        return note
    return _DECODERS[target](stored)


def decode_note(data: str) -> NoteState:
    """Return the note that `encode_state` wrote, without a look at its letter's text."""
    return _note_state(json.loads(data))


def decode_custom_field(data: str) -> CustomField | None:
    """Return the workspace's field that `encode_state` wrote; None where it is not there."""
    stored = json.loads(data)
    return None if stored is None else _custom_field(stored)


def decode_tag_style(data: str) -> TagStyle:
    """Return the style that `encode_state` wrote."""
    return _tag_style(json.loads(data))


def _note_state(stored: _JsonObject) -> NoteState:
    # Files of version 1 have neither ink nor tags.
    ink, tags = Ink(stored.get("ink", Ink.YELLOW)), _texts(stored.get("tags", ()))
    return NoteState(_decode_anchor(stored["anchor"]), stored_text(stored["markdown"]), ink, tags)


def _tag_style(stored: _JsonObject) -> TagStyle:
    return TagStyle(Ink(stored["ink"]), stored_text(stored["description"]))


def _custom_field(stored: _JsonObject) -> CustomField:
    type_, allowed = CustomType(stored["type"]), _texts(stored["allowed"])
    texts = {name: stored_text(stored[name]) for name in ("key", "label", "help")}
    position = int(stored["position"])
    return CustomField(
        **{**stored, **texts, "type": type_, "allowed": allowed, "position": position}
    )


def stored_text(stored: object) -> str:
    """Return what a column of text holds.

    Raises:
        TypeError: where it holds something else, which damage of a byte can bring about.
    """
    if not isinstance(stored, str):
        raise TypeError(f"{type(stored).__name__} in the place of a text")
    return stored


def _texts(stored: Iterable[object]) -> tuple[str, ...]:
    return tuple(map(stored_text, stored))


def _cards(stored: Iterable[object]) -> tuple[int, ...]:
    cards = tuple(stored)
    if not all(isinstance(card, int) and 0 <= card < _MOST_CARDS for card in cards):
        raise ValueError("a card that has no number")
    return cast("tuple[int, ...]", cards)


_DECODERS: Mapping[Target, Callable[[_JsonObject], State]] = {
    Target.STATUS: lambda stored: StatusState(
        Status(stored["status"]), stored_text(stored["reason"])
    ),
    Target.CARDS: lambda stored: CardsState(_cards(stored["cards"])),
    Target.READING: lambda stored: ReadingState(
        stored_text(stored["version"]), _cards(stored["cards"])
    ),
    Target.CHECK: lambda stored: Dismissal(
        stored_text(stored["reason"]), stored_text(stored["sentence"])
    ),
    Target.TAG_STYLE: _tag_style,
    Target.FIELD: _custom_field,
    Target.ASSIGNMENT: lambda stored: Assignment(stored_text(stored["name"])),
}


def _never_read(path: str) -> _JsonObject:
    listed = field_at(path).type in (FieldType.LIST, FieldType.CHOICES)
    return {"value": [] if listed else None, "rule": "field.newer", "confidence": 0.0}


def _encode_quoted(
    path: str, value: Value, span: Span | None, raw: str | None, text: str
) -> _JsonObject:
    """Return the JSON object of a value and its place; the value only where it must be."""
    if span is None:
        place: _JsonObject = {} if raw is None else {"raw": raw}
        return {"value": value_to_json(value), **_own_type(path, value), **place}
    quoted = span.of(text)
    if span.end > len(text) or raw != quoted:
        raise BugError(f"the words given for {path} do not stand at {span} of the letter")
    stored: _JsonObject = {"span": [span.start, span.end], "quote": _digest(quoted)}
    if isinstance(value, str) and value == _cut(quoted):
        return {**stored, "quote": _digest(quoted, value)}
    return {**stored, "value": value_to_json(value), **_own_type(path, value)}


def _own_type(path: str, value: Value) -> _JsonObject:
    """Return what tells the type of a value in a field of the workspace.

    Of such a field nothing is known here, and its definition may be lost.
    """
    if not is_custom(path):
        return {}
    by_type = {tuple: FieldType.CHOICES, date: FieldType.DATE, float: FieldType.NUMBER}
    return {"type": by_type.get(type(value), FieldType.TEXT).value}


def _decode_quoted(
    path: str, stored: _JsonObject, text: str
) -> tuple[Value, Span | None, str | None]:
    type_ = FieldType(stored["type"]) if "type" in stored else _type_of(path)
    if "span" not in stored:
        return value_from_json(type_, stored["value"]), None, stored.get("raw")
    span = Span(*stored["span"])
    raw = span.of(text)
    if "value" in stored:
        value, digest = value_from_json(type_, stored["value"]), _digest(raw)
    else:
        value, digest = _cut(raw), _digest(raw, _cut(raw))
    if digest != stored["quote"]:
        raise DamagedDataError(f"the letter no longer says at {span} what is quoted for {path}")
    return value, span, raw


def _type_of(path: str) -> FieldType:
    return FieldType.TEXT if is_custom(path) else field_at(path).type


def _encode_anchor(anchor: Anchor) -> _JsonObject:
    stored: _JsonObject = {"kind": anchor.kind.value}
    if anchor.path is not None:
        stored["path"] = anchor.path
    if anchor.span is not None:
        stored["span"] = [anchor.span.start, anchor.span.end]
        stored["quote"] = anchor.quote
    return stored


def _decode_anchor(stored: _JsonObject) -> Anchor:
    span = Span(*stored["span"]) if "span" in stored else None
    return Anchor(AnchorKind(stored["kind"]), stored.get("path"), span, stored.get("quote"))


def _refuse_drifted(key: str, anchor: Anchor, text: str) -> None:
    if anchor.span and anchor.quote and fold(anchor.span.of(text)) != fold(anchor.quote):
        raise DamagedDataError(f"the letter no longer says at {anchor.span} what note {key} says")


def _cut(quoted: str) -> str:
    """Return the value that is not stored because it can be cut from the letter.

    Files rest on this rule, so it stays as it is however values come to be normalised.
    """
    return " ".join(quoted.split())


def _digest(quoted: str, cut_value: str = "") -> str:
    """Return what some words, and the value that was cut out of them, are known by."""
    return blake2b(storable(f"{quoted}\0{cut_value}").encode(), digest_size=6).hexdigest()


def _dump(data: object) -> str:
    return json.dumps(data, separators=(",", ":"))
