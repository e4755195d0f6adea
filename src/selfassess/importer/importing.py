"""The whole import of a Word file: read, placed, cited, written as files, and counted against what was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from selfassess.document.every_language import every_language
from selfassess.document.kept_words import as_typed
from selfassess.importer.blocks import blocks_of
from selfassess.importer.capitals import lower_headings
from selfassess.importer.caption_numbers import without_caption_numbers
from selfassess.importer.citations import Citation, Citations, UnlinkedAddress
from selfassess.importer.cover import read_cover
from selfassess.importer.figures import FigureFound, figures_found
from selfassess.importer.heading_names import HeadingNames
from selfassess.importer.inner_links import targets
from selfassess.importer.layout import ASSESSMENT, GLOSSARY, Layout, Placement, lay_out
from selfassess.importer.not_in_word import not_in_word
from selfassess.importer.placed import Piece, Placed, Term
from selfassess.importer.placing import Placing
from selfassess.importer.record_columns import with_columns
from selfassess.importer.records import (
    LIBRARY,
    FoundRecord,
    Library,
    beside_register,
    found_records,
    library_of,
    table_headings,
)
from selfassess.importer.word_count import LostWords, lost_words
from selfassess.model.framework import Framework
from selfassess.read.word import Paragraph, WordFile, read_word
from selfassess.starter.frame import frame_files
from selfassess.syntax.emit import scalar
from selfassess.syntax.emit_blocks import block_entry
from selfassess.syntax.source import Style

IMAGES = "content/"
INCOMPLETE = "Some of its words are missing where it was placed"


class Imported(Struct, frozen=True):
    """A Word file as a project: its texts and pictures by file name, and what became of everything in it.

    `given` are values of the assessment that were not read in the file.
    """

    word: WordFile
    given: Mapping[str, str]
    texts: Mapping[str, str]
    pictures: Mapping[str, bytes]
    placements: tuple[Placement, ...]
    citations: tuple[Citation, ...]
    unlinked: tuple[UnlinkedAddress, ...]
    refs: tuple[str, ...]
    figures: tuple[FigureFound, ...]
    lost: tuple[LostWords, ...]

    @property
    def files(self) -> dict[str, bytes]:
        return {**{name: text.encode() for name, text in self.texts.items()}, **self.pictures}


class Made(Struct, frozen=True):
    """What is to be written: where everything goes, the rows that are records, the library, and the citations."""

    placed: Placed
    records: Sequence[FoundRecord]
    library: Library
    citations: Sequence[Citation]


def import_word(
    data: bytes, framework: Framework, known: Mapping[str, object], library: Library | None = None
) -> Imported:
    """A Word file as a project of this framework.

    `known` are values of the assessment that take the place of what the cover says. Without a `library`, the list of
    evidence in the document is one. Raises WordUnreadableError.
    """
    word = read_word(data)
    for words in every_language():
        as_typed(word.main, words)
    word = without_caption_numbers(word)
    lower_headings(word.main, (paragraph.words for paragraph in word.paragraphs))
    placed = Placing(framework, HeadingNames(framework)).place(word.main)
    placed.replaced += table_headings(placed.records)
    records, left = found_records(placed.records)
    placed.unplaced += left
    records = with_columns(records, framework)
    leads_to = targets(word.main, placed, records)
    word = replace(word, notes=[*not_in_word(placed, records), *word.notes])
    if library is None:
        library = library_of(records)
    else:
        replaced, left = beside_register(records, library)
        placed.replaced += replaced
        placed.unplaced += left
        records = []
    citations = Citations(library.titles, library.addresses, leads_to)
    for piece in placed.pieces():
        citations.rewrite(piece.block.element)
    made = Made(placed, records, library, [*citations.found, *citations.crossed])
    layout, texts, lost = _written(word, made, framework, known)
    if lost:
        placed.unplaced += _again(word.paragraphs, lost)
        layout, texts, lost = _written(word, made, framework, known)
    return Imported(
        word,
        {key: str(value) for key, value in known.items()},
        texts,
        _pictures(word),
        tuple(layout.placements),
        tuple(citations.found),
        tuple(citations.unlinked),
        tuple(library.titles),
        tuple(figures_found(placed)),
        tuple(lost),
    )


def _written(
    word: WordFile, made: Made, framework: Framework, known: Mapping[str, object]
) -> tuple[Layout, dict[str, str], list[LostWords]]:
    """The layout, its files as text, and the words that these files do not have."""
    layout = lay_out(made.placed, read_cover(made.placed.cover), framework, known)
    if word.title:
        layout.values[ASSESSMENT].setdefault("title", word.title)
    layout.placements += [*_of_records(made.records), *_of_notes(made.citations, layout.placements)]
    texts = {**frame_files(framework, layout.values), **made.library.files}
    if made.placed.glossary:
        texts[GLOSSARY] = "".join(map(_term, made.placed.glossary))
    return layout, texts, lost_words(word.paragraphs, layout.placements, made.citations, texts)


def _again(paragraphs: Iterable[Paragraph], lost: Iterable[LostWords]) -> Iterator[Piece]:
    """Paragraphs of which words are missing, whole, for the text that is placed nowhere."""
    missing = {each.paragraph for each in lost}
    for paragraph in paragraphs:
        if paragraph.number in missing:
            element = etree.Element("p", {"data-at": str(paragraph.number)})
            element.text = paragraph.words
            yield from (Piece(block, 0, INCOMPLETE) for block in blocks_of([element]))


def _pictures(word: WordFile) -> dict[str, bytes]:
    return {f"{IMAGES}{name}": picture for name, picture in word.pictures.items()}


def _term(term: Term) -> str:
    return block_entry(scalar(term.term, Style.PLAIN, 0), term.meaning)


def _of_records(records: Sequence[FoundRecord]) -> Iterator[Placement]:
    for at, record in enumerate(records):
        for number in record.numbers:
            if number in record.left_out:
                yield Placement(number, LIBRARY, "", 95, "The document says this by itself")
                continue
            shown = record.shown.get(number, "")
            for key in ("ref", "title", "notes"):
                yield Placement(number, LIBRARY, f"[{at}].{key}", 95, "It is in the list of evidence", "", shown)


def _of_notes(citations: Sequence[Citation], placements: Sequence[Placement]) -> Iterator[Placement]:
    """The places of notes that became citations: those of the paragraphs that they belong to."""
    notes: dict[int, list[int]] = {}
    for citation in citations:
        if citation.inside:
            notes.setdefault(citation.inside, []).append(citation.paragraph)
    for placement in placements:
        for note in notes.get(placement.paragraph, ()):
            yield replace(placement, paragraph=note, typed="")
