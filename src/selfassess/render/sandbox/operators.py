"""The arithmetic of templates, in which no text, list or number grows beyond what a document needs."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import TemplateRuntimeError

from selfassess.render.sandbox.effort import ITEM, LONGEST_NUMBER, TEXTS, TOO_LARGE, Effort
from selfassess.render.sandbox.showing import substituted


def plus(left: Any, right: Any, effort: Effort) -> Any:
    effort.spend(_size(left) + _size(right))
    return left + right


def minus(left: Any, right: Any, effort: Effort) -> Any:
    return left - right


def times(left: Any, right: Any, effort: Effort) -> Any:
    if isinstance(left, int) and isinstance(right, int):
        _expect_short(left.bit_length() + right.bit_length())
    elif isinstance(left, int) or isinstance(right, int):
        number, repeated = (left, right) if isinstance(left, int) else (right, left)
        effort.spend(_size(repeated) * max(number, 0))
    return left * right


def power(left: Any, right: Any, effort: Effort) -> Any:
    if isinstance(left, int) and isinstance(right, int):
        _expect_short(left.bit_length() * abs(right))
    return left**right


def modulo(left: Any, right: Any, effort: Effort) -> Any:
    return substituted(left, right, effort) if isinstance(left, str) else left % right


OPERATORS: Mapping[str, Callable[[Any, Any, Effort], Any]] = {
    "+": plus,
    "-": minus,
    "*": times,
    "**": power,
    "%": modulo,
    "/": lambda left, right, effort: operator.truediv(left, right),
    "//": lambda left, right, effort: operator.floordiv(left, right),
}


def _size(value: Any) -> int:
    """The work of copying a value once."""
    if type(value) in TEXTS:
        return len(value)
    return ITEM * len(value) if isinstance(value, list | tuple) else 0


def _expect_short(bits: int) -> None:
    if bits > LONGEST_NUMBER:
        raise TemplateRuntimeError(TOO_LARGE)
