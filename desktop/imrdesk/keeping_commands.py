"""The commands that keep a workspace safe: backups, bringing one back, rescue from damage."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from imrdesk.store.backup_files import BackupFile
    from imrdesk.store.comparison import Only

EXIT_FAILED = 1

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("workspace", type=_PATH)
def backup(workspace: Path) -> None:
    """Make a backup of WORKSPACE now, which may be open meanwhile.

    It is checked after it was written, and kept until you delete it.
    """
    from imrdesk.store.backup_files import Occasion  # noqa: PLC0415  loads the database
    from imrdesk.store.backups import BackupJob  # noqa: PLC0415

    made = BackupJob(workspace.resolve(), datetime.now(UTC), Occasion.ASKED).run()
    click.echo(str(made.path))


@click.command()
@click.argument("workspace", type=_PATH)
def backups(workspace: Path) -> None:
    """List the backups of WORKSPACE, newest first."""
    from imrdesk.store.backup_files import backup_files  # noqa: PLC0415  loads the database

    found = backup_files(workspace.resolve())
    if not found:
        click.echo(f"{workspace} has no backups.")
    for one in found:
        click.echo(_line(one))


@click.command()
@click.argument("workspace", type=_PATH)
@click.argument("backup_name", metavar="BACKUP")
@click.option("--yes", is_flag=True, help="Do it without asking.")
@click.pass_context
def restore(ctx: click.Context, workspace: Path, backup_name: str, *, yes: bool) -> None:
    """Bring BACKUP back in the place of WORKSPACE, after a look at what would change.

    BACKUP is a name that “imrdesk backups” lists, or how one begins; “newest”; or the path of
    any copy. What is in WORKSPACE now is kept as a backup first.
    """
    from imrdesk.store import restoring  # noqa: PLC0415  loads the database

    path = workspace.resolve()
    source = restoring.find_backup(path, backup_name)
    preview = restoring.preview(path, source)
    click.echo(f"Backup: {source}")
    if preview.difference is None:
        click.echo(preview.trouble)
    else:
        click.echo(f"Would go: {_only(preview.difference.goes)}")
        click.echo(f"Would come: {_only(preview.difference.comes)}")
        if preview.difference.is_empty:
            click.echo("Letters, edits and notes are the same.")
    if not yes and not _confirmed(workspace):
        click.echo("Nothing was changed.")
        ctx.exit(EXIT_FAILED)
    kept = restoring.restore(path, source, datetime.now(UTC))
    click.echo(f"{workspace} is now as it was in that backup.")
    if kept is not None:
        click.echo(f"What was in it before is kept: {kept.path}")


@click.command()
@click.argument("workspace", type=_PATH)
@click.argument("new", type=_PATH)
@click.pass_context
def rescue(ctx: click.Context, workspace: Path, new: Path) -> None:
    """Copy what can still be read in a damaged WORKSPACE into a NEW one.

    WORKSPACE stays as it is. What is lost is listed; the exit status is 1 if anything is.
    """
    from imrdesk.review.rescuing import rescue as rescue_workspace  # noqa: PLC0415  the database

    report = rescue_workspace(workspace, new)
    click.echo(
        f"{new}: {report.letters} letters and {report.edits} edits were saved out of {workspace}."
    )
    for sentence in report.sentences:
        click.echo(sentence)
    ctx.exit(EXIT_FAILED if report.is_lossy else 0)


@click.command()
@click.argument("workspace", type=_PATH)
def mend(workspace: Path) -> None:
    """Make anew what WORKSPACE is searched and listed by, where nothing else is damaged.

    The damaged file is kept among its backups.
    """
    mend_and_tell(workspace)


COMMANDS = (backup, backups, restore, rescue, mend)


def mend_and_tell(workspace: Path) -> None:
    """Mend a workspace and count its letters anew; say where the damaged file is.

    Raises:
        DamagedFileError: where more is damaged than can be made anew.
    """
    from imrdesk.paths import account_name  # noqa: PLC0415  as below
    from imrdesk.review.session import ReviewSession  # noqa: PLC0415  loads the database
    from imrdesk.store.mending import mend as mend_workspace  # noqa: PLC0415
    from imrdesk.store.workspace import Workspace  # noqa: PLC0415

    kept = mend_workspace(workspace, datetime.now(UTC))
    with Workspace.open(workspace) as opened:
        for _done in ReviewSession(opened, account_name()).recount():
            pass
    click.echo(
        f"imrdesk: What {workspace} is searched and listed by was made anew; nothing of your work "
        f"is lost.{f' The damaged file is kept as {kept.path}.' if kept else ''}",
        err=True,
    )


def _confirmed(workspace: Path) -> bool:
    if not _is_terminal():
        click.echo("Say --yes to do this.", err=True)
        return False
    return click.confirm(f"Put the backup in the place of {workspace}?")


def _is_terminal() -> bool:
    return sys.stdin.isatty()


def _line(one: BackupFile) -> str:
    from imrdesk.store.backup_files import Occasion  # noqa: PLC0415  loads the database
    from imrdesk.store.backups import progress_in  # noqa: PLC0415

    done = None if one.occasion is Occasion.DAMAGED else progress_in(one.path)
    content = f"letters: {done.letters}, edits: {done.edits}" if done else "damaged"
    remark = "" if one.occasion is Occasion.REGULAR else f"  ({one.occasion})"
    return f"{one.made_at.astimezone():%Y-%m-%d %H:%M:%S}  {content}  {one.path.name}{remark}"


def _only(part: Only) -> str:
    counts = f"letters: {part.letters}, edits: {part.edits}, notes: {part.notes}"
    if part.views:
        counts += f", saved views: {part.views}"
    if not part.cases:
        return counts
    more = part.case_count - len(part.cases)
    return f"{counts}; in {', '.join(part.cases)}{f' and {more} more' if more > 0 else ''}"
