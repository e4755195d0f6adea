"""What a paragraph looks like as a whole, as far as it may say that it is a heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from selfassess.read.word.raw_blocks import RawParagraph, Span
from selfassess.read.word.run_look import Look
from selfassess.read.word.typed_contents import LINE

LONGEST_WORDS, LONGEST = 18, 140
LARGER = 2
"""Half points by which the words of a heading are larger than those of the text, at least."""
LINKS = frozenset({"0000ff", "0563c1", "0563c2"})
"""The colours of links, which keep their look where their address is lost."""
MUCH = 20
"""How many times as long as the text outside them tables may be, and it is still the text."""
ENOUGH = 2
STRONG = 3


class WholeLook(Struct, frozen=True):
    """What all the words of a paragraph have; `size` is that of most of them, in half points."""

    size: int = 0
    bold: bool = False
    underlined: bool = False
    capitals: bool = False
    coloured: bool = False

    @property
    def rank(self) -> tuple[int, int]:
        """What orders looks, the most striking first."""
        return (-self.size, -(4 * self.bold + 2 * self.capitals + 2 * self.underlined + self.coloured))


class TextLook(Struct, frozen=True):
    """The size and colour of most words of a document."""

    size: int = 20
    colour: str = ""
    bold: bool = False


def text_look(paragraphs: Iterable[RawParagraph]) -> TextLook:
    """What most of the words of paragraphs look like; tables, often in smaller letters, count where little else is."""
    inside: Counter[tuple[int, str, bool]] = Counter()
    outside: Counter[tuple[int, str, bool]] = Counter()
    for paragraph in paragraphs:
        for span in paragraph.spans:
            counted = inside if paragraph.part == "table" else outside
            counted[span.look.size, span.look.colour, span.look.bold] += len(span.words)
    is_text = MUCH * outside.total() > inside.total()
    sizes = outside if is_text else inside + outside
    size, colour, bold = sizes.most_common(1)[0][0] if sizes else (20, "", False)
    return TextLook(size, colour, bold)


def whole_look(paragraph: RawParagraph, text: TextLook) -> WholeLook:
    """What all the words of a paragraph have in common; letters that are raised, as citations are, do not count."""
    lettered = [span for span in paragraph.spans if re.search(r"[^\W_]", span.words) and not span.look.raised]
    if not lettered:
        return WholeLook()
    looks: list[Look] = [span.look for span in lettered]
    words = "".join(span.words for span in lettered)
    sizes: Counter[int] = Counter()
    for span in lettered:
        sizes[span.look.size] += len(span.words)
    letters = sum(each.isalpha() for each in words)
    return WholeLook(
        sizes.most_common(1)[0][0],
        all(look.bold for look in looks) and not text.bold,
        all(span.look.underlined and not span.link and span.look.colour not in LINKS for span in lettered),
        all(look.capitals for look in looks) or (words.isupper() and letters >= 6),
        all(look.colour and look.colour != text.colour for look in looks) and not any(span.link for span in lettered),
    )


def strength(look: WholeLook, text: TextLook) -> int:
    """How much a look says that a short line alone is a heading."""
    larger = 2 * (look.size >= text.size + LARGER)
    return 2 * look.bold + larger + 2 * look.underlined + 2 * look.capitals + look.coloured


def may_head(paragraph: RawParagraph) -> bool:
    """Whether a paragraph is as short and as little a sentence as a heading is."""
    shown = paragraph.shown
    return (
        paragraph.part in ("body", "box")
        and not paragraph.is_contents
        and not paragraph.pictures
        and paragraph.kind in ("", "contents")
        and not paragraph.is_caption_of
        and 0 < len(shown) <= LONGEST
        and len(shown.split()) <= LONGEST_WORDS
        and re.search(r"[^\W\d_]{2}", shown) is not None
        and re.search(r"[.;,]['\"’”)]*$|^[(\[][^()\[\]]*[)\]]$", shown) is None
        and "\n" not in paragraph.words.strip()
        and LINE.match(paragraph.words) is None
    )


def levels_of_looks(looks: Sequence[tuple[WholeLook, int]], styled: Sequence[tuple[int, int]]) -> dict[WholeLook, int]:
    """The level of each look that headings have.

    `looks` has the look of each heading that only its look shows, with the level that its typed number gives it, or 0.
    `styled` has the size and the level of each heading that is known otherwise. Looks that have numbers have the level
    that most of these say; the others go below whatever is more striking.
    """
    numbered: dict[WholeLook, Counter[int]] = {}
    sizes: dict[tuple[int, bool], Counter[int]] = {}
    for look, level in looks:
        numbered.setdefault(look, Counter())[level] += level > 0
        sizes.setdefault((look.size, look.bold), Counter())[level] += level > 0
    levels: dict[WholeLook, int] = {}
    above: tuple[tuple[int, int], int] | None = None
    for look in sorted(numbered, key=lambda each: each.rank):
        known = numbered[look] if numbered[look].total() else sizes[look.size, look.bold]
        level, times = known.most_common(1)[0]
        if not times:
            larger = max((level for size, level in styled if size > look.size + 1), default=0)
            before = 0 if above is None else above[1] if _is_near(look, above[0]) else above[1] + 1
            level = max(larger + 1, before)
        levels[look] = level
        above = (look.rank, level)
    return levels


def _is_near(look: WholeLook, rank: tuple[int, int]) -> bool:
    """Whether a look is so little less than the one before that people do not see a difference."""
    return abs(look.size + rank[0]) <= 1 and look.rank[1] == rank[1]


def half_bold(spans: Sequence[Span]) -> bool:
    """Whether at least half of the letters are bold."""
    letters = sum(len(span.words.strip()) for span in spans)
    bold = sum(len(span.words.strip()) for span in spans if span.look.bold)
    return letters > 0 and 2 * bold >= letters
