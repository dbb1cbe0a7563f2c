"""Makes `.venv` with everything that imrdesk needs, once; a later call finds it ready.

One environment serves users and developers: what the tests need besides is small beside Qt.
Standard library only, because it runs before anything is installed.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import system_packages

if sys.platform != "win32":
    import fcntl

ROOT = Path(__file__).resolve().parents[1]

_MAKING = "being made"
_NO_NETWORK_SIGNS = (
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeoutError",
    "ProxyError",
    "Temporary failure in name resolution",
    "Network is unreachable",
)


class SetUpError(Exception):
    """The environment cannot be made; its text is one sentence that says what to do."""


class Condition(Enum):
    """What has to be done before an environment can be used."""

    READY = "nothing"
    UPDATE = "install into it what is pinned now"
    REMAKE = "make it anew"


@dataclass(frozen=True)
class Environment:
    """The virtual environment of the project in the folder `root`."""

    root: Path

    @property
    def folder(self) -> Path:
        """The environment's folder."""
        return self.root / ".venv"

    @property
    def lock(self) -> Path:
        """The pinned packages."""
        return self.root / "requirements.txt"

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        return self.program("python")

    @property
    def stamp(self) -> Path:
        """The note inside the environment of what it was made from."""
        return self.folder / "imrdesk-set-up.txt"

    def program(self, name: str) -> Path:
        """Return the path of a program that a package has put into the environment."""
        windows = os.name == "nt"
        return self.folder / ("Scripts" if windows else "bin") / (f"{name}.exe" * windows or name)

    def read_stamp(self) -> str | None:
        """Return what the stamp says, or None where there is none."""
        return self.stamp.read_text(encoding="utf-8") if self.stamp.exists() else None

    def write_stamp(self, text: str | None) -> None:
        """Let the stamp say `text`, or be gone for None."""
        if text is None:
            self.stamp.unlink(missing_ok=True)
        else:
            self.stamp.write_text(text, encoding="utf-8")

    def fingerprint(self) -> str:
        """Return what a ready environment was made from: its place and Python, and the packages.

        The first line tells what cannot be mended by installing packages.
        """
        packages = hashlib.sha256()
        for file in (self.lock, self.root / "pyproject.toml"):
            packages.update(file.read_bytes())
        return f"{self.folder} {self.python.resolve()}\n{packages.hexdigest()}\n"

    def condition(self) -> Condition:
        """Tell what has to be done before the environment can be used."""
        if not self.python.exists():
            return Condition.REMAKE
        stamp = self.read_stamp()
        if stamp is None:
            # Somebody made it by hand: their own packages in it are not ours to remove.
            return Condition.UPDATE
        wanted = self.fingerprint()
        if stamp == wanted:
            return Condition.READY
        same_python = stamp.splitlines()[:1] == wanted.splitlines()[:1]
        return Condition.UPDATE if same_python else Condition.REMAKE


@dataclass(frozen=True)
class Ready:
    """A finished set-up.

    Attributes:
        environment: the environment, with everything that is pinned in it.
        missing_libraries: the system libraries without which Qt does not load.
    """

    environment: Environment
    missing_libraries: tuple[str, ...]


def set_up(root: Path = ROOT) -> Ready:
    """Provide the environment and, where that is possible here, what Qt needs of the system.

    Raises:
        SetUpError: where the environment cannot be made.
    """
    environment = Environment(root)
    try:
        with _alone(root):
            condition = environment.condition()
            missing = _provide_system_packages(condition)
            if condition is not Condition.READY:
                _make(environment, condition)
    except OSError as error:
        sentence = f"{environment.folder} cannot be made: {error.strerror} ({error.filename})."
        raise SetUpError(sentence) from error
    return Ready(environment, missing)


@contextlib.contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Hold the set-up of this folder, so that two at once do not spoil each other's work."""
    if sys.platform == "win32":  # has no lock on a folder
        yield
        return
    handle = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _provide_system_packages(condition: Condition) -> tuple[str, ...]:
    """Install the system packages that are missing; return the libraries that still are."""
    for_venv = condition is Condition.REMAKE
    libraries = system_packages.missing_libraries()
    needed = (
        *(system_packages.missing_venv_packages() if for_venv else ()),
        *(system_packages.LIBRARIES[soname] for soname in libraries),
        *system_packages.missing_font_packages(),
    )
    # What is optional is tried once, not at every start.
    is_ready = condition is Condition.READY
    optional = () if is_ready else system_packages.missing_scan_packages()
    if not needed and not optional:
        return ()
    if system_packages.install((*needed, *optional)):
        importlib.invalidate_caches()
    else:
        _tell_what_is_missing(needed, optional)
    if for_venv and system_packages.missing_venv_packages():
        raise SetUpError("This Python cannot make virtual environments; install the above first.")
    return system_packages.missing_libraries()


def _tell_what_is_missing(needed: Sequence[str], optional: Sequence[str]) -> None:
    if needed:
        print("Some system packages are missing. On Debian or Ubuntu this installs them:")
    else:
        print("Scanned letters are not read without tesseract. This installs it:")
    print(f"  {system_packages.command_by_hand((*needed, *optional))}", flush=True)


def _make(environment: Environment, condition: Condition) -> None:
    """Make or update the environment; the stamp is written last, so that a kill is noticed."""
    if condition is Condition.REMAKE:
        _make_empty(environment)
        _install(environment)
        return
    before = environment.read_stamp()
    try:
        _install(environment)
    except SetUpError:
        # pip takes nothing away before it has everything new, so what was there still works.
        environment.write_stamp(before)
        raise


def _make_empty(environment: Environment) -> None:
    if environment.folder.exists():
        print(f"{environment.folder} is unfinished or out of date; making it anew.", flush=True)
        shutil.rmtree(environment.folder)
    environment.folder.mkdir()
    environment.write_stamp(_MAKING)
    # From inside an environment, the Python that it was made from.
    base = getattr(sys, "_base_executable", sys.executable)
    _run([base, "-m", "venv", environment.folder])


def _install(environment: Environment) -> None:
    print(f"Installing Qt and the other packages into {environment.folder}, once.", flush=True)
    environment.write_stamp(_MAKING)
    pip = (environment.python, "-m", "pip", "--no-input", "--disable-pip-version-check")
    quiet = () if sys.stdout.isatty() else ("--quiet",)
    _run([*pip, "install", *quiet, "--retries=2", *_PINNED, environment.lock])
    # Built by the pinned setuptools that is there by now, so nothing else is fetched.
    _run([*pip, "install", "--quiet", *_OURSELVES, environment.root])
    environment.write_stamp(environment.fingerprint())


_PINNED = ("--require-hashes", "--only-binary=:all:", "--requirement")
_OURSELVES = ("--no-index", "--no-deps", "--no-build-isolation", "--editable")


def _run(command: Sequence[str | Path]) -> None:
    run = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
    if run.returncode:
        raise SetUpError(failure_sentence(run.stderr))


def failure_sentence(errors: str) -> str:
    """Return the sentence that tells a person why packages could not be installed."""
    if any(sign in errors for sign in _NO_NETWORK_SIGNS):
        return (
            "The packages could not be downloaded because there is no connection to the Python "
            "package index; connect this machine to the network and run the command again."
        )
    if "No space left on device" in errors:
        return "The disk is full; make room for about 500 MB and run the command again."
    lines = [line.strip() for line in errors.splitlines() if line.strip()]
    stated = next((line for line in lines if line.startswith("ERROR:")), (lines or ["?"])[-1])
    return f"The packages could not be installed: {stated.removeprefix('ERROR:').strip()}"
