"""What a story tells besides its text: the line on what it is about, its picture, and our own line on consent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree
from msgspec import Struct

from selfassess.importer.own_words import is_consent
from selfassess.importer.placed import Piece
from selfassess.write.markdown.document import words_to_markdown

LONGEST_ABOUT = 25


class StoryParts(Struct, frozen=True):
    """The parts of a story, each of which may be missing, and the pieces that are its text."""

    about: Piece | None
    picture: Piece | None
    consent: Sequence[Piece]
    text: Sequence[Piece]

    @property
    def values(self) -> dict[str, str]:
        """What the story is about, and its picture with the words for those who cannot see it, under their keys."""
        known: dict[str, str] = {}
        if self.about is not None:
            line = deepcopy(self.about.block.element)
            etree.strip_tags(line, "em")
            known["about"] = words_to_markdown(line)
        for image in self.picture.block.element.iterfind("img") if self.picture is not None else ():
            known |= {"image": image.get("src", ""), "alt": image.get("alt", "")}
        return {key: value for key, value in known.items() if value}

    def places(self) -> Iterator[tuple[str, Piece]]:
        """The key that each part but the text went to; none for the line that the document says by itself."""
        for key, piece in (("about", self.about), ("image", self.picture), *(("", each) for each in self.consent)):
            if piece is not None:
                yield key, piece


def parts_of(pieces: Sequence[Piece]) -> StoryParts:
    """The parts of a story that begins with these pieces, below its title."""
    consent = [piece for piece in pieces if piece.block.tag == "p" and is_consent(piece.block.words)]
    text = [piece for piece in pieces if piece not in consent]
    about = text[0] if text and len(text) > 1 and _is_about(text[0]) else None
    text = text[1:] if about is not None else text
    picture = text[0] if text and _is_picture(text[0]) else None
    return StoryParts(about, picture, consent, text[1:] if picture is not None else text)


def _is_about(piece: Piece) -> bool:
    """Whether a short line is in italics, whole."""
    block = piece.block
    outside = [block.element.text, *(each.tail for each in block.element)]
    is_italic = len(block.element) > 0 and all(each.tag == "em" for each in block.element)
    is_short = len(block.words.split()) <= LONGEST_ABOUT
    return block.tag == "p" and is_short and is_italic and not any((words or "").strip() for words in outside)


def _is_picture(piece: Piece) -> bool:
    return piece.block.tag == "figure" and len(piece.block.element) == 1 and not piece.block.words
