"""Lines that look like the rows of a table, however they were typed or pasted, and their cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from selfassess.prose.block import ROW_BREAK
from selfassess.prose.parser import Token
from selfassess.syntax.source import line_starts

BARS = "|│┃║¦"
SAME_BAR = str.maketrans(dict.fromkeys(BARS, "|"))
BAR = re.compile(r"(?<!\\)\|")
CORNERS = "┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╒╕╘╛╞╡╤╧╪┏┓┗┛┣┫┳┻╋"
HYPHENS = "-‐‑–—―─━═=_"
RULE = f"{BARS}{CORNERS}{HYPHENS}+: \t\u00a0"
BEFORE_WORDS = r"(?:[ >]|[-+*] |\d{1,9}[.)] )*"
ROWS, RULES, TABS, WORDS = "rows", "rules", "tabs", "words"


class Line(Struct, frozen=True):
    """A line as it was typed: its number in the text, where its words begin and end there, and what it looks like.

    The words are without the notation of lists and quotations around them.
    """

    row: int
    start: int
    end: int
    words: str
    kind: str

    @property
    def cells(self) -> list[str]:
        """The cells between the bars, as they were typed."""
        words = self.words.translate(SAME_BAR).strip()
        if words.startswith("||") and words.endswith("||"):  # as wikis mark a header
            words = words.replace("||", "|")
        cells = BAR.split(words)
        if not cells[0].strip():
            cells = cells[1:]
        if cells and not cells[-1].strip():
            cells = cells[:-1]
        return [cell.strip() for cell in cells]

    @property
    def opens(self) -> bool:
        """Whether it begins with a bar."""
        return self.words[:1] in BARS

    @property
    def closes(self) -> bool:
        """Whether it ends with a bar."""
        return self.words.rstrip()[-1:] in BARS and not self.words.rstrip().endswith("\\|")


INSIDE = frozenset(
    f"{name}_{end}"
    for name in ("paragraph", "heading", "table", "caption", "thead", "tbody", "tr", "th", "td")
    for end in ("open", "close")
) | {"inline"}


class Piece(Struct, frozen=True):
    """A paragraph or table: its lines, without blank ones, and whether it is read as a table."""

    lines: tuple[Line, ...]
    is_table: bool


def neighbours(text: str, tokens: Iterable[Token]) -> Iterator[list[Piece]]:
    """The paragraphs and tables of a text, those together that nothing separates but blank lines.

    A line of hyphens straight below words with bars is the rule below a header, whatever Markdown makes of it.
    """
    pieces: list[Piece] = []
    for token in tokens:
        if token.type in ("paragraph_open", "table_open", "hr", "heading_open") and token.map:
            piece = Piece(tuple(lines_of(text, range(*token.map), token.level > 0)), token.type == "table_open")
            if token.type in ("hr", "heading_open") and not _is_rule(piece, pieces):
                yield pieces
                pieces = []
            else:
                pieces.append(piece)
        elif token.type not in INSIDE:
            yield pieces
            pieces = []
    yield pieces


def _is_rule(piece: Piece, above: Sequence[Piece]) -> bool:
    lines = [*(above[-1].lines if above else ()), *piece.lines]
    return len(lines) > 1 and lines[-1].kind == RULES and lines[-2].kind == ROWS and lines[-2].row == lines[-1].row - 1


def lines_of(text: str, rows: range, is_inside: bool) -> Iterator[Line]:
    """The lines of a text that are not blank; those inside a list or quotation without its notation."""
    starts = line_starts(text, ROW_BREAK)
    for row in rows:
        end = starts[row + 1] if row + 1 < len(starts) else len(text)
        typed = text[starts[row] : end].rstrip("\r\n")
        before = re.match(BEFORE_WORDS, typed) if is_inside else None
        margin = before.end() if before is not None else len(typed) - len(typed.lstrip(" "))
        words = typed[margin:].rstrip(" ")
        if words.strip():
            yield Line(row, starts[row] + margin, starts[row] + margin + len(words), words, _kind(words))


def _kind(words: str) -> str:
    if not words.strip(RULE) and any(map(words.__contains__, HYPHENS)):
        return RULES
    bars, tabs = len(BAR.findall(words.translate(SAME_BAR))), words.strip().count("\t")
    if bars and (bars > tabs or words[0] in BARS or "\t|" in words or "|\t" in words):
        return ROWS
    return TABS if tabs else WORDS
