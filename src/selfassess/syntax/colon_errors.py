"""Slips around colons: lines that are no key, keys that are none, and lists that do not begin as lists do."""

from __future__ import annotations

import re

from selfassess.syntax.messages import COLON, begins_with_sign, quoted, short
from selfassess.syntax.parser_error import Slip, Stop, indented

TEXT = re.compile(r"(\s*(?:-[ ]+)*(?:[\w-]+:\s+)?)(\S.*)")
WORDS_AND_COLON = re.compile(r"(\s*(?:-[ ]+)*)[^\s:-][^\s:]*\s[^:]*:(?:\s|\Z)")
BULLETS = "•·–—*"
NO_SPACE = re.compile(r"(\s*(?:-[ ]+)*[a-z_]+:)(?!//)[^\s:]")
REMARK = re.compile(r"(?:\A|.*?\s)()#")
ENTRY = re.compile(r"\s*(?:-|[\w-]+:)(?:\s|\Z)")
KEY = re.compile(r"\s*[a-z_]+:(?:\s|\Z)")
NO_COLON = re.compile(r"(\s*(?:-[ ]+)+)([a-z_]+)[ ]+(\S.*)")
BLOCK = re.compile(r".*:\s+[|>][-+0-9]*\s*\Z")


def without_colon(stop: Stop) -> Slip:
    """A line that should be a key and has no colon."""
    line, column = stop.began, stop.began_column
    row, above = stop.source.line(line), stop.source.line(line - 1) if line else ""
    if NO_SPACE.match(row):
        return _without_space(row, line)
    inside = WORDS_AND_COLON.match(above)
    if inside is not None and inside.end() < len(above):
        return _inside(above, line - 1, inside.end(1))
    if row.strip()[:1] in BULLETS:
        return _bullet(line, column)
    if BLOCK.match(above):
        hint = "Begin each of their lines with two more spaces."
        return Slip(line, column, "The words below “|” or “>” are not indented.", hint)
    return _too_far_left(stop) or _no_key(line, column)


def _no_key(line: int, column: int) -> Slip:
    hint = "If it goes on from the text above, indent it as far; else write “key: text”."
    return Slip(line, column, "This line is no key: it has no colon.", hint)


def _bullet(line: int, column: int) -> Slip:
    hint = "Begin each entry with a hyphen and a space."
    return Slip(line, column, "A list entry does not begin with this sign here.", hint)


def _too_far_left(stop: Stop) -> Slip | None:
    """Words that end with a colon and stand further left than the text that they belong to."""
    row = stop.source.line(stop.began)
    rows = ((number, stop.source.line(number)) for number in range(stop.began - 1, -1, -1))
    above = next(((n, each) for n, each in rows if each.strip() and indented(each) < indented(row)), None)
    if above is None or WORDS_AND_COLON.match(above[1]) is None:
        return None
    message = "These words stand further left than the text around them, and YAML takes them for a key."
    return Slip(above[0], indented(above[1]), message, "Indent them as far as the text that they belong to.")


def _without_space(row: str, line: int) -> Slip:
    found = NO_SPACE.match(row)
    assert found is not None
    typed = short(f"{found[1].strip()} {row[found.end(1) :].strip()}")
    return Slip(line, found.end(1), "No space stands after the colon.", f"Write “{typed}”.")


def colon(stop: Stop) -> Slip:
    """A colon where no key can be."""
    typed = TEXT.match(stop.row[: stop.column])
    if typed is not None and ":" in typed[1]:
        return _inside(stop.row, stop.line, typed.end(1))
    if NO_SPACE.match(stop.above):
        return _without_space(stop.above, stop.line - 1)
    found = _bullet_above(stop) or _key_above(stop)
    if found is not None:
        return found
    column = min(indented(stop.row), stop.column)
    message = "A colon stands here in words that go on from the line above."
    hint = "A key begins under the keys above; a text with a colon goes in quotes, or indented below “key: |”."
    return Slip(stop.line, column, message, hint)


def _bullet_above(stop: Stop) -> Slip | None:
    """The first of the lines above that begin with a bullet, which YAML takes for one long text."""
    found = None
    for line in range(stop.line - 1, -1, -1):
        row = stop.source.line(line)
        if ENTRY.match(row):
            break
        if row.strip()[:1] in tuple(BULLETS):
            found = _bullet(line, indented(row))
    return found


def _key_above(stop: Stop) -> Slip | None:
    """The first line of a list entry, whose key has no colon."""
    above = NO_COLON.match(stop.above)
    if above is None or KEY.match(stop.row) is None or above.end(1) != indented(stop.row):
        return None
    slip = _no_key(stop.line - 1, above.end(1))
    return Slip(slip.line, slip.column, slip.message, f"Write “{above[2]}: {short(above[3])}”.")


def _inside(row: str, line: int, column: int) -> Slip:
    return Slip(line, column, COLON, f"Put the text in quotes: {quoted(row[column:].strip())}")


def ended(stop: Stop) -> Slip | None:
    """Words after what YAML took for the whole text."""
    typed = TEXT.match(stop.row)
    if typed is not None and typed.end(1) < stop.column:
        column, sign = typed.end(1), typed[2][0]
        if sign in "'\"":
            hint = "Put the other kind of quotation mark around the whole text."
            return Slip(stop.line, column, "A quotation mark inside the text ends it too early.", hint)
        if sign in "[{":
            return begins(stop.row, stop.line, column)
    remark = None if ENTRY.match(stop.row) else REMARK.match(stop.above)
    if remark is not None:
        hint = "Put the text in quotes, or indented below “key: |”, where # is an ordinary sign."
        message = "YAML takes # for the start of a remark, and the text ends there."
        return Slip(stop.line - 1, remark.end(1), message, hint)
    return None


def begins(row: str, line: int, column: int) -> Slip:
    """A text that begins with a sign of YAML's own."""
    return Slip(line, column, *begins_with_sign(row[column:].strip()))


def list_on_line(stop: Stop) -> Slip:
    """A list that begins on the line of its key."""
    found = ended(stop)
    if found is not None and found.line == stop.line:
        return found
    hint = "Begin the list on the next line, indented; a text that begins with a hyphen goes in quotes."
    return Slip(stop.line, stop.column, "A list begins on the line of its key.", hint)
