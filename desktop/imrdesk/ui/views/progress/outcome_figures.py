"""What was decided, as figures: outcomes, shares overturned, days to the decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imrdesk.domain.fields import OVERTURNED, PARTIALLY_OVERTURNED, UPHELD
from imrdesk.domain.letter_query import DAYS_TO_DECISION, Facet, LetterQuery, Range
from imrdesk.domain.search import ANY_CATEGORY, NO_SOURCE
from imrdesk.review.progress import DaysToDecision, Waits
from imrdesk.review.statistics import SMALL, Bin, Quartiles, Share, bins
from imrdesk.store.statistics import By, Overturned
from imrdesk.ui.views.progress.chart_data import (
    Axis,
    Columns,
    Figure,
    Guide,
    Mark,
    NumberRow,
    Numbers,
    Panel,
    RowLook,
    Rows,
    Way,
)
from imrdesk.ui.views.progress.drawing import round_ticks
from imrdesk.ui.views.progress.number_words import (
    hundredths,
    interval_words,
    percent,
    share_figure,
)
from imrdesk.ui.views.progress.scope import Scope, quoted
from imrdesk.ui.views.progress.work_figures import count_axis, letters_words, nothing_there
from imrdesk.ui.words import tr, translated, trn

_MOST_ROWS = 12
_EMPTY = Numbers((), ())


def outcomes(counts: Mapping[str, int], scope: Scope) -> Figure:
    """Show how many letters have each outcome of the case."""
    total = sum(counts.values())
    if not total:
        return Figure((), _EMPTY, empty=nothing_there(scope))
    marks, rows = [], []
    known = (UPHELD, PARTIALLY_OVERTURNED, OVERTURNED)
    for outcome in (*known, *sorted(set(counts) - {*known, ""})):
        letters = counts.get(outcome, 0)
        label, share = translated(outcome), percent(letters / total, total)
        query = scope.letters(choices=[(Facet.OUTCOME, [outcome])]) if letters else None
        way = Way(label, query, letters) if query else None
        words = tr(
            "{outcome}: {letters} ({share} of {total:,})",
            outcome=label,
            letters=letters_words(letters),
            share=share,
            total=total,
        )
        figure = tr("{letters:,}  {share}", letters=letters, share=share)
        marks.append(Mark(label, float(letters), figure, words, (way,) if way else ()))
        rows.append(NumberRow((label, letters, round(100 * letters / total, 2)), way))
    unknown = counts.get("", 0)
    remark = ""
    if unknown:
        words = letters_words(unknown)
        remark = tr("{letters} without an outcome, counted in the total.", letters=words)
    headers = (tr("Outcome"), tr("Letters"), tr("% of letters"))
    axis = count_axis(max(mark.value or 0 for mark in marks))
    return Figure((Rows(tuple(marks), axis),), Numbers(headers, tuple(rows)), remark)


def overturned(groups: Sequence[Overturned], by: By, scope: Scope) -> Figure:
    """Show the share of decisions that were overturned in each group."""
    known = [g for g in groups if g.group and g.decisions]
    if not known:
        empty = tr("No decision with an outcome is among the letters that are counted.")
        return Figure((), _EMPTY, empty=empty)
    shown = known if by is By.YEAR else known[:_MOST_ROWS]
    every = _all(groups, by)
    guides: tuple[Guide, ...] = ()
    if every is not None and every.fraction is not None:
        guides = (Guide(every.fraction, tr("All {share}", share=share_figure(every))),)
    marks = tuple(_group_mark(g, by, scope) for g in shown)
    rows = tuple(_group_row(g, by, scope) for g in known)
    headers = (
        _group_header(by),
        tr("Overturned"),
        tr("Decisions"),
        tr("% overturned"),
        tr("95% low"),
        tr("95% high"),
        tr("Letters with overturned"),
        tr("Letters"),
    )
    chart = Rows(marks, share_axis(marks), guides=guides)
    remark = _remark(groups, known, shown, by)
    return Figure((chart,), Numbers(headers, rows), remark)


def share_axis(marks: Sequence[Mark]) -> Axis:
    """Return an axis from 0% to as far as the intervals that say anything reach."""
    every = [mark for mark in marks if not mark.is_few] or list(marks)
    highest = max(mark.high or mark.value or 0.0 for mark in every)
    highest = max(highest, *(mark.value or 0.0 for mark in marks), 0.01)
    ticks = [tick for tick in round_ticks(highest, 5) if tick <= 1.0001]
    return Axis(0, min(max(ticks[-1], highest), 1), tuple((t, f"{t * 100:.3g}%") for t in ticks))


def _all(groups: Sequence[Overturned], by: By) -> Share | None:
    """Return the share in all groups together; None where decisions stand in several."""
    if by not in (By.CATEGORY, By.YEAR):
        return None
    return Share(sum(g.overturned for g in groups), sum(g.decisions for g in groups))


def _group_words(group: str, by: By) -> str:
    if by is By.SOURCE and group == NO_SOURCE:
        return tr("None named")
    return translated(group) if by in (By.CATEGORY, By.SOURCE) else group


def _group_header(by: By) -> str:
    return {
        By.CATEGORY: tr("Category"),
        By.YEAR: tr("Year"),
        By.SPECIALTY: tr("Specialty"),
        By.SOURCE: tr("Guideline source"),
    }[by]


def _group_mark(group: Overturned, by: By, scope: Scope) -> Mark:
    share, label = Share(group.overturned, group.decisions), _group_words(group.group, by)
    interval = share.interval
    words = tr(
        "{group}: {share} decisions overturned; {interval}; in {letters}",
        group=label,
        share=share_figure(share),
        interval=interval_words(share),
        letters=letters_words(group.letters_overturned),
    )
    return Mark(
        label,
        share.fraction,
        share_figure(share),
        words,
        _group_ways(group, by, scope),
        interval.low if interval else None,
        interval.high if interval else None,
        is_few=share.is_small,
    )


def _group_ways(group: Overturned, by: By, scope: Scope) -> tuple[Way, ...]:
    """Return the ways to the letters with overturned decisions of a group, and to all of it."""
    label = _group_words(group.group, by)
    term, choices = _overturned_term(group.group, by)
    found = scope.letters(term, choices) if group.letters_overturned else None
    every = _every(group.group, by, scope)
    first = tr("{group}, overturned", group=label)
    second = tr("{group}, whatever the outcome", group=label)
    ways = ((first, found, group.letters_overturned), (second, every, group.letters))
    return tuple(Way(words, query, letters) for words, query, letters in ways if query)


def _overturned_term(group: str, by: By) -> tuple[str, list[tuple[Facet, list[str]]]]:
    if by is By.CATEGORY:
        return f"overturned:{quoted(group)}", []
    if by is By.SOURCE:
        return f"overturned_source:{group}", []
    facet = Facet.YEAR if by is By.YEAR else Facet.SPECIALTY
    return f"overturned:{ANY_CATEGORY}", [(facet, [group])]


def _every(group: str, by: By, scope: Scope) -> LetterQuery | None:
    """Return the query for all letters of a group, where there is one that says just that.

    Terms of decisions speak of one and the same, so none is added to those that are there.
    """
    if by is By.SOURCE:
        is_said = group == NO_SOURCE or scope.query.text.strip()
        return None if is_said else scope.letters(f"source:{group}")
    facets = {
        By.CATEGORY: Facet.CATEGORY,
        By.YEAR: Facet.YEAR,
        By.SPECIALTY: Facet.SPECIALTY,
    }
    return scope.letters(choices=[(facets[by], [group])])


def _group_row(group: Overturned, by: By, scope: Scope) -> NumberRow:
    share = Share(group.overturned, group.decisions)
    interval = share.interval
    ways = _group_ways(group, by, scope)
    return NumberRow(
        (
            _group_words(group.group, by),
            share.part,
            share.whole,
            hundredths(share.fraction),
            hundredths(interval.low if interval else None),
            hundredths(interval.high if interval else None),
            group.letters_overturned,
            group.letters,
        ),
        ways[0] if ways else None,
    )


def _remark(
    groups: Sequence[Overturned],
    known: Sequence[Overturned],
    shown: Sequence[Overturned],
    by: By,
) -> str:
    parts = []
    if len(shown) < len(known):
        parts.append(
            tr(
                "The {shown} with the most decisions of {known:,}; all are under Numbers.",
                shown=len(shown),
                known=len(known),
            )
        )
    left = sum(g.decisions for g in groups if not g.group)
    if left and by is By.CATEGORY:
        parts.append(
            trn("{n:,} decision has no category.", "{n:,} decisions have no category.", left)
        )
    elif left:
        parts.append(
            trn(
                "{n:,} decision is of a letter without a date.",
                "{n:,} decisions are of letters without a date.",
                left,
            )
        )
    return " ".join(parts)


def days(found: DaysToDecision, scope: Scope) -> Figure:
    """Show how the letters are spread over the days to the decision."""
    middle = found.all.quartiles
    if middle is None:
        return Figure((), _EMPTY, empty=_no_days())
    some = bins(found.all.counts)
    marks, rows = [], []
    for one in some:
        words = _bin_words(one)
        way = _bin_way(one, words, scope)
        told = tr("{days} days: {letters}", days=words, letters=letters_words(one.count))
        figure = f"{one.count:,}" if one.count else ""
        ways = (way,) if way else ()
        marks.append(Mark(_bin_label(one), float(one.count), figure, told, ways))
        rows.append(NumberRow((words, one.low, one.high, one.count), way))
    remark = tr(
        "Median {median:g} days; half of all took {low:g} to {high:g} ({letters}).",
        median=middle.median,
        low=middle.low,
        high=middle.high,
        letters=letters_words(found.all.letters),
    )
    guides = (
        Guide(_place(middle.low, some), ""),
        Guide(_place(middle.median, some), tr("median {n:g}", n=middle.median)),
        Guide(_place(middle.high, some), ""),
    )
    panel = Panel("", tuple(marks))
    caption = tr("days from the application to the decision")
    chart = Columns((panel,), guides, are_touching=True, caption=caption)
    headers = (tr("Days"), tr("From"), tr("To"), tr("Letters"))
    return Figure((chart,), Numbers(headers, tuple(rows)), remark)


def _no_days() -> str:
    return tr(
        "No letter has both the day its application was received and the day of its decision."
    )


def _bin_label(one: Bin) -> str:
    if one.low is None:
        return "<0"
    return f"{one.low}+" if one.high is None else str(one.low)


def _bin_words(one: Bin) -> str:
    if one.low is None:
        return tr("below 0")
    if one.high is None:
        return tr("{low} or more", low=one.low)
    return (
        str(one.low) if one.low == one.high else tr("{low} to {high}", low=one.low, high=one.high)
    )


def _bin_way(one: Bin, words: str, scope: Scope) -> Way | None:
    query = scope.letters(between=Range(DAYS_TO_DECISION, one.low, one.high)) if one.count else None
    told = tr("{days} days to the decision", days=words)
    return Way(told, query, one.count) if query else None


def _place(value: float, some: Sequence[Bin]) -> float:
    """Return where a value stands among bins, counted in columns from the left end."""
    for n, one in enumerate(some):
        low = one.low
        if low is None or (one.high is not None and value > one.high and n + 1 < len(some)):
            continue
        width = (one.high - low + 1) if one.high is not None else None
        if width is None:
            return n + 0.5
        return n + min(max((value - low + 0.5) / width, 0.0), 1.0)
    return 0.5


def days_by_year(found: DaysToDecision, scope: Scope) -> Figure:
    """Show the median and the quartiles of the days to the decision in each year."""
    some = [(year, w, w.quartiles) for year, w in found.by_year.items() if year]
    known = [(year, w, q) for year, w, q in some if q is not None]
    if not known:
        return Figure((), _EMPTY, empty=_no_days())
    marks = tuple(_year_mark(year, w, q, scope) for year, w, q in known)
    headers = (tr("Year"), tr("Letters"), tr("Median"), tr("Lower quartile"), tr("Upper quartile"))
    rows = tuple(
        NumberRow((year, w.letters, q.median, q.low, q.high), _year_way(year, w, scope))
        for year, w, q in known
    )
    highest = max(1.0, *(q.high for _, _, q in known))
    lowest = min(0.0, *(q.low for _, _, q in known))
    ticks = round_ticks(highest, 5)
    axis = Axis(lowest, ticks[-1], tuple((tick, f"{tick:g}") for tick in ticks))
    return Figure((Rows(marks, axis, RowLook.DOT),), Numbers(headers, rows))


def _year_mark(year: str, waits: Waits, middle: Quartiles, scope: Scope) -> Mark:
    words = tr(
        "{year}: median {median:g} days, half took {low:g} to {high:g}; {letters}",
        year=year,
        median=middle.median,
        low=middle.low,
        high=middle.high,
        letters=letters_words(waits.letters),
    )
    way = _year_way(year, waits, scope)
    figure = tr("{median:g}  of {letters:,}", median=middle.median, letters=waits.letters)
    few = waits.letters < SMALL
    ways = (way,) if way else ()
    return Mark(year, middle.median, figure, words, ways, middle.low, middle.high, is_few=few)


def _year_way(year: str, waits: Waits, scope: Scope) -> Way | None:
    known = Range(DAYS_TO_DECISION, min(waits.counts), max(waits.counts))
    query = scope.letters(choices=[(Facet.YEAR, [year])], between=known)
    words = tr("Decided in {year}, days known", year=year)
    return Way(words, query, waits.letters) if query else None
