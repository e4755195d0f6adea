"""What was read of a story of the file, before anybody knows what is a heading, a list or a box."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from selfassess.read.word.run_look import PLAIN, Look


class Picture(Struct, frozen=True):
    """A picture by its address in the tree; `alt` is None where nobody wrote what it shows."""

    address: str
    alt: str | None


class Drawn(Struct, frozen=True):
    """Something drawn: a picture, chart or diagram, also one that cannot be shown; `alt` as of a picture."""

    kind: str
    alt: str | None
    name: str = ""


class Span(Struct, frozen=True):
    """Words with one look and one link; a picture; a tick box; or a place where a note is referred to."""

    words: str
    look: Look = PLAIN
    link: str = ""
    is_box: bool = False
    picture: Picture | None = None
    note: NoteStory | None = None


class Numbering(Struct, frozen=True):
    """The list that Word itself puts a paragraph in: its level from 0, and what stands before it."""

    list: str
    level: int
    kind: str
    text: str
    value: int


class Place(Struct, frozen=True):
    """Where a paragraph is in a list: ul or ol, how far it is set in, its number, and how numbers are written.

    `list` and `level` are those of Word's own list; the list of typed marks has the name of its mark.
    """

    tag: str
    indent: int = 0
    value: int = 1
    type: str = ""
    brackets: str = ""
    list: str = ""
    level: int = 0
    is_typed: bool = False


class RawParagraph(Struct, eq=False):
    """A paragraph as it was read, and what it was then recognised to be.

    `kind` is title, quote, caption or contents where its style says so. `into` is the paragraph that it became part of,
    where somebody deleted the mark between the two. `said` is what `words` were before marks
    were taken from them. `level` is that of a heading, from 1. `frame` is the border around it,
    `background` the colour behind it.
    """

    part: str
    style: str = ""
    kind: str = ""
    spans: list[Span] = field(default_factory=list)
    boxes: list[RawBox] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    outline: int | None = None
    outlined_by: str = ""
    numbering: Numbering | None = None
    indent: int | None = None
    hangs: bool = False
    frame: str = ""
    background: str = ""
    begins_page: bool = False
    ends_page: bool = False
    is_contents: bool = False
    is_caption_of: str = ""
    joins_next: bool = False
    into: RawParagraph | None = None
    number: int = 0
    said: str = ""
    above: int = 0
    level: int = 0
    heading: str = ""
    mark: str = ""
    place: Place | None = None

    @property
    def words(self) -> str:
        return "".join(span.words for span in self.spans)

    @property
    def shown(self) -> str:
        """The words on one line."""
        return " ".join(self.words.split())

    @property
    def pictures(self) -> list[Picture]:
        return [span.picture for span in self.spans if span.picture is not None]

    @property
    def is_empty(self) -> bool:
        return not any(span.picture is not None or span.note is not None or span.words.strip() for span in self.spans)


class Cell(Struct, eq=False):
    """A cell of a table; `columns` is how many columns it takes."""

    blocks: list[Block]
    columns: int = 1
    goes_on: bool = False
    is_shaded: bool = False
    background: str = ""


class Row(Struct, eq=False):
    cells: list[Cell]
    before: int = 0
    is_header: bool = False


class RawTable(Struct, eq=False):
    """A table; `has_header` and `has_first_column` say that its style gives these a look of their own.

    `is_coloured` is true where that style gives cells a colour.
    """

    rows: list[Row]
    has_header: bool = False
    has_first_column: bool = False
    is_coloured: bool = False


class RawBox(Struct, eq=False):
    """A text box, or the words of a diagram, which are a list."""

    blocks: list[Block]
    is_list: bool = False


class NoteStory(Struct, eq=False):
    """The words of a footnote or endnote."""

    kind: str
    paragraphs: list[RawParagraph]


Block = RawParagraph | RawTable | RawBox


def paragraphs_of(blocks: Sequence[Block]) -> Iterator[RawParagraph]:
    """Every paragraph of some blocks in reading order, with those of its tables, and of its boxes after it."""
    for block in blocks:
        if isinstance(block, RawParagraph):
            yield block
            yield from (each for box in block.boxes for each in paragraphs_of(box.blocks))
        elif isinstance(block, RawTable):
            yield from (each for row in block.rows for cell in row.cells for each in paragraphs_of(cell.blocks))
        else:
            yield from paragraphs_of(block.blocks)
