"""What holds for every test: no display needed, no stray warning, nobody's settings touched.

The environment is set while this file is imported, which is before pytest-qt loads Qt.
"""

import logging
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform.startswith("linux") and not (
    os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
):
    # Qt's own offscreen screen is 800 by 800, smaller than any that the window is used on.
    _screen = Path(__file__).with_name("gui") / "screen.json"
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={_screen}")

EXPECTS_WARNING = "expects_warning"
_OWN_FOLDERS = {
    "HOME": ".",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    # Windows and macOS find their per-user folders through these or through HOME.
    "USERPROFILE": ".",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers",
        f"{EXPECTS_WARNING}(pattern, ...): the test logs a warning or an error that matches each "
        "regular expression; without this marker any logged warning fails a test.",
    )


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a home folder of its own, so that it neither reads nor writes the user's."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.delenv("XDG_DOCUMENTS_DIR", raising=False)
    for variable, folder in _OWN_FOLDERS.items():
        path = home / folder
        path.mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(variable, str(path))
    return home


@pytest.fixture(autouse=True)
def no_unexpected_log(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail the test that logs a warning nobody expected, or lacks the one it expects."""
    yield
    marker = request.node.get_closest_marker(EXPECTS_WARNING)
    patterns: tuple[str, ...] = marker.args if marker else ()
    logged = [
        record.getMessage()
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    unexpected = [m for m in logged if not any(re.search(p, m) for p in patterns)]
    missing = [p for p in patterns if not any(re.search(p, m) for m in logged)]
    if unexpected:
        pytest.fail(f"unexpected warnings in the log: {unexpected}")
    if missing:
        pytest.fail(f"expected warnings that never came: {missing}")
