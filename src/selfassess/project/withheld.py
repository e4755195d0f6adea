"""What some readers may not have of a project: its entries and parts, its records, and the ids of these."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from selfassess.model.assessment import Chapter, Claim
from selfassess.model.entry import Entry
from selfassess.model.readers import narrower_than
from selfassess.model.spotlight import Spotlight
from selfassess.project.project import Project
from selfassess.project.prose_items import ProseItem
from selfassess.project.prose_parts import parts_of, rows_left_out
from selfassess.project.unread import is_unread

KEY = "audience"


class Withheld(Struct, frozen=True):
    """What is for others than some readers: the audiences that they are not part of, records by their refs, and ids.

    An id is that of a chapter, claim, heading or record that documents for these readers do not have.
    """

    audiences: frozenset[str]
    refs: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()

    def includes(self, entry: Entry) -> bool:
        """Whether an entry that may say whom it is for is for others; so is one for nobody knows whom."""
        return entry.under(KEY) in self.audiences or (bool(self.audiences) and is_unread(entry, KEY))

    def includes_item(self, item: ProseItem) -> bool:
        """Whether a piece of prose as a whole is for others."""
        holders = (each for each in (item.holder, item.entry) if isinstance(each, Entry) and has_readers(each))
        return any(map(self.includes, holders))

    def is_part_of(self, item: ProseItem) -> bool:
        """Whether a piece of prose, or a part of it, is for others."""
        is_likely = "{" in item.text
        return self.includes_item(item) or (is_likely and bool(rows_left_out(item.passage, self.audiences)))


def has_readers(entry: Entry) -> bool:
    """Whether such an entry may say whom it is for."""
    return KEY in entry.__struct_fields__


def withheld(project: Project, with_records: bool) -> Withheld | None:
    """What the readers of this project's documents may not have; None where they may have all of it.

    Its records are among that only where this is asked. One of which nobody knows who may see it is for the council.
    """
    assessment = project.assessment
    audiences = narrower_than(assessment.readers)
    refs = frozenset(
        ref
        for ref, record in assessment.evidence.items()
        if with_records and audiences and (record.sensitivity in audiences or is_unread(record, "sensitivity"))
    )
    gone = Withheld(audiences, refs)
    items = (*project.unshown, *project.prose)
    entries = filter(has_readers, project.plan_entries)
    if not audiences or not (refs or any(map(gone.is_part_of, items)) or any(map(gone.includes, entries))):
        return None
    return replace(gone, ids=_ids(items, gone, project))


def _ids(items: Iterable[ProseItem], gone: Withheld, project: Project) -> frozenset[str]:
    """The ids that are in no document for these readers any more."""
    left_out = {f"ref-{ref}" for ref in gone.refs}
    kept: set[str] = {theme.theme for theme in project.assessment.themes}
    kept.update(statement.statement for statement in project.assessment.statements)
    for item in items:
        is_gone = gone.includes_item(item)
        rows = rows_left_out(item.passage, gone.audiences)
        (left_out if is_gone else kept).update(_ids_of(item))
        for part in parts_of(item.passage):
            (left_out if is_gone or part.rows.start in rows else kept).add(_slug(part.words))
    return frozenset(left_out - kept)


def _ids_of(item: ProseItem) -> Iterator[str]:
    entry = item.entry
    if isinstance(item.holder, Chapter):
        yield item.holder.chapter
    if isinstance(entry, Claim) and entry.id:
        yield entry.id
    if isinstance(entry, Spotlight):
        yield _slug(entry.spotlight)


def _slug(words: str) -> str:
    """The id that documents give to a heading with these words."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
