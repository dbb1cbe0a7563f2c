"""The profiles of exports that a workspace keeps under names."""

from __future__ import annotations

import json
from dataclasses import replace

from imrdesk.domain.export_profile import ExportProfile
from imrdesk.domain.values import Json, fold
from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.store.codec import storable
from imrdesk.store.failures import told_as_damage
from imrdesk.store.workspace import Workspace

_FACT = "export_profiles"


def export_profiles(workspace: Workspace) -> tuple[ExportProfile, ...]:
    """Return the profiles of a workspace, by name."""
    with told_as_damage(workspace.path):
        stored: dict[str, dict[str, Json]] = json.loads(workspace.fact(_FACT) or "{}")
        found = [ExportProfile.from_json(name, one) for name, one in stored.items()]
    return tuple(sorted(found, key=lambda profile: profile.name.casefold()))


def export_profile(workspace: Workspace, name: str) -> ExportProfile:
    """Return the profile with a name, in capitals or not.

    Raises:
        UserError: where there is none; the sentence names those that there are.
    """
    profiles = export_profiles(workspace)
    for profile in profiles:
        if profile.name.casefold() == fold(name).casefold():
            return profile
    if not profiles:
        raise UserError(
            say(
                "The workspace has no export profile “{name}”; none was saved yet, which is done "
                "in the window, under Export.",
                name=name,
            )
        )
    names = ", ".join(f"“{profile.name}”" for profile in profiles)
    raise UserError(
        say(
            "The workspace has no export profile “{name}”; there are: {names}.",
            name=name,
            names=names,
        )
    )


def profile_asked_for(
    workspace: Workspace, name: str | None, search: str | None, *, everything: bool
) -> ExportProfile:
    """Return what the command line asks for: a saved profile, else all that is known of letters.

    Args:
        workspace: that has the profile.
        name: the profile's name.
        search: narrows down the letters further.
        everything: whether letters of any status are wanted, whatever the profile says.

    Raises:
        UserError: where there is no such profile.
    """
    profile = ExportProfile() if name is None else export_profile(workspace, name)
    if everything:
        profile = replace(profile, finished=False)
    if search is not None:
        both = " ".join(filter(None, (profile.query.text.strip(), search)))
        profile = replace(profile, query=replace(profile.query, text=both))
    return profile


def save_export_profile(workspace: Workspace, name: str, profile: ExportProfile) -> ExportProfile:
    """Keep a profile under a name, in place of one that has it; return it as it is kept.

    Raises:
        UserError: where the name is empty.
    """
    named = replace(profile, name=storable(fold(name)))
    if not named.name:
        raise UserError(say("A profile needs a name."))
    others = _without(workspace, named.name)
    _keep(workspace, [*others, named])
    return named


def remove_export_profile(workspace: Workspace, name: str) -> None:
    """Forget a profile; what was exported by it stays."""
    _keep(workspace, _without(workspace, name))


def _without(workspace: Workspace, name: str) -> list[ExportProfile]:
    every = export_profiles(workspace)
    return [profile for profile in every if profile.name.casefold() != name.casefold()]


def _keep(workspace: Workspace, profiles: list[ExportProfile]) -> None:
    stored = {profile.name: profile.to_json() for profile in profiles}
    workspace.set_fact(_FACT, storable(json.dumps(stored)))
