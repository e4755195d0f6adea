"""Spans of words as elements of the tree: bold, raised, linked, with pictures, boxes and footnotes among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from lxml import etree
from msgspec import structs

from selfassess.document.vocabulary import LINK_SCHEMES
from selfassess.read.word.raw_blocks import NoteStory, RawParagraph, Span
from selfassess.read.word.run_look import PLAIN, Look

MARKS = (("bold", "strong"), ("italic", "em"), ("struck", "s"))
RAISED = {"superscript": "sup", "subscript": "sub"}
SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
EDGES = re.compile(r"(?s)(\s*)(.*?)(\s*)")


def is_safe(link: str) -> bool:
    """Whether a link is to a place that a document may lead to."""
    scheme = SCHEME.match(link)
    if scheme is not None:
        return scheme[1].lower() in LINK_SCHEMES
    return len(link) > 1 and link.startswith("#")


def split(spans: Sequence[Span]) -> list[list[Span]]:
    """The spans of the paragraphs that two soft breaks, one after another, make of one."""
    parts: list[list[Span]] = [[]]
    broken = 0
    for span in spans:
        for piece in re.split(r"(\n)", span.words) if "\n" in span.words else (span.words,):
            if piece == "\n":
                broken += 1
                parts[-1].append(structs.replace(span, words=piece))
                continue
            has_more = bool(piece.strip()) or span.picture is not None or span.note is not None
            if has_more:
                if broken > 1 and any(_is_more(each) for each in parts[-1]):
                    parts.append([])
                broken = 0
            if piece or (has_more and "\n" not in span.words):
                parts[-1].append(structs.replace(span, words=piece) if piece != span.words else span)
    return [trimmed(part) for part in parts if any(_is_more(each) for each in part)]


def _is_more(span: Span) -> bool:
    return bool(span.words.strip()) or span.picture is not None or span.note is not None


def trimmed(spans: Sequence[Span]) -> list[Span]:
    """Spans without white space at their beginning and end."""
    places = [number for number, span in enumerate(spans) if _is_more(span)]
    kept = list(spans[places[0] : places[-1] + 1]) if places else []
    if kept:
        kept[0] = structs.replace(kept[0], words=kept[0].words.lstrip())
        kept[-1] = structs.replace(kept[-1], words=kept[-1].words.rstrip())
    return kept


def even(spans: Sequence[Span], without: Sequence[str] = ()) -> list[Span]:
    """Spans with the looks that the tree has; blanks at the edge of bold words are not bold."""
    plain = [_reduced(span, without) for span in spans]
    parted: list[Span] = []
    for span in plain:
        found = EDGES.fullmatch(span.words)
        if found is None or span.look == PLAIN or not (found[1] or found[3]) or span.picture or span.note:
            parted.append(span)
        else:
            parted.extend(structs.replace(span, words=each) for each in found.groups() if each)
    for number, span in enumerate(parted):
        if span.words and not span.words.strip():
            before = parted[number - 1] if number else Span("")
            after = parted[number + 1] if number + 1 < len(parted) else Span("")
            parted[number] = Span(
                span.words, _common(before.look, after.look), before.link if before.link == after.link else ""
            )
    return [_joined(alike) for alike in _runs(parted)]


def _runs(spans: Sequence[Span]) -> Iterator[list[Span]]:
    """Spans that look alike, together."""
    alike: list[Span] = []
    for span in spans:
        if alike and not _are_alike(alike[-1], span):
            yield alike
            alike = []
        alike.append(span)
    if alike:
        yield alike


def _joined(alike: Sequence[Span]) -> Span:
    return alike[0] if len(alike) == 1 else structs.replace(alike[0], words="".join(span.words for span in alike))


def _reduced(span: Span, without: Sequence[str]) -> Span:
    look = span.look
    flags = {name: getattr(look, name) for name, _ in MARKS if getattr(look, name) and name not in without}
    kept = Look(size=PLAIN.size, raised=look.raised, **flags)
    return structs.replace(span, look=kept, link=span.link if is_safe(span.link) else "")


def _common(one: Look, other: Look) -> Look:
    return Look(bold=one.bold and other.bold, italic=one.italic and other.italic, struck=one.struck and other.struck)


def _are_alike(one: Span, other: Span) -> bool:
    both = (one, other)
    return (
        one.look == other.look
        and one.link == other.link
        and not any(span.is_box or span.picture is not None or span.note is not None for span in both)
    )


class InlineBuilder:
    """Puts words into elements; `note` numbers the paragraphs of a footnote, and gives them in order."""

    def __init__(self, linked: Callable[[str], str]) -> None:
        self._linked = linked

    def fill(self, element: etree._Element, spans: Sequence[Span], without: Sequence[str] = ()) -> None:
        """Puts spans at the end of an element."""
        holder: etree._Element | None = None
        link = ""
        for span in even(spans, without):
            if not span.link:
                holder, link = None, ""
            elif holder is None or span.link != link:
                link = span.link
                holder = etree.SubElement(element, "a", href=self._linked(link))
            if span.note is not None or span.picture is not None:  # a link holds neither
                holder, link = None, ""
            if span.note is not None:
                self._note(element, span.note)
                continue
            self._span(element if holder is None else holder, span)

    def _span(self, holder: etree._Element, span: Span) -> None:
        if span.picture is not None:
            image = etree.SubElement(holder, "img", src=span.picture.address)
            if span.picture.alt is not None:
                image.set("alt", span.picture.alt)
            return
        if span.is_box:
            etree.SubElement(holder, "span", {"class": "box"}).text = span.words
            return
        for name, tag in MARKS:
            if getattr(span.look, name):
                holder = _inner(holder, tag)
        if span.look.raised:
            holder = etree.SubElement(holder, RAISED[span.look.raised])
        _say(holder, span.words)

    def _note(self, element: etree._Element, note: NoteStory) -> None:
        told = [paragraph for paragraph in note.paragraphs if paragraph.number]
        if not told:
            return
        made = etree.SubElement(element, "span", {"class": "footnote"})
        for number, paragraph in enumerate(told):
            if number:
                etree.SubElement(made, "br").tail = "\n"
            inside = made if len(told) == 1 else etree.SubElement(made, "span")
            inside.set("data-at", str(paragraph.number))
            self.fill(inside, self._of_note(paragraph))

    @staticmethod
    def _of_note(paragraph: RawParagraph) -> list[Span]:
        """The words of a note; a picture in it has no place there."""
        return trimmed([span for span in paragraph.spans if span.picture is None])


def _inner(holder: etree._Element, tag: str) -> etree._Element:
    """The element of this name at the end of another, which may go on."""
    last = last_child(holder)
    return last if last is not None and last.tag == tag and not last.tail else etree.SubElement(holder, tag)


def _say(holder: etree._Element, words: str) -> None:
    """Adds words, with an element for each soft break."""
    for number, line in enumerate(words.replace("\t", " ").split("\n")):
        if number:
            etree.SubElement(holder, "br").tail = "\n"
        last = last_child(holder)
        if last is None:
            holder.text = (holder.text or "") + line
        elif line:
            last.tail = (last.tail or "") + line


def last_child(holder: etree._Element) -> etree._Element | None:
    """The last element in another. Counting the others takes as long as they are many."""
    return next(holder.iterchildren(reversed=True), None)
