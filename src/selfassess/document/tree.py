"""The document tree: semantic XHTML, parsed strictly and held to the closed vocabulary.

Both writers walk this tree, so the Word file and the page hold the same words by construction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree
from msgspec import Struct

from selfassess.diagnostics import Place
from selfassess.document.cross_references import ids_of, settle
from selfassess.document.direction import hoist_languages, may_run_backwards, set_directions
from selfassess.document.flow import classes
from selfassess.document.kept_words import keep_together
from selfassess.document.language import ENGLISH, Language
from selfassess.document.origin import Origin
from selfassess.document.outline import Outline
from selfassess.document.typography import set_marks
from selfassess.document.vocabulary import EVERYWHERE, LINK_SCHEMES, VOCABULARY, Element

DECLARATION = re.compile("<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
TAG = r"""(?xs)
      <!--.*?(?:-->|\Z)          # what looks like a tag in a comment,
    | <!\[CDATA\[.*?(?:\]\]>|\Z)  # in a CDATA section
    | <\?.*?(?:\?>|\Z)           # or in a processing instruction is none
    | <(/?)                      # a tag, which may close an element
      ([^\s<>/!?"'=]++)          # its name
      (                          # its attributes, in which > may be quoted
        (?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+
      )>
"""
NAME = re.compile(r"[^\s.]+")
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
DEEPEST = 150
"""How many elements may be inside one another; words that authors type go to half of it."""
TOO_DEEP = etree.XPath(f"boolean({'/*' * (DEEPEST + 1)})")
IGNORED_IN_ADDRESSES = dict.fromkeys(range(0x21))  # browsers leave out control characters and spaces: java\nscript:


class Misfit(Struct, frozen=True):
    """Markup that the tree cannot take, with its offset in the text that was parsed.

    `repeated_id` is the id that was given before, if that is what is wrong.
    """

    offset: int
    message: str
    repeated_id: str = ""


class Tree(Struct, frozen=True):
    """A finished document under its name. `words` are what the product itself says in it.

    An element says with `data-at` which of the origins its words have.
    """

    name: str
    root: etree._Element
    origins: Sequence[Origin]
    outline: Outline
    words: Language

    @property
    def is_internal(self) -> bool:
        """Whether the document says that it is for the council alone, whoever reads the assessment."""
        return any("internal" in classes(body) for body in self.root.iterfind("body"))

    def origin(self, element: etree._Element) -> Origin | None:
        """Where an author typed the words of an element; None where a template wrote them."""
        for holder in (element, *element.iterancestors()):
            at = holder.get("data-at")
            if at is not None and at.isdecimal() and int(at) < len(self.origins):
                return self.origins[int(at)]
        return None

    def place(self, element: etree._Element) -> Place | None:
        origin = self.origin(element)
        return origin.place if origin is not None else None


def parse(
    xhtml: str, name: str = "", origins: Sequence[Origin] = (), words: Language = ENGLISH
) -> tuple[Tree | None, list[Misfit]]:
    """The settled tree of a rendered document, or everything in it that does not fit.

    An id that is given twice stays with the first that has it: it is reported, and there is a tree all the same.
    """
    declared = DECLARATION.search(xhtml)
    if declared is not None:
        return None, [
            Misfit(declared.start(), "a document type or entity declaration, which a document cannot contain")
        ]
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        huge_tree=True,
    )
    encoded = xhtml.encode("utf-8", "surrogatepass")
    try:
        root = etree.fromstring(encoded, parser)
    except etree.XMLSyntaxError as error:
        return None, [_first_fault(xhtml, error)]
    misfits = list(_misfits(root, xhtml))
    if misfits:
        return None, misfits
    misfits = list(_without_repeats(root, xhtml))
    hoist_languages(root)
    set_marks(root)
    outline = settle(root, words)
    set_directions(root, may_run_backwards(encoded))
    keep_together(root, words)
    return Tree(name, root, origins, outline, words), misfits


def _first_fault(xhtml: str, error: etree.XMLSyntaxError) -> Misfit:
    still_open: list[tuple[str, int]] = []
    for tag in re.finditer(TAG, xhtml):
        closing, name, rest = tag.groups()
        if name is None or rest.endswith("/"):
            continue
        if not closing:
            still_open.append((name, tag.start()))
        elif not still_open:
            return Misfit(tag.start(), f"</{name}> does not close anything")
        elif still_open[-1][0] != name:
            return Misfit(still_open[-1][1], f"<{still_open[-1][0]}> is not closed before </{name}>")
        else:
            still_open.pop()
    if still_open:
        return Misfit(still_open[-1][1], f"<{still_open[-1][0]}> is never closed")
    line, column = error.position
    start = sum(len(row) + 1 for row in xhtml.split("\n")[: line - 1])
    return Misfit(min(start + max(column - 1, 0), len(xhtml)), str(error.msg).partition(", line ")[0])


def _misfits(root: etree._Element, xhtml: str) -> Iterator[Misfit]:
    if root.tag != "html":
        yield Misfit(xhtml.find("<"), f"the document begins with <{root.tag}> instead of <html>")
    if TOO_DEEP(root):
        depths = ((number, sum(1 for _ in element.iterancestors())) for number, element in enumerate(root.iter()))
        number = next(number for number, depth in depths if depth == DEEPEST)
        yield Misfit(_starts(xhtml)[number], "elements are inside one another too deeply here")
        return
    starts: list[int] = []
    for number, element in enumerate(root.iter()):
        faults = list(_element_faults(element))
        if faults:
            starts = starts or _starts(xhtml)
            yield from (Misfit(starts[number], fault) for fault in faults)


def _without_repeats(root: etree._Element, xhtml: str) -> Iterator[Misfit]:
    """Removes each id from all but the first element that has it, and reports it."""
    ids = ids_of(root)
    if len(set(ids)) == len(ids):
        return
    known: set[str] = set()
    starts = _starts(xhtml)
    for number, element in enumerate(root.iter()):
        name = element.get("id")
        if name is not None and name in known:
            del element.attrib["id"]
            yield Misfit(starts[number], f"the id {name!r} is given twice", name)
        elif name is not None:
            known.add(name)


def _starts(xhtml: str) -> list[int]:
    """Where each element begins, in document order."""
    return [tag.start() for tag in re.finditer(TAG, xhtml) if tag[2] and not tag[1]]


def _element_faults(element: etree._Element) -> Iterator[str]:
    known = VOCABULARY.get(str(element.tag))
    if known is None:
        yield f"<{element.tag}> is not an element that documents are made of"
        return
    parent = element.getparent()
    if parent is not None and parent.tag in VOCABULARY and element.tag not in VOCABULARY[str(parent.tag)].holds:
        yield f"<{element.tag}> cannot be inside <{parent.tag}>"
    if not known.words and (_wordy(element.text) or any(_wordy(child.tail) for child in element)):
        yield f"<{element.tag}> cannot contain words directly"
    names = element.keys()
    if known.needs or (names and names != ["data-at"]):  # most elements have no other attribute
        yield from _attribute_faults(element, names, known)


def _attribute_faults(element: etree._Element, names: Sequence[str | bytes], known: Element) -> Iterator[str]:
    for name in names:
        if name not in EVERYWHERE and name not in known.attributes:
            yield f"<{element.tag}> cannot have the attribute {name!r}"
    for name in known.needs:
        if name not in names:
            yield f"<{element.tag}> needs the attribute {name!r}"
    for name in classes(element) if "class" in names else ():
        if name not in known.classes:
            yield f"<{element.tag}> cannot have the class {name!r}"
    if "id" in names and not NAME.fullmatch(element.get("id", "")):
        yield "an id cannot contain white space or a full stop, which the page uses itself"
    scheme = SCHEME.match(element.get("href", "").translate(IGNORED_IN_ADDRESSES)) if "href" in names else None
    if scheme and scheme[1].lower() not in LINK_SCHEMES:
        yield f"a link cannot lead to {scheme[1]}: addresses"


def _wordy(words: str | None) -> bool:
    return words is not None and not words.isspace() and words != ""
