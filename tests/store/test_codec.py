"""What is written into the file comes back the same, and drift is seen."""

import dataclasses
import json
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from built_letters import built_letter, from_values
from imrdesk.domain.annotation import Anchor, Ink, NoteState, TagStyle
from imrdesk.domain.custom_fields import CustomField, CustomType
from imrdesk.domain.dismissal import Dismissal
from imrdesk.domain.fields import field_at, paths
from imrdesk.domain.history import CardsState, Origin, ReadingState, State, Target, ValueState
from imrdesk.domain.letter import LetterKind, LetterText, Page, SourceRun, Span, UnsureWord, WordBox
from imrdesk.domain.record import Extraction, FieldValue
from imrdesk.domain.status import Status, StatusState
from imrdesk.domain.values import FieldType, Value
from imrdesk.errors import BugError
from imrdesk.store import codec
from imrdesk.store.damage import DamagedDataError

TEXT = "The worker’s neck  pain —\nchronic 😀 — began in 2011."
WORDS = st.text(max_size=12)


def values_of(path: str) -> st.SearchStrategy[Value]:
    type_ = field_at(path).type
    if type_ in (FieldType.LIST, FieldType.CHOICES):
        return st.lists(WORDS, max_size=3).map(tuple)
    if type_ is FieldType.DATE:
        return st.none() | st.dates()
    if type_ is FieldType.INTEGER:
        return st.none() | st.integers(0, 120)
    return st.none() | WORDS


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span | None:
    ends = draw(st.none() | st.tuples(*[st.integers(0, len(text))] * 2))
    return None if ends is None else Span(min(ends), max(ends))


@st.composite
def extractions(draw: st.DrawFn, text: str) -> Extraction:
    count = draw(st.integers(0, 2))
    values = {}
    for path in paths(count):
        span = draw(spans(text))
        raw = draw(st.none() | WORDS) if span is None else span.of(text)
        cut = field_at(path).type in (FieldType.TEXT, FieldType.LONG_TEXT) and draw(st.booleans())
        value = " ".join(raw.split()) if cut and raw else draw(values_of(path))
        values[path] = FieldValue(value, raw, span, draw(WORDS), draw(st.floats(0, 1)))
    return Extraction("v", values, count)


@settings(deadline=None)
@given(st.data(), st.text())
def test_extractions_come_back_the_same(data: st.DataObject, text: str) -> None:
    extraction = data.draw(extractions(text))
    document = codec.encode_extraction(extraction, text)
    assert codec.decode_extraction("v", document, text) == extraction


@pytest.mark.parametrize(("path", "value"), [("sex", None), ("specialties", ())])
def test_a_field_that_is_newer_than_the_file_is_empty_and_unsure(path: str, value: Value) -> None:
    read = built_letter(outcomes=("Upheld",))
    document = codec.encode_extraction(read.extraction, read.letter.text)
    older = json.loads(codec.decompress(document))
    del older["values"][path]

    document = codec.compress(json.dumps(older).encode())
    extraction = codec.decode_extraction("v", document, read.letter.text)

    assert extraction.values[path].value == value
    assert not extraction.values[path].is_sure
    assert list(extraction.values) == list(read.extraction.values)


@settings(deadline=None)
@given(st.data())
def test_a_value_s_state_comes_back_the_same(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(list(paths(1))))
    span = data.draw(spans(TEXT))
    raw = None if span is None else span.of(TEXT)
    state = ValueState(data.draw(values_of(path)), data.draw(st.sampled_from(Origin)), span, raw)
    written = codec.encode_state(path, state, TEXT)
    assert codec.decode_state(Target.VALUE, path, written, TEXT) == state


@pytest.mark.parametrize(
    ("target", "state"),
    [
        (Target.TAG, True),
        (Target.TAG, False),
        (Target.NOTE, None),
        (Target.NOTE, NoteState(Anchor.letter(), "**a**\n<b> \ud83d")),
        (Target.NOTE, NoteState(Anchor.field("decisions.1.outcome"), "b")),
        (Target.NOTE, NoteState(Anchor.passage(Span(13, 23), "neck pain"), "c")),
        (Target.NOTE, NoteState(Anchor.decision(12), "d")),
        (
            Target.NOTE,
            NoteState(Anchor.passage(Span(13, 23), "neck pain"), "", Ink.PINK, ("a", "ß")),
        ),
        (Target.STATUS, StatusState(Status.POSTPONED, "fax — page 2")),
        (Target.CARDS, CardsState(())),
        (Target.CARDS, CardsState((2, 0, 11))),
        (Target.READING, ReadingState("4", (0, 3))),
        (Target.CHECK, Dismissal("as “written”", "The letter says so.")),
        (Target.CHECK, None),
        (Target.TAG_STYLE, TagStyle(Ink.GREY, "where it comes from")),
        (Target.TAG_STYLE, None),
    ],
)
def test_other_states_come_back_the_same(target: Target, state: State) -> None:
    written = codec.encode_state("key", state, TEXT)
    assert codec.decode_state(target, "key", written, TEXT) == state


def test_a_note_of_version_1_is_yellow_and_has_no_tags() -> None:
    older = '{"anchor":{"kind":"letter"},"markdown":"look"}'
    assert codec.decode_note(older) == NoteState(Anchor.letter(), "look", Ink.YELLOW, ())


def test_a_value_that_the_letter_holds_is_not_stored_again() -> None:
    summary = "The worker has neck pain. " * 100
    read = from_values({"clinical_summary": summary.strip()}, 0)
    long = ValueState(
        summary.strip(), Origin.PERSON, *_place(read.extraction.values["clinical_summary"])
    )
    assert len(codec.encode_state("clinical_summary", long, read.letter.text)) < 100


def _place(read: FieldValue) -> tuple[Span | None, str | None]:
    return read.span, read.raw


@pytest.mark.parametrize("value", ["neck pain", "another value", None])
def test_words_that_are_no_longer_there_are_seen(value: str | None) -> None:
    span = Span(13, 23)
    state = ValueState(value, Origin.PERSON, span, span.of(TEXT))
    written = codec.encode_state("decisions.0.body_part", state, TEXT)
    with pytest.raises(DamagedDataError, match=r"decisions\.0\.body_part"):
        codec.decode_state(
            Target.VALUE, "decisions.0.body_part", written, TEXT.replace("pain", "Pain")
        )


def test_a_text_that_is_no_longer_the_same_is_seen_where_nothing_is_quoted() -> None:
    read = built_letter(extra="page 1 of 1")
    document = codec.encode_extraction(read.extraction, read.letter.text)
    changed = read.letter.text.replace("page 1 of 1", "page 1 of 9")
    with pytest.raises(DamagedDataError, match="no longer has the text"):
        codec.decode_extraction("v", document, changed)


def test_an_extraction_from_before_texts_had_a_digest_is_read() -> None:
    read = built_letter()
    document = codec.encode_extraction(read.extraction, read.letter.text)
    older = json.loads(codec.decompress(document))
    del older["text"]
    document = codec.compress(json.dumps(older).encode())
    extraction = codec.decode_extraction(
        read.extraction.version, document, read.letter.text + " (a new last line)"
    )
    assert extraction == read.extraction


def test_a_passage_that_is_no_longer_there_is_seen() -> None:
    note = NoteState(Anchor.passage(Span(13, 23), "neck pain"), "c")
    written = codec.encode_state("key", note, TEXT)
    with pytest.raises(DamagedDataError, match="note key"):
        codec.decode_state(Target.NOTE, "key", written, "x" + TEXT)


def test_words_that_do_not_stand_at_their_span_are_not_written() -> None:
    state = ValueState("x", Origin.PERSON, Span(0, 3), "Tha")
    with pytest.raises(BugError, match="do not stand at"):
        codec.encode_state("sex", state, TEXT)
    beyond = dataclasses.replace(state, span=Span(len(TEXT), len(TEXT) + 3), raw="")
    with pytest.raises(BugError, match="do not stand at"):
        codec.encode_state("sex", beyond, TEXT)


@settings(deadline=None)
@given(
    st.lists(st.tuples(*[st.integers(0, 10**6)] * 3, st.floats(0, 1)), max_size=4),
    st.lists(st.tuples(*[st.integers(0, 10**6)] * 4), max_size=8),
    st.lists(st.tuples(*[st.integers(0, 10**6)] * 2, st.floats(0, 1)), max_size=4),
)
def test_pages_runs_and_unsure_words_come_back_the_same(
    pages: list[tuple[int, int, int, float]],
    runs: list[tuple[int, int, int, int]],
    unsure: list[tuple[int, int, float]],
) -> None:
    letter = LetterText(
        TEXT,
        LetterKind.PDF,
        tuple(Page(*page) for page in pages),
        tuple(SourceRun(*run) for run in runs),
        tuple(UnsureWord(*word) for word in unsure),
        ("CM14-0000007",) if unsure else (),
        tuple(WordBox(s, e, 0, 0.1, 0.25, 0.1234, certain) for s, e, certain in unsure),
    )
    layout = codec.encode_layout(letter)
    assert codec.decode_letter_text(TEXT, "pdf", layout) == letter


def test_a_layout_from_before_scans_were_read_is_sure_of_its_words() -> None:
    older = codec.compress(b'{"pages": [[1, 0, 5]], "runs": [[0, 5, 0, 0]]}')
    letter = codec.decode_letter_text("Maxim", "pdf", older)
    assert letter.pages == (Page(1, 0, 5),)
    assert letter.cut_case_numbers == ()
    assert letter.boxes == ()
    assert letter.reading_confidence(Span(0, 5)) == 1.0


def test_bytes_that_were_damaged_are_told() -> None:
    stored = codec.compress(b"Final Determination " * 50)
    damaged = stored[:20] + bytes([stored[20] ^ 1]) + stored[21:]
    with pytest.raises(DamagedDataError, match="checksum"):
        codec.decompress(damaged)


def test_moments_keep_their_order_and_are_utc() -> None:
    east = timezone(timedelta(hours=5))
    moments = [
        datetime(2026, 3, 2, 9, 0, tzinfo=east),
        datetime(2026, 3, 2, 9, 0, tzinfo=UTC),
        datetime(2026, 3, 2, 9, 0, 0, 1, tzinfo=UTC),
    ]
    written = [codec.encode_moment(moment) for moment in moments]
    assert written == sorted(written)
    assert [codec.decode_moment(text) for text in written] == moments
    assert all(text.endswith("+00:00") for text in written)


def test_every_status_has_its_number() -> None:
    assert set(codec.STATUS_RANKS) == set(Status)
    assert [codec.STATUS_BY_RANK[rank] for rank in range(5)] == list(Status)


def test_dates_are_stored_as_dates() -> None:
    state = ValueState(date(2015, 12, 3), Origin.PERSON)
    assert '"2015-12-03"' in codec.encode_state("decision_date", state, TEXT)


NAMES = st.text(max_size=20)
CUSTOM_FIELDS = st.builds(
    CustomField,
    key=NAMES,
    label=NAMES,
    type=st.sampled_from(CustomType),
    on_decision=st.booleans(),
    allowed=st.lists(NAMES, max_size=4).map(tuple),
    required=st.booleans(),
    help=NAMES,
    position=st.integers(0, 99),
    retired=st.booleans(),
)


@given(st.none() | CUSTOM_FIELDS)
def test_a_field_of_a_workspace_comes_back_the_same(field: CustomField | None) -> None:
    stored = codec.encode_state("x_f", field, "")
    back = codec.decode_state(Target.FIELD, "x_f", stored, "")
    assert back == codec.decode_custom_field(stored) == field
    assert field is None or type(codec.decode_custom_field(stored)) is CustomField


@given(
    st.none()
    | WORDS
    | st.dates()
    | st.floats(allow_nan=False, allow_infinity=False).map(lambda number: number + 0.0)
    | st.lists(WORDS, max_size=3).map(tuple)
)
def test_a_value_in_a_field_of_a_workspace_needs_no_definition(value: Value) -> None:
    state = ValueState(value, Origin.PERSON)
    for path in ("x_f", "decisions.3.x_f"):
        back = codec.decode_state(Target.VALUE, path, codec.encode_state(path, state, ""), "")
        assert back == state
        assert isinstance(back, ValueState)
        assert type(back.value) is type(value)


def test_a_value_that_is_cut_from_the_letter_needs_none_either() -> None:
    span = Span(0, 19)
    raw = span.of(TEXT)
    state = ValueState(" ".join(raw.split()), Origin.PERSON, span, raw)
    stored = codec.encode_state("x_f", state, TEXT)
    assert "value" not in json.loads(stored)
    assert codec.decode_state(Target.VALUE, "x_f", stored, TEXT) == state
