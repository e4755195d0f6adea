"""What a Word file says: its tree, and everything that the tree alone could not tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree
from msgspec import Struct


class WordUnreadableError(Exception):
    """A file that cannot be read as a Word file: a sentence that says why, and another that says what to do."""


class Paragraph(Struct, frozen=True):
    """A paragraph with words or a picture, in reading order from 1.

    The body comes first, with its tables and boxes where they are, then footnotes and endnotes, comments, headers and
    footers. `words` has insertions and the results of fields, and neither deletions nor hidden text; a line break in it
    is a soft break. `part` is body, table, box, footnote, endnote, comment, header, footer, or contents for a line of a
    table of contents. `above` is the number of the heading above it, 0 for none. `mark` is the bullet or number that
    was typed before the words and is not in the tree. `heading` says how a heading was recognised: by its style, by
    outline (level), by Word's numbering, or by its look; it is empty for other paragraphs.
    """

    number: int
    words: str
    part: str
    above: int = 0
    mark: str = ""
    heading: str = ""


class Comment(Struct, frozen=True):
    """A comment on `about` in the paragraph with this number; 0 where the file does not say where it belongs."""

    number: int
    author: str
    day: str
    words: str
    about: str


class Change(Struct, frozen=True):
    """A tracked change that nobody has accepted or rejected: inserted, deleted, or moved (from one place, to another).

    `number` is the paragraph it is in, or the next one if nothing is left of that; 0 where there is none.
    """

    number: int
    kind: str
    author: str
    day: str
    words: str


class Note(Struct, frozen=True):
    """What could not be brought over as it was, at a paragraph; 0 is the whole file."""

    number: int
    message: str


class WordFile(Struct, frozen=True):
    """A Word file as a tree.

    `main` is the `<main>` of the vocabulary of documents. Each block with words says in `data-at` which paragraph they
    are, and a paragraph of the body, a table, a box or a note is there exactly once. The words of the element are those
    of the paragraph without its mark, white space aside. Where two soft breaks divide a paragraph, it is several `p`
    with the same number, and nowhere else. A footnote is a `span.footnote` in the words that refer to it. `pictures`
    has the bytes of each picture by the address that its `img` has. `title` is the title that the file gives itself, or
    its title paragraph.
    """

    main: etree._Element
    paragraphs: Sequence[Paragraph]
    comments: Sequence[Comment]
    changes: Sequence[Change]
    notes: Sequence[Note]
    pictures: Mapping[str, bytes]
    title: str
