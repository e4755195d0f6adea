"""Lists that somebody typed by hand: paragraphs that begin with bullets, or with one number after another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import structs

from selfassess.audit.audited import Line
from selfassess.read.word.typed_marks import BULLET

NUMBER = re.compile(r"\s*(\(?)(\d{1,3}|[a-z])([.)])\s+(?=\S)")


def with_marks(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of typed lists with the bullet or number that they begin with."""
    numbers = [_number(line) for line in lines]
    marked: list[Line] = []
    for at, line in enumerate(lines):
        found = BULLET.match(line.words) if line.kind == "text" else None
        if found is not None:
            marked.append(structs.replace(line, mark=found[0].strip()))
            continue
        here = numbers[at]
        beside = [numbers[near] for near in (at - 1, at + 1) if 0 <= near < len(lines)]
        goes_on = here is not None and any(
            other in ((here[0], here[1] - 1), (here[0], here[1] + 1)) for other in beside
        )
        is_new = goes_on and line.kind == "text" and not line.mark
        marked.append(structs.replace(line, mark=line.words.split()[0]) if is_new else line)
    return marked


def _number(line: Line) -> tuple[str, int] | None:
    """How a line is numbered, and its number; a letter counts as its place in the alphabet."""
    found = NUMBER.match(line.words) if line.kind == "text" else None
    if found is None:
        return None
    typed = found[2]
    kind = f"{found[1]}{'1' if typed.isdecimal() else 'a'}{found[3]}"
    return kind, int(typed) if typed.isdecimal() else ord(typed)
