"""The cells of a CSV file with their places: whatever separates them, and whichever program saved it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.diagnostics import Place, Problems
from selfassess.syntax.nodes import Scalar, Text
from selfassess.syntax.source import BYTE_ORDER_MARK, Source, Style, printable

SEPARATORS = (",", ";", "\t", "|")
SEPARATOR_LINE = re.compile(r"sep=(.)\n")
BYTE_ORDER_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
WORKBOOK = b"PK\x03\x04"
SAVE_AS = "Open it in a spreadsheet program and save it as “CSV UTF-8”."
QUOTED = re.compile('"[^"\n]*"')


def decoded(file: str, content: bytes, problems: Problems) -> str | None:
    """The text of a file in UTF-8, UTF-16 or the old encoding of Windows; None, with a problem, if it is not text."""
    marked = [encoding for mark, encoding in BYTE_ORDER_MARKS.items() if content.startswith(mark)]
    for encoding in marked or ("utf-8", "cp1252"):
        try:
            text = content.decode(encoding).removeprefix(BYTE_ORDER_MARK)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and not content.startswith(WORKBOOK):
            return text.replace("\r\n", "\n").replace("\r", "\n")
    problems.add("file-unreadable", Place(file), "This is not a CSV file.", SAVE_AS)
    return None


def rows(file: str, text: str) -> Iterator[list[Text]]:
    """The cells of each row that says something, each on one line."""
    declared = SEPARATOR_LINE.match(text)
    separator = re.escape(declared[1] if declared is not None else _separator(text))
    cell = re.compile(
        rf"""
        \ *"(?P<quoted>[^"]*(?:""[^"]*)*)"\ *(?=[{separator}\n]|\Z)  # in quotation marks, doubled within
        | (?P<plain>[^{separator}\n]*)                               # as it is typed, to the end of the cell
        """,
        re.VERBOSE,
    )
    source, at = Source(file, text), declared.end() if declared is not None else 0
    line, begins = (1, at) if declared is not None else (0, 0)
    row: list[Text] = []
    while at <= len(text) and (match := cell.match(text, at)) is not None:
        words = match["plain"] if match["quoted"] is None else match["quoted"].replace('""', '"')
        first, last = match.start() - begins, match.end() - begins
        row.append(Text.of(Scalar(source, line, first, line, _on_one_line(words), Style.PLAIN, last)))
        line, begins = _below(match, line, begins)
        at = match.end() + 1
        if text[match.end() : at] in ("\n", ""):
            if any(row):
                yield row
            row, line, begins = [], line + 1, at


def _separator(text: str) -> str:
    """What separates the cells of the first line that has any such character outside quotation marks."""
    for line in text.split("\n"):
        counts = {each: QUOTED.sub("", line).count(each) for each in SEPARATORS}
        if any(counts.values()):
            return max(counts, key=lambda each: counts[each])
    return SEPARATORS[0]


def _below(match: re.Match[str], line: int, begins: int) -> tuple[int, int]:
    """The line on which a cell ends, and where that begins: a cell in quotation marks may have line breaks."""
    breaks = match[0].count("\n")
    return (line + breaks, match.start() + match[0].rindex("\n") + 1) if breaks else (line, begins)


def _on_one_line(words: str) -> str:
    return " ".join(printable(words).split())
