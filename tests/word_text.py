"""A Word file as text that a person can read and compare.

One line a paragraph, `style | number | words`. Among the words, `{#name}` is a bookmark, `[words→name]` a link,
`‹style: words›` words in a character style, `⟨rtl: words⟩` words that run another way than their paragraph, `{field}` a
field, `⇥` a tab, `⏎` a line break,
`⟦1⟧` a reference to footnote 1. The footnotes follow the text.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from tests.word_numbers import Counting, W

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
EMU_PER_PIXEL = 9525
SIGNS = {f"{W}tab": "⇥", f"{W}br": "⏎", f"{W}noBreakHyphen": "\u2011"}


class WordFile:
    """The parts of a Word file that can be read."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.body = self.part("word/document.xml")[0]
        self.names = {
            style.get(f"{W}styleId", ""): _name(style) for style in self.part("word/styles.xml").iter(f"{W}style")
        }
        self.targets = self._targets("document")
        self.targets_of_notes = self._targets("footnotes") if "word/_rels/footnotes.xml.rels" in self.parts else {}

    def _targets(self, part: str) -> dict[str, str]:
        """Where each relationship of a part leads."""
        relations = self.part(f"word/_rels/{part}.xml.rels")
        return {relation.get("Id", ""): relation.get("Target", "") for relation in relations}

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name], etree.XMLParser(huge_tree=True))

    def text(self) -> str:
        """The body."""
        counting = Counting(self.part("word/numbering.xml"))
        lines = [*self._blocks(self.body, counting, "")]
        if "word/footnotes.xml" in self.parts:
            for note in self.part("word/footnotes.xml").iterfind(f"{W}footnote"):
                lines += self._blocks(note, counting, f"⟦{note.get(f'{W}type') or note.get(f'{W}id')}⟧ ")
        return "".join(f"{line}\n" for line in lines)

    def edges(self) -> str:
        """Headers and footers, each under its name, then the properties."""
        counting = Counting(self.part("word/numbering.xml"))
        lines = []
        for name in sorted(self.parts):
            if name.startswith(("word/header", "word/footer")):
                lines += [f"{posixpath.basename(name)}:", *self._blocks(self.part(name), counting, "  ")]
        lines += ["properties:"]
        lines += [f"  {etree.QName(each).localname}: {each.text}" for each in self.part("docProps/core.xml")]
        return "".join(f"{line}\n" for line in lines)

    def _blocks(self, holder: etree._Element, counting: Counting, indent: str) -> Iterator[str]:
        for block in holder:
            if block.tag == f"{W}p":
                yield indent + self._paragraph(block, counting)
            elif block.tag == f"{W}tbl":
                yield from self._table(block, counting, indent)
            elif block.tag == f"{W}sdt":
                yield f"{indent}{_control(block)}:"
                yield from self._blocks(block[-1], counting, indent + "  ")

    def _table(self, table: etree._Element, counting: Counting, indent: str) -> Iterator[str]:
        style, title = table.find(f"{W}tblPr/{W}tblStyle"), table.find(f"{W}tblPr/{W}tblCaption")
        widths = " ".join(col.get(f"{W}w", "") for col in table.iter(f"{W}gridCol"))
        named = "" if title is None else f' "{title.get(f"{W}val")}"'
        way = ", from the right" if table.find(f"{W}tblPr/{W}bidiVisual") is not None else ""
        yield f"{indent}table {self._styled(style)}{way} ({widths}){named}"
        for row in table.iterchildren(f"{W}tr"):
            yield f"{indent}= header" if row.find(f"{W}trPr/{W}tblHeader") is not None else f"{indent}= row"
            for cell in row.iterchildren(f"{W}tc"):
                first, *others = self._blocks(cell, counting, f"{indent}    ")
                yield f"{indent}  - {first.lstrip()}"
                yield from others

    def _paragraph(self, paragraph: etree._Element, counting: Counting) -> str:
        style = self._styled(paragraph.find(f"{W}pPr/{W}pStyle"))
        side, edge = paragraph.find(f"{W}pPr/{W}jc"), paragraph.find(f"{W}pPr/{W}ind")
        if paragraph.find(f"{W}pPr/{W}bidi") is not None:
            style += ", from the right"
        if side is not None:
            style += f", {side.get(f'{W}val')}"
        if edge is not None:
            style += f", in {edge.get(f'{W}left')}"
        if (starts := paragraph.find(f"{W}pPr/{W}pageBreakBefore")) is not None:
            style = f"{'goes on' if starts.get(f'{W}val') == '0' else 'new page'}, {style}"
        number = counting.next(paragraph)
        return " | ".join([style, *([number] if number else []), self._words(paragraph)]).rstrip()

    def _words(self, holder: etree._Element) -> str:
        return "".join(map(self._piece, holder))

    def _piece(self, piece: etree._Element) -> str:
        if piece.tag == f"{W}r":
            return self._run(piece)
        if piece.tag == f"{W}hyperlink":
            is_note = piece.getroottree().getroot().tag == f"{W}footnotes"
            targets = self.targets_of_notes if is_note else self.targets
            target = piece.get(f"{W}anchor") or targets[piece.get(f"{R}id", "")]
            tip = piece.get(f"{W}tooltip")
            return f"[{self._words(piece)}→{target}{f' “{tip}”' if tip else ''}]"
        if piece.tag == f"{W}bookmarkStart":
            return f"{{#{piece.get(f'{W}name')}}}"
        if piece.tag == f"{W}dir":
            return f"⟨{piece.get(f'{W}val')}: {self._words(piece)}⟩"
        if piece.tag == f"{W}fldSimple":
            return f"{{{piece.get(f'{W}instr')}}}"
        if piece.tag == f"{W}sdt":
            return f"{_control(piece)}({self._words(piece[-1])})"
        return ""

    def _run(self, run: etree._Element) -> str:
        look = [self._styled(run.find(f"{W}rPr/{W}rStyle"))]
        others = (each for each in run.iterfind(f"{W}rPr/*") if each.tag != f"{W}rStyle")
        look += [each.get(f"{W}val", "") if each.tag == f"{W}vertAlign" else _tag(each) for each in others]
        words = "".join(map(self._content, run))
        style = "+".join(filter(None, look))
        return f"‹{style}: {words}›" if style else words

    def _content(self, part: etree._Element) -> str:
        if part.tag == f"{W}instrText":
            return f"{{{(part.text or '').strip()}}}"
        if part.tag == f"{W}drawing":
            return self._picture(part)
        if part.tag == f"{W}footnoteReference":
            return f"⟦{part.get(f'{W}id')}⟧"
        return SIGNS.get(part.tag, part.text or "")

    def _picture(self, drawing: etree._Element) -> str:
        extent, about = next(drawing.iter(f"{WP}extent")), next(drawing.iter(f"{WP}docPr"))
        blip, chart = next(drawing.iter(f"{A}blip"), None), next(drawing.iter(f"{C}chart"), None)
        name = chart.get(f"{R}id", "") if chart is not None else "" if blip is None else blip.get(f"{R}embed", "")
        source = self.targets[name]
        size = "×".join(str(round(int(extent.get(side, "0")) / EMU_PER_PIXEL)) for side in ("cx", "cy"))
        return f"({source} {size} “{about.get('descr')}”)"

    def _styled(self, style: etree._Element | None) -> str:
        return "" if style is None else self.names[style.get(f"{W}val", "")]


def _name(style: etree._Element) -> str:
    """Word shows the names of styles of its own with capitals and keeps them without."""
    name = next(style.iter(f"{W}name")).get(f"{W}val", "")
    return name.title().replace("Toc", "TOC") if name.islower() else name


def _tag(element: etree._Element) -> str:
    return str(etree.QName(element).localname)


def _control(control: etree._Element) -> str:
    return next(control.iter(f"{W}tag")).get(f"{W}val", "").removeprefix("selfassess-")
