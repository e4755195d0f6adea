"""What is wrong with text that is not YAML, in the words of somebody who has to mend it.

The parser says where it lost the thread; these words say what was typed, and the place is where the
author must type. The first entry of a table that fits gives the words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from selfassess.source import Node, Source

from .faults import Faults
from .wording import COLON, quoted, short

TEXT = re.compile(r"(\s*(?:-[ ]+)*(?:[\w-]+:\s+)?)(\S.*)")
WORDS_AND_COLON = re.compile(r"(\s*(?:-[ ]+)*)[^\s:-][^\s:]*\s[^:]*:\s")
BULLETS = "•·–—*"
NO_SPACE = re.compile(r"(\s*(?:-[ ]+)*[a-z_]+:)(?!//)[^\s:]")
NO_BREAK = re.compile(r"\s*[\w-]*:?(?<![^\s:])\u00a0")
REMARK = re.compile(r"(?:\A|.*?\s)()#")
ENTRY = re.compile(r"\s*(?:-|[\w-]+:)(?:\s|\Z)")
BLOCK = re.compile(r".*:\s+[|>][-+0-9]*\s*\Z")
TAB = re.compile(r" *\t")


@dataclass(frozen=True, slots=True)
class Slip:
    """Where to type, counted from 0, what is wrong, and the mend."""

    line: int
    column: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the parser stopped, what it says, and where what it was reading began."""

    source: Source
    problem: str
    reading: str
    line: int
    column: int
    began: int
    began_column: int

    @property
    def row(self) -> str:
        return self.source.line(self.line)

    @property
    def above(self) -> str:
        return self.source.line(self.line - 1) if self.line else ""


def note(source: Source, error: yaml.YAMLError | ValueError | OverflowError, faults: Faults) -> None:
    """Says what a parser's error means."""
    slip = _slip(_stop(source, error))
    faults.add("yaml-syntax", Node(source, slip.line, slip.column).place, slip.message, slip.hint)


def _stop(source: Source, error: Exception) -> Stop:
    problem, reading = str(getattr(error, "problem", "")), str(getattr(error, "context", ""))
    began = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or began
    if mark is None:
        return Stop(source, problem, reading, 0, 0, 0, 0)
    began = began or mark
    return Stop(source, problem, reading, mark.line, mark.column, began.line, began.column)


def _slip(stop: Stop) -> Slip:
    for look in (_white_space, _said):
        slip = look(stop)
        if slip is not None:
            return slip
    hint = "Line up its first letter with its neighbours’, and check their colons."
    return Slip(stop.line, _first(stop.row, stop.column), "The line does not fit the lines above it.", hint)


def _first(row: str, before: int) -> int:
    """The column of a row's first letter, where that stands before the column."""
    return min(len(row) - len(row.lstrip()), before)


def _white_space(stop: Stop) -> Slip | None:
    if TAB.match(stop.row):
        return Slip(stop.line, stop.row.index("\t"), "A tab stands where YAML wants spaces.", "Indent with two spaces.")
    for line in (stop.line, stop.began, stop.line - 1):
        found = NO_BREAK.match(stop.source.line(line))
        if found is not None:
            hint = "It looks like a space and is none: delete it and press the space bar."
            return Slip(line, found.end() - 1, "A no-break space stands where YAML wants a space.", hint)
    return None


def _said(stop: Stop) -> Slip | None:
    """What lies behind the words in which the parser says what it was reading and what stopped it."""
    said = (stop.reading, stop.problem)
    look = next((look for start, look in SAID if any(each.startswith(start) for each in said)), None)
    return look(stop) if look is not None else None


def _quotation(stop: Stop) -> Slip:
    if "escape" in stop.problem or "hexdecimal" in stop.problem:
        hint = "Put single quotes around the text instead, or type the backslash twice."
        column = max(stop.row.rfind("\\", 0, stop.column + 1), 0)
        return Slip(stop.line, column, "A backslash inside double quotes begins a special sign.", hint)
    hint = "Close it at the end of the text."
    return Slip(stop.began, stop.began_column, "A quotation mark is opened here and never closed.", hint)


def _bracket(stop: Stop) -> Slip:
    sign = stop.row[stop.column : stop.column + 1]
    if stop.line == stop.began and sign not in ("", "]", "}"):
        hint = "Part the entries with commas, and put a text with a colon in quotes."
        return Slip(stop.line, stop.column, "A comma is missing here, or a colon is one too many.", hint)
    hint = "Close it, or put the whole text in quotes if the bracket belongs to the words."
    return Slip(stop.began, stop.began_column, "A bracket is opened here and not closed.", hint)


def _out_of_place(stop: Stop) -> Slip:
    sign = stop.row[stop.column : stop.column + 1]
    message = f"The sign “{sign}” stands where words belong." if sign else "Words are missing here."
    hint = "Write the words, or take the sign out; if it is one of them, quote the whole text."
    return Slip(stop.line, stop.column, message, hint)


def _sign(stop: Stop) -> Slip:
    return _begins(stop.source.line(stop.began), stop.began, stop.began_column)


def _here(stop: Stop) -> Slip:
    return _begins(stop.row, stop.line, stop.column)


def _begins(row: str, line: int, column: int) -> Slip:
    """A text that begins with a sign of YAML's own."""
    words = row[column:].strip()
    message = f"The text begins with “{words[:1]}”, which YAML keeps for itself."
    return Slip(line, column, message, f"Put the text in quotes: {quoted(words)}")


def _block_sign(stop: Stop) -> Slip:
    sign = stop.source.line(stop.began)[stop.began_column :][:1]
    message = f"Words follow the sign “{sign}”, which begins a block of text."
    hint = "Begin them on the next line, indented, or put the text in quotes."
    return Slip(stop.began, stop.began_column, message, hint)


def _without_colon(stop: Stop) -> Slip:
    line, column = stop.began, stop.began_column
    row, above = stop.source.line(line), stop.source.line(line - 1) if line else ""
    if NO_SPACE.match(row):
        return _without_space(row, line)
    inside = WORDS_AND_COLON.match(above)
    if inside is not None:
        return _inside(above, line - 1, inside.end(1))
    if row.strip()[:1] in BULLETS:
        hint = "Begin each entry with a hyphen and a space."
        return Slip(line, column, "A list entry does not begin with this sign here.", hint)
    if BLOCK.match(above):
        hint = "Begin each of their lines with two more spaces."
        return Slip(line, column, "The words below “|” or “>” are not indented.", hint)
    hint = "If it goes on from the text above, indent it as far; else write “key: text”."
    return Slip(line, column, "This line is no key: it has no colon.", hint)


def _without_space(row: str, line: int) -> Slip:
    found = NO_SPACE.match(row)
    assert found is not None
    typed = short(f"{found[1].strip()} {row[found.end(1) :].strip()}")
    return Slip(line, found.end(1), "No space stands after the colon.", f"Write “{typed}”.")


def _colon(stop: Stop) -> Slip:
    typed = TEXT.match(stop.row[: stop.column])
    if typed is not None and ":" in typed[1]:
        return _inside(stop.row, stop.line, typed.end(1))
    if NO_SPACE.match(stop.above):
        return _without_space(stop.above, stop.line - 1)
    column = _first(stop.row, stop.column)
    message = "A colon stands here in words that go on from the line above."
    hint = "A key begins under the keys above; a text with a colon goes in quotes, or indented below “key: |”."
    return Slip(stop.line, column, message, hint)


def _inside(row: str, line: int, column: int) -> Slip:
    return Slip(line, column, COLON, f"Put the text in quotes: {quoted(row[column:].strip())}")


def _ended(stop: Stop) -> Slip | None:
    """Words after what YAML took for the whole text."""
    typed = TEXT.match(stop.row)
    if typed is not None and typed.end(1) < stop.column:
        column, sign = typed.end(1), typed[2][0]
        if sign in "'\"":
            hint = "Put the other kind of quotation mark around the whole text."
            return Slip(stop.line, column, "A quotation mark inside the text ends it too early.", hint)
        if sign in "[{":
            return _begins(stop.row, stop.line, column)
    remark = None if ENTRY.match(stop.row) else REMARK.match(stop.above)
    if remark is not None:
        hint = "Put the text in quotes, or indented below “key: |”, where # is an ordinary sign."
        message = "YAML takes # for the start of a remark, and the text ends there."
        return Slip(stop.line - 1, remark.end(1), message, hint)
    return None


def _list(stop: Stop) -> Slip:
    ended = _ended(stop)
    if ended is not None and ended.line == stop.line:
        return ended
    hint = "Begin the list on the next line, indented; a text that begins with a hyphen goes in quotes."
    return Slip(stop.line, stop.column, "A list begins on the line of its key.", hint)


Look = Callable[[Stop], "Slip | None"]
SAID: tuple[tuple[str, Look], ...] = (
    ("while parsing a flow node", _out_of_place),
    ("while parsing a block node", _out_of_place),
    ("while scanning a quoted", _quotation),
    ("while scanning a double-quoted", _quotation),
    ("while parsing a quoted", _quotation),
    ("while parsing a flow", _bracket),
    ("while scanning an a", _sign),
    ("while scanning a tag", _sign),
    ("while parsing a tag", _sign),
    ("while scanning a directive", _sign),
    ("while scanning a block scalar", _block_sign),
    ("while scanning a simple key", _without_colon),
    ("mapping values are not allowed", _colon),
    ("did not find expected", _ended),
    ("expected <block end>", _ended),
    ("block sequence entries are not allowed", _list),
    ("sequence entries are not allowed", _list),
    ("mapping keys are not allowed", _here),
    ("found character", _here),
)
