"""The filters and tests that templates may use: those of Jinja that make the same of a value each time, and in bounds.

Each takes the context, so that none runs while a template is being compiled, where no work is counted.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from jinja2 import TemplateRuntimeError, pass_context
from jinja2.filters import FILTERS as EVERY_FILTER
from jinja2.runtime import Context
from jinja2.tests import TESTS as EVERY_TEST
from jinja2.utils import _PassArg

from selfassess.render.sandbox.effort import (
    ITEM,
    NUMBERS,
    PLAIN,
    TEXTS,
    TOO_LARGE,
    WIDEST,
    CountingEnvironment,
    Effort,
    text_length,
)
from selfassess.render.sandbox.showing import printable, substituted
from selfassess.render.sandbox.text_methods import AT_ONCE, joinable, replaced

Filter = Callable[..., Any]
MOST_DECIMALS = 20
NAMES = {"map": 1, "reject": 1, "rejectattr": 2, "select": 1, "selectattr": 2}
"""How many names each of these filters takes first."""
READY = PLAIN | {list, tuple}


def _jinjas(name: str) -> Filter:
    """One of Jinja's own filters, as it is called: with the context before the value."""
    function: Filter = EVERY_FILTER[name]
    takes = _PassArg.from_obj(function)
    if takes is None:
        return lambda context, *values, **named: function(*values, **named)
    if takes is _PassArg.eval_context:
        return lambda context, *values, **named: function(context.eval_ctx, *values, **named)
    if takes is _PassArg.environment:
        return lambda context, *values, **named: function(context.environment, *values, **named)
    return function


def _settled(made: Any, effort: Effort) -> Any:
    """What a filter made, which is counted; what it would make bit by bit is made now."""
    return effort.settled(tuple(made) if type(made) not in READY and isinstance(made, Iterator) else made)


def _effort(context: Context) -> Effort:
    assert isinstance(context.environment, CountingEnvironment)
    return context.environment.effort


def _free(name: str) -> Filter:
    """A filter that takes no longer for a large value than for a small one."""
    function = _jinjas(name)

    @pass_context
    def free(context: Context, value: Any, /, *values: Any, **named: Any) -> Any:
        return _settled(function(context, value, *values, **named), _effort(context))

    return free


def _of_text(name: str, factor: int = 1) -> Filter:
    """A filter of a text, which goes through it this many times."""
    function = _jinjas(name)

    @pass_context
    def of_text(context: Context, value: Any, /, *values: Any, **named: Any) -> Any:
        effort, length = _effort(context), text_length(printable(value))
        effort.spend(length * factor)
        if values or named:
            every = (*values, *named.values())
            _expect_narrow(every)
            others = sum(map(text_length, every))
            effort.spend(others + length * others // AT_ONCE)
        return _settled(function(context, value, *values, **named), _effort(context))

    return of_text


def _of_items(name: str, factor: int = 1) -> Filter:
    """A filter of a list or text that looks at each of its items, this many times."""
    function, names = _jinjas(name), NAMES.get(name, 0)

    @pass_context
    def of_items(context: Context, value: Any, /, *values: Any, **named: Any) -> Any:
        every = (*values, *named.values())
        _expect_narrow(every)
        if not all(type(one) in TEXTS for one in values[:names]):
            raise TemplateRuntimeError(f"“{name}” takes the name of a filter, a test or a value")
        effort = _effort(context)
        if isinstance(value, Collection):
            effort.spend(factor * len(value) * (ITEM + sum(map(text_length, every))))
        for one in (value, *every):
            effort.weighed(one)
        return _settled(function(context, value, *values, **named), _effort(context))

    return of_items


JOIN, REPLACE, INDENT, ROUND = map(_jinjas, ("join", "replace", "indent", "round"))


@pass_context
def _joined(context: Context, value: Any, d: Any = "", attribute: Any = None) -> Any:
    items = value if attribute is None else FILTERS["map"](context, value, attribute=attribute)
    joined = joinable(str(printable(d)), items, _effort(context))
    return _settled(JOIN(context, joined, d), _effort(context))


@pass_context
def _replaced(context: Context, value: Any, old: Any, new: Any, count: Any = None) -> Any:
    old, new = str(printable(old)), printable(new)
    text = printable(value)
    replaced(str(text), old, str(new), 0, effort=_effort(context))
    return _settled(REPLACE(context, text, old, new, count), _effort(context))


@pass_context
def _formatted(context: Context, value: Any, /, *values: Any, **named: Any) -> Any:
    if values and named:
        raise TemplateRuntimeError("“format” takes values with names or without, and not both")
    return substituted(str(printable(value)), named or values, _effort(context))


@pass_context
def _indented(context: Context, value: Any, width: Any = 4, first: bool = False, blank: bool = False) -> Any:
    _expect_narrow([width])
    text = printable(value)
    length = text_length(width) if isinstance(width, str) else width
    _effort(context).spend(text_length(text) + (len(str(text).splitlines()) + 1) * length)
    return _settled(INDENT(context, text, width, first, blank), _effort(context))


@pass_context
def _rounded(context: Context, value: Any, precision: Any = 0, method: Any = "common") -> Any:
    if type(value) not in NUMBERS or type(precision) is not int or abs(precision) > MOST_DECIMALS:
        raise TemplateRuntimeError(f"“round” takes a number, and how many decimals to keep: {MOST_DECIMALS} at most")
    return _settled(ROUND(context, value, precision, method), _effort(context))


@pass_context
def _summed(context: Context, value: Any, attribute: Any = None, start: Any = 0) -> Any:
    items = value if attribute is None else FILTERS["map"](context, value, attribute=attribute)
    added = list(items)
    if not all(type(item) in NUMBERS for item in (start, *added)):
        raise TemplateRuntimeError("“sum” takes numbers")
    _effort(context).spend(ITEM * len(added))
    return _effort(context).settled(sum(added, start))


def _expect_narrow(values: Collection[Any]) -> None:
    if any(isinstance(value, int) and abs(value) > WIDEST for value in values):
        raise TemplateRuntimeError(TOO_LARGE)


FILTERS: Mapping[str, Filter] = {
    **{name: _free(name) for name in ("abs", "count", "d", "default", "first", "float", "int", "last", "length")},
    **{name: _of_text(name) for name in ("capitalize", "center", "lower", "safe", "string", "title", "trim", "upper")},
    **{name: _of_text(name, 4) for name in ("e", "escape", "forceescape", "truncate", "wordcount")},
    **{name: _of_text(name, 16) for name in ("striptags", "urlencode")},
    **{name: _of_items(name) for name in ("batch", "items", "list", "map", "reject", "rejectattr", "reverse")},
    **{name: _of_items(name) for name in ("select", "selectattr", "slice")},
    **{name: _of_items(name, 8) for name in ("dictsort", "groupby", "max", "min", "sort", "unique")},
    "format": _formatted,
    "indent": _indented,
    "join": _joined,
    "replace": _replaced,
    "round": _rounded,
    "sum": _summed,
}
"""Jinja has others: `attr`, `filesizeformat`, `pprint`, `random`, `tojson`, `urlize`, `wordwrap` and `xmlattr`."""


def _compared(function: Filter) -> Filter:
    @pass_context
    def compared(context: Context, value: Any, other: Any, /) -> bool:
        effort = _effort(context)
        return bool(function(effort.weighed(value), effort.weighed(other)))

    return compared


@pass_context
def _is_in(context: Context, value: Any, place: Any, /) -> bool:
    effort = _effort(context)
    return effort.weighed(value) in effort.weighed_place(place)


@pass_context
def _is_lower(context: Context, value: Any, /) -> bool:
    return str(_effort(context).weighed(printable(value))).islower()


@pass_context
def _is_upper(context: Context, value: Any, /) -> bool:
    return str(_effort(context).weighed(printable(value))).isupper()


_COMPARISONS = {
    **dict.fromkeys(("==", "eq", "equalto"), operator.eq),
    **dict.fromkeys(("!=", "ne"), operator.ne),
    **dict.fromkeys((">", "gt", "greaterthan"), operator.gt),
    **dict.fromkeys((">=", "ge"), operator.ge),
    **dict.fromkeys(("<", "lt", "lessthan"), operator.lt),
    **dict.fromkeys(("<=", "le"), operator.le),
}
_JINJAS: Mapping[str, Any] = EVERY_TEST
_SIMPLE = (
    *("boolean", "defined", "divisibleby", "escaped", "even", "false", "float", "integer", "iterable", "mapping"),
    *("none", "number", "odd", "sameas", "sequence", "string", "true", "undefined"),
)
TESTS: Mapping[str, Filter] = {
    **{name: _JINJAS[name] for name in _SIMPLE},
    **{name: _compared(function) for name, function in _COMPARISONS.items()},
    "in": _is_in,
    "lower": _is_lower,
    "upper": _is_upper,
}
