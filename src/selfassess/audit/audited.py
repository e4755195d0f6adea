"""What the rules of an audit look at: a document as its readers meet it, whatever kind of file it is in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from selfassess.diagnostics import Place

WORD, PAGE, PDF = "Word", "page", "PDF"


class Piece(Struct, frozen=True):
    """Words with one look. A colour is as in `00aaff`, and empty where nobody can be sure of it; `size` is in points, 0
    where it is not known."""

    words: str
    colour: str = ""
    background: str = ""
    size: float = 0
    is_bold: bool = False


class Line(Struct, frozen=True):
    """A paragraph, heading or other block of words.

    `kind` is text, heading, list, contents, caption, cell or code. `mark` is the bullet or number that somebody typed
    before its words instead of making a list.
    """

    place: Place
    words: str
    kind: str = "text"
    pieces: tuple[Piece, ...] = ()
    mark: str = ""


class AuditedHeading(Struct, frozen=True):
    """A heading with its level from 1. `is_marked` is false for a line that only looks like one.

    `mark` is the number that somebody typed before it.
    """

    place: Place
    words: str
    level: int
    is_marked: bool = True
    mark: str = ""


class AuditedPicture(Struct, frozen=True):
    """A picture, chart or diagram. `alt` is None where nobody wrote what it shows, and empty where somebody said that
    it is only decoration. `does` is what happens if it is clicked, where it is all there is of a link or button."""

    place: Place
    alt: str | None
    name: str = ""
    kind: str = "picture"
    does: str = ""


class AuditedCell(Struct, frozen=True):
    """A cell; `heads` is `column`, `row` or empty, and `columns` and `rows` are how many it takes."""

    words: str
    heads: str = ""
    columns: int = 1
    rows: int = 1
    is_strong: bool = False
    is_heavy: bool = False


class AuditedTable(Struct, frozen=True):
    """A table of values. `is_nested` says that it is in a cell of another, `is_layout` that it only puts things beside
    one another, and `is_declared` that the file itself says so; `caption` is the words that name it."""

    place: Place
    rows: tuple[tuple[AuditedCell, ...], ...]
    is_nested: bool = False
    is_layout: bool = False
    caption: str = ""
    is_declared: bool = False

    @property
    def width(self) -> int:
        return max((sum(cell.columns for cell in row) for row in self.rows), default=0)


class AuditedLink(Struct, frozen=True):
    """A link: the words that people hear, and where it leads. `is_picture` says that it shows a picture."""

    place: Place
    words: str
    target: str
    is_picture: bool = False


class Gap(Struct, frozen=True):
    """Empty paragraphs or line breaks one after another, before or between words."""

    place: Place
    count: int


class ContentsEntry(Struct, frozen=True):
    """A line of a list of contents, without the number of its page."""

    place: Place
    words: str
    target: str = ""


class PdfFacts(Struct, frozen=True):
    """What only a PDF has.

    `wordless` are the numbers of pages that show pictures and no words, `untabbed` of those whose links or fields have
    no order, `remapped` the kinds of tags that the file says are another kind.
    """

    pages: int
    is_tagged: bool
    is_title_shown: bool
    is_locked: bool
    has_bookmarks: bool
    wordless: tuple[int, ...] = ()
    untabbed: tuple[int, ...] = ()
    remapped: tuple[tuple[str, str], ...] = ()


class AuditedFile(Struct, frozen=True):
    """A document as its readers meet it. `title` and `language` are empty where the file does not say them.

    `anchors` are the places in it that links may lead to, by name, each with the headings above it, a line for each
    from the highest. `words` is how many words it has. `top` is the place of what concerns the whole file.
    """

    form: str
    top: Place
    title: str
    language: str
    words: int
    lines: Sequence[Line] = ()
    headings: Sequence[AuditedHeading] = ()
    pictures: Sequence[AuditedPicture] = ()
    tables: Sequence[AuditedTable] = ()
    links: Sequence[AuditedLink] = ()
    anchors: Mapping[str, str] = MappingProxyType({})
    gaps: Sequence[Gap] = ()
    contents: Sequence[ContentsEntry] = ()
    pdf: PdfFacts | None = None
