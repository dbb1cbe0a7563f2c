"""Values to and from what people type, what is shown and what is stored."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.fields import DECISION_FIELDS, GUIDELINE_SOURCES, LETTER_FIELDS, Field
from imrdesk.domain.values import (
    FieldType,
    Json,
    Value,
    ValueMistake,
    display_value,
    fold,
    parse_date,
    parse_value,
    plain,
    split_list,
    value_from_json,
    value_to_json,
)

FIELDS = (*LETTER_FIELDS, *DECISION_FIELDS)
THE_DAY = date(2015, 12, 3)
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

PLAIN_TEXT = st.text(max_size=30).map(plain).filter(bool)
DATES = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def values_of(field: Field) -> st.SearchStrategy[Value]:
    """Return what the field can hold after somebody typed it."""
    choices = st.sampled_from(field.allowed or ("none",))
    if field.type is FieldType.LIST:
        entries = PLAIN_TEXT.map(lambda text: plain(text.replace(";", " ")).strip(" ,"))
        return st.lists(entries.filter(bool), max_size=4).map(tuple)
    if field.type is FieldType.CHOICES:
        return st.sets(choices).map(lambda s: tuple(sorted(s, key=field.allowed.index)))
    by_type: dict[FieldType, st.SearchStrategy[Value]] = {
        FieldType.TEXT: PLAIN_TEXT,
        FieldType.LONG_TEXT: PLAIN_TEXT,
        FieldType.INTEGER: st.integers(0, 999_999_999),
        FieldType.DATE: DATES,
        FieldType.CHOICE: choices,
    }
    return st.none() | by_type[field.type]


@pytest.mark.parametrize(
    "written",
    [
        "12/03/2015",
        "12/3/2015",
        "12-3-2015",
        "12.03.2015",
        "12/3/15",
        "12-3-15",
        "12 / 3 / 2015",
        "  12/03/2015\t",
        "12/03/2015.",
        "12–03–2015",
        "12/03/\u200b2015",
        "2015-12-03",
        "2015-12-3",
        "2015/12/03",
        "December 3, 2015",
        "December 3rd, 2015",
        "December  3 ,\n2015",
        "DECEMBER 3 2015",
        "Dec. 3, 2015",
        "Dec 3,2015",
        "dec 3, 15",
        "3 December 2015",
        "3rd of December, 2015",
        "3-Dec-2015",
        "3-Dec-15",
    ],
)
def test_a_date_is_read_however_it_is_written(written: str) -> None:
    assert parse_date(written) == THE_DAY


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("11-1-11", date(2011, 11, 1)),
        ("1-2-03", date(2003, 1, 2)),  # month before day, then the year: never another order
        ("3-2-68", date(1968, 3, 2)),
        ("3/2/78", date(1978, 3, 2)),
        ("6-30-99", date(1999, 6, 30)),
        ("3/2/50", date(1950, 3, 2)),
        ("3/2/49", date(2049, 3, 2)),
        ("2/29/00", date(2000, 2, 29)),
        ("Sept 9, 1994", date(1994, 9, 9)),
        ("Sep. 9, 94", date(1994, 9, 9)),
    ],
)
def test_a_year_of_two_digits_lies_within_a_working_life(written: str, day: date) -> None:
    assert parse_date(written) == day


@pytest.mark.parametrize(
    "written",
    [
        "",
        "N/A",
        "tomorrow",
        "20/11/2013",
        "13-11-20",
        "02/29/2015",
        "02/30/2016",
        "00/03/2015",
        "12/00/2015",
        "12/3",
        "December 2015",
        "December 32, 2015",
        "Sepember 3, 2015",
        "1/2/1",
        "1/2/201",
        "1/2/20155",
        "12/3-2015",
        "120315",
        "12/03/2015 09:30",
        "12/03/2015 - 12/04/2015",
        "12/03/٢٠١٥",
        "ſep 3, 2015",
    ],
)
def test_what_is_no_day_of_the_calendar_is_refused_with_the_way_to_type_it(written: str) -> None:
    with pytest.raises(ValueMistake) as mistake:
        parse_date(written)
    assert str(mistake.value) == (
        f"“{written}” is not a date; type it as month/day/year, like 12/03/2015."
    )


@pytest.mark.parametrize("written", ["11/20/0213", "11/20/1213", "2113-11-20", "Nov 20, 3013"])
def test_a_year_that_is_a_slip_of_the_typist_is_refused(written: str) -> None:
    with pytest.raises(ValueMistake, match="years go from 1900 to 2099"):
        parse_date(written)


@given(DATES)
def test_every_day_is_read_in_every_long_form(day: date) -> None:
    month, year = MONTHS[day.month - 1], f"{day.year:04}"
    for written in (
        day.isoformat(),
        display_value(day),
        f"{day.month}/{day.day}/{year}",
        f"{day.month}-{day.day}-{year}",
        f"{day.month}.{day.day}.{year}",
        f"{month} {day.day}, {year}",
        f"{month[:3]}. {day.day}, {year}",
        f"{day.day} {month.upper()} {year}",
    ):
        assert parse_date(written) == day


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_every_day_is_read_with_a_year_of_two_digits(day: date) -> None:
    year = f"{day.year % 100:02}"
    for separator in "/-.":
        assert parse_date(separator.join((str(day.month), str(day.day), year))) == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" two\u00a0 words\r\n", "two words"),
        ("worker’s “back” – ﬁne", 'worker\'s "back" - fine'),
        ("Non\u2011MTUS", "Non-MTUS"),
        ("\ufeffCM13\u200b-0024356", "CM13-0024356"),
        ("medi\u00adcation", "medication"),
        ("a \u200b b", "a b"),
        ("µ 40 °C é 😀", "µ 40 °C é 😀"),
        (" \u200b ", ""),
    ],
)
def test_the_same_words_are_the_same_value(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(st.text())
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("", ()),
        (" , ;", ()),
        ("California", ("California",)),
        ("California, Hawaii", ("California", "Hawaii")),
        ("California,; Hawaii ;", ("California", "Hawaii")),
        ("Preventive Medicine, Occupational; Pain", ("Preventive Medicine, Occupational", "Pain")),
        ("Preventive Medicine, Occupational;", ("Preventive Medicine, Occupational",)),
        ("Physical Medicine &\nRehabilitation", ("Physical Medicine & Rehabilitation",)),
    ],
)
def test_a_typed_list_is_split(text: str, entries: tuple[str, ...]) -> None:
    assert split_list(text) == entries


@pytest.mark.parametrize(
    ("type_", "text", "allowed", "value"),
    [
        (FieldType.TEXT, "  CM13-0024356 ", (), "CM13-0024356"),
        (FieldType.TEXT, " \n", (), None),
        (FieldType.LONG_TEXT, "two\n\nlines", (), "two lines"),
        (FieldType.INTEGER, " 49 ", (), 49),
        (FieldType.INTEGER, "", (), None),
        (FieldType.DATE, "11-1-11", (), date(2011, 11, 1)),
        (FieldType.DATE, "", (), None),
        (FieldType.CHOICE, "upheld", ("Upheld", "Overturned"), "Upheld"),
        (FieldType.CHOICE, "", ("Upheld", "Overturned"), None),
        (FieldType.LIST, "", (), ()),
        (FieldType.LIST, "Pain; Pain", (), ("Pain", "Pain")),
        (FieldType.CHOICES, "", GUIDELINE_SOURCES, ()),
        (FieldType.CHOICES, "odg, MTUS", GUIDELINE_SOURCES, ("MTUS", "ODG")),
        (FieldType.CHOICES, "MTUS; mtus", GUIDELINE_SOURCES, ("MTUS",)),
    ],
)
def test_typed_text_becomes_a_value_of_its_type(
    type_: FieldType, text: str, allowed: tuple[str, ...], value: Value
) -> None:
    assert parse_value(type_, text, allowed) == value


@pytest.mark.parametrize(
    ("type_", "text", "allowed", "sentence"),
    [
        (FieldType.INTEGER, "forty", (), "“forty” is not a whole number."),
        (FieldType.INTEGER, "-4", (), "“-4” is not a whole number."),
        (FieldType.INTEGER, "49.5", (), "“49.5” is not a whole number."),
        (FieldType.INTEGER, "٤٩", (), "“٤٩” is not a whole number."),
        (FieldType.CHOICE, "maybe", ("male", "female"), "“maybe” is not one of: male, female."),
        (
            FieldType.CHOICES,
            "MTUS; CPT",
            GUIDELINE_SOURCES,
            "“CPT” is not one of: MTUS, ACOEM, ODG, Other.",
        ),
    ],
)
def test_what_is_no_value_is_refused_in_one_sentence(
    type_: FieldType, text: str, allowed: tuple[str, ...], sentence: str
) -> None:
    with pytest.raises(ValueMistake) as mistake:
        parse_value(type_, text, allowed)
    assert str(mistake.value) == sentence


@pytest.mark.parametrize("type_", [FieldType.DATE, FieldType.INTEGER, FieldType.CHOICE])
def test_a_passage_taken_for_a_value_by_mistake_does_not_fill_the_message(
    type_: FieldType,
) -> None:
    with pytest.raises(ValueMistake) as mistake:
        parse_value(type_, "The injured worker is a teacher. " * 50, ("male", "female"))
    assert len(str(mistake.value)) < 150


@given(st.sampled_from(FIELDS), st.text())
def test_any_text_is_a_value_or_a_mistake_of_one_line(field: Field, text: str) -> None:
    try:
        value = parse_value(field.type, text, field.allowed)
    except ValueMistake as mistake:
        sentence = str(mistake)
    else:
        sentence = "."
        assert value_from_json(field.type, value_to_json(value)) == value
    assert sentence.endswith(".")
    assert len(sentence.splitlines()) == 1


@given(st.data(), st.sampled_from(FIELDS))
def test_a_value_that_is_shown_is_read_back(data: st.DataObject, field: Field) -> None:
    value = data.draw(values_of(field))
    assert parse_value(field.type, display_value(value), field.allowed) == value


@given(st.data(), st.sampled_from(FIELDS))
def test_a_value_that_is_stored_is_read_back(data: st.DataObject, field: Field) -> None:
    value = data.draw(values_of(field))
    stored: Json = json.loads(json.dumps(value_to_json(value)))
    assert value_from_json(field.type, stored) == value


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (49, "49"),
        (date(2015, 2, 3), "02/03/2015"),
        (date(213, 11, 20), "11/20/0213"),
        ((), ""),
        (("California", "Hawaii"), "California; Hawaii"),
        (("Medicine, Occupational",), "Medicine, Occupational;"),
    ],
)
def test_a_value_is_shown(value: Value, shown: str) -> None:
    assert display_value(value) == shown


@pytest.mark.parametrize(
    ("type_", "data"),
    [
        (FieldType.TEXT, 1),
        (FieldType.TEXT, ["a"]),
        (FieldType.LONG_TEXT, True),
        (FieldType.INTEGER, "49"),
        (FieldType.INTEGER, True),
        (FieldType.INTEGER, 4.5),
        (FieldType.DATE, "12/03/2015"),
        (FieldType.DATE, 20151203),
        (FieldType.CHOICE, {}),
        (FieldType.LIST, "California"),
        (FieldType.LIST, ["California", 1]),
        (FieldType.CHOICES, [None]),
    ],
)
def test_stored_data_of_another_type_is_refused(type_: FieldType, data: Json) -> None:
    with pytest.raises(ValueError, match=r"is no value of type|Invalid isoformat"):
        value_from_json(type_, data)


@pytest.mark.parametrize(
    ("written", "number", "shown"),
    [
        ("12", 12.0, "12"),
        (" 3.50 ", 3.5, "3.5"),
        ("0.1", 0.1, "0.1"),
        (".5", 0.5, "0.5"),
        ("7.", 7.0, "7"),
        ("-4", -4.0, "-4"),
        ("\u22124", -4.0, "-4"),
        ("+4", 4.0, "4"),
        ("-0", 0.0, "0"),
        ("1,250.75", 1250.75, "1250.75"),
        ("12,345,678", 12345678.0, "12345678"),
        ("0.00001", 0.00001, "0.00001"),
        ("123456789012345", 123456789012345.0, "123456789012345"),
    ],
)
def test_a_number_is_read_and_shown_shortest(written: str, number: float, shown: str) -> None:
    value = parse_value(FieldType.NUMBER, written)
    assert value == number
    assert str(value) != "-0.0"
    assert display_value(value) == shown


@pytest.mark.parametrize(
    "written",
    ["twelve", "12,5", "1,23", "1e5", "$5", "5%", "1.2.3", ".", "-", "nan", "inf", "0x10", "1 2"],
)
def test_what_is_no_number_is_said_in_a_sentence(written: str) -> None:
    with pytest.raises(ValueMistake, match="is not a number; type it in digits"):
        parse_value(FieldType.NUMBER, written)


def test_more_digits_than_are_kept_are_refused() -> None:
    with pytest.raises(ValueMistake, match="more digits than the 15"):
        parse_value(FieldType.NUMBER, "1234567890123456")
    with pytest.raises(ValueMistake, match="more digits"):
        parse_value(FieldType.NUMBER, "0." + "0" * 40 + "1")


@given(st.decimals(-(10**13), 10**13, allow_nan=False, allow_infinity=False, places=1))
def test_the_digits_of_a_number_stay(number: Decimal) -> None:
    value = parse_value(FieldType.NUMBER, f"{number:f}")
    assert Decimal(display_value(value)) == number


@given(st.floats(allow_nan=False, allow_infinity=False).map(lambda number: number + 0.0))
def test_numbers_go_through_json_exactly(number: float) -> None:
    stored = json.loads(json.dumps(value_to_json(number)))
    assert value_from_json(FieldType.NUMBER, stored) == number


@pytest.mark.parametrize("data", [True, "12", float("nan"), float("inf"), [1], {}])
def test_what_is_no_number_in_json_is_refused(data: Json) -> None:
    with pytest.raises(ValueError, match="no value of type number"):
        value_from_json(FieldType.NUMBER, data)
