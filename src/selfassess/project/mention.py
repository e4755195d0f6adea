"""One place that names a record: where it stands, and the sentence around it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from selfassess.diagnostics import Place
from selfassess.model.citation import Item
from selfassess.prose.passage import Block, Citation, sentences
from selfassess.syntax.source import Text


@dataclass(frozen=True, slots=True)
class Mention:
    """One place that names a record, and where in the record it looks (`locator`).

    A reader finds it in `part`, under the heading `section`. The sentence is on one line: of a table it is
    the row, of an `evidence` list the claim that it backs. `remark` says why no reader would find a link.
    """

    ref: str
    locator: str
    place: Place
    part: str
    section: str
    sentence: str
    remark: str = ""

    @property
    def where(self) -> str:
        """The part of the document in words: `Safeguarding: Things we are proud of`."""
        return f"{self.part}: {self.section}" if self.section else self.part


@dataclass(frozen=True, slots=True)
class Met:
    """A mention as it is met: its line and its sentence are not yet worked out.

    That is quick for one after the other in the order of the text, and slow for any other order.
    """

    item: Item
    citation: Citation
    part: str
    section: str
    words: Text | None = None
    remark: str = ""

    def told(self) -> Mention:
        place = self.citation.place(self.item)
        return Mention(self.item.ref, self.item.locator, place, self.part, self.section, self._sentence(), self.remark)

    def _sentence(self) -> str:
        spot = self.citation.spot
        if self.words is not None or spot is None:
            return on_one_line(self.words or "")
        if spot.block.cell is not None:
            return on_one_line(spot.block.row_words)
        begins, told = _sentences(spot.block)
        at = bisect_right(begins, spot.offset + self.item.offset) - 1
        return on_one_line(told[max(at, 0)])


def on_one_line(words: str) -> str:
    return " ".join(words.split())


@lru_cache(maxsize=4)
def _sentences(block: Block) -> tuple[list[int], list[str]]:
    """Where each sentence of a block begins, and its words."""
    cut = list(sentences(block))
    return [at for at, _ in cut], [words for _, words in cut]
