"""The workspaces that were open before: where they are, when they were used, how full they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from imrdesk.ui import settings as keys
from imrdesk.ui.settings import Settings

_KEPT = 8


@dataclass(frozen=True, slots=True)
class RecentWorkspace:
    """A workspace that was open before.

    Attributes:
        used: when it was last open (UTC); None where that was not kept.
        letters: how many it had then; None where that was not kept.
        there: whether the file is still in its place.
    """

    path: Path
    used: datetime | None
    letters: int | None
    there: bool


class RecentWorkspaces:
    """The list of them in the user's settings; no workspace is opened to show it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def entries(self) -> list[RecentWorkspace]:
        """Return them, the last one used first; those that are gone as well."""
        details = self._settings.get(keys.RECENT_DETAILS)
        found = []
        for name in self._settings.get(keys.RECENT_WORKSPACES):
            used, letters = details.get(name, ("", -1))
            found.append(
                RecentWorkspace(
                    Path(name),
                    datetime.fromisoformat(used) if used else None,
                    letters if letters >= 0 else None,
                    Path(name).is_file(),
                )
            )
        return found

    def note(self, path: Path, letters: int) -> None:
        """Keep that a workspace is in use now, and how many letters it has."""
        now = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S+00:00}"
        details = self._settings.get(keys.RECENT_DETAILS) | {str(path): (now, letters)}
        self._keep(details)

    def remove(self, path: Path) -> None:
        """Take a workspace out of the list; its file stays where it is, if it is anywhere."""
        recent = [name for name in self._settings.get(keys.RECENT_WORKSPACES) if name != str(path)]
        self._settings.set(keys.RECENT_WORKSPACES, recent)
        self._keep(self._settings.get(keys.RECENT_DETAILS))

    def _keep(self, details: dict[str, tuple[str, int]]) -> None:
        listed = self._settings.get(keys.RECENT_WORKSPACES)[:_KEPT]
        kept = {name: entry for name, entry in details.items() if name in listed}
        self._settings.set(keys.RECENT_DETAILS, kept)
