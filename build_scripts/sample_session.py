"""Opens the window on the sample letters, or does the same job without one."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import setup_env

WORKSPACE = Path("imrdesk-sample.imr")
SPREADSHEET = Path("imrdesk-sample.xlsx")

_SHOWS_NOTHING = ("offscreen", "minimal", "minimalegl")
_CANNOT_OPEN = (
    "could not connect to display",
    "could not load the qt platform plugin",
    "no qt platform plugin could be initialized",
)
_COLUMNS = ("Case number", "Decisions", "Outcome", "To look at")


class JobError(Exception):
    """A program failed that has already said why on stderr."""


def main(arguments: Sequence[str]) -> int:
    """Set up, import the sample letters and show them; return the exit code."""
    description = "Set imrdesk up and open its window on the sample letters."
    argparse.ArgumentParser(prog="run.py", description=description).parse_args(arguments)
    try:
        ready = setup_env.set_up()
        return _show_samples(ready)
    except setup_env.SetUpError as error:
        print(f"imrdesk: {error}", file=sys.stderr)
        return 1
    except JobError:
        return 1
    except KeyboardInterrupt:
        return 130


def _show_samples(ready: setup_env.Ready) -> int:
    environment = ready.environment
    imrdesk, samples = environment.program("imrdesk"), environment.root / "resources" / "samples"
    _run([imrdesk, "import", WORKSPACE, samples])
    reason = why_no_window(os.environ, sys.platform, ready.missing_libraries)
    if reason is None:
        code, errors = _open_window([imrdesk, "open", WORKSPACE])
        if code == 0 or not window_was_refused(errors):
            return code
        reason = "Qt could not open one on this display (its own words stand above)"
    _run([imrdesk, "export", WORKSPACE, SPREADSHEET, "--all"])
    extracted = _run([imrdesk, "extract", samples], stdout=subprocess.PIPE)
    for line in table(row(json.loads(letter)) for letter in extracted.splitlines()):
        print(line)
    print(f"\nNo window came: {reason}.")
    print(f"The letters are in {WORKSPACE}, their records also in {SPREADSHEET}.")
    return 0


def why_no_window(
    environ: Mapping[str, str], platform: str, missing_libraries: Sequence[str]
) -> str | None:
    """Return why no window can come that a person would see, or None where one can."""
    if missing_libraries:
        return f"Qt lacks system libraries ({', '.join(missing_libraries)})"
    chosen = environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if chosen in _SHOWS_NOTHING:
        return f"QT_QPA_PLATFORM is {chosen}, which shows nothing"
    if (
        platform.startswith("linux")
        and not chosen
        and not (environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))
    ):
        return "this machine has no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    return None


def window_was_refused(errors: str) -> bool:
    """Whether what the program wrote to stderr says that Qt could not open a window."""
    return any(sign in errors.lower() for sign in _CANNOT_OPEN)


def row(letter: Mapping[str, Any]) -> tuple[str, ...]:
    """Return a letter's line of the table from its object of `imrdesk extract`."""
    if letter["error"]:
        return (Path(letter["source"]).name, "", letter["error"], "")
    case_number = letter["case_number"] or Path(letter["source"]).name
    return (
        case_number,
        str(len(letter["decisions"])),
        letter["outcome"] or "",
        str(len(letter["needs_review"])),
    )


def table(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Return the lines of a table with headings, its columns as wide as they need."""
    lines = [_COLUMNS, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_COLUMNS))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]


def _run(command: Sequence[str | Path], stdout: int | None = None) -> str:
    run = subprocess.run(command, stdout=stdout, text=True, encoding="utf-8", check=False)
    if run.returncode:
        raise JobError
    return run.stdout or ""


def _open_window(command: Sequence[str | Path]) -> tuple[int, str]:
    """Run the window until it is closed; return its exit code and its last words on stderr."""
    written: deque[str] = deque(maxlen=100)
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, errors="replace") as window:
        try:
            for line in window.stderr or ():
                sys.stderr.write(line)
                written.append(line)
        except KeyboardInterrupt:
            # Qt does not hear Ctrl+C by itself; every edit is in the workspace already.
            window.terminate()
            raise
    return window.returncode, "".join(written)
