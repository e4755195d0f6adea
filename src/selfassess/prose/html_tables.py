"""Tables of HTML pasted into prose, which is shown as it is typed, and the Markdown that says the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from selfassess.prose.inline_html import TABLE
from selfassess.prose.parser import Token
from selfassess.prose.passage import ProseMistake
from selfassess.prose.table_lines import WORDS, Line
from selfassess.prose.table_mistakes import MALFORMED, table_mistake
from selfassess.prose.table_rows import Grid
from selfassess.syntax.nodes import Text

ADDRESSES = ("http://", "https://", "mailto:")
AROUND = {"b": "**", "strong": "**", "i": "*", "em": "*"}


def html_tables(text: Text, tokens: Sequence[Token]) -> Iterator[ProseMistake]:
    """One mistake for each table of HTML, but for examples in letters of fixed width."""
    fenced = [range(*token.map) for token in tokens if token.type == "fence" and token.map]
    for match in re.finditer(TABLE, text):
        row = text.count("\n", 0, match.start())
        if not any(row in rows for rows in fenced) and text[match.start() - 1 : match.start()] != "`":
            line = Line(row, match.start(), match.end(), match.group(), WORDS)
            grid = _grid(match.group()) if _is_alone(text, match.start(), match.end()) else None
            hint = "Type it with bars: | Area | Wait | and below that | --- | --- |, then a line for each row."
            message = "This is a table in HTML, and all its tags are shown to readers."
            yield table_mistake(text, (line,), MALFORMED, message, hint, grid.typed() if grid is not None else ())


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether nothing else is on the lines of a table."""
    before, after = text[text.rfind("\n", 0, start) + 1 : start], text[end:].partition("\n")[0]
    return not before.strip(" >") and not after.strip()


def _grid(markup: str) -> Grid | None:
    """What a table of HTML says; None where cells are merged, or where nobody knows which row is the header."""
    from lxml import html  # only where there is such a table

    root = html.fragment_fromstring(markup)
    if root.tag != "table" or next(root.iterdescendants("table", "img"), None) is not None:
        return None
    rows = [[cell for cell in row if cell.tag in ("th", "td")] for row in root.iter("tr")]
    merged = any(cell.get(name, "1") != "1" for row in rows for cell in row for name in ("colspan", "rowspan"))
    if merged or not rows:
        return None
    is_ruled = root.find("thead/tr") is not None or all(cell.tag == "th" for cell in rows[0])
    header, *body = [[_words(cell) for cell in row] for row in rows]
    grid = Grid((header,), [], tuple(body), is_ruled)
    return grid if grid.is_certain and root.find("caption") is None else None


def _words(cell: etree._Element) -> str:
    """The words of a cell in Markdown: bold, italics and links stay."""
    return " ".join(_inside(cell).split())


def _inside(element: etree._Element) -> str:
    parts = [_escaped(element.text)]
    for child in element:
        if isinstance(child.tag, str):
            parts.append(_marked(child, _inside(child)))
        parts.append(_escaped(child.tail))
    return "".join(parts)


def _marked(element: etree._Element, words: str) -> str:
    address, mark = element.get("href", ""), AROUND.get(str(element.tag), "")
    if words.strip() and element.tag == "a" and address.startswith(ADDRESSES):
        return f"[{words.strip()}]({address})"
    return f"{mark}{words.strip()}{mark}" if words.strip() and mark else f" {words} "


def _escaped(words: str | None) -> str:
    return re.sub(r"([|*_`\[\]])", r"\\\1", words or "")
