"""How right the program reads, as figures: what reviewers let stand of each field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from imrdesk.domain.letter_query import Facet
from imrdesk.domain.search import DECISION_PREFIX
from imrdesk.domain.status import FINISHED
from imrdesk.review.progress import FieldAccuracy, Judged
from imrdesk.ui.query_words import value_name
from imrdesk.ui.views.progress.chart_data import (
    Axis,
    Cell,
    Chart,
    Figure,
    Mark,
    NumberRow,
    Numbers,
    RowLook,
    Rows,
    Way,
)
from imrdesk.ui.views.progress.number_words import (
    hundredths,
    interval_words,
    percent,
    share_figure,
)
from imrdesk.ui.views.progress.scope import Scope
from imrdesk.ui.words import tr, translated, trn

_FINISHED = tuple(status.value for status in FINISHED)


def field_words(accuracy: FieldAccuracy) -> str:
    """Return a field's name; one of a decision says so where a letter has one of that name."""
    label = translated(accuracy.field.label)
    if accuracy.key.startswith(DECISION_PREFIX) and accuracy.field.key in ("outcome", "number"):
        return tr("Decision: {field}", field=label)
    return label


def nothing_finished() -> str:
    """Say what to do so that there is something to judge the reading by."""
    return tr(
        "No letter is reviewed or signed off yet. What reviewers correct until then tells how "
        "right the program reads: finish some letters first."
    )


def by_field(found: Sequence[FieldAccuracy], scope: Scope) -> Figure:
    """Show each field's share of values that stand as read."""
    judged = [one for one in found if one.all.kept.whole]
    if not judged:
        return Figure((), Numbers((), ()), empty=nothing_finished())
    marks = tuple(
        _mark(field_words(one), one.all, _way(one, one.all, scope, ()))
        for one in sorted(judged, key=lambda one: one.all.kept.fraction or 0.0)
    )
    rows = tuple(_row((field_words(one),), one.all, one.open, one, scope) for one in judged)
    still_open = sum(one.open for one in found)
    remark = ""
    if still_open:
        remark = trn(
            "{n:,} value is neither: still to be looked at in a finished letter.",
            "{n:,} values are neither: still to be looked at in finished letters.",
            still_open,
        )
    chart = Rows(marks, accuracy_axis(marks), RowLook.DOT)
    return Figure((chart,), Numbers((tr("Field"), *_headers()), rows), remark)


def by_family_and_year(found: Sequence[FieldAccuracy], scope: Scope, choice: str) -> Figure:
    """Show one field's share of values that stand as read, by letter family and by year.

    Args:
        found: every field.
        scope: what is counted.
        choice: the field's key; without one it is that with the most corrections.
    """
    judged = [one for one in found if one.all.kept.whole]
    if not judged:
        return Figure((), Numbers((), ()), empty=nothing_finished())
    usual = max(judged, key=lambda one: one.all.corrected)
    one = next((one for one in judged if one.key == choice), usual)
    families = _slices(one, one.by_format, Facet.FORMAT, family_words, scope)
    years = _slices(one, one.by_year, Facet.YEAR, str, scope)
    axis = accuracy_axis((*families, *years))
    charts: list[Chart] = [
        Rows(marks, axis, RowLook.DOT, title=title, beside=others)
        for title, marks, others in (
            (tr("By letter family"), families, years),
            (tr("By decision year"), years, families),
        )
        if marks
    ]
    headers = (tr("Field"), tr("Family or year"), *_headers())
    rows = tuple(
        _row((field_words(each), words(name)), part, None, each, scope, (facet, name))
        for each in judged
        for facet, parts, words in (
            (Facet.FORMAT, each.by_format, family_words),
            (Facet.YEAR, each.by_year, str),
        )
        for name, part in parts.items()
        if name and part.kept.whole
    )
    choices = tuple((each.key, field_words(each)) for each in judged)
    undated = one.by_year.get("")
    remark = ""
    if undated and undated.kept.whole:
        remark = trn(
            "{n:,} value is of a letter without a decision date: in no year.",
            "{n:,} values are of letters without a decision date: in no year.",
            undated.kept.whole,
        )
    return Figure(tuple(charts), Numbers(headers, rows), remark, choices=choices, choice=one.key)


def family_words(name: str) -> str:
    """Return a letter family's name as people read it."""
    return value_name(Facet.FORMAT, name)


def accuracy_axis(marks: Sequence[Mark]) -> Axis:
    """Return an axis up to 100% that begins where there is something to be seen."""
    low = min((mark.low for mark in marks if mark.low is not None and not mark.is_few), default=0.0)
    start = next((s for s in (0.98, 0.95, 0.9, 0.8, 0.5) if s <= low), 0.0)
    steps = 4 if start else 5
    ticks = [start + (1 - start) * step / steps for step in range(steps + 1)]
    return Axis(start, 1.0, tuple((tick, f"{tick * 100:.3g}%") for tick in ticks))


def _slices(
    one: FieldAccuracy,
    parts: Mapping[str, Judged],
    facet: Facet,
    words: Callable[[str], str],
    scope: Scope,
) -> tuple[Mark, ...]:
    return tuple(
        _mark(words(name), part, _way(one, part, scope, ((facet, [name]),)))
        for name, part in parts.items()
        if name and part.kept.whole
    )


def _mark(label: str, judged: Judged, way: Way | None) -> Mark:
    share = judged.kept
    interval = share.interval
    if share.fraction is None or interval is None:
        raise ValueError(f"nothing was judged of {label}")
    words = tr(
        "{field}: {percent} stand as read ({part:,} of {whole:,}; {corrected:,} corrected); "
        "{interval}",
        field=label,
        percent=percent(share.fraction, share.whole),
        part=share.part,
        whole=share.whole,
        corrected=judged.corrected,
        interval=interval_words(share),
    )
    return Mark(
        label,
        share.fraction,
        share_figure(share),
        words,
        (way,) if way else (),
        interval.low,
        interval.high,
        is_few=share.is_small,
    )


def _way(
    one: FieldAccuracy,
    judged: Judged,
    scope: Scope,
    choices: Sequence[tuple[Facet, Sequence[str]]],
) -> Way | None:
    """Return the way to the letters in which a field was corrected."""
    if not judged.letters:
        return None
    finished = (Facet.STATUS, _FINISHED)
    query = scope.letters(f"corrected:{one.key}", [finished, *choices])
    words = tr("{field} corrected", field=field_words(one))
    return Way(words, query, judged.letters) if query else None


def _headers() -> tuple[str, ...]:
    return (
        tr("Stand as read"),
        tr("Corrected"),
        tr("Judged"),
        tr("% as read"),
        tr("95% low"),
        tr("95% high"),
        tr("Letters with corrections"),
        tr("Still open"),
    )


def _row(
    names: tuple[str, ...],
    judged: Judged,
    still_open: int | None,
    one: FieldAccuracy,
    scope: Scope,
    within: tuple[Facet, str] | None = None,
) -> NumberRow:
    share, interval = judged.kept, judged.kept.interval
    cells: tuple[Cell, ...] = (
        *names,
        share.part,
        judged.corrected,
        share.whole,
        hundredths(share.fraction),
        hundredths(interval.low if interval else None),
        hundredths(interval.high if interval else None),
        judged.letters,
        still_open,
    )
    choices = ((within[0], [within[1]]),) if within else ()
    return NumberRow(cells, _way(one, judged, scope, choices))
