"""What the window says of an import: of each file, of its progress, of what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from imrdesk.review.arrivals import Finding, Found
from imrdesk.review.import_plan import Interrupted
from imrdesk.review.keeping import ImportOutcome
from imrdesk.ui.imports import ImportJob
from imrdesk.ui.moments import shown_moment
from imrdesk.ui.words import declared, tr, translated, trn

FINDING_WORDS = {
    Finding.NEW: declared("New"),
    Finding.VERSION: declared("Another version"),
    Finding.KNOWN: declared("Here already"),
    Finding.UNREADABLE: declared("Unreadable"),
    Finding.LEFT_OUT: declared("Other kinds"),
}
_MINUTE, _HOUR = 60, 3600


def finding_sentence(found: Found) -> str:
    """Say what would become of a file, or a letter in it."""
    if found.finding is Finding.UNREADABLE:
        return translated(found.why)
    if found.finding is Finding.LEFT_OUT:
        return _left_out_sentence(found)
    if found.finding is Finding.NEW:
        return translated(FINDING_WORDS[Finding.NEW])
    since = found.beside_since
    name = Path(found.beside).name
    if found.finding is Finding.VERSION:
        if since is None:
            return tr("Another version, beside {name} of this import", name=name)
        day = shown_moment(since)[:10]
        return tr("Another version, beside {name} that is here since {day}", name=name, day=day)
    if since is None:
        return tr("The same bytes as {name} of this import", name=name)
    return tr("Here since {day} as {name}", day=shown_moment(since)[:10], name=name)


def _left_out_sentence(found: Found) -> str:
    ending = Path(found.path).suffix
    if ending:
        return tr("Left out: {ending} files are not read", ending=ending)
    return tr("Left out: its first words are not those of a letter")


def given_words(given: Sequence[str] | Sequence[Path]) -> str:
    """Name what was given: one path, or the first and how many others."""
    first = Path(given[0])
    name = first.name or str(first)
    if len(given) == 1:
        return name
    return trn("{name} and {n:,} other", "{name} and {n:,} others", len(given) - 1, name=name)


def pace_words(done: int, total: int, rate: float) -> str:
    """Say how far it is, how fast and how long it will still take.

    Args:
        done: files.
        total: files.
        rate: files a second; 0 where it is not known yet.
    """
    how_far = tr("{done} of {total} files", done=f"{done:,}", total=f"{total:,}")
    if rate <= 0 or done >= total:
        return how_far
    speed = f"{rate:,.0f}" if rate >= 10 else f"{rate:.1f}"
    left = _duration_words((total - done) / rate)
    return tr("{how_far} · {speed} a second · {left}", how_far=how_far, speed=speed, left=left)


def _duration_words(seconds: float) -> str:
    if seconds < _MINUTE:
        whole = max(1, round(seconds))
        return trn("about {n:,} second left", "about {n:,} seconds left", whole)
    if seconds < _HOUR:
        return trn("about {n:,} minute left", "about {n:,} minutes left", round(seconds / _MINUTE))
    return trn("about {n:,} hour left", "about {n:,} hours left", round(seconds / _HOUR))


def offer_words(interrupted: Interrupted) -> str:
    """Offer to go on with an import that was cut short."""
    return trn(
        "An import of {given} was cut short: {n:,} of its {total} files is still to come.",
        "An import of {given} was cut short: {n:,} of its {total} files are still to come.",
        interrupted.left,
        given=given_words(interrupted.plan.given),
        total=f"{interrupted.total:,}",
    )


def headline(job: ImportJob) -> str:
    """Say in one sentence what came of an import."""
    if job.refusal is not None:
        return translated(job.refusal)
    counts = job.counts
    new = counts[ImportOutcome.NEW] + counts[ImportOutcome.SAME_CASE]
    imported = trn("{n:,} letter imported", "{n:,} letters imported", new)
    if not job.cancelled:
        return tr("{imported}.", imported=imported)
    left = max(0, job.total - job.done)
    return trn(
        "{imported}, then cancelled; {n:,} file is still to come.",
        "{imported}, then cancelled; {n:,} files are still to come.",
        left,
        imported=imported,
    )


def details(job: ImportJob) -> list[str]:
    """Say what else came of it, a few words each."""
    counts, delivery = job.counts, job.delivery
    told = [
        (counts[ImportOutcome.SAME_CASE], _versions),
        (counts[ImportOutcome.KNOWN], _known),
        (len(job.failures), _failed),
    ]
    if delivery is not None:
        told += [
            (len(delivery.plan.left), _unticked),
            (delivery.left_out, _left_out),
            (delivery.gone, _gone),
            (delivery.unseen, _unseen),
        ]
    return [words(count) for count, words in told if count]


def _versions(count: int) -> str:
    return trn(
        "{n:,} with a case number that was known", "{n:,} with case numbers that were known", count
    )


def _known(count: int) -> str:
    return trn("{n:,} already here", "{n:,} already here", count)


def _failed(count: int) -> str:
    return trn("{n:,} could not be read", "{n:,} could not be read", count)


def _unticked(count: int) -> str:
    return trn("{n:,} left out by you", "{n:,} left out by you", count)


def _left_out(count: int) -> str:
    return trn("{n:,} file of another kind left out", "{n:,} files of other kinds left out", count)


def _gone(count: int) -> str:
    return trn("{n:,} file is gone since", "{n:,} files are gone since", count)


def _unseen(count: int) -> str:
    return trn(
        "{n:,} file came into the folder since; import it again to take it",
        "{n:,} files came into the folder since; import it again to take them",
        count,
    )


def failure_lines(job: ImportJob) -> str:
    """Return what could not be read and why, two lines each."""
    return "\n\n".join(f"{path}\n{translated(why)}" for path, why in job.failures) + "\n"
