"""What all the stories of a Word file have in common, and what is told of them."""

from __future__ import annotations

from msgspec import Struct

from selfassess.read.word.list_levels import ListLevels
from selfassess.read.word.paragraph_styles import ParagraphStyles
from selfassess.read.word.pictures_in_file import PicturesInFile
from selfassess.read.word.raw_blocks import RawParagraph
from selfassess.read.word.style_chain import Styles
from selfassess.read.word.tracked import Ledger
from selfassess.read.word.word_parts import Parts


class FileFacts(Struct):
    """The parts of a file and what is read of them once.

    `told` has sentences for people with the paragraph that each is about, `read` every paragraph in the order of
    reading, and `edges` the kind and the part of each header and footer.
    """

    parts: Parts
    styles: Styles
    paragraph_styles: ParagraphStyles
    lists: ListLevels
    ledger: Ledger
    pictures: PicturesInFile
    told: list[tuple[RawParagraph | None, str]]
    read: list[RawParagraph]
    edges: list[tuple[str, str]]
