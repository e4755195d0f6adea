"""The example council, damaged on purpose: what somebody did, and the one finding that it must give."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from selfassess.diagnostics import Place

EXAMPLE = Path(__file__).resolve().parents[2]
MARK = "⌖"


class Edit(NamedTuple):
    """Words that stand once in a file, and what somebody types in their place."""

    file: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that somebody did to the example, and the rule that must tell of it.

    `files` are laid down whole; None takes a file away. The sign ⌖ in an edit's new words stands where the
    finding must point; it is not typed. Where no words are there to point at, `at` says `file:line:column`.
    `also` is the one other finding that the damage must give, as `file:line:column rule`: an acceptance that
    has ended brings back what it covered.
    """

    rule: str
    what: str
    edits: tuple[Edit, ...] = ()
    files: Mapping[str, str | bytes | None] = field(default_factory=dict)
    at: str = ""
    also: str = ""


def copied(project: Path) -> Path:
    """The example council's own files in another folder, each with its own time stamps."""
    for part in ("content", "evidence", "templates"):
        shutil.copytree(EXAMPLE / part, project / part)
    return project


def lay(damage: Damage, project: Path) -> Place:
    """Does the damage, and answers where it must be told; the path of the value is left open."""
    place: Place | None = None
    for name, content in damage.files.items():
        _put(project / name, content)
    for edit in damage.edits:
        path = project / edit.file
        text = path.read_text("utf-8")
        assert text.count(edit.old) == 1, f"“{edit.old}” stands {text.count(edit.old)} times in {edit.file}"
        before, _, after = text.partition(edit.old)
        if MARK in edit.new:
            assert place is None, "one finding has one place"
            above = (before + edit.new.partition(MARK)[0]).split("\n")
            place = Place(edit.file, len(above), len(above[-1]) + 1)
        path.write_text(before + edit.new.replace(MARK, "") + after, "utf-8", newline="")
    return place or said(damage.at)


def said(at: str) -> Place:
    """The place that is said as `file:line:column`."""
    file, line, column = at.rsplit(":", 2)
    return Place(file, int(line), int(column))


def _put(path: Path, content: str | bytes | None) -> None:
    if content is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
