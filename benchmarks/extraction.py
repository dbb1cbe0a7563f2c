"""Speed and memory of reading and extraction, as ratios against floors measured in the same run.

    python benchmarks/extraction.py [--quick] [--json FILE]

- text letters of about 5 kB: against reading and decoding the same files and nine header
  fields, three sections and the items by plain `re`;
- PDFs of three pages: against the bare text extraction of the same pages by pypdfium2;
- `imrdesk extract` of many text letters: on two cores against one;
- the memory of `imrdesk extract` and `imrdesk import`, all processes together: with many
  letters against a twentieth of them.

The letters are written for the run, from the neutral words below.
"""

from __future__ import annotations

import io
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pypdfium2
from reportlab.lib.pagesizes import letter as letter_size
from reportlab.pdfgen.canvas import Canvas

import whole_runs
from figures import Figure, run_benchmark
from imrdesk.review.extracting import extract_file

TEXT_LIMIT = 8.0
PDF_LIMIT = 1.5
CORES_LIMIT = 1.7
MEMORY_LIMIT = 1.2
_PAGE_LINES = 46
_LINE_LENGTH = 95
_FILES_A_TURN = 20

_HEADER_FIELDS = tuple(
    re.compile(label + r":[ \t]*([^\t\n]+)")
    for label in (
        "Case Number",
        "Date Assigned",
        "Date of Injury",
        "Decision Date",
        "UR Denial Date",
        "Priority",
        "Application Received",
        r"State\(s\) of Licensure",
        r"Certification\(s\)/Specialty",
    )
)
_SECTIONS = tuple(
    re.compile(rf"{begin}(.*?){end}", re.DOTALL)
    for begin, end in (
        ("HOW THE IMR FINAL DETERMINATION WAS MADE", "CLINICAL CASE SUMMARY"),
        ("CLINICAL CASE SUMMARY", "IMR ISSUES, DECISIONS AND RATIONALES"),
        ("IMR ISSUES, DECISIONS AND RATIONALES", r"\Z"),
    )
)
_ITEM = re.compile(
    r"^(?:(\d+)[.)] )?(.+): (Upheld|Overturned)$\s+"
    r"Claims Administrator guideline:(.*?)MAXIMUS guideline:(.*?)"
    r"Decision rationale:(.*?)(?=^\d+[.)] |\Z)",
    re.MULTILINE | re.DOTALL,
)


def letter_text(number: int) -> str:
    """Return a letter of about 5 kB; every number gives other facts."""
    treatments = (
        "Sample cream 60 grams",
        "Physical therapy 12 visits, right knee",
        "Norco 5/325 mg",
    )
    sentences = (
        "The records that were provided for this review are complete and were all considered.",
        "The worker reports pain that is worse with lifting and better with rest and medication.",
        "On examination there is tenderness, and motion is limited by about one third.",
        f"A course of {number % 9 + 3} sessions was tried before with some benefit.",
    )
    items = "".join(
        f"{index}. {treatment}: {('Upheld', 'Overturned')[(number + index) % 2]}\n\n"
        "Claims Administrator guideline: The Claims Administrator based its decision on the MTUS "
        f"Sample Guidelines, page(s) {number % 80 + index}.\n\n"
        "MAXIMUS guideline: Decision based on Non-MTUS Citation Official Disability Guidelines "
        f"(ODG), Sample Chapter {number % 12}.\n\n"
        f"Decision rationale: {' '.join(sentences * 2)} The request is decided accordingly.\n\n"
        for index, treatment in enumerate(treatments, start=1)
    )
    return (
        f"\nCase Number:\tCM14-{number:07}\t\t\n"
        f"Date Assigned:\t05/{number % 28 + 1:02}/2014\tDate of Injury:\t07/28/2010\n"
        "Decision Date:\t06/28/2014\tUR Denial Date:\t04/12/2014\n"
        "Priority:\tStandard\tApplication Received:\t04/22/2014\n\n"
        "HOW THE IMR FINAL DETERMINATION WAS MADE\n\n"
        f"{' '.join(sentences * 2)}\n\n"
        " State(s) of Licensure: California, Texas\n"
        " Certification(s)/Specialty: Family Practice\n\n"
        "CLINICAL CASE SUMMARY\n\n"
        "The expert reviewer developed the following clinical case summary based on a review of "
        "the case file, including all medical records:\n\n"
        f"The injured worker is a {number % 50 + 18} year old female. {' '.join(sentences * 4)}\n\n"
        "IMR ISSUES, DECISIONS AND RATIONALES\n\n"
        "The Final Determination was based on decisions for the disputed items/services set forth "
        f"below:\n\n{items}"
    )


def letter_pdf(number: int) -> bytes:
    """Return the letter of the same number printed on pages with footers."""
    lines = [
        line[start : start + _LINE_LENGTH]
        for line in letter_text(number).expandtabs(8).splitlines()
        for start in range(0, max(1, len(line)), _LINE_LENGTH)
    ]
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=letter_size)
    for page, first in enumerate(range(0, len(lines), _PAGE_LINES), start=1):
        canvas.setFont("Helvetica", 10)
        for row, line in enumerate(lines[first : first + _PAGE_LINES]):
            canvas.drawString(50, 740 - 14 * row, line)
        footer = f"Final Determination Letter for IMR Case Number CM14-{number:07} {page}"
        canvas.drawString(50, 40, footer)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def plain_regexes(path: Path) -> None:
    """Do the least that an extraction of a text letter could do."""
    text = path.read_bytes().decode("utf-8")
    for pattern in (*_HEADER_FIELDS, *_SECTIONS):
        pattern.search(text)
    list(_ITEM.finditer(text))


def bare_pdf_text(path: Path) -> None:
    """Do the least that an extraction of a PDF letter could do."""
    document = pypdfium2.PdfDocument(path.read_bytes())
    for page in document:
        text_page = page.get_textpage()
        text_page.get_text_range()
        text_page.close()
        page.close()
    document.close()


def ratio(
    floor: Callable[[Path], object],
    work: Callable[[Path], object],
    paths: Sequence[Path],
    rounds: int,
) -> float:
    """Return how many times longer the work takes than its floor.

    Both take turns over a few files at a time, and the best time that each ever took for
    those files counts: other load on the machine, which comes and goes, then falls out of
    both alike. A round over all files is too long to be let alone as a whole.
    """
    for path in paths:  # what is loaded once is loaded now
        floor(path)
        work(path)
    totals = {floor: 0.0, work: 0.0}
    for first in range(0, len(paths), _FILES_A_TURN):
        best = {floor: float("inf"), work: float("inf")}
        for _ in range(rounds):
            for task in (floor, work):
                start = time.process_time()
                for path in paths[first : first + _FILES_A_TURN]:
                    task(path)
                best[task] = min(best[task], time.process_time() - start)
        totals = {task: total + best[task] for task, total in totals.items()}
    return totals[work] / totals[floor]


def measure_speed(folder: Path, *, quick: bool) -> list[Figure]:
    """Write letters into a folder, and measure both ratios of one core's work over them."""
    text_count, pdf_count, rounds = (200, 20, 8) if quick else (1000, 100, 10)
    texts = write_texts(folder / "texts", text_count)
    pdfs = [folder / f"{number}.pdf" for number in range(pdf_count)]
    for number, path in enumerate(pdfs):
        path.write_bytes(letter_pdf(number))
    return [
        Figure(
            "text_letters_over_plain_re",
            ratio(plain_regexes, extract_file, texts, rounds),
            TEXT_LIMIT,
        ),
        Figure(
            "pdf_letters_over_bare_text",
            ratio(bare_pdf_text, extract_file, pdfs, rounds),
            PDF_LIMIT,
        ),
    ]


def measure_whole_runs(folder: Path, *, quick: bool) -> list[Figure]:
    """Write many letters into a folder, and measure the whole program over them."""
    if not whole_runs.can_measure():
        print("cores and memory are measured on Linux with two cores only", file=sys.stderr)
        return []
    some, rounds, few, many = (3000, 3, 300, 6000) if quick else (4000, 6, 1000, 20_000)
    for count in {some, few, many}:
        write_texts(folder / f"{count}", count)
    cores = whole_runs.two_cores_over_one(folder / f"{some}", rounds)
    return [
        Figure("extract_two_cores_over_one", cores, CORES_LIMIT, at_least=True),
        *(
            Figure(
                f"{name}_memory_with_20_times_the_letters",
                peak(folder / f"{many}") / peak(folder / f"{few}"),
                MEMORY_LIMIT,
            )
            for name, peak in (
                ("extract", whole_runs.extract_memory),
                ("import", whole_runs.import_memory),
            )
        ),
    ]


def write_texts(folder: Path, count: int) -> list[Path]:
    """Write so many different letters into a new folder; return their paths."""
    folder.mkdir()
    paths = [folder / f"{number:06}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(letter_text(number), encoding="utf-8")
    return paths


def measure(folder: Path, *, quick: bool) -> Iterator[Figure]:
    """Measure every figure, with letters written into a folder."""
    yield from measure_speed(folder, quick=quick)
    yield from measure_whole_runs(folder, quick=quick)


if __name__ == "__main__":
    sys.exit(run_benchmark(measure, __doc__))
