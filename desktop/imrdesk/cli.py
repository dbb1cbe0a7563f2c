"""The command line: the program's jobs without its window, and the way to the window."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from imrdesk import __version__
from imrdesk.domain.record import REVIEW_THRESHOLD
from imrdesk.errors import UserError
from imrdesk.keeping_commands import COMMANDS, mend_and_tell
from imrdesk.paths import account_name
from imrdesk.reading.files import find_letters, left_out_sentence
from imrdesk.review.json_lines import Line, failed_line, letter_lines
from imrdesk.review.workers import spread

if TYPE_CHECKING:
    from imrdesk.store.workspace import Workspace

EXIT_FAILED, EXIT_INTERRUPTED = 1, 130

Progress = Callable[..., None]
"""Told how many are done and how many there are; what comes after that is not shown."""

_PATH = click.Path(path_type=Path)


def _share(_ctx: click.Context, _option: click.Parameter, share: float) -> float:
    """Return a share from 0 to 1; “nan” is a number to Python, and none to people."""
    if not 0 <= share <= 1:
        raise click.BadParameter(f"{share:g} is no share between 0 and 1, like 0.8.")
    return share


class _Program(click.Group):
    """The commands, with every failure that a user can mend told in one sentence."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        if isinstance(sys.stdout, io.TextIOWrapper):
            # What is printed is UTF-8 whatever the system's own encoding; file names can
            # hold bytes that are none.
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        try:
            return super().invoke(ctx)
        except UserError as error:
            sentence, status = str(error), EXIT_FAILED
        except KeyboardInterrupt:
            sentence, status = "Stopped; what was finished until then is kept.", EXIT_INTERRUPTED
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # click ends quietly when the reader of a pipe has gone
            sentence, status = _sentence(error), EXIT_FAILED
        _tell(sentence)
        return ctx.exit(status)


@click.group(
    cls=_Program,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="imrdesk")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Read, check and correct Independent Medical Review letters.

    Without a command, the window opens.
    """
    if ctx.invoked_subcommand is None:
        ctx.exit(_window(None))


@main.command("open")
@click.argument("workspace", type=_PATH, required=False)
@click.pass_context
def open_window(ctx: click.Context, workspace: Path | None) -> None:
    """Open the window, on WORKSPACE where one is named."""
    ctx.exit(_window(workspace))


@main.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--spans", is_flag=True, help="Say where each value stands in the letter's text.")
@click.option("--with-text", is_flag=True, help="Add the text that the places count in.")
@click.option(
    "--threshold",
    type=float,
    callback=_share,
    default=REVIEW_THRESHOLD,
    show_default=True,
    help="Values with less confidence than this, 0 to 1, need review.",
)
@click.pass_context
def extract(
    ctx: click.Context, paths: tuple[str, ...], *, spans: bool, with_text: bool, threshold: float
) -> None:
    """Print what letters say as JSON Lines, one letter a line.

    Folders are walked. A file that cannot be read gets a line that says why, and the others
    go on.
    """
    failed = False
    sources = _Sources(paths)
    # Where the lines themselves are on the terminal, they show how far it has come.
    hidden = sys.stdout.isatty() or not sys.stderr.isatty()
    with (
        closing(
            _extracted(sources, spans=spans, with_text=with_text, threshold=threshold)
        ) as lines,
        click.progressbar(
            lines, label="Reading letters", show_pos=True, file=sys.stderr, hidden=hidden
        ) as counted,
    ):
        for line in counted:
            sys.stdout.buffer.write(line.data)
            sys.stdout.buffer.flush()
            if line.error is not None:
                failed = True
                _tell(line.error)
    if sources.left_out:
        _tell(f"{left_out_sentence(sources.left_out)}.")
    ctx.exit(EXIT_FAILED if failed else 0)


@main.command("import")
@click.argument("workspace", type=_PATH)
@click.argument("paths", type=_PATH, metavar="PATH...", nargs=-1, required=True)
@click.pass_context
def import_letters(ctx: click.Context, workspace: Path, paths: tuple[Path, ...]) -> None:
    """Import letters, and folders of them, into WORKSPACE, which is made where there is none.

    A letter that is there already is recognised and not imported twice.
    """
    from imrdesk.review.importing import import_files  # noqa: PLC0415  loads the database
    from imrdesk.review.keeping import ImportOutcome  # noqa: PLC0415
    from imrdesk.review.session import ReviewSession  # noqa: PLC0415
    from imrdesk.store.workspace import Workspace  # noqa: PLC0415

    exists = workspace.exists()
    if not exists and all(map(_is_missing, paths)):
        missing = " and no ".join(map(str, paths))
        raise UserError(
            f"There is no {missing} to import, so {workspace} was not made; see that the names "
            "are right."
        )
    with (
        _opened(workspace) if exists else Workspace.create(workspace) as opened,
        _progress("Importing letters") as progress,
    ):
        session = ReviewSession(opened, account_name())
        summary = import_files(session, paths, progress=progress, cancelled=_never)
    for _path, sentence in summary.failures:
        _tell(sentence)
    outcomes = (ImportOutcome.NEW, ImportOutcome.SAME_CASE, ImportOutcome.KNOWN)
    new, same_case, known = (summary.counts[outcome] for outcome in outcomes)
    doubled = f" ({same_case} with the case number of another letter)" if same_case else ""
    left_out = left_out_sentence(summary.left_out)
    click.echo(
        f"{workspace}: {new + same_case} imported{doubled}, {known} there already, "
        f"{len(summary.failures)} failed{f'; {left_out}' if left_out else ''}."
    )
    ctx.exit(EXIT_FAILED if summary.failures else 0)


@main.command()
@click.argument("workspace", type=_PATH)
@click.argument("out")
@click.option("--all", "everything", is_flag=True, help="Every letter, whatever its status.")
@click.option("--profile", metavar="NAME", help="As a profile saved in the workspace says.")
@click.option("--query", metavar="SEARCH", help="Only letters that a search finds.")
@click.pass_context
def export(
    ctx: click.Context,
    workspace: Path,
    out: str,
    *,
    everything: bool,
    profile: str | None,
    query: str | None,
) -> None:
    """Export the letters of WORKSPACE to OUT, in the format that OUT's ending names.

    Only letters that are reviewed or signed off are exported, unless --all is given, or a
    profile says otherwise. An OUT that is a folder, or ends in a slash, gets CSV files.
    """
    from imrdesk.review.export_profiles import profile_asked_for  # noqa: PLC0415  loads the database
    from imrdesk.review.exporting import export_profiled  # noqa: PLC0415

    path = Path(out)
    with (
        _opened(workspace, read_only=True) as opened,
        _progress("Exporting letters") as progress,
    ):
        wanted = profile_asked_for(opened, profile, query, everything=everything)
        if out.endswith(("/", os.sep)):
            path.mkdir(mode=0o700, exist_ok=True)
        summary = export_profiled(opened, path, wanted, progress=progress, cancelled=_never)
    for written in summary.paths:
        click.echo(str(written))
    click.echo(f"Letters: {summary.letters}; decisions: {summary.decisions}.")
    for remark in summary.remarks:
        _tell(remark)
    ctx.exit(EXIT_FAILED if summary.damaged else 0)


for command in COMMANDS:
    main.add_command(command)


def _opened(path: Path, *, read_only: bool = False) -> Workspace:
    """Open a workspace; one whose lists and indices alone are damaged is mended first.

    Raises:
        UserError: as `Workspace.open`.
    """
    from imrdesk.store.failures import DamagedFileError  # noqa: PLC0415  loads the database
    from imrdesk.store.workspace import Workspace  # noqa: PLC0415

    try:
        return Workspace.open(path, read_only=read_only)
    except DamagedFileError:
        mend_and_tell(path)
    return Workspace.open(path, read_only=read_only)


class _Sources:
    """The files to read, in the order given, and the folders that cannot be walked.

    Attributes:
        troubles: position among the files to a folder as given, and why it cannot be walked.
        left_out: how many files in folders were left out for their kind, so far.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = paths
        self.troubles: dict[int, tuple[str, str]] = {}
        self.left_out = 0

    def __iter__(self) -> Iterator[str]:
        """Yield paths as they were typed or found."""
        position = 0
        for given in self._paths:
            first = position
            try:
                for path in find_letters([Path(given)], self._leave_out):
                    yield given if path == Path(given) else str(path)
                    position += 1
            except OSError as error:
                self.troubles[position] = (given, _sentence(error))
                yield given
                position += 1
            if position == first:
                _tell(f"The folder {given} holds no letters.")

    def _leave_out(self, _path: Path) -> None:
        self.left_out += 1


def _extracted(
    sources: _Sources, *, spans: bool, with_text: bool, threshold: float
) -> Generator[Line, None, None]:
    """Yield the line of every letter, in the order given."""
    failed = partial(failed_line, spans=spans, with_text=with_text)
    work = partial(letter_lines, spans=spans, with_text=with_text, threshold=threshold)
    for position, line in spread(sources, work, failed):
        trouble = sources.troubles.get(position)
        yield failed(*trouble) if trouble else line


def _window(workspace: Path | None) -> int:
    """Open the window and return the program's exit status.

    Raises:
        UserError: where there is no such workspace, or no display.
    """
    if workspace is not None and not workspace.exists():
        raise UserError(
            f"There is no workspace {workspace}; “imrdesk import {workspace} PATH...” makes it."
        )
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise UserError(
            "There is no display to open the window on; “imrdesk --help” lists the commands "
            "that need none."
        )
    from imrdesk.app import run  # noqa: PLC0415  nothing else needs Qt

    return run(workspace)


@contextmanager
def _progress(label: str) -> Iterator[Progress]:
    """Show a bar on the terminal while the block runs; nothing where there is no terminal."""
    with click.progressbar(
        length=0, label=label, file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:

        def show(done: int, total: int, *_what: str) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield show


def _is_missing(path: Path) -> bool:
    """Whether nothing is at `path`, as far as can be known without a right to look."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def _never() -> bool:
    return False


def _tell(sentence: str) -> None:
    click.echo(f"imrdesk: {sentence}", err=True)


def _sentence(error: OSError) -> str:
    subject = f"{error.filename}: " if error.filename else ""
    return f"{subject}{error.strerror or error}."
