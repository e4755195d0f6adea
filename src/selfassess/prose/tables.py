"""Tables as readers see them: captions, figures set right, and cells that head their rows.

Markdown has none of these, so they are read from what was typed. A line such as `Table: words`, `: words` or
`Table 3: words` above or below a table is its caption; a number that was typed stays. A column of figures is set right
where its author gave no side. The first column heads the rows where it names each of them in a few
words or beside figures, where all its cells are bold, and where the cell above it is empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

CAPTION = r"""(?xs)
    (?P<around>\*\*|__|[*_])?               # bold or in italics, as captions are typed
    (?:(?:Table[ ]?)?:[ ]+ (?P<words>\S.*?) # “Table:” and “:” only say that a caption follows
      | (?P<numbered>Table[ ]+[A-Z]{0,2}\d+(?:\.\d+)*[a-z]?
          (?:[ ]?[:–—-][ ]?\S.*?            # a number that was typed is part of the caption
            | \.[ ]\S.*?
            | [ ][A-Z][^\n]*?[^.\n]))       # “Table 3 shows that …” is a sentence
    )(?(around)(?P=around))[ ]*
"""
MOST_LINES = 2
LONGEST_HEADING = 100
LONGEST_NAME = 60  # letters of a name beside words
REFERENCE = r"\s*\(Refs? [^()]*\)|\[\^[^\]\s]+\]"
FIGURE = r"\[[^\]]*\]\(indicator:[^)\s]+\)"
QUANTITY = (
    r"[<>≤≥~±+−–▲▼↑↓-]?\s?[£€$]?\s?\d+(?:[,\u2009\u202f\xa0 ]\d{3})*(?:\.\d+)?\s?(?:%|pp|k|m|bn|million|billion)?"
)
NUMBER = rf"(\()?{QUANTITY}(?(1)\)|(?:\s?(?:-|–|to)\s?{QUANTITY})?)"  # in small letters
NO_NUMBER = frozenset(("", "-", "–", "—", "*", "..", "…", "n/a", "na", "nil", "none", "[c]", "[x]", "[z]", "[low]"))
YEARS = r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:\d\d){1,2})?"


def settle_tables(state: StateCore) -> None:
    """Gives each table its caption, the sides of its figures and the headings of its rows."""
    if "|" not in state.src:
        return
    number = 0
    while number < len(state.tokens):
        if state.tokens[number].type == "table_open":
            rows = _rows(islice(state.tokens, number, None))
            _set_right(rows)
            _head_rows(rows)
            number = _caption(state.tokens, number)
        number += 1


def is_number(words: str) -> bool:
    return re.fullmatch(NUMBER, plain(words).lower()) is not None


def is_figures(cells: Sequence[str]) -> bool:
    """Whether a column holds figures and nothing else; some may be missing, or said to be."""
    shown = [cell for cell in (plain(each).lower() for each in cells) if cell not in NO_NUMBER]
    return bool(shown) and all(re.fullmatch(NUMBER, cell) for cell in shown)


def plain(cell: str) -> str:
    """The words of a cell without references and emphasis; a link to an indicator is its figure."""
    return re.sub(FIGURE, "1", re.sub(REFERENCE, "", cell)).strip("*_ \t")


def _rows(tokens: Iterable[Token]) -> list[list[tuple[Token, Token, Token]]]:
    """Of each row the cells: what opens one, its words, and what closes it."""
    rows: list[list[tuple[Token, Token, Token]]] = []
    tokens = iter(tokens)
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            rows[-1].append((token, next(tokens), next(tokens)))
        elif token.type == "table_close":
            break
    return rows


def _set_right(rows: list[list[tuple[Token, Token, Token]]]) -> None:
    """Sets the figures of each column but the first to the right, where no side was typed."""
    for column in range(1, len(rows[0])):
        cells = [row[column] for row in rows]
        if "style" not in cells[0][0].attrs and is_figures([words.content for _, words, _ in cells[1:]]):
            for opening, _, _ in cells:
                opening.attrs["style"] = "text-align:right"


def _head_rows(rows: list[list[tuple[Token, Token, Token]]]) -> None:
    head, *body = rows
    names = [row[0][1].content.strip() for row in body]
    if not body or len(head) < 2 or not all(names):
        return
    is_corner = not head[0][1].content.strip()
    if is_corner:
        head[0][0].tag = head[0][2].tag = "td"
    columns = ([row[column][1].content for row in body] for column in range(1, len(head)))
    if is_corner or (len(set(names)) == len(names) and _are_names(names, columns)):
        for row in body:
            opening, _, closing = row[0]
            opening.type, closing.type = "th_open", "th_close"
            opening.tag = closing.tag = "th"
            opening.attrs["scope"] = "row"


def _are_names(names: Sequence[str], columns: Iterable[Sequence[str]]) -> bool:
    """Whether cells name their rows: beside figures, or in a few words; what is longer where it is bold."""
    if all(map(_is_bold, names)):
        return True
    is_brief = max(map(len, names)) <= LONGEST_NAME
    return all(map(_is_name, names)) and (is_brief or any(map(_is_mostly_figures, columns)))


def _is_bold(words: str) -> bool:
    return len(words) > 4 and words[:2] == words[-2:] and words[:2] in ("**", "__") and words[:2] not in words[2:-2]


def _is_name(words: str) -> bool:
    """Words or years, no longer than headings are."""
    bare = plain(words)
    is_figure = re.fullmatch(NUMBER, bare.lower()) is not None and re.fullmatch(YEARS, bare) is None
    return len(bare) <= LONGEST_HEADING and not is_figure


def _is_mostly_figures(cells: Sequence[str]) -> bool:
    return 2 * sum(map(is_number, cells)) > len(cells)


def _caption(tokens: list[Token], opening: int) -> int:
    """Moves the words of the caption into the table, from above it or else from below; where the table ends."""
    close = _close(tokens, opening)
    count = len(tokens)
    if not _takes_above(tokens, opening) and _is_below(tokens, opening, close):
        below = tokens[close + 1 : close + 4]
        del tokens[close + 1 : close + 4]
        _take(tokens, opening, below[1], below[1].content)
        return close + 3
    return close + len(tokens) - count


def _close(tokens: Sequence[Token], opening: int) -> int:
    return next(number for number in range(opening, len(tokens)) if tokens[number].type == "table_close")


def _takes_above(tokens: list[Token], opening: int) -> bool:
    """Takes the paragraph above as its caption, or only the last line of words that are straight above."""
    above = tokens[max(opening - 3, 0) : opening]
    if not _is_paragraph(above):
        return False
    words = above[1]
    if _is_caption(words.content):
        del tokens[opening - 3 : opening]
        _take(tokens, opening - 3, words, words.content)
        return True
    *before, last = words.content.split("\n")
    rows, table = words.map, tokens[opening].map
    if not before or not rows or not table or rows[1] != table[0] or not _is_caption(last):
        return False
    words.content, words.map = "\n".join(before), [rows[0], rows[1] - 1]
    apart = Token("inline", "", 0, map=[rows[1] - 1, rows[1]], level=words.level, children=[])
    _take(tokens, opening, apart, last)
    return True


def _is_below(tokens: Sequence[Token], opening: int, close: int) -> bool:
    """Whether the caption is below a table and not the caption of the next one.

    Of tables and captions in turn, the captions are below where the last of them is one.
    """
    below = tokens[close + 1 : close + 4]
    if not _is_paragraph(below) or not _is_caption(below[1].content):
        return False
    table, rows = tokens[opening].map, below[1].map
    if table and rows and table[1] == rows[0]:
        return True
    while _is_paragraph(below) and _is_caption(below[1].content):
        following = tokens[close + 4 : close + 5]
        if not following or following[0].type != "table_open":
            return True
        close = _close(tokens, close + 4)
        below = tokens[close + 1 : close + 4]
    return False


def _is_paragraph(tokens: Sequence[Token]) -> bool:
    return [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]


def _is_caption(typed: str) -> bool:
    is_likely = typed.count("\n") < MOST_LINES and typed.strip().lstrip("*_").startswith(("Table", ":"))
    return is_likely and re.fullmatch(CAPTION, typed.strip()) is not None


def _take(tokens: list[Token], opening: int, words: Token, typed: str) -> None:
    """Gives a table these words of its caption."""
    match = re.fullmatch(CAPTION, typed.strip())
    words.content = (match["words"] or match["numbered"]) if match is not None else typed
    level = tokens[opening].level + 1
    opens, closes = Token("caption_open", "caption", 1, level=level), Token("caption_close", "caption", -1, level=level)
    tokens[opening + 1 : opening + 1] = [opens, words, closes]
