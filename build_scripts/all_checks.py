"""The checks that a change must pass, run one after the other."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import setup_env


def steps(
    environment: setup_env.Environment, pytest_arguments: Sequence[str]
) -> dict[str, tuple[str | Path, ...]]:
    """Return each check's name and command; pytest is last, so that its summary ends the output."""
    module = (environment.python, "-m")
    return {
        "ruff check": (*module, "ruff", "check"),
        "ruff format": (*module, "ruff", "format", "--check"),
        "mypy": (*module, "mypy"),
        "import rules": (environment.program("lint-imports"), "--no-logo"),
        "pytest": (*module, "pytest", *pytest_arguments),
    }


def main(pytest_arguments: Sequence[str]) -> int:
    """Set up, run every check whatever the others gave, and return 1 where one failed."""
    try:
        environment = setup_env.set_up().environment
        failed = [
            name
            for name, command in steps(environment, pytest_arguments).items()
            if not _passes(name, command, environment.root)
        ]
    except setup_env.SetUpError as error:
        print(f"imrdesk: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    print(f"failed: {', '.join(failed)}" if failed else "all checks passed", flush=True)
    return 1 if failed else 0


def _passes(name: str, command: Sequence[str | Path], folder: Path) -> bool:
    print(f"--- {name}", flush=True)
    return subprocess.run(command, cwd=folder, check=False).returncode == 0
