"""What `check` found, in the forms that people and machines read. Each lives in a file of its own."""

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
    "html": ("ascii", "xmlcharrefreplace"),  # stays whole whatever a terminal makes of it on the way to a file
}


def report(form: str, checked: Journey, project: Path) -> str | bytes:
    """Words for a terminal, in its own encoding; or the bytes that a machine is promised, whatever the terminal."""
    write: Callable[[Journey, Path], str] = import_module(f"{__name__}.{form}").report
    encoding = FORMS[form]
    written = write(checked, project)
    return written.encode(*encoding) if encoding else written
