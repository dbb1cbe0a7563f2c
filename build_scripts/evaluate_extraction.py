"""Judge the extraction on a corpus, and against an earlier judgement of the same corpus.

    python build_scripts/evaluate_extraction.py DIR [--family NAME] [--kind NAME]
                                                [--save FILE] [--compare FILE]

DIR holds `truth.jsonl` (one true record a line, with `file`, `format`, `kind` and `noise`) and
the letters in `letters/`. A silent error is a wrong value that is not marked for review; the
review burden is the share of values that are. `--save` keeps the judgement of every letter;
`--compare` tells which letters have become better or worse since, and exits 1 when one is
worse.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from evaluation import Evaluation, Judged, evaluate
from imrdesk.extraction.extractor import EXTRACTOR_VERSION

# The lower ends of the bands in which confidence is compared with what was right.
_BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98)


def report(evaluation: Evaluation) -> Iterator[str]:
    """Yield the lines of the report."""
    yield from _wrong_values(evaluation)
    yield from _table("field", evaluation.judged, lambda value: value.key)
    yield _line("all fields", evaluation.judged)
    yield ""
    yield from _table("family", evaluation.judged, lambda value: value.family)
    yield ""
    yield from _table("kind", evaluation.judged, lambda value: value.kind)
    yield ""
    yield from _table("damage", evaluation.judged, lambda value: value.damage)
    yield ""
    yield from _calibration(evaluation.judged)
    yield ""
    yield f"{evaluation.letters} letters judged"
    for reason, count in sorted(evaluation.not_read.items()):
        yield f"{count} letters not judged: {reason}"


def _wrong_values(evaluation: Evaluation) -> Iterator[str]:
    if not evaluation.wrong:
        return
    yield "wrong values"
    for value in evaluation.wrong:
        mark = "marked" if value.is_marked else "SILENT"
        yield f"  {value.file}  {value.path}  {mark}  {value.rule}  {value.confidence:.2f}"
        yield f"    expected {json.dumps(value.expected, ensure_ascii=False)}"
        yield f"    got      {json.dumps(value.got, ensure_ascii=False)}"
    yield ""


def _table(name: str, values: Sequence[Judged], of: Callable[[Judged], str]) -> Iterator[str]:
    yield f"{name:<36}{'values':>8}{'right':>8}{'accuracy':>10}{'silent':>8}{'marked':>8}"
    for key in dict.fromkeys(of(value) for value in values):
        yield _line(key, [value for value in values if of(value) == key])


def _line(name: str, values: Sequence[Judged]) -> str:
    count = len(values)
    right = sum(value.is_right for value in values)
    silent = sum(not value.is_right and not value.is_marked for value in values)
    marked = sum(value.is_marked for value in values)
    accuracy = f"{right / count:.2%}" if count else "-"
    share = f"{marked / count:.1%}" if count else "-"
    return f"{name:<36}{count:>8}{right:>8}{accuracy:>10}{silent:>8}{share:>8}"


def _calibration(values: Sequence[Judged]) -> Iterator[str]:
    yield f"{'confidence':<36}{'values':>8}{'right':>8}{'accuracy':>10}{'mean':>8}"
    for low, high in zip(_BANDS, (*_BANDS[1:], 1.01), strict=True):
        band = [value for value in values if low <= value.confidence < high]
        if band:
            right = sum(value.is_right for value in band)
            mean = sum(value.confidence for value in band) / len(band)
            name = f"{low:.2f} to {min(high, 1.0):.2f}"
            accuracy = f"{right / len(band):.2%}"
            yield f"{name:<36}{len(band):>8}{right:>8}{accuracy:>10}{mean:>8.3f}"


Saved = dict[str, dict[str, int]]
"""File name to its counts: values, wrong, silent, marked."""


def by_letter(evaluation: Evaluation) -> Saved:
    """Return the judgement of every letter, to be saved or compared."""
    counts: dict[str, Counter[str]] = {}
    for value in evaluation.judged:
        letter = counts.setdefault(value.file, Counter(values=0, wrong=0, silent=0, marked=0))
        letter["values"] += 1
        letter["wrong"] += not value.is_right
        letter["silent"] += not value.is_right and not value.is_marked
        letter["marked"] += value.is_marked
    return {name: dict(letter) for name, letter in counts.items()}


def compare(now: Saved, before: Saved) -> tuple[list[str], list[str]]:
    """Return what has become better and what worse, a line a letter.

    Worse are more silent errors, or more wrong values, or a letter that was judged before and
    is not now; with those equal, more values that are marked for review.
    """
    better: list[str] = []
    worse: list[str] = []
    for name, old in before.items():
        new = now.get(name)
        if new is None:
            worse.append(f"{name}: is not judged any more")
            continue
        then, since = _badness(old), _badness(new)
        told = f"{name}: wrong {old['wrong']} → {new['wrong']}, "
        told += f"silent {old['silent']} → {new['silent']}, "
        told += f"marked {old['marked']} → {new['marked']}"
        if since != then:
            (worse if since > then else better).append(told)
    better.extend(f"{name}: is judged now" for name in now if name not in before)
    return better, worse


def _badness(letter: dict[str, int]) -> tuple[int, int, int]:
    return letter["silent"], letter["wrong"], letter["marked"]


def save(evaluation: Evaluation, file: Path) -> None:
    """Keep the judgement of every letter; no text of a letter is in it."""
    saved = {"extractor": EXTRACTOR_VERSION, "letters": by_letter(evaluation)}
    file.write_text(json.dumps(saved, indent=1) + "\n", encoding="utf-8")


def load(file: Path) -> Saved:
    """Return what `save` kept."""
    saved: Saved = json.loads(file.read_text(encoding="utf-8"))["letters"]
    return saved


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the evaluation from the command line; return the exit status."""
    parser = argparse.ArgumentParser(description="Judge the extraction on a corpus.")
    parser.add_argument("corpus", type=Path, help="a folder with truth.jsonl and letters/")
    parser.add_argument("--family", help="only letters of this family")
    parser.add_argument("--kind", help="only files of this kind, as truth.jsonl names it")
    parser.add_argument("--save", type=Path, metavar="FILE", help="keep this judgement")
    parser.add_argument("--compare", type=Path, metavar="FILE", help="with one that was kept")
    options = parser.parse_args(arguments)
    try:
        before = load(options.compare) if options.compare else {}
        evaluation = evaluate(options.corpus, options.family, options.kind)
    except FileNotFoundError as error:
        print(f"{error.filename} does not exist", file=sys.stderr)
        return 1
    print("\n".join(report(evaluation)))
    if options.save:
        save(evaluation, options.save)
    better, worse = compare(by_letter(evaluation), before) if before else ([], [])
    for title, lines in (("better", better), ("worse", worse)):
        if lines:
            print(f"\n{title}\n" + "\n".join(f"  {line}" for line in lines))
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
