"""Makes the sample letters and their true records from sample_letters.toml.

`python build_scripts/make_samples.py` writes `resources/samples/` and
`tests/data/samples_truth.jsonl`; the same facts always give the same bytes.
"""

from __future__ import annotations

import io
import json
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import letter as us_letter
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

ROOT = Path(__file__).resolve().parents[1]
FACTS = Path(__file__).with_name("sample_letters.toml")
SAMPLES = ROOT / "resources" / "samples"
TRUTH = ROOT / "tests" / "data" / "samples_truth.jsonl"

_SOFT_HYPHEN = "\u00ad"
# A record holds plainly what a letter prints typographically.
_TYPOGRAPHY = str.maketrans({"“": '"', "”": '"', "’": "'", "–": "-", _SOFT_HYPHEN: None})
_COLUMN_LABELS = (
    (("Case Number", "case_number"),),
    (("Date Assigned", "date_assigned"), ("Date of Injury", "date_of_injury")),
    (("Decision Date", "decision_date"), ("UR Denial Date", "ur_denial_date")),
    (("Priority", "priority"), ("Application Received", "application_received")),
)
# The form's own headings and phrases, the same in every letter of the family.
_MADE = "HOW THE IMR FINAL DETERMINATION WAS MADE"
# Letters of the family explain here how the reviewer was chosen; this is our wording of it.
_REVIEWER = (
    "The case file was given to a physician who works independently of the employer, the injured "
    "employee, the treating providers and the claims administrator. The reviewer was picked for "
    "training and practice that match the condition and the services in dispute, sees patients "
    "every week, and knows the rules by which evidence is weighed in an Independent Medical "
    "Review."
)
_CREDENTIALS = "The Expert Reviewer has the following credentials:"
_SUMMARY = "CLINICAL CASE SUMMARY"
_SUMMARY_INTRODUCTION = (
    "The expert reviewer developed the following clinical case summary based on a review of the "
    "case file, including all medical records:"
)
_ISSUES = "IMR ISSUES, DECISIONS AND RATIONALES"
_ISSUES_INTRODUCTION = (
    "The Final Determination was based on decisions for the disputed items/services set forth "
    "below:"
)
_FOOTER = "Final Determination Letter for IMR Case Number {}"
_HEADINGS = (_MADE, _SUMMARY, _ISSUES)

Facts = dict[str, Any]
"""One letter's table in the file of facts."""


def read_facts() -> list[Facts]:
    """Return the facts of every sample letter."""
    facts: list[Facts] = tomllib.loads(FACTS.read_text(encoding="utf-8"))["letter"]
    return facts


def paragraphs(facts: Facts) -> Iterator[str]:
    """Yield the paragraphs that follow the header; lines inside one are the form's own."""
    yield _MADE
    yield _REVIEWER
    states, specialties = ", ".join(facts["licensure_states"]), ", ".join(facts["specialties"])
    yield (
        f"{_CREDENTIALS}\n State(s) of Licensure: {states}\n Certification(s)/Specialty: "
        f"{specialties}"
    )
    yield _SUMMARY
    yield _SUMMARY_INTRODUCTION
    yield _fold(facts["clinical_summary"])
    yield _ISSUES
    yield _ISSUES_INTRODUCTION
    for decision in facts["decision"]:
        yield f"{decision['mark']}{decision['treatment']}: {decision['outcome']}"
        yield f"Claims Administrator guideline: {_fold(decision['ur_guideline'])}"
        yield f"MAXIMUS guideline: {_fold(decision['imr_guideline'])}"
        yield f"Decision rationale: {_fold(decision['rationale'])}"


def _fold(text: str) -> str:
    return " ".join(text.split())


def _header(facts: Facts, between: str, columns: str) -> str:
    """Return the header: `between` a label and its value, and `columns` between two labels."""

    def pair(label: str, key: str) -> str:
        value = facts[key]
        return f"{label}:{between}{value if isinstance(value, str) else f'{value:%m/%d/%Y}'}"

    return "\n".join(columns.join(pair(*each) for each in line) for line in _COLUMN_LABELS)


def _text(facts: Facts, between: str, columns: str) -> str:
    return "\n\n".join([_header(facts, between, columns), *paragraphs(facts)]) + "\n"


def _wrapped_text(facts: Facts, width: int = 88, page: int = 34) -> str:
    """Return the letter as a text cut out of pages: short lines, footers in the middle."""
    lines = [
        short
        for long in _text(facts, " ", "\n").splitlines()
        for short in _wrap(long, width) or [""]
    ]
    footer = _FOOTER.format(facts["case_number"])
    pages = [lines[start : start + page] for start in range(0, len(lines), page)]
    return "".join(
        "\n".join([*page_lines, "", footer, str(number), "", ""])
        for number, page_lines in enumerate(pages, 1)
    )


def _wrap(line: str, width: int) -> list[str]:
    """Break a line at spaces, and at a soft hyphen where the word's first part still fits."""
    lines = [""]
    for word in line.split(" "):
        whole = word.replace(_SOFT_HYPHEN, "")
        longer = f"{lines[-1]} {whole}" if lines[-1] else whole
        first, _, rest = word.partition(_SOFT_HYPHEN)
        if len(longer) <= width:
            lines[-1] = longer
        elif rest and len(f"{lines[-1]} {first}-") <= width:
            lines[-1] += f" {first}-"
            lines.append(rest.replace(_SOFT_HYPHEN, ""))
        else:
            lines.append(whole)
    return lines


class _Pages:
    """Lines set one below the other on letter pages, with the running footer."""

    _LEFT, _TOP, _BOTTOM, _LEADING, _WIDTH = 72, 720, 84, 14, 468

    def __init__(self, footer: str) -> None:
        self._footer, self._number, self._height = footer, 1, self._TOP
        self._buffer = io.BytesIO()
        # `invariant` leaves out the time of making, so that the same facts give the same bytes.
        self._canvas = Canvas(self._buffer, pagesize=us_letter, invariant=True)
        self._canvas.setTitle(footer)

    def add_columns(self, columns: list[str]) -> None:
        """Set texts beside each other on one line."""
        self._canvas.setFont("Times-Roman", 11)
        for position, text in enumerate(columns):
            self._canvas.drawString(self._LEFT + position * self._WIDTH / 2, self._height, text)
        self._advance()

    def add_paragraph(self, text: str, font: str) -> None:
        """Set a paragraph below an empty line."""
        self._advance()
        for long in text.split("\n"):
            for line in simpleSplit(long, font, 11, self._WIDTH):
                self._canvas.setFont(font, 11)
                self._canvas.drawString(self._LEFT, self._height, line)
                self._advance()

    def to_bytes(self) -> bytes:
        """Return the finished file."""
        self._end_page()
        self._canvas.save()
        return self._buffer.getvalue()

    def _advance(self) -> None:
        self._height -= self._LEADING
        if self._height < self._BOTTOM:
            self._end_page()

    def _end_page(self) -> None:
        self._canvas.setFont("Times-Roman", 9)
        self._canvas.drawString(self._LEFT, 48, f"{self._footer}    {self._number}")
        self._canvas.showPage()
        self._number, self._height = self._number + 1, self._TOP


def _pdf(facts: Facts) -> bytes:
    """Return the letter as a PDF with a text layer."""
    pages = _Pages(_FOOTER.format(facts["case_number"]))
    for line in _header(facts, " ", "\t").splitlines():
        pages.add_columns(line.split("\t"))
    for paragraph in paragraphs(facts):
        pages.add_paragraph(paragraph, "Times-Bold" if paragraph in _HEADINGS else "Times-Roman")
    return pages.to_bytes()


_TEXT_FORMS: dict[str, Callable[[Facts], str]] = {
    "lines": lambda facts: _text(facts, " ", "\n"),
    "columns": lambda facts: _text(facts, "\t", "\t"),
    "stacked": lambda facts: _text(facts, "\n", "\n"),
    "wrapped": _wrapped_text,
}


def make_letter(facts: Facts) -> tuple[str, bytes]:
    """Return the file name and the bytes of one sample letter."""
    if facts["form"] == "pdf":
        return f"{facts['case_number']}.pdf", _pdf(facts)
    text = _TEXT_FORMS[facts["form"]](facts).replace("\n", facts.get("newline", "\n"))
    return f"{facts['case_number']}.txt", text.encode(facts.get("encoding", "utf-8"))


def true_record(facts: Facts) -> dict[str, Any]:
    """Return the record that a perfect reader makes of the letter, as truth.jsonl holds it."""
    record = {
        key: value if isinstance(value, str | int | list) else value.isoformat()
        for key, value in facts.items()
        if key not in ("form", "encoding", "newline", "decision")
    }
    record["clinical_summary"] = _true_text(facts["clinical_summary"])
    record["decisions"] = [
        {"number": number, **_true_decision(decision)}
        for number, decision in enumerate(facts["decision"], 1)
    ]
    return {
        **record,
        "format": "final_determination",
        "file": make_letter(facts)[0],
        "kind": "pdf" if facts["form"] == "pdf" else "txt",
        "noise": facts["form"],
    }


def _true_decision(decision: Facts) -> Facts:
    texts = ("ur_guideline", "imr_guideline", "rationale")
    return {
        "body_part": None,
        **{key: value for key, value in decision.items() if key not in ("mark", *texts)},
        **{key: _true_text(decision[key]) for key in texts},
    }


def _true_text(text: str) -> str:
    return _fold(text).translate(_TYPOGRAPHY)


def true_records() -> str:
    """Return the JSON Lines of every sample letter's true record."""
    return "".join(
        json.dumps(true_record(facts), ensure_ascii=False) + "\n" for facts in read_facts()
    )


def main() -> None:
    """Write every sample letter and the true records."""
    SAMPLES.mkdir(parents=True, exist_ok=True)
    TRUTH.parent.mkdir(parents=True, exist_ok=True)
    for facts in read_facts():
        name, data = make_letter(facts)
        (SAMPLES / name).write_bytes(data)
    TRUTH.write_text(true_records(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
