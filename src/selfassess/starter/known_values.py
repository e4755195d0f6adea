"""What a program knows of a file, as the text that a person would type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selfassess.syntax.emit import Value


def plain(known: Mapping[str, object]) -> dict[str, Value]:
    """Values as they are typed: a day as 2026-11-30, truth as yes; None and empty text are left out."""
    typed = {key: _typed(value) for key, value in known.items()}
    return {key: value for key, value in typed.items() if value != ""}


def _typed(value: object) -> Value:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return plain(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_typed(item) for item in value]
    return str(value)
