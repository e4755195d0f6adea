"""Text as YAML: in the style that it had, if that can hold it, else in the plainest that can."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from textwrap import indent
from typing import TypeAlias

from selfassess.syntax.source import Style, find_unprintable

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"

PLAIN = re.compile(
    r"""
    (?:[^\W_]|[“‘(£])                   # begins with a letter, a digit or a mark that YAML leaves alone
    (?:
      [^\n\t\r\x85\u2028\u2029:#]       # stays on one line
    | :(?=\S)                           # a colon before a space would end a key
    | (?<=\S)\#                         # a # after a space would begin a comment
    )*\Z
    """,
    re.VERBOSE,
)
BRACKETS = re.compile(r"[][{},?]")
OTHER_TYPE = re.compile(
    r"""(?:
      true|false|yes|no|on|off|y|n|null  # truth values and nothing, of YAML 1.1 and 1.2
    | \d[\d_]*\.\d*(?:e[-+]?\d+)?       # decimals, such as an edition 1.10
    | 0[\dxob_].*                        # octal, hexadecimal and binary numbers, such as a code 007
    | \d[\d_]*e[-+]?\d+                  # powers of ten
    )\Z""",
    re.VERBOSE | re.IGNORECASE,
)
OTHER_BREAKS = re.compile(r"[\r\x85\u2028\u2029]")
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
ESCAPES |= {"\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P"}


class _Bare(str):
    """A word that is typed without quotes, though other readers of YAML take it for no text."""

    __slots__ = ()


YES = _Bare("yes")
BLOCKS = (Style.LITERAL, Style.FOLDED)
WIDTH = 98


def scalar(text: str, style: Style, margin: int, in_brackets: bool = False) -> str:
    """A text as the value of a key, from its first character; lines after the first are indented by `margin`.

    Lines end in a line feed. Text that the style cannot hold is put in double quotes; plain text of several lines
    becomes a block.
    """
    if isinstance(text, _Bare):
        return text
    if style in BLOCKS and _fits_a_block(text):
        return _block(text, style, margin)
    if style is Style.SINGLE and "\n" not in text and not OTHER_BREAKS.search(text):
        return in_single_quotes(text)
    if style is Style.PLAIN and _fits_plain(text, in_brackets):
        return text
    if style is Style.PLAIN and "\n" in text and not in_brackets and _fits_a_block(text):
        return _block(text, Style.LITERAL, margin)
    return in_double_quotes(text)


def in_single_quotes(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def in_double_quotes(text: str) -> str:
    return '"' + "".join(ESCAPES.get(character, character) for character in text) + '"'


def flow(value: Value) -> str:
    """A value on one line: `[96, 97]`, `{by: Evidence librarian, on: 2026-10-01}`."""
    if isinstance(value, str):
        return scalar(value, Style.PLAIN, 0, in_brackets=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    return "[" + ", ".join(map(flow, value)) + "]"


def entry(key: str, value: Value, margin: int, step: int) -> str:
    """A key and its value on their own lines, indented by `margin`, each with its line feed."""
    start = f"{' ' * margin}{key}:"
    if isinstance(value, Mapping):
        return f"{start}\n" + "".join(entry(name, inner, margin + step, step) for name, inner in value.items())
    if not isinstance(value, str) and value and all(isinstance(each, Mapping) for each in value):
        return f"{start}\n" + "".join(item(each, margin + step, margin + 2 * step, step) for each in value)
    shown = scalar(value, Style.PLAIN, margin + step) if isinstance(value, str) else flow(value)
    return f"{start} {shown}\n"


def item(value: Value, margin: int, inner: int, step: int, in_braces: bool | None = None) -> str:
    """An entry of a list on its own lines, its dash indented by `margin` and its keys by `inner`.

    A mapping is in braces if that is wanted, or, where nothing is said of it, if it is short enough for one line; but
    not if one of its texts has several lines.
    """
    shown = f"{' ' * margin}- {flow(value)}\n"
    if not isinstance(value, Mapping):
        return shown
    has_lines = any(isinstance(inside, str) and "\n" in inside for inside in value.values())
    if not has_lines and (in_braces or (in_braces is None and len(shown) <= WIDTH)):
        return shown
    rows = "".join(entry(key, inside, inner, step) for key, inside in value.items())
    return f"{' ' * margin}-{rows[margin + 1 :]}"


def _fits_plain(text: str, in_brackets: bool) -> bool:
    """Whether a text needs no quotes, for any reader: what others would read as a number or a yes is quoted."""
    if not PLAIN.match(text) or text != text.strip() or OTHER_TYPE.match(text):
        return False
    return not (in_brackets and BRACKETS.search(text))


def _fits_a_block(text: str) -> bool:
    refused = OTHER_BREAKS.search(text) or find_unprintable(text)
    return not refused and bool(text.strip()) and not text.startswith((" ", "\n", "\t"))


def _block(text: str, style: Style, margin: int) -> str:
    """The mark `|` or `>`, which also says how many line breaks end the text, and its lines."""
    words = text.rstrip("\n")
    closing = len(text) - len(words)
    is_folded = style is Style.FOLDED and all(row == row.strip() for row in words.split("\n"))
    rows = re.sub(r"\n+", r"\g<0>\n", words) if is_folded else words
    shown = "\n".join(map(_folded, rows.split("\n"))) if is_folded else rows
    mark = f"{'>' if is_folded else '|'}{'-' if closing == 0 else '+' if closing > 1 else ''}"
    # A line of spaces is indented, too; else YAML would take them for indentation.
    lines = indent(shown, " " * margin, lambda row: row != "\n")
    return f"{mark}\n{lines}" + "\n" * max(closing - 1, 0)


def _folded(row: str) -> str:
    """A line, broken at single spaces where it is too long."""
    rows = [""]
    for word in re.split(r"(?<=\S) (?=\S)", row):
        if rows[-1] and len(rows[-1]) + len(word) >= WIDTH:
            rows.append(word)
        else:
            rows[-1] = f"{rows[-1]} {word}" if rows[-1] else word
    return "\n".join(rows)
