"""Numbers as people read them on the charts."""

from __future__ import annotations

from datetime import date

from imrdesk.review.statistics import Share
from imrdesk.ui.words import tr

_MANY = 1000  # from here on a tenth of a percent means something


def percent(fraction: float, whole: int = 0) -> str:
    """Return a fraction in percent, never “0%” or “100%” of what is not quite that.

    Args:
        fraction: of 1.
        whole: of how many; with many there is a digit after the point.
    """
    digits = 1 if whole >= _MANY else 0
    edge = 10.0**-digits
    hundred = fraction * 100
    if 0 < hundred < edge / 2:
        return f"<{edge:.{digits}f}%"
    if 100 - edge / 2 < hundred < 100:
        return f">{100 - edge:.{digits}f}%"
    return f"{hundred:.{digits}f}%"


def share_figure(share: Share) -> str:
    """Return a share as it is printed at its mark: “23%  10 of 43”; a dash of nothing."""
    if share.fraction is None:
        return "–"
    return tr(
        "{percent}  {part:,} of {whole:,}",
        percent=percent(share.fraction, share.whole),
        part=share.part,
        whole=share.whole,
    )


def interval_words(share: Share) -> str:
    """Return a share's interval: “95% interval 13% to 38%”, and that there are few."""
    if share.interval is None:
        return ""
    words = tr(
        "95% interval {low} to {high}",
        low=percent(share.interval.low, share.whole),
        high=percent(share.interval.high, share.whole),
    )
    return tr("{interval}; few cases", interval=words) if share.is_small else words


def hundredths(fraction: float | None) -> float | None:
    """Return a fraction in percent as a cell of a table holds it."""
    return None if fraction is None else round(fraction * 100, 2)


def day_words(first: date, last: date) -> str:
    """Return days in ISO form: one, or from one to another."""
    if first == last:
        return first.isoformat()
    return tr("{first} to {last}", first=first.isoformat(), last=last.isoformat())


def days_term(first: date, last: date) -> str:
    """Return days as the search's language takes them."""
    if first == last:
        return first.isoformat()
    return f"{first.isoformat()}..{last.isoformat()}"
