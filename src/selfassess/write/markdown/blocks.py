"""The blocks of a text: one function for each element. What Markdown has no form for is unrolled into what is in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from selfassess.document.flow import flow
from selfassess.document.vocabulary import HEADINGS
from selfassess.write.markdown.characters import typeable_lines
from selfassess.write.markdown.inlines import language, line, line_of, picture, run_of
from selfassess.write.markdown.numerals import marks_of
from selfassess.write.markdown.scope import Notes, Scope
from selfassess.write.markdown.tables import table
from selfassess.write.markdown.tidy import Inline, parts_of

HIGHEST, LOWEST = 3, 6
LONG = 40  # letters: a line as long as this may go on in the next one
ENDS = (":", ";", ".", "!", "?", ",")
LISTS = ("ul", "ol")
MORE_THAN = re.compile(r"> ?[£€$]?\d[^\n]{0,60}\Z")


class Place(Struct, frozen=True):
    """Where blocks are written: the level of the highest heading of the text, and whether they are inside another."""

    notes: Notes
    highest: int = HIGHEST
    is_inside: bool = False

    @property
    def words(self) -> Scope:
        return Scope(self.notes, breaks_lines=True)


def blocks(parts: Iterable[etree._Element | list[str | etree._Element]], place: Place) -> list[str]:
    """Each block as its lines; a run of words is a paragraph. Two rows of colons are around another language."""
    made: list[str] = []
    for said, alike in groupby(parts, key=_said):
        inner: list[str] = [] if said else made
        for part in alike:
            if isinstance(part, list):
                inner += [words] if (words := run_of(part, place.words)) else []
            else:
                inner += BLOCKS[str(part.tag)](part, place, inner)
        if said and inner:
            made.append("\n\n".join([f"::: {{{said}}}", *inner, ":::"]))
    return made


def _said(part: etree._Element | list[str | etree._Element]) -> str:
    return "" if isinstance(part, list) else language(part)


def content(element: etree._Element, place: Place) -> list[str]:
    """What an element holds, as blocks."""
    return blocks(flow(element), place)


def _paragraph(element: etree._Element, place: Place, above: Sequence[str]) -> list[str]:
    return [words] if (words := line_of(element, place.words)) else []


def _heading(element: etree._Element, place: Place, above: Sequence[str]) -> list[str]:
    """Inside a list or quotation there are no headings, but bold words."""
    words = line_of(element, replace(place.words.on_one_line, has_pictures=False))
    if not words:
        return []
    level = min(int(element.tag[1]) - place.highest + HIGHEST, LOWEST)
    shown = re.sub(r"(?:^|(?<=\s))#+\Z", r"\\\g<0>", words)
    audience = element.get("data-audience")
    return [f"{'#' * level} {shown}" + (f" {{audience={audience}}}" if audience else "")]


def _unrolled(element: etree._Element, place: Place, above: Sequence[str]) -> list[str]:
    return content(element, place)


def _bold(element: etree._Element, place: Place, above: Sequence[str]) -> list[str]:
    """A term, above what is said of it."""
    parts = tuple(parts_of(element))
    return [line([Inline("strong", element, parts)], place.words)] if parts else []


def _quotation(element: etree._Element, place: Place, above: Sequence[str]) -> list[str]:
    inner = "\n\n".join(content(element, replace(place, is_inside=True)))
    if not inner:
        return []
    rows = "\n".join(f"> {row}".rstrip() for row in inner.split("\n"))
    return [f"{rows}\n>" if MORE_THAN.fullmatch(rows) else rows]


def _figure(element: etree._Element, place: Place, above: Sequence[str]) -> list[str]:
    """Each picture is a paragraph; the caption is that of the last one. A table comes before the caption."""
    pictures, captions = element.findall("img"), element.findall("figcaption")
    tables = [part for held in element.findall("table") for part in table(held, place.notes)]
    caption = "<br>".join(line_of(words, place.words.on_one_line) for words in captions)
    if not pictures:
        return [*tables, caption] if caption else tables
    last = len(pictures) - 1
    shown = [picture(held, caption if number == last else "", place.words) for number, held in enumerate(pictures)]
    return [*tables, *shown]


def _verbatim(element: etree._Element, place: Place, above: Sequence[str]) -> list[str]:
    words = typeable_lines("".join(map(str, element.itertext()))).removesuffix("\n")
    longest = max((len(run) for run in re.findall("`{3,}", words)), default=2)
    return ["\n".join(["`" * (longest + 1), words, "`" * (longest + 1)])] if words.strip() else []


def _rule(element: etree._Element, place: Place, above: Sequence[str]) -> list[str]:
    return ["***" if place.is_inside else "---"]


def _table(element: etree._Element, place: Place, above: Sequence[str]) -> list[str]:
    return table(element, place.notes)


def _list(element: etree._Element, place: Place, above: Sequence[str]) -> list[str]:
    """Its entries are apart by a blank line where one of them has several paragraphs."""
    inside = replace(place, is_inside=True)
    items = [(item, parts) for item in element.iterchildren("li") if (parts := _entry(item, inside))]
    marks = marks_of(element, [item for item, _ in items], above[-1] if above else "")
    is_tight = all(map(_is_tight, (item for item, _ in items), (parts for _, parts in items)))
    between = "\n" if is_tight else "\n\n"
    entries = [_set_in(mark, item, between.join(parts)) for mark, (item, parts) in zip(marks, items, strict=True)]
    return [between.join(entries)] if entries else []


def _entry(item: etree._Element, place: Place) -> list[str]:
    return content(item, place)


def _set_in(mark: str, item: etree._Element, entry: str) -> str:
    """An entry behind its mark; a list with which it begins is below the mark, not behind it as in “- - words”."""
    margin = " " * (len(mark) + 1)
    held = next(filter(_holds_something, flow(item)))
    is_listed = not isinstance(held, list) and held.tag in LISTS
    first, *rest = f"\n{entry}".split("\n") if is_listed else entry.split("\n")
    return "\n".join([f"{mark} {first}".rstrip(), *(f"{margin}{row}".rstrip() for row in rest)])


def _holds_something(part: etree._Element | list[str | etree._Element]) -> bool:
    for each in part if isinstance(part, list) else [part]:
        words = each if isinstance(each, str) else "".join(map(str, each.itertext()))
        if words.strip() or (not isinstance(each, str) and next(each.iter("img", "hr", "table"), None) is not None):
            return True
    return False


def _is_tight(item: etree._Element, parts: Sequence[str]) -> bool:
    """Whether an entry needs no blank line: it is words, and lists that nobody takes for the rest of these words."""
    held = [*flow(item)]
    if len(held) != len(parts):
        return False
    if len(held) == 1:
        return isinstance(held[0], list) or held[0].tag != "p"
    is_listed = all(not isinstance(part, list) and part.tag in LISTS for part in held[1:])
    return is_listed and isinstance(held[0], list) and all(map(_begins_list, parts, parts[1:]))


def _begins_list(above: str, below: str) -> bool:
    """Whether rows straight below others are read as a list."""
    last = above.split("\n")[-1].strip()
    mark, _, words = below.split("\n")[0].partition(" ")
    if not words or mark not in ("-", "*", "1.", "1)"):
        return False
    is_short = last.endswith(ENDS) or len(last) < LONG
    return is_short or (mark in "-*" and words[:1].isupper())


Writer = Callable[[etree._Element, Place, Sequence[str]], list[str]]

BLOCKS: Mapping[str, Writer] = {
    **dict.fromkeys(
        ("html", "body", "header", "main", "section", "aside", "nav", "dl", "dd", "li", "figcaption"), _unrolled
    ),
    **dict.fromkeys(HEADINGS, _heading),
    **dict.fromkeys(("p", "caption"), _paragraph),
    **dict.fromkeys(("ul", "ol"), _list),
    "dt": _bold,
    "blockquote": _quotation,
    "figure": _figure,
    "hr": _rule,
    "pre": _verbatim,
    "table": _table,
}
