"""What is wrong with text that is not YAML, in the words of somebody who has to mend it.

The parser says where it lost the thread; these words say what was typed, and the place is where the
author must type. The first entry of a table that fits gives the words.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from selfassess.diagnostics import Problems
from selfassess.syntax.colon_errors import begins, colon, ended, list_on_line, without_colon
from selfassess.syntax.messages import PARTED
from selfassess.syntax.parser_error import Slip, Stop, indented
from selfassess.syntax.source import Node, Source

NO_BREAK = re.compile(r"[ \t]*[\w-]*:?(?<![^\s:])\u00a0")
INVISIBLE = re.compile(r"[ \t]*(?:-[ ]+)*[\u200b-\u200d\u2060\ufeff]")
TAB = re.compile(r" *\t")
OPENED = re.compile(r"\s*(?:-[ ]+)*(?:[^\s\"'#-][^\"':]*:[ ]+)?([\"'])")
CLOSED = {'"': re.compile(r'(?:[^"\\]|\\.)*+"'), "'": re.compile(r"(?:[^']|'')*+'")}
VERSIONS = ("<<<<<<<", "=======", ">>>>>>>")


def note(source: Source, error: yaml.YAMLError | ValueError | OverflowError, faults: Problems) -> None:
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
    for look in (_versions, _white_space, _unclosed, _said):
        slip = look(stop)
        if slip is not None:
            return slip
    hint = "Line up its first letter with its neighbours’, and check their colons."
    column = min(indented(stop.row), stop.column)
    return Slip(stop.line, column, "The line does not fit the lines above it.", hint)


def _versions(stop: Stop) -> Slip | None:
    """What git leaves where two people changed the same lines."""
    for line in (stop.began, stop.line):
        if stop.source.line(line).startswith(VERSIONS):
            hint = "Keep one of the two, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>."
            return Slip(line, 0, "Two versions of the lines that follow were put together here.", hint)
    return None


def _white_space(stop: Stop) -> Slip | None:
    if TAB.match(stop.row):
        return Slip(stop.line, stop.row.index("\t"), "A tab stands where YAML wants spaces.", "Indent with two spaces.")
    for line in (stop.line, stop.began, stop.line - 1):
        row = stop.source.line(line)
        found = NO_BREAK.match(row)
        if found is not None:
            hint = "It looks like a space and is none: delete it and press the space bar."
            return Slip(line, found.end() - 1, "A no-break space stands where YAML wants a space.", hint)
        found = INVISIBLE.match(row)
        if found is not None:
            hint = "Delete what stands before the first letter of this line, and indent it again."
            return Slip(line, found.end() - 1, "An invisible sign stands before the words of this line.", hint)
    return None


def _unclosed(stop: Stop) -> Slip | None:
    """A text in quotes that swallows the lines below it."""
    for line in range(stop.line, -1, -1):
        row = stop.source.line(line)
        opened = OPENED.match(row)
        if opened is not None and not CLOSED[opened[1]].match(row, opened.end()):
            below = stop.source.line(line + 1)
            return _never_closed(line, opened.start(1)) if below.strip() and indented(below) <= indented(row) else None
    return None


def _never_closed(line: int, column: int) -> Slip:
    hint = "Close it at the end of the text."
    return Slip(line, column, "A quotation mark is opened here and never closed.", hint)


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
    return _never_closed(stop.began, stop.began_column)


def _bracket(stop: Stop) -> Slip:
    sign = stop.row[stop.column : stop.column + 1]
    if stop.line == stop.began and sign not in ("", "]", "}"):
        return Slip(stop.line, stop.column, "A comma is missing here, or a colon is one too many.", PARTED)
    hint = "Close it, or put the whole text in quotes if the bracket belongs to the words."
    return Slip(stop.began, stop.began_column, "A bracket is opened here and not closed.", hint)


def _out_of_place(stop: Stop) -> Slip:
    sign = stop.row[stop.column : stop.column + 1]
    message = f"The sign “{sign}” stands where words belong." if sign else "Words are missing here."
    hint = "Write the words, or take the sign out; if it is one of them, quote the whole text."
    return Slip(stop.line, stop.column, message, hint)


def _nothing(stop: Stop) -> Slip:
    hint = "Write the words behind it, or take the key out; a colon that belongs to the words goes in quotes."
    return Slip(stop.line, stop.column, "Nothing stands behind this colon.", hint)


def _sign(stop: Stop) -> Slip:
    return begins(stop.source.line(stop.began), stop.began, stop.began_column)


def _here(stop: Stop) -> Slip:
    return begins(stop.row, stop.line, stop.column)


def _block_sign(stop: Stop) -> Slip:
    sign = stop.source.line(stop.began)[stop.began_column :][:1]
    message = f"Words follow the sign “{sign}”, which begins a block of text."
    hint = "Begin them on the next line, indented, or put the text in quotes."
    return Slip(stop.began, stop.began_column, message, hint)


Look = Callable[[Stop], "Slip | None"]
SAID: tuple[tuple[str, Look], ...] = (
    ("while parsing a flow node", _out_of_place),
    ("while parsing a block node", _out_of_place),
    ("while scanning a quoted", _quotation),
    ("while scanning a double-quoted", _quotation),
    ("while parsing a quoted", _quotation),
    ("while parsing a flow", _bracket),
    ("while scanning a plain scalar", _nothing),
    ("while scanning an a", _sign),
    ("while scanning a tag", _sign),
    ("while parsing a tag", _sign),
    ("while scanning a directive", _sign),
    ("while scanning a block scalar", _block_sign),
    ("while scanning a simple key", without_colon),
    ("mapping values are not allowed", colon),
    ("did not find expected", ended),
    ("expected <block end>", ended),
    ("block sequence entries are not allowed", list_on_line),
    ("sequence entries are not allowed", list_on_line),
    ("mapping keys are not allowed", _here),
    ("found character", _here),
)
