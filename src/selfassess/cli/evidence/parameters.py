"""What people type after commands and options: a reference, a day or month, a span of time, and text on one line."""

from __future__ import annotations

import re
import sys
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from selfassess.model.partial_date import PartialDate

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
FULL_YEAR = re.compile(r"\d{4}", re.ASCII)
SPAN = re.compile(r"(\d{1,4}) ?([dwmy])", re.ASCII | re.IGNORECASE)
DAYS = {"d": 1, "w": 7}
MONTHS = {"m": 1, "y": 12}
Span = tuple[int, str]


def plain(ref: str) -> str:
    """A ref without what people type around it: `96` for `(Ref 96)`, `IR10` for `Ir10`."""
    from selfassess.model.citation import ref_parts

    typed = ref.strip(" ()")
    bare = typed[3:].lstrip(" :.") if typed[:3].upper() == "REF" else typed
    parts = ref_parts(bare)
    return f"{parts.series.upper()}{parts.number}{parts.letter}"


def ref(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """A reference as the library writes it; what was typed, if that is not a reference."""
    from selfassess.model.citation import REF_ALONE

    return plain(value) if REF_ALONE.match(plain(value)) else value


def refs(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """References, each as `ref` takes it."""
    return tuple(ref(ctx, param, value) for value in values)


def cited(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """References, each perhaps with where to look, as in `97 section 3`."""
    from selfassess.model.loose_citation import items_meant

    cited: list[str] = []
    for typed in (words(ctx, param, value) for value in values):
        cited += [f"{item.ref} {item.locator}".strip() for item in items_meant(typed)] or [typed]
    return tuple(dict.fromkeys(cited))


def day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """A day, as in 2026-11-30."""
    if value is None:
        return None
    try:
        if DAY.fullmatch(value):  # Python also reads 20261130 and weeks
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise _no_date(value, "Type year-month-day, as in 2026-11-30.")


def until(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """A day, or the last day of a month, as in 2026-11."""
    date_ = day_or_month(ctx, param, value)
    return date_.last if date_ is not None else None


def day_or_month(ctx: click.Context, param: click.Parameter, value: str | None) -> PartialDate | None:
    """A day, or a month as in 2026-11."""
    from selfassess.model.partial_date import PartialDate

    if value is None:
        return None
    try:
        return PartialDate.parse(value)
    except ValueError:
        hint = "Type year-month-day, as in 2026-11-30, or year-month, as in 2026-11."
        raise _no_date(value, hint) from None


def _no_date(value: str, hint: str) -> click.BadParameter:
    from selfassess.model.dates import parse_date

    meant = parse_date(value) if FULL_YEAR.search(value) else hint
    if isinstance(meant, date):
        return click.BadParameter(f"“{value}” is in the wrong format. Type {meant.isoformat()}.")
    return click.BadParameter(f"“{value}” is not a valid date. {hint}")


def known_word(what: str, word: str, known: Sequence[str]) -> None:
    """A usage error for a word that is not one of those known."""
    from selfassess.near_words import did_you_mean

    if word not in known:
        some = f"Use one of these: {', '.join(known)}." if known else f"No {what} is named in this project."
        raise click.UsageError(f"There is no {what} “{word}”. {did_you_mean(word, known) or some}")


def words(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """Text on one line, with single spaces between its words."""
    from selfassess.syntax.source import find_unprintable

    text = " ".join(value.split())
    if find_unprintable(text):
        raise click.BadParameter("It contains characters that are not text. Type it again.")
    return text


def reader(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """The job title of the person who has read something; people at a terminal are asked for it."""
    role = words(ctx, param, value)
    if not role and sys.stdin.isatty():
        role = words(ctx, param, click.prompt("Your job title, for example Evidence librarian", err=True))
    if not role:
        raise click.UsageError('Type your job title after --by, as in --by "Evidence librarian".', ctx)
    return role


def span_if_given(ctx: click.Context, param: click.Parameter, value: str | None) -> Span | None:
    """As `span`; None where nothing is typed."""
    return span(ctx, param, value) if value is not None else None


def span(ctx: click.Context, param: click.Parameter, value: str) -> Span:
    """How many days, weeks, months or years: 90d, 12w, 6m, 1y."""
    match = SPAN.fullmatch(value)
    if match is None:
        raise click.BadParameter(f"“{value}” is not a valid length of time. Type for example 90d, 12w, 6m or 1y.")
    return int(match[1]), match[2].lower()


def after(day: date, span: Span) -> date:
    """The day that is so much later: the last day of a month that is too short, and no day after the year 9999."""
    count, unit = span
    try:
        if unit in DAYS:
            return day + timedelta(days=count * DAYS[unit])
        months = day.year * 12 + day.month - 1 + count * MONTHS[unit]
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return date.max
