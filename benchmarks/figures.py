"""What every benchmark measures and tells: figures with limits, printed and kept as JSON."""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured ratio or time, and the most, or the least, that it may be."""

    name: str
    value: float
    limit: float
    at_least: bool = False

    @property
    def is_ok(self) -> bool:
        """Whether the figure keeps its limit."""
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    def __str__(self) -> str:
        """Return the figure as one line: its name, value and limit, and whether it keeps it."""
        return f"{self.name} {self.value:.2f} {self.limit:.2f} {'ok' if self.is_ok else 'SHORT'}"


class Measure(Protocol):
    """Measures the figures of a benchmark, in an empty folder for its files."""

    def __call__(self, folder: Path, /, *, quick: bool) -> Iterable[Figure]:
        """Yield each figure as soon as it is measured; `quick` is for fewer letters."""


def run_benchmark(
    measure: Measure, description: str | None, arguments: Sequence[str] | None = None
) -> int:
    """Run a benchmark from the command line; return the exit status, 1 where a figure is short.

    Args:
        measure: is given the options; each figure is printed as soon as it is measured.
        description: of the benchmark; its first line is shown as help.
        arguments: those of the command line where there are none.
    """
    parser = argparse.ArgumentParser(description=(description or "").partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="fewer letters")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    options = parser.parse_args(arguments)
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        for figure in measure(Path(folder), quick=options.quick):
            print(figure, flush=True)
            figures.append(figure)
    if options.json:
        results = [{**asdict(figure), "ok": figure.is_ok} for figure in figures]
        options.json.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    return 0 if all(figure.is_ok for figure in figures) else 1
