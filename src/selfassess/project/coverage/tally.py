"""Counting: what a part of the assessment says, and which records it rests on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from typing import NamedTuple

from selfassess.model.assessment import Answer, Assessment, Claim, Spotlight
from selfassess.model.citation import SLIP
from selfassess.project.project import Project
from selfassess.project.references import cites, entries, refs_in, words_of
from selfassess.prose.passage import Passage
from selfassess.syntax.source import Text

PICTURE = r'!\[[^\]]{0,500}\]\([^()\s]{0,500}(?:\s{1,9}"([^"]{0,500})"\s{0,9})?\)'
LETTER = re.compile(r"[^\W_]")


class Tally(NamedTuple):
    """What a part of the assessment holds.

    `words` are as a reader counts them. `cited_claims` are the claims that cite something. `refs` are
    distinct; `categories` says how many of them have a record of each category of the framework, in its
    order. The record of the others has no category, or there is none.
    """

    words: int
    claims: int
    cited_claims: int
    refs: frozenset[str]
    categories: tuple[int, ...]
    without_category: int
    without_record: int

    @property
    def references(self) -> int:
        return len(self.refs)

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """Words, claims, claims that cite something, and references."""
        return self.words, self.claims, self.cited_claims, self.references


class Counting(NamedTuple):
    """What is counted in: an assessment, what was read of its prose, and the category of each of its records."""

    project: Project
    category_of: dict[str, str]

    @classmethod
    def of(cls, project: Project) -> Counting:
        evidence = project.assessment.evidence
        return cls(project, {ref: str(record.category or "") for ref, record in evidence.items()})

    @property
    def assessment(self) -> Assessment:
        return self.project.assessment

    def tally(self, answers: Collection[Answer], indicators: Iterable[str] = ()) -> Tally:
        """What these answers hold, with the sources of these indicators."""
        pieces = [*entries(answers)]
        claims = [each for each in pieces if isinstance(each, Claim)]
        refs = refs_in(answers, indicators, self.project)
        words = sum(self._words(each) for each in pieces)
        return self._tally(words, len(claims), sum(cites(each, self.project) for each in claims), refs)

    def total(self, parts: Collection[Tally]) -> Tally:
        """These parts taken together, each ref once."""
        return self._tally(
            sum(each.words for each in parts),
            sum(each.claims for each in parts),
            sum(each.cited_claims for each in parts),
            frozenset[str]().union(*(each.refs for each in parts)),
        )

    def _tally(self, words: int, claims: int, cited_claims: int, refs: Collection[str]) -> Tally:
        found = Counter(self.category_of.get(ref) for ref in refs)
        counts = tuple(found[str(each.category)] for each in self.assessment.framework.categories)
        without_category = len(refs) - sum(counts) - found[None]
        return Tally(words, claims, cited_claims, frozenset(refs), counts, without_category, found[None])

    def _words(self, entry: Text | Claim | Spotlight) -> int:
        text = words_of(entry)
        beside = [entry.spotlight, entry.about or ""] if isinstance(entry, Spotlight) else []
        blocks = (self.project.passage_of(text) or Passage(text)).blocks
        return sum(map(words_in, [*beside, *(each.content for each in blocks)]))


def words_in(prose: str) -> int:
    """The words of a run of Markdown: signs, references, addresses and the words that stand for a picture are none.

    A link that takes its words from what it leads to counts as one.
    """
    if "![" in prose:
        prose = re.sub(PICTURE, lambda found: found[1] or "", prose)
    if "(" in prose:
        prose = SLIP.sub(" ", prose)
    words = prose.split()
    signs = [each for each in words if not each[0].isalnum() and not LETTER.search(each)]
    return len(words) - len(signs)
