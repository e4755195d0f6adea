"""Takes out of a project what its readers may not have, entry by entry, and remembers what its authors should know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from operator import is_
from typing import Any, TypeVar

from msgspec.structs import replace

from selfassess.diagnostics import Place, Problem
from selfassess.model.assessment import Answer, Chapter, Claim, Part, Theme
from selfassess.model.citation import Item
from selfassess.model.entry import Entry
from selfassess.model.indicator import Indicator
from selfassess.model.plan import Action
from selfassess.model.readers import READERS
from selfassess.model.reports import CommitteeReport, InformationReturn, PositionStatement
from selfassess.model.rounds import Correction, ReportFinding
from selfassess.model.spotlight import Spotlight
from selfassess.model.support import Support
from selfassess.project.abridging import Abridgement, Limits, abridge
from selfassess.project.plan.plan_texts import PROSE
from selfassess.project.project import Project
from selfassess.project.prose_parts import parts_of
from selfassess.project.withheld import Withheld, has_readers
from selfassess.prose.passage import Passage
from selfassess.syntax.nodes import Node, Text

APart = TypeVar("APart", bound=Part)
Kind = TypeVar("Kind", bound=Entry)
KINDS: Mapping[type[Entry], str] = {
    Action: "action",
    ReportFinding: "finding",
    Correction: "correction",
    CommitteeReport: "report",
    InformationReturn: "return",
    PositionStatement: "position statement",
}
"""What is counted when an entry as a whole is left out."""
RULE = "edition-gap"
HELD = "held"
"""What a framework says where words stand for what readers may not have; it is so where a framework says nothing."""
CITE = "Cite a record that they may see too, or check that it can be published without evidence."


class LeavingOut:
    """What is taken out of a project: `passages` are the texts with fewer words, `left_out` counts what went."""

    def __init__(self, project: Project, gone: Withheld) -> None:
        assessment = project.assessment
        words = assessment.words
        self.is_held = (assessment.framework.restricted_citations or HELD) == HELD
        told = (words.held, words.other_held) if self.is_held else ("", "")
        self.project = project
        self.gone = gone
        self.limits = Limits(gone.audiences, gone.refs, gone.ids, *told, words.held, words.part_left_out)
        self.refs = assessment.evidence.keys() - gone.refs or None
        self.document = READERS[assessment.readers].document
        self.passages: dict[Node, Passage] = {}
        self.problems: list[Problem] = []
        self.left_out: Counter[str] = Counter()

    def tell(self, place: Place, message: str, hint: str) -> None:
        said = message.format(self.document)
        self.problems.append(Problem(place, said[:1].upper() + said[1:], hint, rule=RULE))

    def tell_of_title(self, place: Place) -> None:
        message = "{} names a record here that its readers may not see."
        self.tell(place, message, "Check that they may know its title, or use other words.")

    def text(self, text: Text) -> Text | None:
        """A text as these readers may have it; None where nothing is left of it."""
        left = self._abridged(text)
        if left.lost_citations and not left.passage.citations:
            message = "{} leaves out all the evidence that this text cites."
            self.tell(text.place, message, CITE)
        return self._kept(text, left)

    def _abridged(self, text: Text) -> Abridgement:
        passage = self.project.passage_of(text)
        assert passage is not None, "every text of an edition is a piece of prose"
        left = abridge(passage, self.limits, self.refs)
        self.left_out["part"] += sum(part.audience in self.gone.audiences for part in parts_of(passage))
        for position in left.links:
            message = "This link leads to a part that {} leaves out."
            hint = "Its words stay, without the link. Check that they make sense, or that the part may be read by all."
            self.tell(position.place, message, hint)
        return left

    def _kept(self, text: Text, left: Abridgement) -> Text | None:
        if left.passage.text is text:
            return text
        self.passages[left.passage.text.node] = left.passage
        return left.passage.text if left.passage.text.strip() else None

    def chapter(self, chapter: Chapter) -> Chapter | None:
        words = None if self.gone.includes(chapter) else self.text(chapter.text)
        if words is None:
            self.left_out["chapter"] += 1
            return None
        return replace(chapter, text=words, typed={**chapter.typed, "text": words.node})

    def part(self, part: APart) -> APart:
        """A theme or statement, without answers of which nothing is left."""
        answers: dict[str, Answer] = {}
        for key, answer in part.answers.items():
            left = self.text(answer) if isinstance(answer, Text) else tuple(self._entries(answer))
            if left or not answer:
                answers[key] = answer if left is None else left
        part = replace(part, answers=answers)
        return replace(part, statements=tuple(map(self.part, part.statements))) if isinstance(part, Theme) else part

    def _entries(self, entries: Iterable[Claim | Spotlight]) -> Iterator[Claim | Spotlight]:
        for entry in entries:
            left = self._claim(entry) if isinstance(entry, Claim) else self._story(entry)
            if left is not None:
                yield left

    def _story(self, story: Spotlight) -> Spotlight | None:
        words = None if self.gone.includes(story) else self.text(story.story)
        if words is None:
            self.left_out["story"] += 1
            return None
        return replace(story, story=words, typed={**story.typed, "story": words.node})

    def _claim(self, claim: Claim) -> Claim | None:
        left = None if self.gone.includes(claim) else self._abridged(claim.text)
        words = self._kept(claim.text, left) if left is not None else None
        if left is None or words is None:
            self.left_out["claim"] += 1
            return None
        evidence = self.supports(claim.evidence, is_told=left.lost_citations)
        is_bare = not left.passage.citations and all(support.is_held for support in evidence)
        if is_bare and (left.lost_citations or evidence != claim.evidence):
            self.tell(claim.text.place, "{} leaves out all the evidence for this claim.", CITE)
        return replace(claim, text=words, evidence=evidence, typed={**claim.typed, "text": words.node})

    def supports(self, supports: tuple[Support, ...], is_told: bool = False) -> tuple[Support, ...]:
        """The entries of a list, with one that stands for all that readers may not have, unless words tell of them."""
        kept = tuple(support for support in supports if support.item.ref not in self.gone.refs)
        if len(kept) == len(supports):
            return supports
        first = next(support for support in supports if support not in kept)
        return (*kept, self._standing_for(first)) if self.is_held and not is_told else kept

    def _standing_for(self, support: Support) -> Support:
        words = self.project.assessment.words.held
        return Support(node=support.node, text=Text(words, support.text.node), item=Item(""))

    def indicator(self, indicator: Indicator) -> Indicator:
        source = indicator.source
        if source is None or source.item.ref not in self.gone.refs:
            return indicator
        self.tell(source.text.place, "{} leaves out the source of this figure.", CITE)
        return replace(indicator, source=self._standing_for(source) if self.is_held else None)

    def actions(self, left: Iterable[Claim], all_claims: Iterable[Claim]) -> Iterator[tuple[str, Action]]:
        """The actions that are left: those that only claims for others name are theirs too."""
        named = {name for claim in left for name in claim.actions}
        gone = {name for claim in all_claims for name in claim.actions} - named
        for name, action in self.project.assessment.actions.items():
            kept = None if name in gone else self.entry(action)
            if kept is not None:
                yield name, kept
            if name in gone:
                self.left_out["action"] += 1
                hint = "Name it in a claim that they may read, if they should know of it."
                message = "{} leaves out this action, which only claims for other readers name."
                self.tell(action.at("action"), message, hint)

    def entries(self, entries: Mapping[str, Kind]) -> dict[str, Kind]:
        """The entries of the plan's files, by id, as these readers may have them."""
        kept = ((name, self.entry(entry)) for name, entry in entries.items())
        return {name: entry for name, entry in kept if entry is not None}

    def entry(self, entry: Kind) -> Kind | None:
        """An entry without what is for others; None where it is as a whole, or where nothing is left of its words."""
        if has_readers(entry) and self.gone.includes(entry):
            self.left_out[KINDS[type(entry)]] += 1
            return None
        changed: dict[str, Any] = {}
        prose = PROSE.get(type(entry), ())
        for field, key in zip(entry.__struct_fields__, entry.__struct_encode_fields__, strict=True):
            before = getattr(entry, field)
            after = self.text(before) if field in prose and before else self._value(before)
            if after is before:
                continue
            if after is None and isinstance(before, Text) and key == prose[0]:
                return None
            changed[field] = after
            if isinstance(after, Text):
                changed["typed"] = {**changed.get("typed", entry.typed), key: after.node}
        return replace(entry, **changed) if changed else entry

    def _value(self, value: Any) -> Any:
        """What an entry holds under a key other than prose."""
        if isinstance(value, Support):
            if value.item.ref not in self.gone.refs:
                return value
            return self._standing_for(value) if self.is_held else None
        if not isinstance(value, tuple) or not value or not isinstance(value[0], Entry):
            return value
        if isinstance(value[0], Support):
            return self.supports(value)
        kept = tuple(filter(None, map(self.entry, value)))
        return value if len(kept) == len(value) and all(map(is_, kept, value)) else kept
