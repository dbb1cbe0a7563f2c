"""Why a value is what it is, in sentences."""

import ast
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

import imrdesk
from imrdesk.assets import resource
from imrdesk.domain.cards import ADDED
from imrdesk.domain.custom_fields import OWN_RULE
from imrdesk.domain.history import Origin, ValueState
from imrdesk.domain.letter import LetterKind, LetterText, Page, UnsureWord
from imrdesk.domain.record import FieldValue
from imrdesk.domain.review import ReviewedRecord, review_record
from imrdesk.extraction.extractor import extract
from imrdesk.extraction.rules import RULES
from imrdesk.reading.reader import read_letter
from imrdesk.review.extracting import ExtractedLetter, extract_bytes
from imrdesk.review.why import RULE_WORDS, Fact, rule_words, why

_PACKAGE = Path(imrdesk.__file__).parent
_SAMPLES = sorted(resource("samples").glob("*.txt"))


def literal_rules() -> set[str]:
    """Return every rule name that stands in the program as a literal beside a value."""
    found: set[str] = set()
    for path in _PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("FieldValue"):
                found |= {
                    argument.value
                    for argument in node.args[3:4]
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
                }
            elif isinstance(node, ast.Dict):
                found |= {
                    value.value
                    for key, value in zip(node.keys, node.values, strict=True)
                    if isinstance(key, ast.Constant)
                    and key.value == "rule"
                    and isinstance(value, ast.Constant)
                    and isinstance(value.value, str)
                }
    return found


def test_every_rule_has_its_sentence() -> None:
    assert {"reviewer.added", "field.newer"} <= literal_rules()
    assert set(RULES) | literal_rules() | {OWN_RULE} == set(RULE_WORDS)
    for words in RULE_WORDS.values():
        assert words[0].isupper()
        assert words.endswith(".")


@pytest.mark.parametrize("path", _SAMPLES, ids=lambda path: path.stem)
def test_every_rule_that_reads_a_sample_has_its_sentence(path: Path) -> None:
    read = extract(read_letter(path.read_bytes(), path.name))
    assert {value.rule for value in read.values.values()} <= set(RULE_WORDS)


def test_a_rule_of_an_older_program_is_named() -> None:
    assert "header.guess" in rule_words("header.guess")
    assert rule_words("reviewer.added") == RULE_WORDS[ADDED["treatment"].rule]


@pytest.fixture(scope="module")
def read() -> ExtractedLetter:
    return extract_bytes(_SAMPLES[0].read_bytes(), _SAMPLES[0].name)


def told(
    read: ExtractedLetter,
    path: str,
    record: ReviewedRecord | None = None,
    letter: LetterText | None = None,
    changes: int | None = None,
) -> dict[str, str]:
    record = record or review_record(read.extraction, ())
    return {fact.heading: fact.words for fact in why(record, path, letter or read.letter, changes)}


def with_value(read: ExtractedLetter, path: str, value: FieldValue) -> ReviewedRecord:
    extraction = replace(read.extraction, values={**read.extraction.values, path: value})
    return review_record(extraction, ())


def test_a_sure_value_tells_its_rule_its_threshold_and_its_words(read: ExtractedLetter) -> None:
    facts = told(read, "case_number", changes=0)
    value = read.extraction.values["case_number"]
    assert facts["Found"] == RULES[value.rule].meaning
    assert f"{value.confidence * 100:g}% sure" in facts["Confidence"]
    assert "asks for 80%, so it counts as sure" in facts["Confidence"]
    assert str(value.value) in facts["In the letter"]
    assert facts["History"] == "Nobody has changed it."
    assert not {"Reviewer", "Recognition"} & facts.keys()


def test_an_unsure_value_says_that_it_is_to_be_looked_at(read: ExtractedLetter) -> None:
    age = read.extraction.values["age"]._replace(rule="worker.age_conflict", confidence=0.5)
    facts = told(read, "age", with_value(read, "age", age))
    assert "50% sure" in facts["Confidence"]
    assert "is to be looked at" in facts["Confidence"]
    assert "rule by itself" not in facts["Confidence"]


def test_what_recognition_lowers_is_told(read: ExtractedLetter) -> None:
    value = read.extraction.values["case_number"]
    span = value.span
    assert span is not None
    value = value._replace(rule="header.label", confidence=0.7)
    scan = replace(
        read.letter,
        kind=LetterKind.SCAN,
        pages=(Page(1, 0, len(read.letter.text), 0.91),),
        unsure=(UnsureWord(span.start, span.end, 0.72),),
    )
    facts = told(read, "case_number", with_value(read, "case_number", value), scan)
    assert "99% sure; the recognition of the page lowers it" in facts["Confidence"]
    assert "91%" in facts["Recognition"]
    assert "72%" in facts["Recognition"]


def test_a_persons_value_tells_who_when_and_why(read: ExtractedLetter) -> None:
    record = review_record(read.extraction, ())
    standing = replace(
        record.standings["age"],
        state_now=ValueState(17, Origin.PERSON, None, None),
        who="R. Alvarez",
        when=datetime(2026, 1, 2, 3, 4, tzinfo=UTC),
        why="the birthday was missed",
    )
    record = replace(record, standings={**record.standings, "age": standing})
    facts = told(read, "age", record, changes=3)
    was = read.extraction.values["age"].value
    assert facts["Reviewer"].startswith("Corrected by R. Alvarez on 2026-01-02 at 03:04 UTC.")
    assert f"had read: {was}" in facts["Reviewer"]
    assert "the birthday was missed" in facts["Reviewer"]
    assert facts["History"] == "3 changes."


def test_a_field_that_nothing_was_read_for_says_so(read: ExtractedLetter) -> None:
    record = with_value(read, "age", ADDED["treatment"])
    facts = told(read, "age", record)
    assert "nothing was read" in facts["Confidence"].lower()
    assert facts["In the letter"] == "No words of the letter stand for it."


def test_checks_are_told_with_their_law_at_every_field_that_they_are_about() -> None:
    with_errors = [
        (read, record)
        for path in _SAMPLES
        for read in [extract_bytes(path.read_bytes(), path.name)]
        for record in [review_record(read.extraction, ())]
        if any(len(check.fields) > 1 for check in record.checks)
    ]
    read, record = with_errors[0]
    check = next(check for check in record.checks if len(check.fields) > 1)
    for path in check.fields:
        facts = why(record, path, read.letter)
        assert any(check.message in fact.words for fact in facts)
        assert Fact("Found", rule_words(record.standings[path].extracted.rule)) in facts
