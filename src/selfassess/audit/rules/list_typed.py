from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from selfassess.audit.audited import PAGE, PDF, WORD, AuditedFile, Line
from selfassess.audit.fault import Fault

FEWEST, LONGEST = 2, 40
"""How many lines a list has, at least, and how many words each of them, at most."""
HINTS = {
    WORD: "Select the lines, delete what was typed and choose Bullets or Numbering.",
    PAGE: "Put them in <ul> or <ol>, each in <li>.",
    PDF: "Make it a list in the document that the PDF is made from, and make the PDF again.",
}


def list_typed(file: AuditedFile) -> Iterator[Fault]:
    """A list whose bullets or numbers were typed by hand.

    A screen reader says “list of three items” before a list, so that people know what follows and can skip it. Typed
    bullets are read as odd characters, or not at all.

    Fails:
        <p>We will:</p>
        <p>• visit every carer</p>
        <p>• answer within two days</p>
        <p>• publish what we learn</p>

    Passes:
        <p>We will:</p>
        <ul>
        <li>visit every carer</li>
        <li>answer within two days</li>
        <li>publish what we learn</li>
        </ul>
    """
    for kind, run in groupby(file.lines, _kind):
        lines = [*run]
        words = sum(len(line.words.split()) for line in lines) / len(lines)
        if kind == "number" and words > LONGEST:  # paragraphs that are numbered, as in a treaty
            continue
        if kind and len(lines) >= FEWEST:
            first = lines[0]
            message = (
                f"{len(lines)} lines from “{first.words[:50]}” on are a list whose “{first.mark}” was typed by hand."
            )
            yield Fault(first.place, message, HINTS[file.form], "{} lists were typed by hand.")


def _kind(line: Line) -> str:
    """The bullet that was typed before a line, the same word for all numbers, or nothing."""
    return "number" if re.search(r"[0-9a-zA-Z]", line.mark) else line.mark
