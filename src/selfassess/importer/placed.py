"""Where the blocks of a Word file go in a project, gathered while it is read from its beginning to its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from selfassess.importer.blocks import Block

SURE_FROM = 90
"""From this on, of 100, nobody need look where a paragraph went."""


class Piece(Struct, frozen=True):
    """A block, how surely it belongs where it is, and why it is there."""

    block: Block
    sure: int
    why: str


class Story(Struct):
    """A story: its title, the words that announce it, the paragraphs of both, and what it tells."""

    title: str
    announced: str
    numbers: tuple[int, ...]
    sure: int
    why: str
    pieces: list[Piece] = field(default_factory=list)


class SaidValue(Struct, frozen=True):
    """A value that a line gives, the words of the line that are not in it, and the paragraphs of the line."""

    value: str
    dropped: str
    numbers: tuple[int, ...]


class Answered(Struct):
    """What a theme or statement answers under each key, in the order of the document; `said` are its short values."""

    kind: str
    id: str
    answers: dict[str, list[Piece | Story]] = field(default_factory=dict)
    said: dict[str, SaidValue] = field(default_factory=dict)

    def add(self, key: str, piece: Piece | Story) -> None:
        self.answers.setdefault(str(key), []).append(piece)

    @property
    def file(self) -> str:
        return f"content/{self.kind}s/{self.id}.yaml"


class FoundChapter(Struct):
    """A chapter before or after the themes."""

    id: str
    title: str
    numbers: tuple[int, ...]
    is_front: bool
    pieces: list[Piece] = field(default_factory=list)

    @property
    def file(self) -> str:
        return f"content/chapters/{self.id}.yaml"


class Term(Struct, frozen=True):
    """A short form or term, what it means, and the paragraphs that say so."""

    term: str
    meaning: str
    numbers: tuple[int, ...]


class Replaced(Struct, frozen=True):
    """Paragraphs whose words the project says in its own way: a heading of the framework, an index that it makes."""

    numbers: tuple[int, ...]
    file: str
    sure: int
    why: str


class Placed(Struct):
    """Everything of a Word file, each block once."""

    parts: dict[str, Answered] = field(default_factory=dict)
    chapters: list[FoundChapter] = field(default_factory=list)
    replaced: list[Replaced] = field(default_factory=list)
    cover: list[Block] = field(default_factory=list)
    records: list[Block] = field(default_factory=list)
    unplaced: list[Piece] = field(default_factory=list)
    glossary: list[Term] = field(default_factory=list)

    def part(self, kind: str, id_: str) -> Answered:
        return self.parts.setdefault(str(id_), Answered(str(kind), str(id_)))

    def pieces(self) -> Iterator[Piece]:
        for part in self.parts.values():
            for answer in part.answers.values():
                yield from flat(answer)
        for chapter in self.chapters:
            yield from chapter.pieces
        yield from self.unplaced


def flat(answer: Iterable[Piece | Story]) -> Iterator[Piece]:
    for each in answer:
        yield from each.pieces if isinstance(each, Story) else [each]
