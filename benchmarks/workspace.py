"""The workspace file under many letters, as ratios against floors measured in the same run.

    python benchmarks/workspace.py [--quick] [--json FILE]

- `imrdesk import` of text letters of about 5 kB: against `imrdesk extract` of the same;
- keeping letters that were read: against bare `executemany` of the same rows into the same
  tables and search indices, in transactions of the same letters;
- searches over a large workspace, whatever the word, with the first fifty rows and where the
  words stand in them: milliseconds at the 95th percentile;
- a backup: against a copy of the file that has reached the disk.

The letters are written for the run; words of every frequency are strewn into them.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from extraction import letter_text
from figures import Figure, run_benchmark
from imrdesk.domain.letter_query import RELEVANCE, LetterQuery
from imrdesk.review.extracting import NONE_KNOWN
from imrdesk.review.keeping import prepare_members
from imrdesk.review.session import ReviewSession
from imrdesk.store.backup_files import Occasion
from imrdesk.store.backups import BackupJob
from imrdesk.store.letters import NewLetter
from imrdesk.store.workspace import Workspace

IMPORT_LIMIT = 3.0
WRITES_LIMIT = 2.0
SEARCH_LIMIT_MS = 100.0
BACKUP_LIMIT = 1.5

_BATCH = 50
_ROWS_SHOWN = 50
_STREWN_WORDS = 20_000
_TABLES = (
    "letters",
    "letter_sources",
    "letter_texts",
    "extractions",
    "decisions",
    "custom_values",
    "letter_facets",
    "letter_words",
)


def strewn(number: int) -> str:
    """Return some words for a letter; the first of them stand in most, the last in few."""
    chance = random.Random(number)  # noqa: S311  no secret
    ranks = (int(_STREWN_WORDS ** chance.random()) for _ in range(12))
    return " ".join(f"strewn{rank}" for rank in ranks)


def write_letters(folder: Path, count: int) -> list[Path]:
    """Write so many different letters into a new folder; return their paths."""
    folder.mkdir()
    paths = [folder / f"{number:06}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        text = letter_text(number).replace("The records", f"The records {strewn(number)}", 1)
        path.write_text(text, encoding="utf-8")
    return paths


def measure_import(letters: Path, rounds: int) -> Figure:
    """Return how many times longer it takes to import letters than to extract them alone."""
    times: dict[str, float] = {"extract": float("inf"), "import": float("inf")}
    for _ in range(rounds):
        workspace = letters.with_suffix(".imr")
        workspace.unlink(missing_ok=True)
        for name, arguments in (("extract", [letters]), ("import", [workspace, letters])):
            start = time.perf_counter()
            command = [sys.executable, "-m", "imrdesk", name, *map(str, arguments)]
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            times[name] = min(times[name], time.perf_counter() - start)
    return Figure("import_over_extract", times["import"] / times["extract"], IMPORT_LIMIT)


def measure_writes(folder: Path, paths: Sequence[Path], rounds: int) -> Figure:
    """Return how many times longer it takes to keep letters than to write their bare rows."""
    letters = [new for path in paths for new in prepare_members(str(path), known=NONE_KNOWN)]
    kept = [one for one in letters if isinstance(one, NewLetter)]
    batches = [kept[first : first + _BATCH] for first in range(0, len(kept), _BATCH)]
    ours = bare = float("inf")
    for number in range(rounds):
        path = folder / f"ours{number}.imr"
        ours = min(ours, _keep(path, batches))
        bare = min(bare, _write_bare(path, folder / f"bare{number}.imr", len(kept)))
    return Figure("keeping_over_executemany", ours / bare, WRITES_LIMIT)


def _keep(path: Path, batches: Sequence[Sequence[NewLetter]]) -> float:
    with Workspace.create(path) as workspace:
        session = ReviewSession(workspace, "Benchmark")
        start = time.perf_counter()
        for batch in batches:
            session.import_prepared(batch)
        return time.perf_counter() - start


def _write_bare(source: Path, target: Path, count: int) -> float:
    """Write the rows of a workspace into the tables of an empty one; return the seconds."""
    Workspace.create(target).close()
    with closing(sqlite3.connect(source)) as file:
        stretches = [
            {table: _rows(file, table, first) for table in _TABLES}
            for first in range(1, count + 1, _BATCH)
        ]
        values = file.execute("SELECT * FROM facet_values").fetchall()
    with closing(sqlite3.connect(target, isolation_level=None)) as file:
        file.execute("PRAGMA synchronous = FULL")
        start = time.perf_counter()
        file.executemany("INSERT INTO facet_values VALUES (?, ?, ?)", values)
        for number, stretch in enumerate(stretches):
            file.execute("BEGIN")
            for table, rows in stretch.items():
                if rows:
                    marks = ", ".join("?" * len(rows[0]))
                    file.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608  our own names
            bounds = [number * _BATCH + 1, (number + 1) * _BATCH]
            file.execute(
                "INSERT INTO texts_fts (rowid, text) SELECT letter_id, text FROM letter_texts "
                "WHERE letter_id BETWEEN ? AND ?",
                bounds,
            )
            file.execute(
                "INSERT INTO words_fts (rowid, others, notes) SELECT letter_id, others, notes "
                "FROM letter_words WHERE letter_id BETWEEN ? AND ?",
                bounds,
            )
            file.execute("COMMIT")
        return time.perf_counter() - start


def _rows(file: sqlite3.Connection, table: str, first: int) -> list[tuple[object, ...]]:
    key = "id" if table == "letters" else "letter_id"
    sql = f"SELECT * FROM {table} WHERE {key} BETWEEN ? AND ?"  # noqa: S608  our own names
    return file.execute(sql, [first, first + _BATCH - 1]).fetchall()


def measure_searches(path: Path, count: int) -> Figure:
    """Return how long the slowest but 5 % of searches take, of words of every frequency."""
    chance = random.Random(1)  # noqa: S311  no secret
    common = ["the", "pain", "medical", "treatment", "california", "worker", "norco"]
    rare = [f"strewn{int(_STREWN_WORDS ** chance.random())}" for _ in range(count - len(common))]
    times = []
    with Workspace.open(path, read_only=True) as workspace:
        session = ReviewSession(workspace, "Benchmark")
        for word in (*common, *rare):
            start = time.perf_counter()
            found = session.find(LetterQuery(f"{word} ", sort=RELEVANCE))
            session.rows(found[:_ROWS_SHOWN], f"{word} ")
            times.append(time.perf_counter() - start)
    times.sort()
    return Figure("search_ms_p95", 1000 * times[int(0.95 * len(times))], SEARCH_LIMIT_MS)


def measure_backup(path: Path, rounds: int) -> Figure:
    """Return how many times longer a verified backup takes than a copy of the file."""
    copy = backup = float("inf")
    for _ in range(rounds):
        target = path.with_suffix(".copy")
        start = time.perf_counter()
        shutil.copyfile(path, target)
        with target.open("r+b") as file:
            os.fsync(file.fileno())
        copy = min(copy, time.perf_counter() - start)
        target.unlink()
        start = time.perf_counter()
        made = BackupJob(path, datetime.now(UTC), Occasion.ASKED).run()
        backup = min(backup, time.perf_counter() - start)
        made.path.unlink()
    return Figure("backup_over_copy", backup / copy, BACKUP_LIMIT)


def measure(folder: Path, *, quick: bool) -> Iterator[Figure]:
    """Measure every figure, with letters written into a folder."""
    some, many, rounds = (1000, 3000, 2) if quick else (10_000, 200_000, 3)
    letters = folder / "letters"
    paths = write_letters(letters, some)
    yield measure_import(letters, rounds)
    yield measure_writes(folder, paths[: some // 2], rounds)
    if many > some:
        shutil.rmtree(letters)
        write_letters(letters, many)
        workspace = letters.with_suffix(".imr")
        workspace.unlink()
        command = [sys.executable, "-m", "imrdesk", "import", str(workspace), str(letters)]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    yield measure_searches(letters.with_suffix(".imr"), 60)
    yield measure_backup(letters.with_suffix(".imr"), rounds)


if __name__ == "__main__":
    sys.exit(run_benchmark(measure, __doc__))
