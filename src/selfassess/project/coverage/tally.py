"""Counting: what a part of the assessment says, and which records it is based on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from msgspec import Struct

from selfassess.model.assessment import Assessment, Claim
from selfassess.model.spotlight import Spotlight
from selfassess.project.claims import cites, refs_in
from selfassess.project.project import Project
from selfassess.project.prose_items import ProseItem
from selfassess.prose.running_words import count_words, word_count


class Tally(Struct, frozen=True):
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


class Counting(Struct, frozen=True):
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

    def tally(self, items: Collection[ProseItem], indicators: Iterable[str] = ()) -> Tally:
        """What these pieces of prose hold, with the sources of these indicators."""
        claims = [item for item in items if isinstance(item.entry, Claim)]
        refs = refs_in(items, indicators, self.project)
        return self._tally(sum(map(_words, items)), len(claims), sum(map(cites, claims)), refs)

    def total(self, parts: Collection[Tally]) -> Tally:
        """These parts taken together, each ref once."""
        return self._tally(
            sum(part.words for part in parts),
            sum(part.claims for part in parts),
            sum(part.cited_claims for part in parts),
            frozenset[str]().union(*(part.refs for part in parts)),
        )

    def _tally(self, words: int, claims: int, cited_claims: int, refs: Collection[str]) -> Tally:
        by_category = Counter(self.category_of.get(ref) for ref in refs)
        counts = tuple(by_category[str(category.category)] for category in self.assessment.framework.categories)
        without_category = len(refs) - sum(counts) - by_category[None]
        return Tally(words, claims, cited_claims, frozenset(refs), counts, without_category, by_category[None])


def _words(item: ProseItem) -> int:
    """The words of a piece of prose, with the title of a story and whom it is about."""
    story = item.entry
    beside = (story.spotlight, story.about or "") if isinstance(story, Spotlight) else ()
    return word_count(item.passage.tokens) + sum(map(count_words, beside))
