"""What was placed, as the values of a project's files, with the place of every paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy

from lxml import etree
from msgspec import Struct, field

from selfassess.document.vocabulary import HEADINGS
from selfassess.importer.blocks import Block, blocks_of, numbers_of, words_of
from selfassess.importer.cover import Cover
from selfassess.importer.placed import Answered, FoundChapter, Piece, Placed, Story, flat
from selfassess.importer.story_parts import parts_of
from selfassess.model.file_layout import UNPLACED
from selfassess.model.framework import Field, Framework
from selfassess.write.markdown.document import blocks_to_markdown, words_to_markdown

UNPLACED_TITLE = "Not yet placed"
LONGEST_LOT = 60_000
"""How many characters of words go into one file of text that has no place; a value may have some more."""
ASSESSMENT = "content/assessment.yaml"
GLOSSARY = "content/glossary.yaml"
SAID_OTHERWISE = ("as_at", "status")
"""What a cover says in words and the assessment in a fixed form."""
CONSENT = "The document says this by itself once the consent has a date. Type it under “consent”"
BLANK = "It says that something is missing on the cover"
SPLIT = 75
"""How sure a claim is that was an item under another item."""


class Placement(Struct, frozen=True):
    """Where a paragraph went: the file, the path of the value, how sure that is of 100, and why.

    The path is empty where the project says the words in its own way. `typed` is the paragraph as Markdown, where it
    is one block; `dropped` are words that only announce the others.
    """

    paragraph: int
    file: str
    path: str
    sure: int
    why: str
    typed: str = ""
    dropped: str = ""


class Layout(Struct):
    """The values of each file under its keys, and the places of all paragraphs in them."""

    values: dict[str, dict[str, object]] = field(default_factory=dict)
    placements: list[Placement] = field(default_factory=list)


def lay_out(placed: Placed, cover: Cover, framework: Framework, known: Mapping[str, object]) -> Layout:
    """The values of a project: assessment, themes, statements, chapters, and what was placed nowhere.

    What is `known` of the assessment takes the place of what the cover says.
    """
    layout = Layout()
    _assessment(layout, cover, placed, known)
    holds = {str(each.key): each for each in (*framework.theme_fields, *framework.statement_fields)}
    for part in placed.parts.values():
        _part(layout, part, holds)
    for chapter in placed.chapters:
        _chapter(layout, chapter)
    for term in placed.glossary:
        for number in term.numbers:
            layout.placements.append(Placement(number, GLOSSARY, "", 95, "It is in the glossary"))
    for replaced in placed.replaced:
        for number in replaced.numbers:
            layout.placements.append(Placement(number, replaced.file, "", replaced.sure, replaced.why))
    nowhere = [*(Piece(block, 0, "It is on the cover") for block in cover.rest), *placed.unplaced]
    for number, pieces in enumerate(_volumes(nowhere), 1):
        name = UNPLACED if number == 1 else f"{UNPLACED}-{number}"
        file = f"content/chapters/{name}.yaml"
        text = _prose(layout, file, "text", pieces)
        layout.values[file] = {"chapter": name, "title": UNPLACED_TITLE, "text": text}
    return layout


def _volumes(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Pieces in order, in as many lots as keep each below what a value may hold."""
    lot: list[Piece] = []
    length = 0
    for piece in pieces:
        if lot and length + len(piece.block.words) > LONGEST_LOT:
            yield lot
            lot, length = [], 0
        lot.append(piece)
        length += len(piece.block.words)
    if lot:
        yield lot


def _assessment(layout: Layout, cover: Cover, placed: Placed, known: Mapping[str, object]) -> None:
    said: dict[str, object] = {}
    for key, line in cover.values.items():
        said[key] = line.value
        is_as_typed = key not in known and key not in SAID_OTHERWISE
        why = f"You gave “{key}” yourself" if key in known else "It is on the cover"
        path = key if is_as_typed else ""
        layout.placements += [Placement(number, ASSESSMENT, path, 95, why, "", line.dropped) for number in line.numbers]
    for block in cover.blanks:
        layout.placements += [Placement(number, ASSESSMENT, "", 95, BLANK) for number in block.numbers]
    said["front"] = [chapter.id for chapter in placed.chapters if chapter.is_front]
    said["back"] = [chapter.id for chapter in placed.chapters if not chapter.is_front]
    layout.values[ASSESSMENT] = {**said, **known}


def _part(layout: Layout, part: Answered, holds: Mapping[str, Field]) -> None:
    values: dict[str, object] = {key: said.value for key, said in part.said.items()}
    for key, said in part.said.items():
        why = f"It gives the value of “{key}”"
        layout.placements += [Placement(number, part.file, key, 95, why, "", said.dropped) for number in said.numbers]
    for key, answer in part.answers.items():
        kind = holds[key].holds
        if kind == "prose":
            values[key] = _prose(layout, part.file, key, [*flat(answer)])
        elif kind == "claims":
            values[key] = [*_claims(layout, part.file, key, [*flat(answer)])]
        else:
            values[key] = _stories(layout, part.file, key, answer)
    layout.values[part.file] = values


def _chapter(layout: Layout, chapter: FoundChapter) -> None:
    for number in chapter.numbers:
        layout.placements.append(Placement(number, chapter.file, "title", 95, "It is the heading of a chapter"))
    text = _prose(layout, chapter.file, "text", chapter.pieces)
    layout.values[chapter.file] = {"chapter": chapter.id, "title": chapter.title, "text": text}


def _prose(layout: Layout, file: str, path: str, pieces: Sequence[Piece]) -> str:
    """Blocks as Markdown; lists that follow each other are one list."""
    elements: list[etree._Element] = []
    for piece in pieces:
        element = _as_prose(piece.block)
        is_alone = len(piece.block.numbers) == 1 and not piece.block.level
        typed = blocks_to_markdown([element]).strip() if is_alone else ""
        for number in piece.block.numbers:
            layout.placements.append(Placement(number, file, path, piece.sure, piece.why, typed))
        if elements and element.tag in ("ul", "ol") and element.tag == elements[-1].tag:
            elements[-1].extend([*element])
        else:
            elements.append(element)
    return blocks_to_markdown(elements)


def _as_prose(block: Block) -> etree._Element:
    element = deepcopy(block.element)
    if element.tag == "aside":
        element.tag = "blockquote"
        element.attrib.clear()
        for heading in [each for each in element.iter() if each.tag in HEADINGS]:
            _embolden(heading)
    return element


def _embolden(heading: etree._Element) -> None:
    """A heading where none can stand, as a bold line."""
    heading.tag = "p"
    strong = etree.Element("strong")
    strong.text, heading.text = heading.text, None
    strong.extend([*heading])
    heading.append(strong)


def _claims(layout: Layout, file: str, key: str, pieces: Iterable[Piece], first: int = 0) -> Iterator[str]:
    """Each item of a list, and each paragraph, as a claim; items under an item become claims after it."""
    at = first
    for piece in pieces:
        for element, is_below in _claim_elements(piece.block):
            words = words_to_markdown(element)
            if not words:
                continue
            sure = min(piece.sure, SPLIT) if is_below else piece.sure
            for number in numbers_of(element):
                layout.placements.append(Placement(number, file, f"{key}[{at}]", sure, piece.why, words))
            yield words
            at += 1


def _claim_elements(block: Block, is_below: bool = False) -> Iterator[tuple[etree._Element, bool]]:
    if block.tag not in ("ul", "ol"):
        yield deepcopy(block.element), is_below
        return
    for item in block.element:
        own = deepcopy(item)
        lists = [child for child in own if child.tag in ("ul", "ol")]
        for inner in lists:
            own.remove(inner)
        yield own, is_below
        for inner in lists:
            for below in blocks_of([inner]):
                yield from _claim_elements(below, is_below=True)


def _stories(layout: Layout, file: str, key: str, answer: Sequence[Piece | Story]) -> object:
    """Stories as spotlights, and other words as claims among them; one text where there is no story at all."""
    is_list = all(isinstance(each, Piece) and _is_flat_list(each.block) for each in answer)
    if not is_list and not any(isinstance(each, Story) for each in answer):
        return _prose(layout, file, key, [*flat(answer)])
    entries: list[object] = []
    for each in answer:
        if isinstance(each, Piece):
            entries += _claims(layout, file, key, [each], len(entries))
            continue
        path = f"{key}[{len(entries)}]"
        for number in each.numbers:
            where = f"{path}.spotlight"
            layout.placements.append(Placement(number, file, where, each.sure, each.why, each.title, each.announced))
        entries.append({"spotlight": each.title, **_story(layout, file, path, each.pieces)})
    return entries


def _is_flat_list(block: Block) -> bool:
    return block.tag == "ul" and all(item.find("ul") is None and item.find("ol") is None for item in block.element)


def _story(layout: Layout, file: str, path: str, pieces: Sequence[Piece]) -> dict[str, str]:
    """What a story tells, under its keys."""
    parts = parts_of(pieces)
    for key, piece in parts.places():
        where, why = (f"{path}.{key}", piece.why) if key else ("", CONSENT)
        layout.placements += [Placement(number, file, where, piece.sure, why) for number in piece.block.numbers]
    return {**parts.values, "story": _prose(layout, file, f"{path}.story", [*map(_plainer, parts.text)])}


def _plainer(piece: Piece) -> Piece:
    """A block of a story, which has no headings of its own."""
    if not piece.block.level:
        return piece
    element = deepcopy(piece.block.element)
    _embolden(element)
    return Piece(Block(element, words_of(element), piece.block.numbers), piece.sure, piece.why)
