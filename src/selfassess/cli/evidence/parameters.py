"""What people type behind commands and options: a reference, a day, a span of time, and words."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

import click

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
SPAN = re.compile(r"(\d{1,4}) ?([dwmy])", re.ASCII | re.IGNORECASE)
DAYS = {"d": 1, "w": 7}
MONTHS = {"m": 1, "y": 12}
Span = tuple[int, str]


def plain(ref: str) -> str:
    """A ref without what people type around it: `ref 96`, `Ir10`."""
    return ref.strip(" ()").upper().removeprefix("REF").lstrip(" :")


def ref(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """A reference as the library writes it, where that is what was typed."""
    from selfassess.model.citation import REF_ALONE

    return plain(value) if REF_ALONE.match(plain(value)) else value


def refs(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """References, each as `ref` takes it."""
    return tuple(ref(ctx, param, each) for each in values)


def day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """A day, as in 2026-11-30."""
    if value is None:
        return None
    try:
        found = date.fromisoformat(value) if DAY.fullmatch(value) else None
    except ValueError:
        found = None
    if found is None:
        raise click.BadParameter(f"“{value}” is no date. Write year-month-day, as in 2026-11-30.")
    return found


def words(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """Words on one line, with single spaces between them."""
    from selfassess.syntax.source import UNPRINTABLE

    found = " ".join(value.split())
    if UNPRINTABLE.search(found):
        raise click.BadParameter("There are signs in it that are no text. Type it again.")
    return found


def span(ctx: click.Context, param: click.Parameter, value: str) -> Span:
    """How many days, weeks, months or years: 90d, 12w, 6m, 1y."""
    found = SPAN.fullmatch(value)
    if found is None:
        raise click.BadParameter(f"“{value}” is no span of time. Write 90d, 12w, 6m or 1y.")
    return int(found[1]), found[2].lower()


def after(day: date, span: Span) -> date:
    """The day that is so much later; the last of a month that is too short, and the last there is."""
    count, unit = span
    try:
        if unit in DAYS:
            return day + timedelta(days=count * DAYS[unit])
        months = day.year * 12 + day.month - 1 + count * MONTHS[unit]
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return date.max
