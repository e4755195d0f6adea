"""The methods of texts, each called once the work is spent that it makes in the worst case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from selfassess.render.sandbox.effort import ITEM, CountingEnvironment, Effort, text_length
from selfassess.render.sandbox.showing import filled, texts

WIDENING = frozenset({"center", "ljust", "rjust", "zfill"})
PARTING = frozenset({"partition", "rpartition", "rsplit", "split", "splitlines"})
AT_ONCE = 16
"""How many characters are compared in the time of one unit."""


def called(
    method: Any, values: Sequence[Any], named_values: Mapping[str, Any], environment: CountingEnvironment
) -> Any:
    text, name, effort = method.__self__, method.__name__, environment.effort
    if name == "format":
        return filled(text, values, named_values, environment)
    if name == "join" and len(values) == 1:
        return method(joinable(text, values[0], effort))
    if name == "replace" and len(values) > 1:
        return replaced(text, *values, effort=effort)
    every = (*values, *named_values.values())
    length, others = len(text), sum(map(text_length, every))
    if name in WIDENING:
        effort.spend(sum(abs(value) for value in every if isinstance(value, int)))
    if name in PARTING:
        effort.spend(ITEM * length)
    effort.spend(length + length * others // AT_ONCE)
    return method(*values, **named_values)


def joinable(between: str, values: Any, effort: Effort) -> list[str]:
    """The values as texts, once the work is spent of joining them."""
    effort.weighed(values)
    joined = texts(values)
    effort.spend(sum(map(len, joined)) + len(between) * len(joined))
    return joined


def replaced(text: str, old: Any, new: Any, count: Any = -1, *, effort: Effort) -> str:
    """What `text.replace(old, new)` makes."""
    if isinstance(old, str) and isinstance(new, str):
        effort.spend(len(text) + len(text) * len(old) // AT_ONCE)
        effort.spend(text.count(old) * len(new))
    return text.replace(old, new, count)
