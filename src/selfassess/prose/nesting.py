"""Where prose is nested deeper than it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfassess.diagnostics import Problem
from selfassess.prose.block import ROW_BREAK
from selfassess.prose.parser import DEEPEST
from selfassess.prose.passage import Passage
from selfassess.syntax.source import line_starts


def too_deep(passages: Iterable[Passage]) -> Iterator[Problem]:
    """Lists and quotations that are nested deeper than the parser goes, so that words would be lost."""
    for passage in passages:
        token = next((token for token in passage.tokens if token.level >= DEEPEST - 2), None)
        if token is not None:
            text, row = passage.text, token.map[0] if token.map else 0
            start = line_starts(text, ROW_BREAK)[row]
            place = text.at(start + len(text[start:]) - len(text[start:].lstrip()))
            hint = "Delete some of the > or - characters at the start of the line."
            yield Problem(place, "Lists or quotations are too many levels deep here.", hint, rule="nested-too-deep")
