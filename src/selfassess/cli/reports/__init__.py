"""What `check` found, in the forms that people and machines read: one module for each, loaded when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selfassess.pipeline import Journey

FORMS: Mapping[str, tuple[str, str] | None] = {
    "text": None,
    "json": ("utf-8", "backslashreplace"),
    "github": ("utf-8", "backslashreplace"),
    "sarif": ("utf-8", "backslashreplace"),
    "html": ("ascii", "xmlcharrefreplace"),  # survives a terminal that changes the encoding on the way to a file
}
"""The encoding of each form and what happens to characters outside it; None: the terminal's own encoding."""


def report(form: str, checked: Journey, project: Path) -> str | bytes:
    """The findings in one form: text for a terminal, or bytes that are the same whatever the terminal."""
    write: Callable[[Journey, Path], str] = import_module(f"{__name__}.{form}").report
    encoding = FORMS[form]
    text = write(checked, project)
    return text.encode(*encoding) if encoding else text
