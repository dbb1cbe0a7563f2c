"""Moments in words: stored in UTC, shown as the clock on the wall tells them."""

from __future__ import annotations

from datetime import datetime


def shown_moment(when: datetime) -> str:
    """Return a moment in the local time, to the minute: “2026-11-24 14:02”."""
    return f"{when.astimezone():%Y-%m-%d %H:%M}"


def exact_moment(when: datetime) -> str:
    """Return a moment to the second, in the local time with its zone and in UTC."""
    local = when.astimezone()
    zone = f"{local:%z}"
    in_utc = f"{when:%Y-%m-%d %H:%M:%S} UTC"
    if zone == "+0000":
        return in_utc
    return f"{local:%Y-%m-%d %H:%M:%S} {zone[:3]}:{zone[3:]} ({in_utc})"
