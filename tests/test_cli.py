"""The command line, as a user and as a script see it."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from click.testing import CliRunner, Result

from imrdesk import __version__, cli
from imrdesk.domain.export_profile import ExportProfile, Shape
from imrdesk.domain.fields import LETTER_FIELDS
from imrdesk.errors import UserError
from imrdesk.review import json_lines
from imrdesk.review.export_profiles import save_export_profile
from imrdesk.review.extracting import ExtractedLetter, Failure, extract_members
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace

FIELDS = [field.key for field in LETTER_FIELDS]
STOPPED = "imrdesk: Stopped; what was finished until then is kept.\n"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[1])}
LETTER = """\
Case Number:\t{case_number}
Date Assigned:\t03/02/2015\tDate of Injury:\t06/11/2012
Decision Date:\t04/08/2015\tUR Denial Date:\t01/20/2015
Priority:\tStandard\tApplication Received:\t02/03/2015

HOW THE IMR FINAL DETERMINATION WAS MADE

The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Occupational Medicine

CLINICAL CASE SUMMARY

The expert reviewer developed the following clinical case summary based on a review of the case \
file, including all medical records:

The injured worker is a 37 year old female with pain of the left knee.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:

MRI of the left knee: Upheld

Claims Administrator guideline: The Claims Administrator based its decision on the MTUS ACOEM \
Practice Guidelines.

MAXIMUS guideline: The MAXIMUS guideline is the ODG, Knee Chapter.

Decision rationale: No instability was found. The request is not medically necessary.
"""


def write_letter(path: Path, case_number: str = "CM15-0011111") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(LETTER.format(case_number=case_number), "utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli.main, [str(argument) for argument in arguments])


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout_bytes.decode("utf-8").splitlines()]


def program(
    *arguments: str | Path, code: Sequence[str] = ("-m", "imrdesk"), **variables: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own."""
    return subprocess.run(
        [sys.executable, *code, *map(str, arguments)],
        env={**ENVIRONMENT, **variables},
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_a_letter_becomes_a_line_of_the_contract(tmp_path: Path) -> None:
    path = write_letter(tmp_path / "a.txt")
    result = run("extract", path)
    assert (result.exit_code, result.stderr) == (0, "")
    (line,) = lines(result)
    assert list(line) == [
        *("source", "sha256", "error", *FIELDS),
        *("decisions", "needs_review", "confidence", "checks"),
    ]
    assert line["source"] == str(path)
    assert line["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert line["error"] is None
    assert (line["case_number"], line["decision_date"]) == ("CM15-0011111", "2015-04-08")
    assert (line["age"], line["sex"], line["outcome"]) == (37, "female", "Upheld")
    (decision,) = line["decisions"]
    assert (decision["number"], decision["treatment"]) == (1, "MRI of the left knee")
    assert set(line["needs_review"]) <= set(line["confidence"])
    assert all(0 <= confidence <= 1 for confidence in line["confidence"].values())


def test_places_and_text_come_on_request(tmp_path: Path) -> None:
    (line,) = lines(run("extract", "--spans", "--with-text", write_letter(tmp_path / "a.txt")))
    start, end = line["spans"]["case_number"]
    assert line["text"][start:end] == "CM15-0011111"
    assert list(line)[-2:] == ["spans", "text"]
    assert all(0 <= start < end <= len(line["text"]) for start, end in line["spans"].values())


def test_files_come_in_the_order_given_and_folders_sorted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("z.txt", "folder/b.txt", "folder/a.txt", "folder/deep/c.txt", "folder/x.ini"):
        write_letter(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    result = run("extract", "./z.txt", "folder", "folder/../z.txt")
    assert result.exit_code == 0
    found = [os.path.join("folder", *name.split("/")) for name in ("a.txt", "b.txt", "deep/c.txt")]  # noqa: PTH118  as the program joins them
    assert [line["source"] for line in lines(result)] == ["./z.txt", *found, "folder/../z.txt"]


def test_a_bad_file_gets_a_line_and_a_sentence_and_the_others_go_on(tmp_path: Path) -> None:
    good = write_letter(tmp_path / "good.txt")
    empty = tmp_path / "empty.txt"
    empty.touch()
    missing = tmp_path / "missing.txt"
    result = run("extract", "--spans", "--with-text", missing, empty, good)
    assert result.exit_code == 1
    first, second, third = lines(result)
    for line, path in ((first, missing), (second, empty)):
        assert line["source"] == str(path)
        assert path.name in line["error"]
        assert all(line[key] is None for key in [*FIELDS, "decisions", "text"])
        assert (line["needs_review"], line["confidence"], line["checks"]) == ([], {}, [])
        assert line["spans"] == {}
        assert list(line) == list(third)
    assert (first["sha256"], second["sha256"]) == (None, hashlib.sha256(b"").hexdigest())
    assert third["case_number"] == "CM15-0011111"
    assert result.stderr.splitlines() == [
        f"imrdesk: {first['error']}",
        f"imrdesk: {second['error']}",
    ]


def test_a_folder_that_may_not_be_read_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_letter(tmp_path / "closed" / "a.txt")
    good = write_letter(tmp_path / "good.txt")
    read_folder = Path.iterdir

    def closed(path: Path) -> object:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return read_folder(path)

    monkeypatch.setattr(Path, "iterdir", closed)
    result = run("extract", tmp_path / "closed", good)
    assert result.exit_code == 1
    assert [bool(line["error"]) for line in lines(result)] == [True, False]
    assert f"{tmp_path / 'closed'} cannot be listed" in result.stderr


def test_a_folder_without_letters_is_told(tmp_path: Path) -> None:
    result = run("extract", tmp_path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"imrdesk: The folder {tmp_path} holds no letters.\n"


def test_what_needs_review_follows_the_threshold(tmp_path: Path) -> None:
    path = write_letter(tmp_path / "a.txt")
    usual, same, none, every = (
        lines(run("extract", path, *option))[0]
        for option in ((), ("--threshold", "0.8"), ("--threshold", "0"), ("--threshold", "1"))
    )
    assert usual == same
    assert none["needs_review"] == []
    assert set(every["needs_review"]) > set(usual["needs_review"])
    assert none["confidence"] == usual["confidence"]


@pytest.mark.parametrize("threshold", ["1.5", "-0.1", "nan", "high"])
def test_a_threshold_is_a_share(tmp_path: Path, threshold: str) -> None:
    result = run("extract", write_letter(tmp_path / "a.txt"), "--threshold", threshold)
    assert (result.exit_code, result.stdout) == (2, "")


def test_files_of_other_kinds_in_a_folder_are_counted(tmp_path: Path) -> None:
    letter = write_letter(tmp_path / "in" / "a.txt")
    for name in ("notes.md", "old.rtf", "old.doc"):
        (letter.parent / name).write_text("x")
    result = run("extract", letter.parent)
    assert (result.exit_code, len(lines(result))) == (0, 1)
    assert result.stderr == "imrdesk: 3 files of other kinds were left out.\n"
    result = run("import", tmp_path / "w.imr", letter.parent)
    assert result.exit_code == 0
    assert result.stdout.endswith("0 failed; 3 files of other kinds were left out.\n")


def test_each_line_is_out_before_the_next_letter_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[int] = []

    def watched(path: str) -> Iterator[ExtractedLetter | Failure]:
        assert isinstance(sys.stdout.buffer, BytesIO)
        printed.append(sys.stdout.buffer.getvalue().count(b"\n"))
        return extract_members(path)

    monkeypatch.setattr(json_lines, "extract_members", watched)
    path = write_letter(tmp_path / "a.txt")
    run("extract", path, path, path)
    assert printed == [0, 1, 2]


def test_the_letters_of_an_archive_have_their_own_paths(tmp_path: Path) -> None:
    letter = write_letter(tmp_path / "a.txt").read_bytes()
    with ZipFile(tmp_path / "three.zip", "w") as archive:
        for name in ("2014/a.txt", "2014/b.txt", "c.txt"):
            archive.writestr(name, b"" if name.endswith("b.txt") else letter)
    with ZipFile(tmp_path / "one.zip", "w") as archive:
        archive.writestr("a.txt", letter)
    one, three = tmp_path / "one.zip", tmp_path / "three.zip"
    result = run("extract", one, three)
    assert [(line["source"], bool(line["error"])) for line in lines(result)] == [
        (str(one), False),
        (f"{three}/2014/a.txt", False),
        (f"{three}/2014/b.txt", True),
        (f"{three}/c.txt", False),
    ]
    contents = (one.read_bytes(), letter, b"", letter)
    assert [line["sha256"] for line in lines(result)] == [
        hashlib.sha256(data).hexdigest() for data in contents
    ]
    imported = run("import", tmp_path / "w.imr", three)
    assert imported.exit_code == 1
    assert "1 imported, 1 there already, 1 failed." in imported.stdout


def test_stopping_by_hand_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_path: str) -> Iterator[ExtractedLetter]:
        raise KeyboardInterrupt

    monkeypatch.setattr(json_lines, "extract_members", interrupted)
    result = run("extract", write_letter(tmp_path / "a.txt"))
    assert result.exit_code == 130
    assert result.stderr == STOPPED


def test_ctrl_c_stops_many_files_at_once_and_what_is_imported_stays(tmp_path: Path) -> None:
    workspace, letters = tmp_path / "w.imr", tmp_path / "letters"
    for number in range(1500):
        write_letter(letters / f"{number}.txt", f"CM15-{number:07}")
    arguments = [sys.executable, "-m", "imrdesk", "import", str(workspace), str(letters)]
    with subprocess.Popen(
        arguments, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        while not letters_in(workspace):
            assert process.poll() is None
            time.sleep(0.02)
        kept = letters_in(workspace)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, "", STOPPED)
    assert kept <= letters_in(workspace) < 1500


def letters_in(path: Path) -> int:
    """Count the letters of a workspace that is being written to, or made."""
    try:
        with Workspace.open(path, read_only=True) as workspace:
            return sum(ReviewSession(workspace, "Ben Okafor").status_counts().values())
    except UserError:
        return 0


def test_many_letters_come_in_order_with_the_bad_ones_in_their_places(tmp_path: Path) -> None:
    for number in range(60):
        write_letter(tmp_path / f"{number:02}.txt", f"CM15-{number:07}")
    (tmp_path / "30.txt").write_text("", "utf-8")
    (tmp_path / "45.pdf").write_bytes(b"%PDF-1.4 and no more")
    result = run("extract", tmp_path)
    names = [f"{number:02}.txt" for number in range(60)]
    names.insert(45, "45.pdf")
    assert [Path(line["source"]).name for line in lines(result)] == names
    assert [Path(line["source"]).name for line in lines(result) if line["error"]] == [
        "30.txt",
        "45.pdf",
    ]
    assert result.exit_code == 1


def test_the_process_prints_utf_8_whatever_the_terminal_s_encoding(tmp_path: Path) -> None:
    path = write_letter(tmp_path / "Prüfung ☂.txt")
    done = program("extract", path, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    line = json.loads(done.stdout.decode("utf-8"))
    assert line["source"] == str(path)
    assert "☂".encode() in done.stdout


def test_reading_needs_neither_the_window_nor_the_database(tmp_path: Path) -> None:
    code = (
        "import sys; from imrdesk.cli import main; main(sys.argv[1:], standalone_mode=False); "
        "sys.exit(bool({'PySide6', 'sqlite_utils'} & set(sys.modules)))"
    )
    done = program("extract", write_letter(tmp_path / "a.txt"), code=("-c", code))
    assert done.returncode == 0, done.stderr


def test_a_reader_that_goes_away_is_no_matter(tmp_path: Path) -> None:
    path = write_letter(tmp_path / "a.txt")
    arguments = [sys.executable, "-m", "imrdesk", "extract", *[str(path)] * 200]
    with subprocess.Popen(
        arguments, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_letters_are_imported_and_then_known(tmp_path: Path) -> None:
    workspace, folder = tmp_path / "w.imr", tmp_path / "letters"
    write_letter(folder / "a.txt")
    write_letter(folder / "b.txt", "CM15-0022222")
    first = run("import", workspace, folder)
    assert (first.exit_code, first.stderr) == (0, "")
    assert f"{workspace}: 2 imported, 0 there already, 0 failed." in first.stdout
    (folder / "c.txt").write_bytes((folder / "a.txt").read_bytes() + b"\n\nA later copy.\n")
    second = run("import", workspace, folder)
    assert "1 imported (1 with the case number of another letter)" in second.stdout
    assert "2 there already, 0 failed." in second.stdout


def test_an_import_goes_on_after_a_bad_file(tmp_path: Path) -> None:
    workspace = tmp_path / "w.imr"
    missing, good = tmp_path / "missing.txt", write_letter(tmp_path / "a.txt")
    result = run("import", workspace, missing, good)
    assert result.exit_code == 1
    assert "1 imported" in result.stdout
    assert "1 failed" in result.stdout
    assert result.stderr.startswith("imrdesk: ")
    assert len(result.stderr.splitlines()) == 1
    assert "missing.txt" in result.stderr


def test_an_import_of_nothing_makes_no_workspace(tmp_path: Path) -> None:
    workspace, good = tmp_path / "w.imr", write_letter(tmp_path / "a.txt")
    missing, also_missing = tmp_path / "missing.txt", good / "b.txt"
    result = run("import", workspace, missing, also_missing)
    assert result.exit_code == 1
    assert result.stderr == (
        f"imrdesk: There is no {missing} and no {also_missing} to import, so {workspace} was not "
        "made; see that the names are right.\n"
    )
    assert list(tmp_path.iterdir()) == [good]

    run("import", workspace, good)
    result = run("import", workspace, missing)
    assert result.exit_code == 1
    assert "0 imported, 0 there already, 1 failed." in result.stdout


def test_all_letters_are_exported_on_request(tmp_path: Path) -> None:
    workspace, out = tmp_path / "w.imr", tmp_path / "out.xlsx"
    run("import", workspace, write_letter(tmp_path / "a.txt"))
    result = run("export", workspace, out, "--all")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"{out}\n{out}.stamp.json\nLetters: 1; decisions: 1.\n"
    sheet = openpyxl.load_workbook(out)["Letters"]
    header, row = sheet.iter_rows(values_only=True)
    letter = dict(zip(header, row, strict=True))
    assert (letter["case_number"], letter["status"]) == ("CM15-0011111", "New")
    assert letter["file"] == "a.txt"


def test_an_export_of_nothing_finished_says_so(tmp_path: Path) -> None:
    workspace = tmp_path / "w.imr"
    run("import", workspace, write_letter(tmp_path / "a.txt"))
    result = run("export", workspace, tmp_path / "out.csv")
    assert result.exit_code == 0
    assert "--all" in result.stderr
    assert len(list(tmp_path.glob("out*.csv"))) == 5


def test_an_export_without_a_damaged_letter_fails_and_gives_the_others(tmp_path: Path) -> None:
    workspace, out = tmp_path / "w.imr", tmp_path / "out.csv"
    write_letter(tmp_path / "a.txt")
    write_letter(tmp_path / "b.txt", "CM15-0022222")
    run("import", workspace, tmp_path / "a.txt", tmp_path / "b.txt")
    harmed = workspace.read_bytes().replace(b"MAXIMUS", b"MAXIMUR", 1)
    assert harmed != workspace.read_bytes()
    workspace.write_bytes(harmed)
    result = run("export", workspace, out, "--all")
    assert result.exit_code == 1
    assert "Letters: 1; decisions: 1." in result.stdout
    (line,) = result.stderr.splitlines()
    assert line.startswith("imrdesk: The export lacks “")


def test_a_search_and_a_profile_choose_what_is_exported(tmp_path: Path) -> None:
    workspace, folder = tmp_path / "w.imr", tmp_path / "tables"
    run("import", workspace, write_letter(tmp_path / "a.txt"))
    result = run("export", workspace, f"{folder}/", "--all", "--query", "status:reviewed")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith("Letters: 0; decisions: 0.\n")
    assert (folder / "letters.csv").exists()
    assert (folder / "stamp.json").exists()
    result = run("export", workspace, folder, "--profile", "monthly")
    assert result.exit_code == 1
    assert result.stderr.startswith("imrdesk: The workspace has no export profile “monthly”;")
    with Workspace.open(workspace) as opened:
        save_export_profile(opened, "Monthly", ExportProfile(shape=Shape.WIDE, finished=False))
    result = run("export", workspace, tmp_path / "a.jsonl", "--profile", "monthly")
    assert (result.exit_code, result.stderr) == (0, "")
    (line,) = (tmp_path / "a.jsonl").read_text("utf-8").splitlines()
    assert "decision_1_outcome" in json.loads(line)


def no_workspace(folder: Path) -> list[str]:
    return ["export", str(folder / "none.imr"), str(folder / "out.xlsx")]


def no_format(folder: Path) -> list[str]:
    run("import", folder / "w.imr", write_letter(folder / "a.txt"))
    return ["export", str(folder / "w.imr"), str(folder / "out.xls")]


def a_letter_for_a_workspace(folder: Path) -> list[str]:
    letter = write_letter(folder / "a.txt")
    return ["import", str(letter), str(letter)]


def nothing_to_open(folder: Path) -> list[str]:
    return ["open", str(folder / "none.imr")]


@pytest.mark.parametrize(
    "arguments", [no_workspace, no_format, a_letter_for_a_workspace, nothing_to_open]
)
def test_a_mistake_is_one_sentence(tmp_path: Path, arguments: Callable[[Path], list[str]]) -> None:
    result = run(*arguments(tmp_path))
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("imrdesk: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [["extract"], ["import", "w.imr"], ["export", "w.imr"], ["frobnicate"], ["extract", "--x"]],
)
def test_a_wrong_use_is_told_with_status_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_the_version_is_told() -> None:
    assert run("--version").stdout == f"imrdesk, version {__version__}\n"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    """Stand in for the window, and return what it was opened on."""
    calls: list[Path | None] = []

    def stand_in(workspace: Path | None = None) -> int:
        calls.append(workspace)
        return 3

    monkeypatch.setitem(sys.modules, "imrdesk.app", SimpleNamespace(run=stand_in))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return calls


def test_without_a_command_the_window_opens(opened: list[Path | None]) -> None:
    assert run().exit_code == 3
    assert run("open").exit_code == 3
    assert opened == [None, None]


def test_the_window_opens_on_a_workspace(opened: list[Path | None], tmp_path: Path) -> None:
    workspace = tmp_path / "w.imr"
    run("import", workspace, write_letter(tmp_path / "a.txt"))
    assert run("open", workspace).exit_code == 3
    assert opened == [workspace]


def test_a_window_that_cannot_open_says_why(
    opened: list[Path | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_workspace: Path | None = None) -> int:
        raise UserError("The folder of the settings cannot be made.")

    monkeypatch.setattr(sys.modules["imrdesk.app"], "run", refuse)
    result = run()
    assert (result.exit_code, opened) == (1, [])
    assert result.stderr == "imrdesk: The folder of the settings cannot be made.\n"


def test_without_a_display_there_is_one_sentence(
    opened: list[Path | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    result = run()
    assert (result.exit_code, opened) == (1, [])
    assert result.stderr.startswith("imrdesk: There is no display to open the window on;")
