"""What Typst refuses, as problems: where somebody typed it, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import name as name_of

from selfassess.diagnostics import Place, Problem
from selfassess.write.brand import PRINTED
from selfassess.write.pdf.engine import Refusal
from selfassess.write.pdf.source import mark_of
from selfassess.write.pdf.state import PdfState

UNSHOWN = re.compile(r'the text `"(.*?)"` could not be displayed')
UNMARKED = re.compile(r"unmarked (\d+)")
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
MAIN = "main.typ"
LOOK, CHARACTER = "template-invalid", "character-unshown"
UNKNOWN = Place(PRINTED)
"""Where a refusal is reported that is not about words of an author."""


def unshown(refusals: Sequence[Refusal]) -> frozenset[str]:
    """The characters that no font has."""
    return frozenset("".join(map(_characters, refusals)))


def problems(refusals: Sequence[Refusal], state: PdfState | None, code: str) -> Iterator[Problem]:
    lines = code.split("\n")
    lacking: dict[Place, str] = {}
    for refusal in refusals:
        for character in _characters(refusal):
            place = _typed(refusal, state, lines) or _first(character, state, lines) or UNKNOWN
            lacking[place] = lacking.get(place, "") + character
        if not _characters(refusal):
            yield _other(refusal, state, lines)
    for place, characters in lacking.items():
        yield _lacking(place, "".join(dict.fromkeys(characters)))


def _characters(refusal: Refusal) -> str:
    found = UNSHOWN.search(refusal.message)
    return "" if found is None else ESCAPED.sub(lambda code: chr(int(code[1], 16)), found[1])


def _lacking(place: Place, characters: str) -> Problem:
    shown = ", ".join(f"“{each}” ({name_of(each, f'U+{ord(each):04X}').capitalize()})" for each in characters[:3])
    more = f" and {len(characters) - 3} more" if len(characters) > 3 else ""
    message = f"The fonts of the PDF do not have {shown}{more}."
    hint = f"Put a font that has it into {PRINTED.rpartition('/')[0]}/fonts, or make the PDF from the Word file."
    return Problem(place, message, hint, rule=CHARACTER)


def _other(refusal: Refusal, state: PdfState | None, lines: Sequence[str]) -> Problem:
    unmarked = UNMARKED.search(refusal.message)
    if unmarked is not None:
        message = f"Page {unmarked[1]} of the PDF does not say that this is not the final document."
        hint = "Show facts.status in the page-header of every page."
        return Problem(Place(PRINTED), message, hint, rule=LOOK)
    if refusal.file == PRINTED or state is None:
        message = f"Typst cannot use this: {refusal.message}."
        return Problem(
            Place(PRINTED, refusal.line, refusal.column), message, "Correct it, or delete the file.", rule=LOOK
        )
    message = f"The PDF could not be made: {refusal.message}."
    hint = "Please report this as a fault of selfassess. The Word file and the page can still be made."
    return Problem(_typed(refusal, state, lines) or UNKNOWN, message, hint, rule=LOOK)


def _typed(refusal: Refusal, state: PdfState | None, lines: Sequence[str]) -> Place | None:
    """Where an author typed the words that a refusal is about; None where that is not known."""
    line = lines[refusal.line - 1] if refusal.file == MAIN and refusal.line <= len(lines) else ""
    return _place(line, state)


def _first(character: str, state: PdfState | None, lines: Sequence[str]) -> Place | None:
    """Where an author typed a character that is refused where it is said again, such as in a footer."""
    places = (_place(line, state) for line in lines if character in line)
    return next((place for place in places if place is not None), None)


def _place(line: str, state: PdfState | None) -> Place | None:
    number = mark_of(line)
    return None if state is None or number is None else state.tree.place(state.marks[number])
