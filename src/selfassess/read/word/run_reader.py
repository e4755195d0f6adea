"""What is in a paragraph: its runs one after another, as spans of words with one look and one link."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree
from msgspec import Struct

from selfassess.read.word.field_results import Fields, link_of, paired
from selfassess.read.word.raw_blocks import NoteStory, Picture, RawParagraph, Span
from selfassess.read.word.run_look import Look
from selfassess.read.word.shapes import choice, shape_words
from selfassess.read.word.style_chain import Styles
from selfassess.read.word.symbol_fonts import BULLET, shown_sign, shown_words
from selfassess.read.word.tracked import Ledger, Revision
from selfassess.read.word.word_names import W14, M, R, W, is_on, local, number, value

HYPHEN = "\N{NON-BREAKING HYPHEN}"
WITHIN = frozenset({"smartTag", "customXml", "dir", "bdo", "sdtContent", "rubyBase"})
SKIPPED = frozenset(
    {"pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rubyPr", "proofErr", "permStart", "permEnd"}
)
TICKED = "☑"
UNTICKED = "☐"


class Around(Struct, frozen=True):
    """What is around a run: the link, and the change that nobody has decided on."""

    link: str = ""
    change: Revision | None = None


class Surroundings(Struct):
    """What a reader of runs asks of the file that it reads: where links and shapes lead."""

    styles: Styles
    ledger: Ledger
    link: Callable[[str], str]
    shape: Callable[[etree._Element, RawParagraph], list[Picture]]
    note: Callable[[str, str], NoteStory | None]
    tell: Callable[[RawParagraph, str], None]


class RunReader:
    """Reads the paragraphs of one story, in which a field may run over many of them."""

    def __init__(self, story: etree._Element, surroundings: Surroundings) -> None:
        self._around = surroundings
        self._fields = Fields()
        self._marks = paired(story)
        self._listed = self._said = 0

    def read(self, element: etree._Element, paragraph: RawParagraph) -> None:
        """Puts what a paragraph holds into it."""
        self._listed = self._said = 0
        self._walk(element, paragraph, Around())
        paragraph.is_contents = self._listed > self._said

    def _walk(self, holder: etree._Element, paragraph: RawParagraph, around: Around) -> None:
        for child in holder:
            name = local(child)
            if name == "r" and child.tag.startswith(W):
                self._run(child, paragraph, around)
            elif name in SKIPPED:
                continue
            else:
                self._other(child, name, paragraph, around)

    def _other(self, child: etree._Element, name: str, paragraph: RawParagraph, around: Around) -> None:
        if name in WITHIN:
            self._walk(child, paragraph, around)
        elif name == "hyperlink":
            self._walk(child, paragraph, Around(self._hyperlink(child) or around.link, around.change))
        elif name == "fldSimple":
            self._walk(child, paragraph, Around(link_of(child.get(f"{W}instr", "")) or around.link, around.change))
        elif name in ("ins", "moveTo", "del", "moveFrom"):
            self._walk(child, paragraph, Around(around.link, self._around.ledger.revision(child, around.change)))
        elif name == "sdt":
            self._control(child, paragraph, around)
        elif name in ("oMath", "oMathPara"):
            self._equation(child, paragraph, around)
        elif name == "AlternateContent":
            chosen = choice(child)
            if chosen is not None:
                self._walk(chosen, paragraph, around)
        elif name == "bookmarkStart":
            paragraph.bookmarks.append(child.get(f"{W}name", ""))
        elif name in ("commentRangeStart", "commentRangeEnd"):
            self._around.ledger.comment_range(child.get(f"{W}id", ""), name == "commentRangeStart", paragraph)
        elif name == "subDoc":
            self._around.tell(
                paragraph, "Part of this document is in another file, which was not read. Import that file too."
            )

    def _hyperlink(self, element: etree._Element) -> str:
        address, place = self._around.link(element.get(f"{R}id", "")), element.get(f"{W}anchor", "")
        return f"{address}#{place}" if place else address

    def _control(self, control: etree._Element, paragraph: RawParagraph, around: Around) -> None:
        """A content control; a tick box shows whether it is ticked, in whichever font."""
        box = control.find(f"{W}sdtPr/{W14}checkbox")
        content = control.find(f"{W}sdtContent")
        if box is not None and content is not None:
            ticked = box.find(f"{W14}checked")
            is_ticked = ticked is not None and ticked.get(f"{W14}val", "1") in ("1", "true", "on")
            self._say(Span(TICKED if is_ticked else UNTICKED, is_box=True), paragraph, around)
        elif content is not None:
            self._walk(content, paragraph, around)

    def _equation(self, element: etree._Element, paragraph: RawParagraph, around: Around) -> None:
        words = "".join(each.text or "" for each in element.iter(f"{M}t"))
        if words.strip():
            self._say(Span(words), paragraph, around)
            self._around.tell(
                paragraph,
                f"An equation was imported as plain words: “{words.strip()}”. Check that it still makes sense.",
            )

    def _run(self, run: etree._Element, paragraph: RawParagraph, around: Around) -> None:
        properties = run.find(f"{W}rPr")
        look = self._around.styles.look(paragraph.style, value(properties, "rStyle"), properties)
        for child in run:
            tag = child.tag
            if tag == f"{W}t" or (tag == f"{W}delText" and around.change is not None):
                self._say(Span(shown_words(look.font, (child.text or "").replace("\n", " ")), look), paragraph, around)
            elif tag == f"{W}instrText":
                self._fields.instruct(child.text or "")
            elif tag == f"{W}fldChar":
                self._field(child, look, paragraph, around)
            elif tag != f"{W}rPr":
                self._in_run(child, local(child), look, paragraph, around)

    def _in_run(self, child: etree._Element, name: str, look: Look, paragraph: RawParagraph, around: Around) -> None:
        plain = PLAIN_SIGNS.get(name)
        if plain is not None:
            self._say(Span(plain, look), paragraph, around)
        elif name == "br":
            self._break(child, look, paragraph, around)
        elif name == "sym":
            code = child.get(f"{W}char", "")
            sign = shown_sign(child.get(f"{W}font", ""), int(code, 16)) if _is_hex(code) else None
            self._say(Span(sign or BULLET, look), paragraph, around)
        elif name in ("footnoteReference", "endnoteReference"):
            story = (
                None
                if self._hides(look, around)
                else self._around.note(name.removesuffix("Reference"), child.get(f"{W}id", ""))
            )
            if story is not None:
                paragraph.spans.append(Span("", note=story))
        elif name == "commentReference":
            self._around.ledger.comment_at(child.get(f"{W}id", ""), paragraph)
        elif name == "ruby":
            self._ruby(child, paragraph, around)
        elif name in ("drawing", "pict", "object", "AlternateContent"):
            self._shape(child, look, paragraph, around)
        elif name in ("r", "hyperlink", "ins", "smartTag", "sdt"):  # never by Word, and still words
            self._run(child, paragraph, around) if name == "r" else self._other(child, name, paragraph, around)

    def _break(self, child: etree._Element, look: Look, paragraph: RawParagraph, around: Around) -> None:
        if child.get(f"{W}type") in ("page", "column"):
            if not paragraph.begins_page and paragraph.is_empty:
                paragraph.begins_page = True
            paragraph.ends_page = True
            self._say(Span("\n\n", look), paragraph, around)
        else:
            self._say(Span("\n", look), paragraph, around)

    def _ruby(self, ruby: etree._Element, paragraph: RawParagraph, around: Around) -> None:
        """Words with their sound above them, which follows them in brackets."""
        for part in ruby:
            if local(part) == "rubyBase":
                self._walk(part, paragraph, around)
        sound = "".join(each.text or "" for part in ruby if local(part) == "rt" for each in part.iter(f"{W}t"))
        self._say(Span(f" ({sound})" if sound else ""), paragraph, around)

    def _shape(self, shape: etree._Element, look: Look, paragraph: RawParagraph, around: Around) -> None:
        if self._hides(look, around):  # its words are told all the same
            self._say(Span(shape_words(shape), look), paragraph, around)
            return
        for piece in self._around.shape(shape, paragraph):
            paragraph.spans.append(Span("", look, self._link(around), picture=piece))

    def _field(self, mark: etree._Element, look: Look, paragraph: RawParagraph, around: Around) -> None:
        if mark not in self._marks or (around.change is not None and around.change.is_out):
            return
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            self._form(mark, paragraph, around)
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate()
        else:
            self._say(Span(self._fields.end(), look), paragraph, around)

    def _form(self, mark: etree._Element, paragraph: RawParagraph, around: Around) -> None:
        """The tick or the choice that somebody made in a form of the older kind, which is no result of its field."""
        box, choices = mark.find(f"{W}ffData/{W}checkBox"), mark.find(f"{W}ffData/{W}ddList")
        if box is not None:
            ticked = box.find(f"{W}checked")
            is_ticked = is_on(ticked if ticked is not None else box.find(f"{W}default"))
            self._say(Span(TICKED if is_ticked else UNTICKED, is_box=True), paragraph, around)
        elif choices is not None:
            listed = [each.get(f"{W}val", "") for each in choices.iterchildren(f"{W}listEntry")]
            chosen = number(value(choices, "result")) or 0
            self._say(Span(next(iter(listed[max(chosen, 0) :]), "")), paragraph, around)

    def _hides(self, look: Look, around: Around) -> bool:
        return look.hidden or self._fields.hides or (around.change is not None and around.change.is_out)

    def _link(self, around: Around) -> str:
        return self._fields.link or around.link

    def _say(self, span: Span, paragraph: RawParagraph, around: Around) -> None:
        """Adds words to a paragraph, or to what is told of it: what was deleted, and what nobody sees."""
        if not span.words or self._fields.hides:
            return
        if around.change is not None:
            self._around.ledger.add(around.change, span.words, paragraph)
            if around.change.is_out:
                return
        if span.look.hidden:
            self._around.ledger.hide(span.words, paragraph)
            return
        if self._fields.is_contents:
            self._listed += len(span.words.strip())
        else:
            self._said += len(span.words.strip())
        self._around.ledger.comment_on(span.words)
        link = self._link(around)
        paragraph.spans.append(Span(span.words, span.look, link, span.is_box) if link else span)


PLAIN_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": HYPHEN, "softHyphen": ""}


def _is_hex(code: str) -> bool:
    return 0 < len(code) <= 5 and all(each in "0123456789abcdefABCDEF" for each in code)
