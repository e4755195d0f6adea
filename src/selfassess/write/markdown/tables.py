"""Tables: a row of headings, a row of marks, and a row for each further one. A cell is words on one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from selfassess.document.flow import classes, flow
from selfassess.write.markdown.inlines import line_of, run_of
from selfassess.write.markdown.scope import Notes, Scope

SIDES = {"left": ":---", "centre": ":---:", "right": "---:"}
NUMBERED = re.compile(r"Table +[A-Z]{0,2}\d+(?:\.\d+)*[a-z]?(?: ?[:–—-] ?\S.*| ?\. \S.*|\. \S.*| [A-Z][^\n]*?[^.\n])")


def table(element: etree._Element, notes: Notes) -> list[str]:
    """Its caption is the paragraph above. Where no row has headings, the row of headings is empty."""
    scope = Scope(notes, begins_lines=False, is_cell=True)
    captions = [words for caption in element.iterchildren("caption") if (words := line_of(caption, scope))]
    heads, body = element.findall("thead/tr"), element.findall("tbody/tr")
    width = max((len(row) for row in (*heads, *body)), default=0)
    if not width:
        return captions
    is_headed = _names_rows(body)
    rows = [_row(row, width, scope, False) for row in heads] + [_row(row, width, scope, is_headed) for row in body]
    if not heads:
        rows.insert(0, [""] * width)
    sides = _sides(heads or body, width)
    typed = [f"| {' | '.join(cells)} |" for cells in (rows[0], sides, *rows[1:])]
    return [*map(_caption, captions), "\n".join(typed)]


def _caption(words: str) -> str:
    return words if NUMBERED.fullmatch(words) else f"Table: {words}"


def _names_rows(body: Sequence[etree._Element]) -> bool:
    return bool(body) and all(len(row) and row[0].tag == "th" for row in body)


def _row(row: etree._Element, width: int, scope: Scope, is_headed: bool) -> list[str]:
    cells = [words_in(cell, scope).replace("|", "\\|") for cell in row]
    if is_headed and cells[0] and "**" not in cells[0]:
        cells[0] = f"**{cells[0]}**"
    return [*cells, *[""] * (width - len(cells))]


def _sides(rows: Sequence[etree._Element], width: int) -> list[str]:
    """The mark of each column, on the side of its first cell."""
    named = [next((SIDES[name] for name in classes(cell) if name in SIDES), "---") for cell in rows[0]]
    return [*named, *["---"] * (width - len(named))]


def words_in(element: etree._Element, scope: Scope) -> str:
    """All words of an element on one line, its paragraphs and the entries of its lists apart by breaks."""
    return "<br>".join(_lines(element, scope))


def _lines(element: etree._Element, scope: Scope, mark: str = "") -> Iterator[str]:
    for part in flow(element):
        if isinstance(part, list):
            words = run_of(part, scope)
            yield from [f"{mark}{words}"] if words else []
        elif part.tag in ("ul", "ol"):
            for number, item in enumerate(part.iterchildren("li"), 1):
                yield from _lines(item, scope, "• " if part.tag == "ul" else f"{number}. ")
        else:
            yield from _lines(part, scope, mark)
        mark = ""
