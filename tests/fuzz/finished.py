"""A judge of finished documents that shares nothing with what wrote them: whole, and nothing in them acts."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from urllib.parse import unquote

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
LINK = re.compile(r"(https?://|mailto:|tel:)", re.IGNORECASE)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID = _words("area base br col embed hr img input link meta source track wbr")
ACTIVE = _words(
    """
    applet audio base button embed form frame frameset iframe math object script select source template textarea video
    """
)
DRAWN = _words("svg g rect path circle text title desc")
"""What the drawing of a chart is made of."""
SHAPES = _words("rect path circle")
CHOICE = {"type": "radio", "name": "page.show", "autocomplete": "off"}
"""The one control of a page: which rows of the evidence index it shows."""
ACTING = _words("action background formaction ping srcdoc srcset")
FIELDS = _words("NOTEREF NUMPAGES PAGE PAGEREF REF SECTIONPAGES SEQ STYLEREF TOC")
ALIEN = re.compile(
    r"vbaProject|activeX|embeddings(?!/figures\d+\.xlsx$)|customXml|customUI|webextension|attachedToolbars|\.bin$",
    re.IGNORECASE,
)


def faults_in(name: str, content: bytes) -> list[str]:
    """What is wrong with a finished document, by the ending of its name."""
    judge = in_word if name.endswith(".docx") else in_page
    return [f"{name}: {fault}" for fault in judge(content)]


def in_word(content: bytes) -> Iterator[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
            yield from (f"{name} twice" for name, count in Counter(package.namelist()).items() if count > 1)
        trees = {name: etree.fromstring(part) for name, part in parts.items() if name.endswith((".xml", ".rels"))}
    except (zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        yield str(error)
        return
    yield from (f"{name} has a document type" for name in trees if b"<!DOCTYPE" in parts[name])
    yield from (f"{name} does not belong here" for name in parts if ALIEN.search(name))
    yield from _content_types(trees["[Content_Types].xml"], parts)
    for name, tree in trees.items():
        if name.endswith(".rels"):
            yield from (f"{name}: {fault}" for fault in _relationships(name, tree, parts, trees))
    yield from _body(trees)


def _content_types(types: etree._Element, parts: Mapping[str, bytes]) -> Iterator[str]:
    endings = {str(each.get("Extension")).lower() for each in types if str(each.tag).endswith("}Default")}
    named = {str(each.get("PartName")).lstrip("/") for each in types if each.get("PartName")}
    yield from (f"the type of {name}, which is not there" for name in named - {*parts})
    for name in parts.keys() - named - {"[Content_Types].xml"}:
        if name.rpartition(".")[2].lower() not in endings:
            yield f"{name} has no type"


def _relationships(
    name: str, rels: etree._Element, parts: Mapping[str, bytes], trees: Mapping[str, etree._Element]
) -> Iterator[str]:
    folder, _, file = name.rpartition("_rels/")
    source = folder + file.removesuffix(".rels")
    if source and source not in parts:
        yield f"belongs to {source}, which is not there"
    yield from (f"{each} twice" for each, count in Counter(rel.get("Id") for rel in rels).items() if count > 1)
    for rel in rels:
        kind, target = str(rel.get("Type")).rpartition("/")[2], str(rel.get("Target"))
        if rel.get("TargetMode") == "External":
            if kind != "hyperlink" or not LINK.match(target):
                yield f"{kind} leads out to {target[:80]}"
        elif posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/") not in parts:
            yield f"{kind} leads to {target[:80]}, which is not there"
    if source in trees:
        known = {rel.get("Id") for rel in rels}
        used = {str(value) for each in trees[source].iter() for key, value in each.items() if str(key).startswith(R)}
        yield from (f"{source} uses {each}, which is not there" for each in sorted(used - known))


def _body(trees: Mapping[str, etree._Element]) -> Iterator[str]:
    document = trees["word/document.xml"]
    marks = _values(document, "bookmarkStart", "name")
    starts, ends = _values(document, "bookmarkStart", "id"), _values(document, "bookmarkEnd", "id")
    unique = {
        "bookmark": marks,
        "bookmark id": starts,
        "picture id": [str(each.get("id")) for each in document.iter(DRAWING)],
        "style": _values(trees["word/styles.xml"], "style", "styleId"),
    }
    for what, names in unique.items():
        yield from (f"{what} {each} twice" for each, count in Counter(names).items() if count > 1)
    if Counter(starts) != Counter(ends):
        yield "bookmarks begin that do not end, or end that do not begin"
    lost = {*_values(document, "hyperlink", "anchor")} - {*marks}
    yield from (f"a link to {each}, which is not there" for each in sorted(lost))
    for name, tree in trees.items():
        asked = (instruction for instruction in _fields(tree) if not FIELDS.issuperset(instruction.split()[:1]))
        yield from (f"{name}: field {each[:80]}" for each in asked)


def _values(tree: etree._Element, element: str, attribute: str) -> list[str]:
    return [value for each in tree.iter(f"{W}{element}") if (value := each.get(f"{W}{attribute}")) is not None]


def _fields(tree: etree._Element) -> Iterator[str]:
    """The instructions of a part's fields; one may be cut into several runs."""
    yield from (str(each.get(f"{W}instr")) for each in tree.iter(f"{W}fldSimple"))
    words: list[str] = []
    for each in tree.iter(f"{W}fldChar", f"{W}instrText"):
        if each.tag == f"{W}instrText":
            words.append(each.text or "")
        elif words:
            yield "".join(words)
            words = []


def in_page(content: bytes) -> Iterator[str]:
    page = _Page()
    page.feed(content.decode("utf-8"))
    page.close()
    yield from page.faults
    yield from (f"<{tag}> is left open" for tag in page.open)
    yield from (f"id {each} twice" for each, count in Counter(page.ids).items() if count > 1)
    yield from (f"a link to #{each}, which is not there" for each in sorted({*page.wanted} - {*page.ids}))
    if b"\0" in content:
        yield "a character that no page may hold"


class _Page(HTMLParser):
    """Reads every tag of a page; each must be closed where it belongs, and none may act or fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.open: list[str] = []
        self.ids: list[str] = []
        self.wanted: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        is_choice = tag == "input" and CHOICE.items() <= dict(attrs).items()
        if tag in ACTIVE or (tag == "input" and not is_choice) or ("svg" in self.open and tag not in DRAWN):
            self.faults.append(f"<{tag}>")
        for name, value in attrs:
            self._attribute(tag, name, value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in SHAPES and "svg" in self.open:
            self.open.pop()
        elif tag not in VOID:
            self.faults.append(f"<{tag}/>")

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1:] == [tag]:
            self.open.pop()
        else:
            self.faults.append(f"</{tag}> closes {self.open[-1:]}")

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name == "id":
            self.ids.append(value)
        elif name == "href" and value.startswith("#"):
            self.wanted.append(unquote(value[1:]))
        elif _acts(tag, name, value):
            self.faults.append(f"{tag} {name}={value[:80]}")


def _acts(tag: str, name: str, value: str) -> bool:
    """Whether an attribute runs something, fetches something, or leads where a link may not."""
    match name:
        case "href":
            return not LINK.match(value) and (tag, value) != ("link", "data:,")
        case "src":
            return not value.startswith("data:image/")
        case "http-equiv":
            return value.strip().lower() in ("refresh", "set-cookie")
        case _:
            return name.startswith("on") or name in ACTING
