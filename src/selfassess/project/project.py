"""A project as one value: the assessment, its prose and its files, and what is asked of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from selfassess.model.assessment import Assessment, Claim, Record
from selfassess.model.entry import Entry
from selfassess.model.spotlight import Spotlight
from selfassess.model.support import Support
from selfassess.project.evidence_files import is_there, leads_out
from selfassess.project.fingerprints import Fingerprints
from selfassess.project.project_files import ProjectFiles
from selfassess.project.prose_items import ProseItem, prose_items, unshown_items
from selfassess.prose.passage import Citation, Passage
from selfassess.syntax.nodes import Node, Text

Kind = TypeVar("Kind", bound=Entry)
NARRATIVE = ("content/themes/", "content/statements/", "content/chapters/")


class Project(Struct, frozen=True, eq=False, dict=True):
    """What the files of a project say, and its folder.

    `set_aside` are the files that do not belong into their folder, each with the file that it should be; `unread` names
    the files that could not be read, or not all of them; `repeated_keys` are the files and paths of keys that were
    typed twice. Each question is answered when it is first asked, and once.
    """

    folder: Path
    assessment: Assessment
    files: ProjectFiles
    set_aside: Mapping[str, str]
    unread: frozenset[str] = frozenset()
    repeated_keys: frozenset[tuple[str, str]] = frozenset()

    @cached_property
    def fingerprints(self) -> Fingerprints:
        return Fingerprints(self.folder)

    @cached_property
    def narrative(self) -> tuple[ProseItem, ...]:
        """Every piece of prose of the self-assessment itself, in reading order."""
        return tuple(prose_items(self.assessment))

    @cached_property
    def prose(self) -> tuple[ProseItem, ...]:
        """Every piece of prose that a document may show: the self-assessment, then the plan and what goes with it."""
        if not self.plan_entries:
            return self.narrative
        from selfassess.project.plan.plan_texts import prose_of

        refs = self.assessment.evidence.keys() or None
        of_plan = (ProseItem(root, *item, refs) for root, parts in self.plan_parts for item in prose_of(parts))
        return (*self.narrative, *of_plan)

    @cached_property
    def plan_entries(self) -> tuple[Entry, ...]:
        """The plan, its actions, and every entry of the files that go with them."""
        if not self.assessment.has_plan:
            return ()
        from selfassess.project.plan.plan_texts import roots  # much to load, and not for every project

        return tuple(roots(self.assessment))

    @cached_property
    def plan_parts(self) -> tuple[tuple[Entry, tuple[Entry, ...]], ...]:
        """Each of these entries, with itself and every entry inside it."""
        from selfassess.model.walking import within

        return tuple((root, tuple(within(root))) for root in self.plan_entries)

    @cached_property
    def unshown(self) -> tuple[ProseItem, ...]:
        """Every piece of prose that no document shows."""
        return tuple(unshown_items(self.assessment))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(item.passage for item in self.prose)

    @cached_property
    def all_passages(self) -> tuple[Passage, ...]:
        """What is read of all prose, shown or not."""
        return (*self.passages, *(item.passage for item in self.unshown))

    @cached_property
    def has_no_narrative(self) -> bool:
        """Whether a project has an improvement plan or reports, and nobody has begun a self-assessment in it."""
        assessment = self.assessment
        has_plan = assessment.plan or assessment.findings or assessment.reports or assessment.returns
        begun = (name for folder in NARRATIVE for name in self.files.below(folder, ".yaml"))
        return bool(has_plan) and next(begun, None) is None

    @cached_property
    def _by_holder(self) -> Mapping[Entry | None, list[ProseItem]]:
        items: dict[Entry | None, list[ProseItem]] = {}
        for item in self.prose:
            items.setdefault(item.holder, []).append(item)
        return items

    def items_of(self, holder: Entry) -> Sequence[ProseItem]:
        """Every piece of prose of a chapter, part or entry of the plan that a document may show, in reading order."""
        return self._by_holder.get(holder, ())

    @cached_property
    def _by_node(self) -> Mapping[Node, ProseItem]:
        return {item.text.node: item for item in (*self.unshown, *self.prose)}

    def passage_of(self, text: Text) -> Passage | None:
        """What was read of a text; None where it is no piece of prose."""
        item = self._by_node.get(text.node)
        return item.passage if item is not None else None

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(item.entry for item in self.prose if isinstance(item.entry, Claim))

    @cached_property
    def stories(self) -> tuple[Spotlight, ...]:
        return tuple(item.entry for item in self.prose if isinstance(item.entry, Spotlight))

    @cached_property
    def short_texts(self) -> tuple[Text, ...]:
        """The titles, names and sentences outside prose that a document shows."""
        assessment = self.assessment
        texts: list[Text | None] = [assessment.council, assessment.title, assessment.owner]
        texts += [chapter.title for chapter in assessment.chapters.values()]
        texts += [statement.lead for statement in assessment.statements]
        for story in self.stories:
            texts += [story.spotlight, story.about, story.alt]
        for indicator in assessment.indicators.values():
            texts += [indicator.name, indicator.sentence]
        if self.plan_entries:
            from selfassess.project.plan.plan_texts import short_texts_of

            texts += [text for _, parts in self.plan_parts for text in short_texts_of(parts)]
        for record in assessment.evidence.values():
            texts += [record.title, record.owner]
        return tuple(filter(None, texts))

    @cached_property
    def supports(self) -> tuple[Support, ...]:
        """Every entry of an `evidence` list, and the source of every indicator, table and round."""
        assessment = self.assessment
        supports: list[Support | None] = [support for claim in self.claims for support in claim.evidence]
        supports += [indicator.source for indicator in assessment.indicators.values()]
        supports += [entry for _, parts in self.plan_parts for entry in parts if isinstance(entry, Support)]
        supports += [assessment.compare.source] if assessment.compare is not None else []
        return tuple(support for support in supports if support is not None and not support.is_held)

    @cached_property
    def references(self) -> tuple[Citation, ...]:
        """Everything shown that points at evidence: citations, links under their own words, entries of lists."""
        return tuple(self.references_in(self.passages))

    @cached_property
    def all_references(self) -> tuple[Citation, ...]:
        """Everything that points at evidence, shown or not."""
        return tuple(self.references_in(self.all_passages))

    def references_in(self, passages: Iterable[Passage]) -> Iterator[Citation]:
        """What these passages and the lists point at."""
        for passage in passages:
            yield from passage.citations
        for support in self.supports:
            yield Citation((support.item,), support=support)

    def references_of(self, root: Entry) -> Iterator[Citation]:
        """What one of the plan's entries points at, in its prose and its lists."""
        from selfassess.model.walking import within

        for item in self.items_of(root):
            yield from item.passage.citations
        for entry in within(root):
            if isinstance(entry, Support) and not entry.is_held:
                yield Citation((entry.item,), support=entry)

    @cached_property
    def record_files(self) -> Mapping[Record, Path]:
        """The file of each record that has one, where it is there and stays in its folder."""
        evidence = self.folder / "evidence"
        return {
            record: evidence / record.file
            for record in self.entries(Record)
            if record.file and not leads_out(record.file, evidence) and is_there(evidence / record.file)
        }

    def entries(self, kind: type[Kind]) -> Iterator[Kind]:
        """Every entry of a kind that was read under an id, also of those that repeat an id or have no place."""
        assessment = self.assessment
        everything: tuple[Iterable[Entry], ...] = (
            assessment.chapters.values(),
            assessment.themes,
            assessment.statements,
            assessment.indicators.values(),
            self.plan_entries,
            assessment.evidence.values(),
            assessment.unknown,
            (repeat.again for repeat in assessment.repeated),
        )
        return (entry for entries in everything for entry in entries if isinstance(entry, kind))

    def texts_without_entry(self, prefix: str, entries: Iterable[Entry]) -> list[str]:
        """The texts of YAML files, by how their names begin, that say something and hold none of these entries."""
        read = {entry.node.source.file for entry in entries}
        texts = (self.files.text(name) for name in self.files.below(prefix, ".yaml") if name not in read)
        return [text for text in texts if any(_says_something(line) for line in text.splitlines())]


def _says_something(line: str) -> bool:
    return line.strip()[:1] not in ("", "#") and line.rstrip() not in ("---", "...")
