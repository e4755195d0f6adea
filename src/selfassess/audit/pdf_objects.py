"""The objects of a PDF, as pypdf reads them: whatever a file has in place of what belongs there is as nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Object = Any
"""A value of pypdf's: a dictionary, list, name, text or number."""


def real(value: Object) -> Object:
    """A value itself, where it is only referred to."""
    seen = 0
    while hasattr(value, "get_object") and seen < 20:
        try:
            found = value.get_object()
        except Exception:  # over a damaged object pypdf raises whatever Python can
            return None
        if found is value:
            break
        value, seen = found, seen + 1
    return value


def entry(holder: Object, name: str) -> Object:
    """What a dictionary has under a name; None where it is no dictionary, or has nothing there."""
    holder = real(holder)
    return real(holder.get(name)) if isinstance(holder, dict) else None


def is_true(value: Object) -> bool:
    """Whether a file says yes; pypdf keeps that in an object of its own."""
    return getattr(real(value), "value", None) is True


def listed(value: Object) -> list[Object]:
    """A list, or the one thing in place of it; without what is nothing."""
    value = real(value)
    items = value if isinstance(value, list) else [value]
    return [each for each in items if each is not None]


def text_of(value: Object) -> str:
    return " ".join(str(value).split()) if isinstance(value, str) else ""


def whole(value: Object, otherwise: int) -> int:
    value = real(value)
    return int(value) if isinstance(value, int | float) and abs(value) < 1e9 else otherwise


def names_in(holder: Object) -> Iterator[tuple[str, Object]]:
    holder = real(holder)
    for name, value in holder.items() if isinstance(holder, dict) else ():
        yield str(name).lstrip("/"), value
