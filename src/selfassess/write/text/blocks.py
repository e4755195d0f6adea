"""The blocks of a text: one function for each element of the vocabulary that is no inline one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml import etree
from msgspec.structs import replace

from selfassess.document.flow import classes, flow
from selfassess.document.vocabulary import HEADINGS
from selfassess.write.text.inlines import TextState, pieces_in, pieces_of
from selfassess.write.text.lines import Lines, Piece, TextLine, added, begun, below, joined, led, line_of
from selfassess.write.text.list_marks import list_marks
from selfassess.write.text.tables import caption_lines, table_lines

RULE = "* * *"
QUOTED = "> "
ABOVE_HEADING, ABOVE_CHAPTER = 2, 3


def content(element: etree._Element, state: TextState) -> Lines:
    """All that an element holds."""
    return joined(
        line_of(pieces_in(part, state)) if isinstance(part, list) else BLOCKS[str(part.tag)](part, state)
        for part in flow(element)
    )


def _nothing(_element: etree._Element, _state: TextState) -> Lines:
    return []


def _paragraph(paragraph: etree._Element, state: TextState) -> Lines:
    return _numbered(paragraph, line_of(pieces_of(paragraph, state)))


def _numbered(element: etree._Element, lines: Lines) -> Lines:
    number = element.get("data-number")
    return begun(lines, f"{number} ") if number and lines else lines


def _heading(heading: etree._Element, state: TextState) -> Lines:
    """Two empty lines above, one below: by these a screen reader's user and everybody else know a heading."""
    above = ABOVE_CHAPTER if heading.tag in ("h1", "h2") else ABOVE_HEADING
    return _numbered(heading, line_of(pieces_of(heading, state), above))


def _contents(contents: etree._Element, state: TextState) -> Lines:
    """The headings as a list without marks, since they have numbers."""
    entries = [*joined(below(line_of(pieces_of(link, state)), 0) for link in contents.iter("a"))]
    return [*content_of(contents, state, "h2"), *below(entries, 1)]


def content_of(element: etree._Element, state: TextState, *tags: str) -> Lines:
    return joined(BLOCKS[str(part.tag)](part, state) for part in element.iterchildren(*tags))


def _list(element: etree._Element, state: TextState) -> Lines:
    marked = zip(list_marks(element), element.iterchildren("li"), strict=True)
    entries = [led(_tight(content(item, state)), mark) for mark, item in marked]
    return below(joined(entries), 1)


def _tight(lines: Lines) -> Lines:
    return [replace(line, above=0) for line in lines]


def _terms(element: etree._Element, state: TextState) -> Lines:
    """A term and what it means on one line, as far as that is one."""
    lines: list[TextLine] = []
    for part in element:
        said = _tight(line_of(pieces_of(part, state)) if part.tag == "dt" else content(part, state))
        before = lines[-1] if lines else None
        if part.tag == "dd" and said and before is not None and _is_term(before):
            lines[-1] = replace(before, pieces=(*before.pieces, *said[0].pieces))
            said = led(said[1:], "  ", "  ")
        lines += said if part.tag == "dd" else [replace(line, pieces=(*line.pieces, added(": "))) for line in said]
    return below(lines, 1)


def _is_term(line: TextLine) -> bool:
    return bool(line.pieces) and line.pieces[-1] == added(": ")


def _figure(figure: etree._Element, state: TextState) -> Lines:
    pictures = joined(line_of(pieces_in([picture], state)) for picture in figure.iterchildren("img"))
    tables = content_of(figure, state, "table")
    captions = joined(caption_lines(caption, state) for caption in figure.iterchildren("figcaption"))
    return [*pictures, *tables, *captions]


def _story(story: etree._Element, state: TextState) -> Lines:
    """A box says where it begins and where it ends."""
    lines = content(story, state)
    if "spotlight" not in classes(story) or not lines:
        return lines
    return [*begun(lines, f"{state.words.spotlight}: "), TextLine((added(state.words.end_of_spotlight),))]


def _quotation(quotation: etree._Element, state: TextState) -> Lines:
    return led(content(quotation, state), QUOTED, QUOTED)


def _verbatim(block: etree._Element, _state: TextState) -> Lines:
    typed = "".join(map(str, block.itertext())).strip("\n")
    return [TextLine((Piece(row),), above=0 if at else 1) for at, row in enumerate(typed.split("\n")) if typed]


def _rule(_element: etree._Element, _state: TextState) -> Lines:
    return [TextLine((added(RULE),))]


def _table(table: etree._Element, state: TextState) -> Lines:
    return table_lines(table, state, content)


Block = Callable[[etree._Element, TextState], Lines]

BLOCKS: Mapping[str, Block] = {
    **dict.fromkeys(HEADINGS, _heading),
    **dict.fromkeys(("html", "body", "header", "main", "section", "li", "dt", "dd", "th", "td"), content),
    **dict.fromkeys(("head", "title", "meta", "colgroup", "col", "thead", "tbody", "tr"), _nothing),
    "nav": _contents,
    "p": _paragraph,
    **dict.fromkeys(("ul", "ol"), _list),
    "dl": _terms,
    "table": _table,
    "caption": caption_lines,
    "figure": _figure,
    "figcaption": caption_lines,
    "aside": _story,
    "blockquote": _quotation,
    "pre": _verbatim,
    "hr": _rule,
}
