from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.prose.block import Block

POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}[.,]?"
LABEL = r"(?:[A-Z][\w-]*(?: [\w-]+){0,2}|\d{1,2}[ ]?(?:am|pm)|\d{1,2}[.:]\d\d)[ ]?[:–][ ]"
COUNTED = r"[A-Z](?:[a-z]{2,14} ?)?\d{1,2}[.:)]?\s"
END = (".", ";", "!", "?")
UNFINISHED = r"(?i)(?:,|-|–|\b(?:a|an|and|as|at|by|for|from|in|of|on|or|our|the|their|to|with))$"
BEGINS = r"[\"“‘'(*_\[]*(?:[A-Z\d+£@]|www\.|https?:)"
SHORT, SHORTEST = 50, 36
FEW = 3


def lines_joined(project: Project) -> Iterator[Problem]:
    """Short lines, such as an address, that are printed as one line.

    A single line break does not start a new line in the document. To keep the lines of an address or a
    signature, type a backslash at the end of each line but the last. If the lines are one sentence, put them
    on one line.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          Write to us:
          Smallshire Council
          1 High Street
          Saltby

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          Write to us:\\
          Smallshire Council\\
          1 High Street\\
          Saltby
    """
    for passage in project.passages:
        told = {mistake.position.block.row for mistake in passage.mistakes}
        for block in passage.blocks:
            is_paragraph = block.cell is None and not block.level and block.holder is None
            if "\n" in block.content and is_paragraph and block.row not in told:
                rows = block.content.split("\n")
                if _are_lines(rows):
                    yield _problem(block, rows)


def _are_lines(rows: Sequence[str]) -> bool:
    """Whether short rows that begin as lines do were meant to stay lines, or rows that are counted."""
    if sum(re.match(COUNTED, row.lstrip()) is not None for row in rows) > 1:
        return True
    if any(row.endswith(("\\", "  ")) or len(row) > SHORT or row.endswith(END) for row in rows[:-1]):
        return False
    if len(rows[-1]) > SHORT or not all(re.match(BEGINS, row.lstrip()) for row in rows[1:]):
        return False
    if len(rows) >= FEW or sum(re.match(LABEL, row.lstrip()) is not None for row in rows) > 1:
        return True
    return (
        not rows[-1].rstrip().endswith(END)
        and all(len(row) <= SHORTEST for row in rows)
        and not re.search(UNFINISHED, rows[0])
    )


def _problem(block: Block, rows: Sequence[str]) -> Problem:
    place = block.span(0, len(block.content))
    fix = "\n".join([*(f"{row.rstrip()}\\" for row in rows[:-1]), rows[-1]])
    is_address = any(re.fullmatch(POSTCODE, row.strip()) for row in rows)
    message = f"These {len(rows)} short lines are printed as one line."
    hint = "To keep the lines, type a backslash (\\) at the end of each line but the last."
    return Problem(place, message, hint, fix=fix if is_address and place.end is not None else None)
