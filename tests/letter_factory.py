"""Letters for tests, written from facts: in several layouts, with the damage of real files.

The facts are the truth that an extraction is judged by; the layouts and the damage are what
letter files do to them.
"""

from __future__ import annotations

import io
import random
import re
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from reportlab.lib.pagesizes import letter as letter_size
from reportlab.pdfgen.canvas import Canvas

from imrdesk.domain.letter import LetterKind, LetterText, Page, SourceRun
from imrdesk.domain.values import Json


@dataclass(frozen=True)
class Item:
    """A disputed treatment with its decision."""

    treatment: str
    category: str
    subcategory: str
    body_part: str | None = None
    outcome: str = "Upheld"
    ur_guideline: str = (
        "The Claims Administrator based its decision on the MTUS Example Guidelines."
    )
    ur_sources: tuple[str, ...] = ("MTUS",)
    imr_guideline: str = "Decision based on Non-MTUS Citation Official Disability Guidelines (ODG)."
    imr_sources: tuple[str, ...] = ("ODG",)
    rationale: str = "The notes describe steady progress. The request is not medically necessary."


@dataclass(frozen=True)
class Facts:
    """What a letter says."""

    case_number: str = "CM14-0012345"
    date_assigned: date | None = date(2014, 5, 31)
    date_of_injury: date | None = date(2010, 7, 28)
    decision_date: date | None = date(2014, 9, 28)
    ur_denial_date: date | None = date(2014, 4, 12)
    priority: str | None = "Standard"
    application_received: date | None = date(2014, 4, 22)
    states: tuple[str, ...] = ("California",)
    specialties: tuple[str, ...] = ("Family Practice",)
    age: int | None = 49
    sex: str | None = "male"
    summary: str = (
        "The injured worker is a 49 year old male who was hurt while lifting crates. He has had "
        "medication and a course of therapy. A scan that is 7 years old shows mild changes."
    )
    items: tuple[Item, ...] = field(
        default_factory=lambda: (Item("Urine drug screen", "Diagnostic testing", "Drug testing"),)
    )

    @property
    def outcome(self) -> str:
        """The outcome of the whole case."""
        outcomes = {item.outcome for item in self.items}
        return outcomes.pop() if len(outcomes) == 1 else "Partially overturned"

    def truth(self) -> dict[str, Json]:
        """The true record, in the shape of the contract."""
        return {
            "format": "final_determination",
            "case_number": self.case_number,
            **{key: day.isoformat() if day else None for key, day in self.dates().items()},
            "priority": self.priority,
            "outcome": self.outcome,
            "licensure_states": list(self.states),
            "specialties": list(self.specialties),
            "age": self.age,
            "sex": self.sex,
            "clinical_summary": self.summary,
            "decisions": [
                {
                    "number": number,
                    "treatment": item.treatment,
                    "outcome": item.outcome,
                    "category": item.category,
                    "subcategory": item.subcategory,
                    "body_part": item.body_part,
                    "ur_guideline": item.ur_guideline,
                    "ur_guideline_sources": list(item.ur_sources),
                    "imr_guideline": item.imr_guideline,
                    "imr_guideline_sources": list(item.imr_sources),
                    "rationale": item.rationale,
                }
                for number, item in enumerate(self.items, start=1)
            ],
        }

    def dates(self) -> dict[str, date | None]:
        """The dates of the header by their field keys."""
        return {
            "date_assigned": self.date_assigned,
            "date_of_injury": self.date_of_injury,
            "decision_date": self.decision_date,
            "ur_denial_date": self.ur_denial_date,
            "application_received": self.application_received,
        }


@dataclass(frozen=True)
class Layout:
    """How a letter is set.

    Attributes:
        header: sets (label, value) pairs.
        numbering: before an item, with ``{n}`` for its number; empty for none.
        outcome: how outcomes are written.
        missing: what is printed for a date that is not given.
        date_format: of the header's dates.
    """

    header: Callable[[Sequence[tuple[str, str]]], str]
    numbering: str = "{n}. "
    outcome: Callable[[str], str] = str
    missing: str = "N/A"
    date_format: str = "%m/%d/%Y"


def tab_columns(pairs: Sequence[tuple[str, str]]) -> str:
    """Set two pairs a line, parted by tabs, the first alone."""
    first, rest = pairs[0], pairs[1:]
    rows = [[first], *(list(rest[i : i + 2]) for i in range(0, len(rest), 2))]
    return "\n".join("\t".join(f"{label}:\t{value}" for label, value in row) for row in rows)


def one_a_line(pairs: Sequence[tuple[str, str]]) -> str:
    """Set one pair a line."""
    return "\n".join(f"{label}: {value}".rstrip() for label, value in pairs)


def label_above_value(pairs: Sequence[tuple[str, str]]) -> str:
    """Set every label on a line and its value on the next."""
    return "\n".join(f"{label}:\n{value}" for label, value in pairs)


def all_in_one_line(pairs: Sequence[tuple[str, str]]) -> str:
    """Set all pairs on one line, one blank between them."""
    return " ".join(f"{label}: {value}" for label, value in pairs)


def spaced_columns(pairs: Sequence[tuple[str, str]]) -> str:
    """Set three pairs a line, in the other order, parted by blanks."""
    turned = pairs[::-1]
    rows = [turned[i : i + 3] for i in range(0, len(turned), 3)]
    return "\n".join("   ".join(f"{label}:  {value}" for label, value in row) for row in rows)


def labels_over_values(pairs: Sequence[tuple[str, str]]) -> str:
    """Set rows of labels over rows of values."""
    rows = [pairs[i : i + 3] for i in range(0, len(pairs), 3)]
    return "\n".join(
        "\t".join(f"{label}:" for label, _ in row) + "\n" + "\t".join(value for _, value in row)
        for row in rows
    )


HEADERS = (
    tab_columns,
    one_a_line,
    label_above_value,
    all_in_one_line,
    spaced_columns,
    labels_over_values,
)
OUTCOMES: tuple[Callable[[str], str], ...] = (str.capitalize, str.upper, str.lower)
PLAIN = Layout(one_a_line)


def render(facts: Facts, layout: Layout = PLAIN) -> str:
    """Write the letter: one line a paragraph, blank lines between paragraphs."""
    dates = {
        key: day.strftime(layout.date_format) if day else layout.missing
        for key, day in facts.dates().items()
    }
    header = [
        ("Case Number", facts.case_number),
        ("Date Assigned", dates["date_assigned"]),
        ("Date of Injury", dates["date_of_injury"]),
        ("Decision Date", dates["decision_date"]),
        ("UR Denial Date", dates["ur_denial_date"]),
        ("Priority", facts.priority or layout.missing),
        ("Application Received", dates["application_received"]),
    ]
    parts = [
        layout.header(header),
        "HOW THE IMR FINAL DETERMINATION WAS MADE",
        (
            "MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she "
            "has been in active clinical practice for more than five years."
        ),
        (
            "The Expert Reviewer has the following credentials:\n"
            f" State(s) of Licensure: {', '.join(facts.states)}\n"
            f" Certification(s)/Specialty: {', '.join(facts.specialties)}"
        ),
        "CLINICAL CASE SUMMARY",
        (
            "The expert reviewer developed the following clinical case summary based on a review "
            "of the case file, including all medical records:"
        ),
        facts.summary,
        "IMR ISSUES, DECISIONS AND RATIONALES",
        (
            "The Final Determination was based on decisions for the disputed items/services set "
            "forth below:"
        ),
    ]
    for number, item in enumerate(facts.items, start=1):
        parts += [
            f"{layout.numbering.format(n=number)}{item.treatment}: {layout.outcome(item.outcome)}",
            f"Claims Administrator guideline: {item.ur_guideline}",
            f"MAXIMUS guideline: {item.imr_guideline}",
            f"Decision rationale: {item.rationale}",
        ]
    return "\n\n".join(parts) + "\n"


def letter_of(text: str) -> LetterText:
    """Return a text as a letter of one page, as it stands."""
    runs = (SourceRun(0, len(text), 0, 0),) if text else ()
    return LetterText(text, LetterKind.TEXT, (Page(1, 0, len(text)),), runs)


def wrapped(text: str, width: int = 88) -> str:
    """Wrap every line hard; words that have a hyphen may be broken at it."""
    lines = [textwrap.wrap(line, width) or [line] for line in text.split("\n")]
    return "\n".join("\n".join(pieces) for pieces in lines)


def hyphenated(text: str, width: int = 70) -> str:
    """Wrap every line hard, breaking long words with hyphens where they stand at its end."""
    return "\n".join("\n".join(_hyphenated_lines(line, width)) for line in text.split("\n"))


def _hyphenated_lines(line: str, width: int) -> Iterator[str]:
    current = ""
    for word in line.split(" "):
        if current and len(current) + 1 + len(word) > width:
            room = width - len(current) - 2
            if word.isalpha() and word.islower() and 3 <= room <= len(word) - 3:
                yield f"{current} {word[:room]}-"
                current = word[room:]
            else:
                yield current
                current = word
        else:
            current = f"{current} {word}" if current else word
    yield current


def with_footers(text: str, case_number: str, every: int = 18) -> str:
    """Put the running footer and the page number behind every so many lines."""
    footer = f"Final Determination Letter for IMR Case Number {case_number}"
    lines = text.split("\n")
    pages = [lines[start : start + every] for start in range(0, len(lines), every)]
    return "\n".join(
        "\n".join([*page, "", f"{footer} {number}", ""]) for number, page in enumerate(pages, 1)
    )


def with_page_numbers(text: str, every: int = 18) -> str:
    """Put a bare page number behind every so many lines."""
    lines = text.split("\n")
    pages = [lines[start : start + every] for start in range(0, len(lines), every)]
    return "\n".join("\n".join([*page, str(number)]) for number, page in enumerate(pages, 1))


def typographic(text: str) -> str:
    """Set curly quotes, dashes and the blanks that do not break."""
    text = re.sub(r'"([^"\n]*)"', "\u201c\\1\u201d", text).replace("'", "\u2019")
    return text.replace(" - ", " \u2013 ").replace(": ", ":\u00a0")


def without_blank_lines(text: str) -> str:
    """Leave no blank line, as texts copied from a PDF."""
    return re.sub(r"\n{2,}", "\n", text)


def with_doubled_blank_lines(text: str) -> str:
    """Set three blank lines for one."""
    return text.replace("\n\n", "\n\n\n\n")


def with_form_feeds(text: str) -> str:
    """Put a form feed behind every twenty lines, as texts exported page by page."""
    lines = text.split("\n")
    pages = ["\n".join(lines[start : start + 20]) for start in range(0, len(lines), 20)]
    return "\n\f".join(pages)


DAMAGES: Mapping[str, Callable[[str, Facts], str]] = {
    "none": lambda text, _: text,
    "wrapped": lambda text, _: wrapped(text),
    "hyphenated": lambda text, _: hyphenated(text),
    "footers": lambda text, facts: with_footers(wrapped(text), facts.case_number),
    "footers and hyphens": lambda text, facts: with_footers(
        hyphenated(text), facts.case_number, every=7
    ),
    "page numbers": lambda text, _: with_page_numbers(wrapped(text)),
    "typographic": lambda text, _: typographic(text),
    "typographic and wrapped": lambda text, _: typographic(wrapped(text)),
    "no blank lines": lambda text, _: without_blank_lines(text),
    "no blank lines, wrapped": lambda text, _: without_blank_lines(wrapped(text)),
    "doubled blank lines": lambda text, _: with_doubled_blank_lines(text),
    "form feeds": lambda text, _: with_form_feeds(wrapped(text)),
}
"""What files do to a text, by name; none of it may change a value."""

ENCODINGS: Mapping[str, Callable[[str], bytes]] = {
    "utf-8": lambda text: text.encode(),
    "utf-8 with a mark": lambda text: text.encode("utf-8-sig"),
    "utf-8, CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "utf-16 with a mark": lambda text: text.encode("utf-16"),
    "utf-16 big-endian with a mark": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "utf-16 without a mark": lambda text: text.encode("utf-16-le"),
    "utf-16 big-endian without a mark": lambda text: text.encode("utf-16-be"),
    "utf-16 with a mark, CRLF": lambda text: text.replace("\n", "\r\n").encode("utf-16"),
    "Windows-1252": lambda text: text.encode("cp1252"),
    "Windows-1252, CRLF": lambda text: text.replace("\n", "\r\n").encode("cp1252"),
}
"""The encodings of text files, by name."""


def as_pdf(text: str, footer: str = "", *, lines_a_page: int = 40, width: int = 88) -> bytes:
    """Print a text to PDF, wrapped at `width`, with a footer and page number on each page."""
    lines = wrapped(text.expandtabs(8), width).split("\n")
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=letter_size, invariant=1)
    for page, first in enumerate(range(0, len(lines), lines_a_page), start=1):
        canvas.setFont("Helvetica", 10)
        for row, line in enumerate(lines[first : first + lines_a_page]):
            canvas.drawString(60, 730 - 15 * row, line)
        if footer:
            canvas.drawString(60, 40, f"{footer} {page}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


TREATMENTS = (
    Item("Norco 5/325mg #60", "Pharmaceuticals", "Opioids"),
    Item("TRAMADOL ER 150 MG, #30 WITH 2 REFILLS", "Pharmaceuticals", "Opioids"),
    Item("Tizanidine 4mg #90 (DOS: 3/4/14)", "Pharmaceuticals", "Muscle relaxants"),
    Item("Ketoprofen 20% cream, 60 grams", "Pharmaceuticals", "Topical analgesics"),
    Item("Lunesta 2 mg: 1 tablet at bedtime, #30", "Pharmaceuticals", "Sedatives and hypnotics"),
    Item("Retrospective request for Nexium 40mg #30", "Pharmaceuticals", "Gastrointestinal agents"),
    Item(
        "12 sessions of physical therapy for the neck",
        "Rehabilitation",
        "Physical therapy",
        "cervical spine",
    ),
    Item("Massage therapy, 2 times a week for 3 weeks", "Rehabilitation", "Massage therapy"),
    Item("MRI OF THE RIGHT SHOULDER", "Diagnostic testing", "Imaging", "shoulder"),
    Item("EMG/NCV of the bilateral upper extremities", "Diagnostic testing", "Electrodiagnostics"),
    Item("H-wave unit, 30-day trial", "DMEPOS", "Electrotherapy"),
    Item("Hinged knee brace", "DMEPOS", "Orthotics and prosthetics", "knee"),
    Item(
        "L4-L5 interlaminar epidural steroid injection",
        "Injections",
        "Epidural steroid injection",
        "lumbar spine",
    ),
    Item("Left knee Synvisc-One injection", "Injections", "Joint injection", "knee"),
    Item("L5-S1 laminectomy and discectomy", "Surgery", "Spine surgery", "lumbar spine"),
    Item(
        "Left shoulder arthroscopy with rotator cuff repair",
        "Surgery",
        "Orthopedic surgery",
        "shoulder",
    ),
    Item("Consultation with a hand surgeon", "Evaluation and management", "Consultation"),
    Item("Psychotherapy, 8 visits", "Behavioral and mental health", "Psychotherapy"),
    Item("Gym membership for 6 months", "Programs", "Gym membership"),
    Item(
        "Transportation to and from physical therapy",
        "Home health and transportation",
        "Transportation",
    ),
)

GUIDELINES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("The Claims Administrator based its decision on the MTUS.", ("MTUS",)),
    ("Decision based on MTUS ACOEM, Chapter 3, pages 40-41.", ("MTUS", "ACOEM")),
    ("Decision based on Non-MTUS Citation ODG, Example Chapter.", ("ODG",)),
    (
        (
            "The Claims Administrator did not base their decision on the MTUS. Decision based on "
            "Non-MTUS Citation: Journal of Example Medicine 2011; 3: 12-19."
        ),
        ("Other",),
    ),
    (
        (
            "The Claims Administrator based its decision on the ACOEM Guidelines, which is part of "
            "the MTUS."
        ),
        ("MTUS", "ACOEM"),
    ),
    ("The decision was based on the ODG, which is not part of the MTUS.", ("ODG",)),
    ("The Claims Administrator did not cite any guideline for its decision.", ()),
)

SUMMARIES: tuple[tuple[str, int | None, str | None], ...] = (
    (
        "This is a 58-year-old female who tripped on a step. Her 34 year old son drives her.",
        58,
        "female",
    ),
    (
        "The patient is a 23 y/o man with a crush injury. An x-ray that is 3 years old is on file.",
        23,
        "male",
    ),
    (
        "The applicant is a represented 61-year-old former clerk, female, with chronic pain.",
        61,
        "female",
    ),
    ("According to the notes this male injured worker, age 37, fell from a ladder.", 37, "male"),
    (
        "The claimant, a forty-two-year-old woman, was hurt at work; her husband, 50, is a nurse.",
        42,
        "female",
    ),
    (
        "The worker was hurt at work. The injury is 6 years old and treated with medication.",
        None,
        None,
    ),
    (
        "The injured worker is a female who sustained an industrial injury. Notes are scant.",
        None,
        "female",
    ),
    ("A 44 yr. old right-hand-dominant male carpenter has pain after a fall.", 44, "male"),
)

RATIONALES = (
    (
        "The records show gradual improvement, and the guideline supports a trial of this kind. "
        "There is no sign that it was tried before."
    ),
    (
        'The earlier letter said "1. Norco 5/325mg #60: Upheld" and gave its reasons under '
        '"Decision rationale:" in full. None of that is new.'
    ),
    (
        "The worker's 81-year-old mother was ill at the time; the visit was missed. Treatment was "
        "resumed post-operatively, with follow-up at 6-8 weeks for the non-dominant side."
    ),
    (
        "Well-documented, self-reported pain at C5-C6 and L5-S1 is present: work-related, "
        "long-term. The summary on file says: Claims Administrator guideline: none was named."
    ),
)


def random_facts(seed: int) -> Facts:
    """Return facts that no two seeds share."""
    chance = random.Random(seed)  # noqa: S311  variety, not secrecy
    denial = date(2013, 1, 15) + timedelta(days=chance.randrange(2400))
    injury = denial - timedelta(days=chance.randrange(60, 4000))
    received = denial + timedelta(days=chance.randrange(1, 30))
    assigned = received + timedelta(days=chance.randrange(1, 60))
    decided = assigned + timedelta(days=chance.randrange(1, 200))
    summary, age, sex = chance.choice(SUMMARIES)
    return Facts(
        # Numbers are given out when applications come in.
        case_number=f"CM{received.year % 100:02}-{chance.randrange(10**7):07}",
        date_assigned=assigned,
        date_of_injury=injury if chance.random() < 0.9 else None,
        decision_date=decided,
        ur_denial_date=denial,
        priority=chance.choice(["Standard", "Expedited"]),
        application_received=received,
        states=tuple(
            chance.sample(["California", "New York", "Texas", "Ohio"], chance.randint(1, 3))
        ),
        specialties=tuple(
            chance.sample(
                ["Physical Medicine & Rehabilitation", "Pain Medicine", "Neurology"],
                chance.randint(1, 2),
            )
        ),
        age=age,
        sex=sex,
        summary=f"{summary} {chance.choice(RATIONALES[:1] + RATIONALES[2:3])}",
        items=tuple(_random_items(chance)),
    )


def _random_items(chance: random.Random) -> Iterator[Item]:
    for treatment in chance.sample(TREATMENTS, chance.choice([1, 1, 2, 3, 5, 12])):
        ur_guideline, ur_sources = chance.choice(GUIDELINES)
        imr_guideline, imr_sources = chance.choice(GUIDELINES[:3])
        is_upheld = chance.random() < 0.7
        conclusion = f"The request is {'not ' if is_upheld else ''}medically necessary."
        yield replace(
            treatment,
            outcome="Upheld" if is_upheld else "Overturned",
            ur_guideline=ur_guideline,
            ur_sources=ur_sources,
            imr_guideline=imr_guideline,
            imr_sources=imr_sources,
            rationale=f"{chance.choice(RATIONALES)} {conclusion}",
        )


def random_layout(seed: int, facts: Facts) -> Layout:
    """Return a layout in which the facts can be set."""
    chance = random.Random(-seed)  # noqa: S311  variety, not secrecy
    return Layout(
        header=chance.choice(HEADERS),
        numbering=chance.choice(["{n}. ", "{n}) "] + ([""] if len(facts.items) == 1 else [])),
        outcome=chance.choice(OUTCOMES),
        missing="N/A",
        date_format=chance.choice(["%m/%d/%Y", "%m/%d/%Y", "%B %d, %Y", "%Y-%m-%d", "%m-%d-%Y"]),
    )
