"""How right the extraction is on a corpus: every field judged against the true record."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from imrdesk.domain.fields import DECISION_FIELDS, LETTER_FIELDS, decision_path
from imrdesk.domain.record import Extraction
from imrdesk.domain.values import Json, value_to_json
from imrdesk.errors import UserError
from imrdesk.extraction.extractor import FAMILIES
from imrdesk.review.extracting import extract_file

Truth = Mapping[str, Json]
ABSENT = "(no such decision)"


@dataclass(frozen=True, slots=True)
class Judged:
    """One field of one letter, judged.

    Attributes:
        family, kind, damage: of the letter, as the corpus names them.
        confidence: the extractor's; 0 for a value that it did not give.
    """

    file: str
    family: str
    kind: str
    damage: str
    path: str
    expected: Json
    got: Json
    is_marked: bool
    rule: str
    confidence: float

    @property
    def is_right(self) -> bool:
        """Whether the value is the true one."""
        return self.expected == self.got

    @property
    def key(self) -> str:
        """The field's key, with its decision's number left out."""
        return _general(self.path) if "." in self.path else self.path


@dataclass(slots=True)
class Evaluation:
    """What came out over a corpus.

    Attributes:
        not_read: why letters were left out, and how many.
    """

    letters: int = 0
    judged: list[Judged] = field(default_factory=list)
    not_read: Counter[str] = field(default_factory=Counter)

    @property
    def wrong(self) -> list[Judged]:
        """The values that are not the true ones."""
        return [value for value in self.judged if not value.is_right]

    @property
    def silent(self) -> list[Judged]:
        """The wrong values that are not marked for review."""
        return [value for value in self.wrong if not value.is_marked]


def evaluate(corpus: Path, family: str | None = None, kind: str | None = None) -> Evaluation:
    """Extract every letter of a corpus and judge each of its fields against the truth."""
    evaluation = Evaluation()
    read_families = {known.name for known in FAMILIES}
    for truth in read_truth(corpus):
        if family not in (None, truth["format"]) or kind not in (None, truth["kind"]):
            continue
        if truth["format"] not in read_families:
            evaluation.not_read[f"family {truth['format']} is not read yet"] += 1
            continue
        try:
            extracted = extract_file(corpus / "letters" / str(truth["file"]))
        except UserError:
            evaluation.not_read[f"kind {truth['kind']} cannot be read"] += 1
            continue
        evaluation.letters += 1
        evaluation.judged.extend(judge(truth, extracted.extraction))
    return evaluation


def read_truth(corpus: Path) -> Iterator[Truth]:
    """Yield the true records of a corpus."""
    with (corpus / "truth.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def judge(truth: Truth, extraction: Extraction) -> Iterator[Judged]:
    """Yield every field of a letter, those of missing and of surplus decisions too."""
    expected = dict(_flat(truth))
    got = {path: value_to_json(value.value) for path, value in extraction.values.items()}
    marked = set(extraction.needs_review)
    for path in [*expected, *(path for path in got if path not in expected)]:
        value = extraction.values.get(path)
        yield Judged(
            file=str(truth["file"]),
            family=str(truth["format"]),
            kind=str(truth["kind"]),
            damage=str(truth.get("noise", "none")),
            path=path,
            expected=expected.get(path, ABSENT),
            got=got.get(path, ABSENT),
            is_marked=path in marked,
            rule=value.rule if value else "",
            confidence=value.confidence if value else 0.0,
        )


def _flat(truth: Truth) -> Iterator[tuple[str, Json]]:
    for known in LETTER_FIELDS:
        yield known.key, truth[known.key]
    decisions = truth["decisions"]
    if not isinstance(decisions, list):
        raise TypeError(f"{truth['file']}: decisions is no list")
    for index, decision in enumerate(decisions):
        for known in DECISION_FIELDS:
            if isinstance(decision, dict):
                yield decision_path(index, known.key), decision[known.key]


def _general(path: str) -> str:
    return f"decisions.*.{path.rpartition('.')[2]}"
