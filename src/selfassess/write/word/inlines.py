"""The words inside a paragraph: one function for each inline element, and the runs that they become."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from selfassess.write.word import ooxml
from selfassess.write.word.context import Context, WriterState
from selfassess.write.word.directions import SILENT, Speech, runs
from selfassess.write.word.directions import properties as directed
from selfassess.write.word.styles import Within

Part = str | etree._Element
WHITE_SPACE = re.compile(r"[ \t\r\n]+")


class RunFormat(Struct, frozen=True):
    """How words look, and the width in twentieths of a point that a picture among them may have.

    `character_style` (of a link, code or a span) takes precedence over `strong` and `em`: Word allows one character
    style for each run, and emphasis that this style leaves out is said beside it.
    """

    within: Within
    available_width: int
    character_style: str = ""
    strong: str | None = None
    em: str | None = None
    linked: bool = False

    def run_properties(self) -> str:
        style = self.character_style or self.strong or self.em or ""
        bold = self.strong is not None and (not self.strong or style != self.strong)
        italic = self.em is not None and (not self.em or style != self.em)
        return ooxml.run_properties(style, bold, italic)


class RunBuffer:
    """The runs of one paragraph, their white space folded as a browser folds it."""

    __slots__ = ("at_line_start", "last", "parts", "speech", "state")

    def __init__(self, state: WriterState, speech: Speech = SILENT) -> None:
        self.state = state
        self.speech = speech
        self.parts: list[str] = []
        self.at_line_start = True
        self.last = (0, "", "")

    def words(self, words: str, properties: str) -> None:
        if "\n" in words or "  " in words or "\t" in words or "\r" in words:
            words = WHITE_SPACE.sub(" ", words)
        if self.at_line_start:
            words = words.removeprefix(" ")
        if not words:
            return
        self.at_line_start = words.endswith(" ")
        for part, backwards in runs(words, self.speech) if self.state.has_speech else ((words, False),):
            looks = directed(properties, self.speech, backwards) if self.state.has_speech else properties
            self.last = (len(self.parts), part, looks)
            self.parts.append(ooxml.run(part, looks))

    def markup(self, markup: str, at_line_start: bool | None = None) -> None:
        """Markup without words; `at_line_start` says whether white space that follows it is dropped."""
        self.parts.append(markup)
        self.at_line_start = self.at_line_start if at_line_start is None else at_line_start

    def content(self) -> str:
        """The whole paragraph, without white space at its end."""
        number, words, properties = self.last
        if self.at_line_start and words.endswith(" "):
            kept = words.removesuffix(" ")
            self.parts[number] = ooxml.run(kept, properties) if kept else ""
        return "".join(self.parts)


def paragraph(
    style: str,
    parts: Iterable[Part],
    context: Context,
    state: WriterState,
    number: tuple[int, int] | None = None,
    opening: str = "",
) -> None:
    """Writes words and inline elements as one paragraph; without any, and without a number, there is none."""
    width = context.available_width - context.left - state.stylesheet.inset(style)
    buffer, run_format = RunBuffer(state, context.speech), RunFormat(context.within, width)
    for part in parts:
        if isinstance(part, str):
            buffer.words(part, "")
        else:
            inline(part, run_format, buffer)
    content = buffer.content()
    if content or number:
        state.paragraph(style, opening + content, context, number)


def passage(parts: Iterable[list[Part] | etree._Element], style: str, context: Context, state: WriterState) -> None:
    """Writes what an item, a cell or a definition holds: its blocks, and each run of words as a paragraph."""
    for part in parts:
        if isinstance(part, list):
            paragraph(style, part, context, state)
        else:
            state.block(part, context)


def parts_of(element: etree._Element) -> Iterator[Part]:
    """The words and the inline elements that an element holds, in order."""
    yield element.text or ""
    for child in element:
        yield child
        yield child.tail or ""


def inline(element: etree._Element, run_format: RunFormat, buffer: RunBuffer) -> None:
    if element.get("id") is not None:
        buffer.state.bookmarks.meet(element)
        buffer.markup(buffer.state.bookmarks.placed())
    around, buffer.speech = buffer.speech, buffer.speech.inside(element)
    turns = buffer.speech.backwards != around.backwards
    if turns:
        buffer.markup(ooxml.turned(buffer.speech.backwards))
    INLINES[element.tag](element, run_format, buffer)
    if turns:
        buffer.markup(ooxml.TURNED_END)
    buffer.speech = around


def _inside(element: etree._Element, run_format: RunFormat, buffer: RunBuffer) -> None:
    properties = run_format.run_properties()
    if element.text:
        buffer.words(element.text, properties)
    for child in element:
        inline(child, run_format, buffer)
        if child.tail:
            buffer.words(child.tail, properties)


def _styled(element: etree._Element, run_format: RunFormat, buffer: RunBuffer, cls: str | None = None) -> None:
    cls = element.get("class", "") if cls is None else cls
    style = buffer.state.styles.of(element.tag, cls, run_format.within)
    within = _within(element, run_format, buffer)
    _inside(element, replace(run_format, within=within, character_style=style or run_format.character_style), buffer)


def _emphasised(element: etree._Element, run_format: RunFormat, buffer: RunBuffer) -> None:
    style = buffer.state.styles.of(element.tag, "", run_format.within)
    strong, em = (style, run_format.em) if element.tag == "strong" else (run_format.strong, style)
    _inside(element, replace(run_format, within=_within(element, run_format, buffer), strong=strong, em=em), buffer)


def _within(element: etree._Element, run_format: RunFormat, buffer: RunBuffer) -> Within:
    return buffer.state.styles.enter(element.tag, element.get("class", ""), run_format.within)


def _link(link: etree._Element, run_format: RunFormat, buffer: RunBuffer) -> None:
    """A link that leads nowhere stays as words, and looks it. Word knows no link inside a link."""
    target = _target(link.get("href", ""), buffer.state)
    if not target:
        _styled(link, run_format, buffer, "unresolved")
    elif run_format.linked or not (len(link) or (link.text or "").strip()):
        _styled(link, run_format, buffer)
    else:
        buffer.markup(ooxml.link(target, link.get("title", "")))
        _styled(link, replace(run_format, linked=True), buffer)
        buffer.markup(ooxml.LINK_END)


def _target(address: str, state: WriterState) -> str:
    """Where a link leads, as Word says it; empty where that is nowhere."""
    if not address.startswith("#"):
        return f'r:id="{state.package.link(address)}"' if address else ""
    name = state.bookmarks.name(address[1:])
    return f'w:anchor="{name}"' if name else ""


def _picture(picture: etree._Element, run_format: RunFormat, buffer: RunBuffer) -> None:
    source, alt = picture.get("src", ""), picture.get("alt", "")
    title, width = picture.get("title", ""), picture.get("data-width", "")
    drawing = buffer.state.pictures.drawing(source, alt, title, run_format.available_width, width)
    if drawing:
        buffer.markup(drawing, at_line_start=False)
        return
    style = buffer.state.styles.of("img", "", run_format.within)
    buffer.words(buffer.state.words.missing(source, alt), ooxml.run_properties(style))


INLINES: dict[str, Callable[[etree._Element, RunFormat, RunBuffer], None]] = {
    "a": _link,
    "br": lambda element, run_format, buffer: buffer.markup(ooxml.BREAK, at_line_start=True),
    "code": _styled,
    "em": _emphasised,
    "img": _picture,
    "span": _styled,
    "strong": _emphasised,
}
