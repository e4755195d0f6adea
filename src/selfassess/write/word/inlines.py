"""The words inside a paragraph: one function for each inline element, and the runs that they become."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lxml import etree
from msgspec.structs import replace

from selfassess.document.flow import is_footnote, refers_to_note
from selfassess.write.word import ooxml
from selfassess.write.word.context import Context, WriterState
from selfassess.write.word.reference_fields import counted, is_counted, reference
from selfassess.write.word.runs import RunBuffer, RunFormat
from selfassess.write.word.styles import Within

Part = str | etree._Element
TOGETHER = "together"


def paragraph(
    style: str,
    parts: Iterable[Part],
    context: Context,
    state: WriterState,
    number: tuple[int, int] | None = None,
    opening: str = "",
    is_heading: bool = False,
) -> None:
    """Writes words and inline elements as one paragraph; without any, and without a number, there is none.

    The bookmarks of a heading are around its words, which fields show.
    """
    width = context.available_width - context.left - state.stylesheet.inset(style)
    buffer, run_format = RunBuffer(state, context.speech), RunFormat(context.within, width)
    for part in parts:
        if isinstance(part, str):
            buffer.words(part, "")
        else:
            inline(part, run_format, buffer)
    content = buffer.content()
    if content or number:
        content = opening + content
        marked = state.bookmarks.placed_around(content) if is_heading else content
        state.paragraph(style, marked, context, number)


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
    if element.get("id") is not None and not _has_mark(element) and not run_format.in_note:
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
    note = buffer.state.bookmarks.name(link.get("href", "").removeprefix("#"))
    if refers_to_note(link) and note:
        _refer_again(note, link.text or "", run_format, buffer)
        return
    target = _target(link.get("href", ""), run_format, buffer.state)
    if not target:
        _styled(link, run_format, buffer, "unresolved")
    elif run_format.linked or not (len(link) or (link.text or "").strip()):
        _styled(link, run_format, buffer)
    else:
        buffer.markup(ooxml.link(target, link.get("title", "")))
        style = buffer.state.styles.of("a", link.get("class", ""), run_format.within) or run_format.character_style
        fields = reference(link, replace(run_format, character_style=style).run_properties(), buffer.state)
        if fields:
            buffer.markup(fields, at_line_start=False)
        else:
            _styled(link, replace(run_format, linked=True), buffer)
        buffer.markup(ooxml.LINK_END)


def _target(address: str, run_format: RunFormat, state: WriterState) -> str:
    """Where a link leads, as Word says it; empty where that is nowhere."""
    if not address.startswith("#"):
        links = state.footnotes if run_format.in_note else state.package
        return f'r:id="{links.link(address)}"' if address else ""
    name = state.bookmarks.name(address[1:])
    return f'w:anchor="{name}"' if name else ""


def _picture(picture: etree._Element, run_format: RunFormat, buffer: RunBuffer) -> None:
    source, alt = picture.get("src", ""), picture.get("alt", "")
    if run_format.in_note:
        buffer.words(alt, run_format.run_properties())
        return
    title, width = picture.get("title", ""), picture.get("data-width", "")
    drawing = buffer.state.pictures.drawing(source, alt, title, run_format.available_width, width)
    if drawing:
        buffer.markup(drawing, at_line_start=False)
        return
    style = buffer.state.styles.of("img", "", run_format.within)
    buffer.words(buffer.state.words.missing(source, alt), ooxml.run_properties(style))


def _has_mark(element: etree._Element) -> bool:
    """Whether an element is written with its own bookmark around it."""
    return element.tag == "span" and (is_counted(element) or _is_note(element))


def _is_note(element: etree._Element) -> bool:
    return is_footnote(element) and element.get("data-number") is not None


def _span(span: etree._Element, run_format: RunFormat, buffer: RunBuffer) -> None:
    """A footnote is its number here and its words in a part of the package; Word counts as the tree does.

    A link that leads into a note leads to its number, from where a reader comes to the words.
    """
    if span.get("class") == TOGETHER and not len(span):
        buffer.words((span.text or "").replace("-", ooxml.NO_BREAK_HYPHEN), run_format.run_properties())
        return
    if is_counted(span):
        buffer.markup(counted(span, run_format.run_properties(), buffer.state), at_line_start=False)
        return
    if not _is_note(span):
        write = _inside if is_footnote(span) else _styled
        write(span, run_format, buffer)
        return
    state = buffer.state
    look = _look_of_numbers(run_format, state)
    for inside in span.iterdescendants():
        state.bookmarks.meet(inside)
    buffer.markup(state.bookmarks.placed())
    within = state.styles.enter("span", "footnote", run_format.within)
    words = RunBuffer(state, buffer.speech)
    _inside(span, RunFormat(within, run_format.available_width, in_note=True), words)
    number = state.footnotes.add(state.styles.of("p", "", within), look, words.content())
    buffer.markup(state.bookmarks.around(span, ooxml.footnote_reference(number, look)), at_line_start=False)


def _refer_again(note: str, number: str, run_format: RunFormat, buffer: RunBuffer) -> None:
    """A further reference to a note is a field, which Word keeps at the number of the note."""
    shown = ooxml.run(number, _look_of_numbers(run_format, buffer.state))
    buffer.markup(ooxml.field_start(rf"NOTEREF {note} \f \h") + shown + ooxml.FIELD_END, at_line_start=False)


def _look_of_numbers(run_format: RunFormat, state: WriterState) -> str:
    """Of notes; they are above the line even where a brand has no style for them."""
    style = state.styles.of("span", "footnote", run_format.within)
    return ooxml.run_properties(style, raised="" if style else "superscript")


def _off_line(element: etree._Element, run_format: RunFormat, buffer: RunBuffer) -> None:
    raised = "superscript" if element.tag == "sup" else "subscript"
    _inside(element, replace(run_format, raised=raised), buffer)


INLINES: dict[str, Callable[[etree._Element, RunFormat, RunBuffer], None]] = {
    "a": _link,
    "br": lambda element, run_format, buffer: buffer.markup(ooxml.BREAK, at_line_start=True),
    "code": _styled,
    "em": _emphasised,
    "img": _picture,
    "s": lambda element, run_format, buffer: _inside(element, replace(run_format, struck=True), buffer),
    "span": _span,
    **dict.fromkeys(("sub", "sup"), _off_line),
    "strong": _emphasised,
}
