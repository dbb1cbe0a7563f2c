"""What imrdesk needs of the system: what is missing, and how Debian installs it.

Qt needs libraries and fonts; tesseract, which is optional, reads scanned letters.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path

# What the Qt libraries of PySide6-Essentials link against outside themselves, with Debian's and
# Ubuntu's package for each. The xcb and wayland ones are for a real window.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
# With both, Qt takes Noto Sans by itself and finds a monospaced face too.
FONT_PACKAGES = ("fonts-noto-core", "fonts-dejavu-core")
# With its English; without it all but scans is read.
SCAN_PACKAGES = ("tesseract-ocr", "tesseract-ocr-eng")

_FONT_ENDINGS = (".ttf", ".otf", ".ttc", ".pfb")
_APT_LISTS = Path("/var/lib/apt/lists")


class Rights(Enum):
    """How a command gets the rights to install packages."""

    ROOT = ("env", "DEBIAN_FRONTEND=noninteractive")
    SUDO = ("sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive")


def loads(soname: str) -> bool:
    """Whether the dynamic linker finds the library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing_libraries(is_there: Callable[[str], bool] = loads) -> tuple[str, ...]:
    """Return the names of the libraries that Qt would not find on this Linux machine."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(soname for soname in LIBRARIES if not is_there(soname))


def font_folders(home: Path) -> tuple[Path, ...]:
    """Return the folders where a Linux machine keeps fonts."""
    return (
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        home / ".local/share/fonts",
        home / ".fonts",
    )


def has_font(folders: Sequence[Path]) -> bool:
    """Whether any of the folders holds a font file, at any depth."""
    names = (name for folder in folders for _, _, files in os.walk(folder) for name in files)
    return any(name.lower().endswith(_FONT_ENDINGS) for name in names)


def missing_font_packages() -> tuple[str, ...]:
    """Return the font packages where this Linux machine has no font at all, else nothing."""
    is_linux = sys.platform.startswith("linux")
    return FONT_PACKAGES if is_linux and not has_font(font_folders(Path.home())) else ()


def missing_scan_packages(find: Callable[[str], str | None] = shutil.which) -> tuple[str, ...]:
    """Return the packages that read scans where this Linux machine has none, else nothing."""
    is_linux = sys.platform.startswith("linux")
    return SCAN_PACKAGES if is_linux and not find("tesseract") else ()


def missing_venv_packages() -> tuple[str, ...]:
    """Return Debian's package for making virtual environments where this Python lacks it."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return ()
    return (f"python3.{sys.version_info.minor}-venv",)


def install_commands(
    packages: Sequence[str], rights: Rights, *, update: bool
) -> tuple[tuple[str, ...], ...]:
    """Return the commands that install `packages`, after fetching apt's lists where `update`."""
    apt = (*rights.value, "apt-get")
    fetch = (*apt, "update", "--quiet=2")
    install = (*apt, "install", "--yes", "--quiet=2", "--no-install-recommends", *packages)
    return (fetch, install) if update else (install,)


def command_by_hand(packages: Sequence[str]) -> str:
    """Return the command line that a person types to install `packages`."""
    install = shlex.join(("apt-get", "install", "--no-install-recommends", *packages))
    return f"sudo apt-get update && sudo {install}"


def install(packages: Sequence[str]) -> bool:
    """Install Debian packages where that is possible here without asking; tell whether it was."""
    rights = _rights()
    if rights is None or not shutil.which("apt-get"):
        return False
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    lists_empty = not any(_APT_LISTS.glob("*_Packages*"))
    if _run_all(install_commands(packages, rights, update=lists_empty)):
        return True
    # Old lists name files that the archive no longer has.
    return not lists_empty and _run_all(install_commands(packages, rights, update=True))


def _rights() -> Rights | None:
    if not hasattr(os, "geteuid"):
        return None
    if os.geteuid() == 0:
        return Rights.ROOT
    may_sudo = shutil.which("sudo") and _run(("sudo", "-n", "true")).returncode == 0
    return Rights.SUDO if may_sudo else None


def _run_all(commands: Sequence[Sequence[str]]) -> bool:
    for command in commands:
        run = _run(command)
        if run.returncode:
            print(run.stderr.strip(), file=sys.stderr)
            return False
    return True


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
