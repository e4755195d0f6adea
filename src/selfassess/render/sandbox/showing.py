"""What may be shown: text, numbers and days. What Python makes of anything else names places in its memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from jinja2 import TemplateRuntimeError, Undefined
from jinja2.sandbox import SandboxedEscapeFormatter, SandboxedFormatter
from markupsafe import Markup, escape

from selfassess.render.sandbox.effort import PLAIN, CountingEnvironment, Effort, text_length

NOTHING = "There is no value to print here. Test it with {% if … %} first"
NOT_SHOWN = "{} is not text, so it cannot be printed. Print one of its values, such as its name"
DAY_FORM = "This form of a date is not known. Write it as in %d %B %Y"
DAY = r"(?:[^%]|%-?[aAbBdejmUVwWyYG%]){0,200}"
"""Forms of a day that depend on neither the clock nor the settings of a computer."""
MOST_DIGITS = 9


def printable(value: Any) -> Any:
    """What `{{ … }}` prints: nothing is ever printed as “None”, nor as the name of an object."""
    if type(value) in PLAIN or isinstance(value, Undefined | str | int | float):
        return value
    if value is None:
        raise TemplateRuntimeError(NOTHING)
    raise TemplateRuntimeError(NOT_SHOWN.format(type(value).__name__))


def named(value: object) -> str:
    """A value as a message names it."""
    if type(value) not in PLAIN:
        return type(value).__name__
    return text if len(text := str(value)) <= 60 else f"{text[:60]}…"


def day_in_form(day: date, format: object) -> str:
    """What `day.strftime(format)` makes."""
    if not isinstance(format, str) or not re.fullmatch(DAY, format, re.DOTALL):
        raise TemplateRuntimeError(DAY_FORM)
    return day.strftime(format)


def filled(text: str, values: Sequence[Any], named_values: Mapping[str, Any], environment: CountingEnvironment) -> str:
    """What `text.format(…)` makes."""
    environment.effort.spend(len(text))
    formatter = _EscapeFormatter(environment, escape=escape) if isinstance(text, Markup) else _Formatter(environment)
    made = formatter.vformat(str(text), values, named_values)
    return Markup(made) if isinstance(text, Markup) else made


def substituted(text: str, values: Any, effort: Effort) -> str:
    """What `text % values` makes. Numbers in the text may be widths, and each value may be shown at each sign."""
    every = values if isinstance(values, tuple) else (*values.values(),) if isinstance(values, Mapping) else (values,)
    longest = max((text_length(printable(value)) for value in every), default=0)
    effort.spend(text.count("%") * longest + _widths(text))
    if "*" in text:
        effort.spend(sum(abs(value) for value in every if type(value) is int))
    made: str = text % values
    return made


def _widths(text: str) -> int:
    """The sum of the numbers in a text, each of which may be a width."""
    return sum(int(digits) if len(digits) <= MOST_DIGITS else 10**MOST_DIGITS for digits in re.findall(r"\d+", text))


class _Formatter(SandboxedFormatter):
    """Values shown in a text one by one, each once the work is spent."""

    _env: CountingEnvironment

    def format_field(self, value: Any, format_spec: str) -> Any:
        printable(value)
        self._env.effort.spend(text_length(value) + _widths(format_spec))
        if type(value) is date and format_spec:
            return day_in_form(value, format_spec)
        return super().format_field(value, format_spec)

    def convert_field(self, value: Any, conversion: Any) -> Any:
        return super().convert_field(printable(value), conversion)


class _EscapeFormatter(_Formatter, SandboxedEscapeFormatter):
    pass


def texts(values: Iterable[Any]) -> list[str]:
    """Each of the values as text."""
    return [value if isinstance(value, str) else str(printable(value)) for value in values]
