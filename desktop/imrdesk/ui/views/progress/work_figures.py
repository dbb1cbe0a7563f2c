"""What was done, as figures: letters by status, letters by day, letters an hour."""

from __future__ import annotations

from collections.abc import Mapping

from imrdesk.domain.letter_query import Facet
from imrdesk.domain.status import Status
from imrdesk.review.progress import Period, ReviewerPace, Work, WorkBin
from imrdesk.review.statistics import SMALL
from imrdesk.store.work_statistics import Span, Step
from imrdesk.ui.views.progress.chart_data import (
    Axis,
    Columns,
    Figure,
    Mark,
    NumberRow,
    Numbers,
    Panel,
    RowLook,
    Rows,
    Way,
)
from imrdesk.ui.views.progress.drawing import round_ticks
from imrdesk.ui.views.progress.number_words import day_words, days_term, percent
from imrdesk.ui.views.progress.scope import Scope, quoted
from imrdesk.ui.words import tr, translated, trn


def count_axis(highest: float) -> Axis:
    """Return an axis from 0 for counts."""
    ticks = round_ticks(highest, 4) if highest else [0.0, 1.0]
    return Axis(0, ticks[-1], tuple((tick, f"{tick:,.10g}") for tick in ticks))


def statuses(counts: Mapping[Status, int], scope: Scope) -> Figure:
    """Show how many letters have each status."""
    total = sum(counts.values())
    if not total:
        return Figure((), Numbers((), ()), empty=nothing_there(scope))
    marks, rows = [], []
    for status, letters in counts.items():
        label = translated(status.value)
        share = percent(letters / total, total)
        words = tr(
            "{status}: {letters} ({share} of {total:,})",
            status=label,
            letters=letters_words(letters),
            share=share,
            total=total,
        )
        query = scope.letters(choices=[(Facet.STATUS, [status.value])]) if letters else None
        way = Way(label, query, letters) if query else None
        figure = tr("{letters:,}  {share}", letters=letters, share=share)
        marks.append(Mark(label, float(letters), figure, words, (way,) if way else ()))
        rows.append(NumberRow((label, letters, round(100 * letters / total, 2)), way))
    headers = (tr("Status"), tr("Letters"), tr("% of letters"))
    axis = count_axis(max(counts.values()))
    return Figure((Rows(tuple(marks), axis),), Numbers(headers, tuple(rows)))


def letters_words(letters: int) -> str:
    """Return a number of letters in words."""
    return trn("{n:,} letter", "{n:,} letters", letters)


def nothing_there(scope: Scope) -> str:
    """Say why there is no letter to count, and what to do."""
    if scope.query.asks_for_all:
        return tr("There are no letters yet. Import some, and they are counted here.")
    return tr("No letter fits. Choose “All letters” and “Any day” above to count them all.")


def work(done: Work, scope: Scope) -> Figure:
    """Show how many letters were imported, reviewed and signed off when."""
    panels = (
        _panel(tr("Imported"), "muted", "imported", "imported", done, scope),
        _panel(tr("Reviewed"), "accent", "reviewed", "reviewed_on", done, scope),
        _panel(tr("Signed off"), "confirmed", "signed_off", "signed_on", done, scope),
    )
    if not any(mark.value for panel in panels for mark in panel.marks):
        words = tr("Nothing was imported or reviewed in this time. Choose a longer one above.")
        empty = nothing_there(scope) if scope.period is Period.ALL else words
        return Figure((), Numbers((), ()), empty=empty)
    caption = {
        Step.DAY: "",
        Step.WEEK: tr("weeks, by their first day"),
        Step.MONTH: tr("months"),
    }[done.step]
    stretch = {Step.DAY: tr("Day"), Step.WEEK: tr("Week"), Step.MONTH: tr("Month")}[done.step]
    headers = (stretch, *(panel.title for panel in panels))
    rows = tuple(
        NumberRow((day_words(b.first, b.last), b.imported, b.reviewed, b.signed_off))
        for b in done.bins
    )
    return Figure((Columns(panels, caption=caption),), Numbers(headers, rows))


def _panel(title: str, tone: str, attribute: str, key: str, done: Work, scope: Scope) -> Panel:
    marks = []
    for one in done.bins:
        letters: int = getattr(one, attribute)
        days = day_words(one.first, one.last)
        words = tr("{day}: {letters}", day=days, letters=letters_words(letters))
        term = f"{key}:{days_term(one.first, one.last)}"
        query = scope.letters(term) if letters else None
        ways = (Way(tr("{what}, {day}", what=title, day=days), query, letters),) if query else ()
        label = _short(one, done.step)
        marks.append(Mark(label, float(letters), f"{letters:,}" if letters else "", words, ways))
    total = sum(int(mark.value or 0) for mark in marks)
    counted = tr("{what}: {total:,}", what=title, total=total)
    return Panel(counted if done.step is Step.DAY else title, tuple(marks), tone)


def _short(one: WorkBin, step: Step) -> str:
    """Return the label of a stretch: month and day, or the month."""
    return one.first.strftime("%Y-%m" if step is Step.MONTH else "%m-%d")


def pace(found: tuple[Span, tuple[ReviewerPace, ...]], scope: Scope) -> Figure:
    """Show how many letters an hour each reviewer finishes."""
    span, reviewers = found
    timed = [(p, p.rate) for p in reviewers if p.rate is not None]
    if not timed:
        empty = tr(
            "No letters were finished one after another in this time. "
            "Mark letters as reviewed or sign them off, or choose a longer time above."
        )
        return Figure((), Numbers((), ()), empty=empty)
    top = max(rate.interval.high if rate.events >= SMALL else rate.per_hour for _, rate in timed)
    axis = count_axis(top)
    marks = tuple(_pace_mark(p, span, scope) for p, _ in timed)
    headers = (
        tr("Reviewer"),
        tr("Letters an hour"),
        tr("95% low"),
        tr("95% high"),
        tr("Letters timed"),
        tr("Hours timed"),
        tr("Letters finished"),
        tr("Many at once"),
        tr("Sittings"),
        tr("Hours in sittings"),
    )
    rows = tuple(NumberRow(_pace_cells(p), pace_way(p, span, scope)) for p in reviewers)
    at_once = sum(p.at_once for p in reviewers)
    remark = ""
    if at_once:
        words = letters_words(at_once)
        remark = tr("{letters} finished many at once: not in the pace.", letters=words)
    return Figure((Rows(marks, axis, RowLook.DOT),), Numbers(headers, rows), remark)


def pace_way(pace: ReviewerPace, span: Span, scope: Scope) -> Way | None:
    """Return the way to the letters that a reviewer finished."""
    if not pace.letters or '"' in pace.who:
        return None
    term = f"finished_by:{quoted(f'{pace.who} {days_term(span.first, span.last)}')}"
    query = scope.letters(term)
    return Way(tr("Finished by {who}", who=pace.who), query, pace.letters) if query else None


def _pace_mark(pace: ReviewerPace, span: Span, scope: Scope) -> Mark:
    rate = pace.rate
    if rate is None:
        raise ValueError(f"there is no pace of {pace.who}")
    words = tr(
        "{who}: {rate:.1f} letters an hour (95% interval {low:.1f} to {high:.1f}), "
        "from {timed:,} letters in {hours:.1f} hours",
        who=pace.who,
        rate=rate.per_hour,
        low=rate.interval.low,
        high=rate.interval.high,
        timed=rate.events,
        hours=rate.hours,
    )
    way = pace_way(pace, span, scope)
    return Mark(
        pace.who,
        rate.per_hour,
        tr(
            "{rate:.1f}  {n:,} in {hours:.1f} h",
            rate=rate.per_hour,
            n=rate.events,
            hours=rate.hours,
        ),
        words,
        (way,) if way else (),
        rate.interval.low,
        rate.interval.high,
        is_few=rate.events < SMALL,
    )


def _pace_cells(pace: ReviewerPace) -> tuple[str | int | float | None, ...]:
    rate = pace.rate
    timed: tuple[float | None, ...] = (None, None, None, None, None)
    if rate is not None:
        low, high = rate.interval.low, rate.interval.high
        timed = (*(round(n, 2) for n in (rate.per_hour, low, high)), rate.events, rate.hours)
    return (pace.who, *timed, pace.letters, pace.at_once, pace.sittings, round(pace.hours, 2))
