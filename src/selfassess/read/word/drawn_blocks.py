"""What the drawings of a paragraph hold: pictures among its words, boxes beside it, and what can only be told."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping

from lxml import etree

from selfassess.read.word.figures_told import chart_words, diagram_points, is_our_chart
from selfassess.read.word.file_facts import FileFacts
from selfassess.read.word.raw_blocks import Block, Drawn, Picture, Place, RawBox, RawParagraph, Span
from selfassess.read.word.shapes import BoxOf, ChartOf, DiagramOf, Lettering, ObjectOf, Shown, pieces
from selfassess.read.word.word_parts import Relation

STEP = 360
"""How far the points of a diagram are set in below one another, as lists in Word are."""
DRAWN_AGAIN = "Type its figures in content/indicators.yaml, and the document draws it again."
PROGRAMS = {
    "Excel": "An Excel workbook",
    "PowerPoint": "A PowerPoint file",
    "Word": "A Word document",
    "Package": "A file",
    "Equation": "An equation of an older version of Word",
    "Visio": "A Visio drawing",
    "AcroExch": "A PDF",
}


class DrawingReader:
    """Reads the drawings of one part of a file; `story` reads the blocks of a text box."""

    def __init__(
        self,
        facts: FileFacts,
        relations: Mapping[str, Relation],
        story: Callable[[etree._Element, str], list[Block]],
    ) -> None:
        self._facts, self._relations, self._story = facts, relations, story

    def read(self, shape: etree._Element, paragraph: RawParagraph) -> list[Picture]:
        """The pictures of a drawing, which are among the words; its boxes are kept beside the paragraph."""
        found = list(pieces(shape))
        program = next((each for each in found if isinstance(each, ObjectOf)), None)
        if program is not None:
            self._tell(paragraph, _object_message(program.program))
        shown: list[Picture] = []
        part = "box" if paragraph.part in ("body", "table") else paragraph.part
        for piece in found:
            if isinstance(piece, BoxOf):
                paragraph.boxes.append(RawBox(self._story(piece.story, part)))
            elif isinstance(piece, Lettering):
                paragraph.boxes.append(RawBox([self._lettered(piece.words, part)]))
            elif isinstance(piece, DiagramOf):
                paragraph.drawn.append(Drawn("diagram", piece.alt))
                self._diagram(piece, paragraph, part)
            elif isinstance(piece, ChartOf):
                paragraph.drawn.append(Drawn("chart", piece.alt))
                self._chart(piece, paragraph)
            elif isinstance(piece, Shown):
                relation = self._relations.get(piece.relation)
                name = posixpath.basename(relation.target) if relation is not None else ""
                paragraph.drawn.append(Drawn("picture", piece.alt, name))
                picture = self._facts.pictures.read(piece, relation)
                if isinstance(picture, Picture):
                    shown.append(picture)
                elif program is None:
                    self._tell(paragraph, picture)
        return shown

    def _lettered(self, words: str, part: str) -> RawParagraph:
        made = RawParagraph(part, self._facts.styles.paragraph_style(None), spans=[Span(words)])
        self._facts.read.append(made)
        return made

    def _diagram(self, diagram: DiagramOf, paragraph: RawParagraph, part: str) -> None:
        relation = self._relations.get(diagram.relation)
        root = self._facts.parts.xml(relation.target) if relation is not None and not relation.is_external else None
        points = diagram_points(root) if root is not None else []
        listed: list[Block] = []
        for depth, words in points:
            made = self._lettered(words, part)
            made.place = Place("ul", depth * STEP)
            listed.append(made)
        paragraph.boxes.append(RawBox(listed, is_list=True))
        self._tell(
            paragraph, "A SmartArt diagram was imported as a list of its words. Check that it still makes sense."
        )

    def _chart(self, chart: ChartOf, paragraph: RawParagraph) -> None:
        relation = self._relations.get(chart.relation)
        root = self._facts.parts.xml(relation.target) if relation is not None and not relation.is_external else None
        if is_our_chart(chart.alt or ""):
            self._tell(paragraph, f"A chart was left out. {DRAWN_AGAIN}")
            return
        title, names = chart_words(root) if root is not None else ("", [])
        called = f" “{title}”" if title else ""
        about = f" It shows: {', '.join(names)}." if names else ""
        self._tell(
            paragraph, f"The chart{called} was left out.{about} Save it as a picture and add it to content/images/."
        )

    def _tell(self, paragraph: RawParagraph, message: str) -> None:
        self._facts.told.append((paragraph, message))


def _object_message(program: str) -> str:
    if program in ("control", "contentPart"):
        what = "A control" if program == "control" else "Handwriting"
        return f"{what} was left out. If it shows words, type them."
    name = next((name for key, name in PROGRAMS.items() if program.startswith(key)), "An object of another program")
    return f"{name} inside the document was left out. If readers need it, save it separately and add it as evidence."
