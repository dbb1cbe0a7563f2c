import ast
import json
import sys
from pathlib import Path

import pypdfium2
import pytest

import all_checks
import any_python
import make_samples
import sample_session
import setup_env
import system_packages
from setup_env import Condition, Environment
from system_packages import Rights

_ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def made(tmp_path: Path) -> Environment:
    """A finished environment, as far as its files tell."""
    environment = Environment(tmp_path)
    environment.lock.write_text("click==8.5.1\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    environment.python.parent.mkdir(parents=True)
    environment.python.symlink_to(sys.executable)
    environment.write_stamp(environment.fingerprint())
    return environment


def test_a_finished_environment_is_ready(made: Environment) -> None:
    assert made.condition() is Condition.READY


@pytest.mark.parametrize("changed", ["requirements.txt", "pyproject.toml"])
def test_a_changed_pin_is_installed_into_the_environment(made: Environment, changed: str) -> None:
    with (made.root / changed).open("a", encoding="utf-8") as file:
        file.write("filelock==4\n")
    assert made.condition() is Condition.UPDATE


def test_an_environment_made_by_hand_is_kept(made: Environment) -> None:
    made.write_stamp(None)
    assert made.condition() is Condition.UPDATE


@pytest.mark.parametrize("stamp", ["being made", ""])
def test_a_half_made_environment_is_made_anew(made: Environment, stamp: str) -> None:
    made.write_stamp(stamp)
    assert made.condition() is Condition.REMAKE


def test_an_environment_whose_python_was_replaced_is_made_anew(
    made: Environment, tmp_path: Path
) -> None:
    other = tmp_path / "python3.99"
    other.touch()
    made.python.unlink()
    made.python.symlink_to(other)
    assert made.condition() is Condition.REMAKE
    other.unlink()
    assert made.condition() is Condition.REMAKE


def test_an_environment_in_a_moved_folder_is_made_anew(made: Environment, tmp_path: Path) -> None:
    moved = Environment(tmp_path / "elsewhere")
    moved.root.mkdir()
    for name in (".venv", "requirements.txt", "pyproject.toml"):
        (made.root / name).rename(moved.root / name)
    assert moved.condition() is Condition.REMAKE


def test_no_environment_is_made(tmp_path: Path) -> None:
    assert Environment(tmp_path).condition() is Condition.REMAKE


@pytest.mark.parametrize(
    ("errors", "told"),
    [
        (
            "WARNING: Retrying (NewConnectionError)\nERROR: Could not find a version of click\n",
            "no connection to the Python package index",
        ),
        (
            "ERROR: Could not install: [Errno 28] No space left on device\nERROR: Failed\n",
            "The disk is full",
        ),
        (
            "WARNING: a\nERROR: No matching distribution found for click==8.5.1\nERROR: b",
            "not be installed: No matching distribution found for click==8.5.1",
        ),
        ("Segmentation fault\n", "not be installed: Segmentation fault"),
        ("", "could not be installed"),
    ],
)
def test_a_failed_installation_is_told_in_one_sentence(errors: str, told: str) -> None:
    sentence = setup_env.failure_sentence(errors)
    assert told in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize(
    ("platform", "found", "packages"),
    [
        ("linux", None, ("tesseract-ocr", "tesseract-ocr-eng")),
        ("linux", "/usr/bin/tesseract", ()),
        ("win32", None, ()),
    ],
)
def test_what_reads_scans_is_installed_where_it_is_missing(
    monkeypatch: pytest.MonkeyPatch, platform: str, found: str | None, packages: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert system_packages.missing_scan_packages(lambda _program: found) == packages


@pytest.mark.parametrize(
    ("condition", "asked"),
    [(Condition.REMAKE, [("tesseract-ocr",)]), (Condition.READY, [])],
)
def test_what_is_optional_is_tried_once_and_told(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    condition: Condition,
    asked: list[tuple[str, ...]],
) -> None:
    installed: list[tuple[str, ...]] = []
    for name in ("missing_libraries", "missing_font_packages", "missing_venv_packages"):
        monkeypatch.setattr(system_packages, name, tuple)
    monkeypatch.setattr(system_packages, "missing_scan_packages", lambda: ("tesseract-ocr",))
    monkeypatch.setattr(system_packages, "install", installed.append)  # None: it may not
    assert setup_env._provide_system_packages(condition) == ()
    assert installed == asked
    told = capsys.readouterr().out
    assert ("sudo apt-get install --no-install-recommends tesseract-ocr" in told) == bool(asked)


def test_only_the_missing_libraries_are_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    absent = {"libEGL.so.1", "libxcb-cursor.so.0"}
    missing = system_packages.missing_libraries(lambda soname: soname not in absent)
    assert missing == ("libEGL.so.1", "libxcb-cursor.so.0")


def test_other_systems_bring_qts_libraries_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert system_packages.missing_libraries(lambda _soname: False) == ()
    assert system_packages.missing_font_packages() == ()


def test_a_library_that_no_linker_finds_does_not_load() -> None:
    assert not system_packages.loads("libimrdesk-has-no-such-library.so.7")


@pytest.mark.parametrize(
    ("rights", "prefix"),
    [
        (Rights.ROOT, "env DEBIAN_FRONTEND=noninteractive apt-get"),
        (Rights.SUDO, "sudo -n env DEBIAN_FRONTEND=noninteractive apt-get"),
    ],
)
def test_packages_are_installed_with_the_rights_there_are(rights: Rights, prefix: str) -> None:
    def commands(*, update: bool) -> list[str]:
        wanted = ["libegl1", "libgl1"]
        every = system_packages.install_commands(wanted, rights, update=update)
        return [" ".join(command) for command in every]

    install = f"{prefix} install --yes --quiet=2 --no-install-recommends libegl1 libgl1"
    assert commands(update=False) == [install]
    assert commands(update=True) == [f"{prefix} update --quiet=2", install]


def test_without_rights_the_exact_command_is_told() -> None:
    assert system_packages.command_by_hand(["libegl1", "fonts-noto-core"]) == (
        "sudo apt-get update && "
        "sudo apt-get install --no-install-recommends libegl1 fonts-noto-core"
    )


def test_a_font_is_found_at_any_depth(tmp_path: Path) -> None:
    folders = [tmp_path / "none", tmp_path / "fonts"]
    (tmp_path / "fonts/truetype/noto").mkdir(parents=True)
    (tmp_path / "fonts/truetype/readme.txt").touch()
    assert not system_packages.has_font(folders)
    (tmp_path / "fonts/truetype/noto/Sans.TTF").touch()
    assert system_packages.has_font(folders)


@pytest.mark.parametrize(
    ("environ", "platform", "missing", "told"),
    [
        ({"DISPLAY": ":0"}, "linux", (), None),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", (), None),
        ({"QT_QPA_PLATFORM": "vnc"}, "linux", (), None),
        ({}, "darwin", (), None),
        ({}, "win32", (), None),
        ({}, "linux", (), "no display"),
        ({"DISPLAY": ""}, "linux", (), "no display"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen:a=b"}, "linux", (), "shows nothing"),
        ({"DISPLAY": ":0"}, "linux", ("libEGL.so.1",), "libEGL.so.1"),
    ],
)
def test_the_reason_why_no_window_comes(
    environ: dict[str, str], platform: str, missing: tuple[str, ...], told: str | None
) -> None:
    reason = sample_session.why_no_window(environ, platform, missing)
    assert reason is None if told is None else told in str(reason)


@pytest.mark.parametrize(
    ("errors", "refused"),
    [
        ("qt.qpa.xcb: could not connect to display :9\n", True),
        ('qt.qpa.plugin: Could not load the Qt platform plugin "xcb" in ""\n', True),
        ("Traceback (most recent call last):\nZeroDivisionError\n", False),
        ("", False),
    ],
)
def test_a_refused_window_is_told_from_a_crash(errors: str, refused: bool) -> None:
    assert sample_session.window_was_refused(errors) is refused


def test_the_table_tells_what_was_read() -> None:
    line = """
      {"source": "a/b.txt", "error": null, "case_number": "CM14-9000001", "outcome": "Upheld",
       "decisions": [{}, {}], "needs_review": ["age", "decision_date"], "checks": [
        {"code": "x", "severity": "error", "field": "decision_date", "message": ""},
        {"code": "y", "severity": "warning", "field": "age", "message": ""},
        {"code": "z", "severity": "note", "field": "sex", "message": ""}]}"""
    bad = {"source": "a/c.pdf", "error": "It is empty.", "decisions": None}
    rows = [sample_session.row(json.loads(line)), sample_session.row(bad)]
    assert sample_session.table(rows) == [
        "Case number   Decisions  Outcome       To look at",
        "CM14-9000001  2          Upheld        2",
        "c.pdf                    It is empty.",
    ]


def test_the_last_check_is_pytest_with_what_was_asked_for(tmp_path: Path) -> None:
    steps = all_checks.steps(Environment(tmp_path), ["-k", "store"])
    assert list(steps) == ["ruff check", "ruff format", "mypy", "import rules", "pytest"]
    assert steps["pytest"][-3:] == ("pytest", "-k", "store")


@pytest.mark.parametrize("name", ["run.py", "test.py", "any_python.py"])
def test_an_old_python_can_read_what_hands_over_to_a_newer_one(name: str) -> None:
    source = (_ROOT / "build_scripts" / name).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
    assert "from __future__ import annotations" not in source


def test_a_newer_python_is_found_on_the_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert any_python.find_newer() is None
    shim = tmp_path / "python3.13"
    shim.write_text("#!/bin/sh\nexit 127\n", encoding="utf-8")
    shim.chmod(0o755)
    assert any_python.find_newer() is None
    (tmp_path / "python3.12").symlink_to(sys.executable)
    assert any_python.find_newer() == str(tmp_path / "python3.12")


def test_the_sample_letters_are_those_that_their_facts_make() -> None:
    made = dict(make_samples.make_letter(facts) for facts in make_samples.read_facts())
    kept = {path.name: path.read_bytes() for path in make_samples.SAMPLES.iterdir()}
    assert {n: _words(n, data) for n, data in kept.items()} == {
        n: _words(n, data) for n, data in made.items()
    }


def test_a_sample_pdf_is_made_of_the_same_bytes_each_time() -> None:
    facts = next(f for f in make_samples.read_facts() if f["form"] == "pdf")
    assert make_samples.make_letter(facts) == make_samples.make_letter(facts)


def test_the_samples_true_records_are_those_of_their_facts() -> None:
    assert make_samples.TRUTH.read_text(encoding="utf-8") == make_samples.true_records()


def _words(name: str, data: bytes) -> bytes:
    """A letter's bytes; of a PDF its text, because compression differs between machines."""
    if not name.endswith(".pdf"):
        return data
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document).encode()
