"""Finds a Python that imrdesk runs on; written so that Python 3.6 can still read it."""

import platform
import shutil
import subprocess
import sys

OLDEST = (3, 11)
# The versions that the test suite has been run on come first, the newest of them at the front.
_NAMES = ("python3.13", "python3.12", "python3.11", "python3.14", "python3.15", "python3.16")


def restart_if_too_old() -> None:
    """Return where this Python will do; else run the same script with a newer one and exit."""
    if sys.version_info[:2] >= OLDEST:
        return
    stated = f"imrdesk needs Python 3.11 or newer, and this is {platform.python_version()}"
    newer = find_newer()
    if newer is None:
        sys.exit(stated + "; install a newer one and run this script with it.")
    print(stated + "; going on with " + newer + ".", flush=True)
    sys.exit(subprocess.call([newer, *sys.argv]))


def find_newer() -> "str | None":
    """Return the path of a Python on PATH that is new enough, or None where there is none."""
    candidates = (shutil.which(name) for name in _NAMES)
    return next((path for path in candidates if path and _will_do(path)), None)


def _will_do(path: str) -> bool:
    # A name on PATH may be a shim of a version manager, for a version that is not chosen.
    program = f"import sys; sys.exit(sys.version_info[:2] < {OLDEST})"
    silent = subprocess.DEVNULL
    return subprocess.call([path, "-c", program], stdout=silent, stderr=silent) == 0
