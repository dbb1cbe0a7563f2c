"""The stamp of an export: of what, by what, when, how much, and the checksums of its files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from imrdesk.export.columns import flat_text
from imrdesk.export.tables import AboutFact

_SUFFIX = ".stamp.json"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is known of an export before it begins.

    Attributes:
        workspace: the name of the workspace's file.
        program: the program with its version.
        profile: the name of the saved profile; empty without one.
        chosen: in words, which letters are in it.
        when: the moment that the data are of (aware).
    """

    workspace: str
    program: str
    profile: str
    chosen: str
    when: datetime

    def facts(
        self, versions: Iterable[str], rows: Mapping[str, int], letters: int, decisions: int
    ) -> tuple[AboutFact, ...]:
        """Return what is to be told of an export once it is whole.

        Args:
            versions: of the extraction that read the letters.
            rows: how many rows each table has, by its name.
            letters: how many letters there are.
            decisions: how many decisions they have.
        """
        return (
            ("Workspace", self.workspace),
            ("Program", self.program),
            ("Extractor versions", "; ".join(sorted(versions)) or None),
            ("Profile", self.profile or None),
            ("Letters chosen", self.chosen),
            ("Exported (UTC)", flat_text(self.when)),
            ("Letters", letters),
            ("Decisions", decisions),
            *((f"Rows in {name}", count) for name, count in rows.items()),
        )


def stamp_path(path: Path) -> Path:
    """Return the path of the stamp of an export whose first file has the path."""
    return path.with_name(path.name + _SUFFIX)


def write_stamp(path: Path, facts: Sequence[AboutFact], files: Sequence[Path]) -> None:
    """Write what is known of an export, with the size and the SHA-256 of each of its files."""
    told = {
        "about": dict(facts),
        "files": [
            {"name": file.name, "bytes": file.stat().st_size, "sha256": _sha256(file)}
            for file in files
        ],
    }
    path.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
