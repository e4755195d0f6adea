"""Entries of `evidence` lists that hold several references in one: `[5 6]` for `[5, 6]`."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from selfassess.diagnostics import Edit, Problem
from selfassess.model.citation import Item
from selfassess.model.loose_citation import entries_meant
from selfassess.project.project import Project
from selfassess.syntax.messages import short
from selfassess.syntax.nodes import Scalar, Sequence, Text


def joined_references(project: Project) -> Iterator[Problem]:
    """A problem for each entry that holds several, with the edit where every one of them has a record."""
    for support in project.supports:
        if items := entries_meant(support.text):
            problem = _problem(support.text, items)
            is_known = all(item.ref in project.assessment.evidence for item in items)
            yield problem if is_known else replace(problem, edits=())


def _problem(typed: Text, items: list[Item]) -> Problem:
    node, holder = typed.node, typed.node.parent
    message = f"“{short(typed)}” contains several references, and only the first becomes a link."
    if not isinstance(holder, Sequence):
        return Problem(node.place, message, f"Keep one of them: {items[0].ref}.", items[0].ref)
    entries = [f"{item.ref} {item.locator}".strip() for item in items]
    row = node.source.line(node.line)
    if holder.end is not None:
        others = [entry.text for entry in holder.items if isinstance(entry, Scalar)]
        whole = [", ".join(entries) if other == typed else other for other in others]
        hint, new = f"Type [{', '.join(whole)}].", ", ".join(entries)
    else:
        hint = f"Type each on its own line: {', '.join(f'“- {entry}”' for entry in entries)}."
        new = f"\n{row[: row.index('-')]}- ".join(entries)
    is_plain = row[node.column :].startswith(typed)
    edits = (Edit.over(node.place, typed, new),) if is_plain else ()
    return Problem(replace(node.place, path=holder.path), message, hint, items[0].ref, edits=edits)
