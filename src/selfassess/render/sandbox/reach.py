"""What templates may read and call: for each kind of value, the names that are open. Nothing open changes anything."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cached_property
from types import BuiltinMethodType, MappingProxyType, MethodType
from typing import Any

from jinja2.environment import TemplateModule
from jinja2.runtime import BlockReference, LoopContext, Macro
from markupsafe import Markup
from msgspec import Struct

from selfassess.document.coverage_words import CoverageWords
from selfassess.document.language import Language
from selfassess.document.plan_words import PlanWords
from selfassess.document.report_words import ReportWords
from selfassess.document.return_words import ReturnWords
from selfassess.document.score_words import ScoreWords
from selfassess.document.table_words import TableWords
from selfassess.model.entry import Entry, Figure
from selfassess.syntax.nodes import Text

_STR = frozenset(
    {
        *("capitalize", "casefold", "center", "count", "endswith", "find", "format", "index", "isalnum", "isalpha"),
        *("isascii", "isdecimal", "isdigit", "islower", "isnumeric", "isspace", "istitle", "isupper", "join", "ljust"),
        *("lower", "lstrip", "partition", "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rjust"),
        *("rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title", "upper"),
        "zfill",
    }
)
_SEQUENCE = frozenset({"count"})
_MAPPING = frozenset({"get", "items", "keys", "values"})
_DAY_METHODS = frozenset({"isoformat", "isoweekday", "strftime", "weekday"})
METHODS: Mapping[type, frozenset[str]] = {
    **dict.fromkeys((str, Text, Figure), _STR),
    Markup: _STR | {"striptags"},
    **dict.fromkeys((list, tuple, range), _SEQUENCE),
    **dict.fromkeys((dict, MappingProxyType), _MAPPING),
    date: _DAY_METHODS,
    LoopContext: frozenset({"changed", "cycle"}),
}
"""The methods that templates may call."""
VALUES: Mapping[type, frozenset[str]] = {
    Figure: frozenset({"number"}),
    date: frozenset({"day", "month", "year"}),
    LoopContext: frozenset(
        {
            *("depth", "depth0", "first", "index", "index0", "last", "length", "nextitem", "previtem", "revindex"),
            "revindex0",
        }
    ),
    Macro: frozenset({"arguments", "caller", "catch_kwargs", "catch_varargs", "name"}),
    BlockReference: frozenset({"super"}),
}
"""What else templates may read of values that are not of our own making."""
WORDS = (Language, CoverageWords, PlanWords, ReportWords, ReturnWords, ScoreWords, TableWords)
WORDS_METHODS = frozenset({"date_shown", "day", "long_date", "missing", "status_shown"})
CALLED = (Macro, BlockReference, LoopContext)
"""What Jinja itself makes to be called."""
HIDDEN = frozenset({"node", "typed"})
"""What an entry knows of its file: lists and mappings of the reader, which are not frozen."""


def is_field(kind: type, name: str) -> bool:
    """Whether this is a field of our own values that is as frozen as they are, so that it need not be asked again."""
    if issubclass(kind, Struct):
        return name in kind.__struct_fields__ and not (name in HIDDEN and issubclass(kind, Entry))
    if issubclass(kind, WORDS):
        return not name.startswith("_") and not callable(getattr(kind, name, print))
    return False


def is_answer(kind: type, name: str) -> bool:
    """Whether this is what one of our own values works out when it is asked."""
    return issubclass(kind, Struct | Enum) and isinstance(getattr(kind, name, None), property | cached_property)


def is_always_open(kind: type, name: str) -> bool:
    """Whether this is a method or another attribute that templates may read of any value of a kind."""
    return name in METHODS.get(kind, ()) or name in VALUES.get(kind, ())


def is_open(value: Any, name: str) -> bool:
    """Whether templates may read this of a value, since it is among what this one has."""
    if isinstance(value, WORDS):
        return name in WORDS_METHODS
    if isinstance(value, tuple):
        return name in getattr(value, "_fields", ()) or name in _SEQUENCE
    return isinstance(value, TemplateModule) and name in vars(value)


def is_method(called: Any) -> bool:
    """Whether this is a method that templates may call."""
    if not isinstance(called, BuiltinMethodType | MethodType):
        return False
    kind, name = type(called.__self__), called.__name__
    return name in METHODS.get(kind, ()) or (issubclass(kind, WORDS) and name in WORDS_METHODS)
