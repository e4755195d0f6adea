"""A record out of the library, once nothing names it any more."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from selfassess.diagnostics import Place, Problem
from selfassess.edit.project_drafts import Drafts
from selfassess.librarian.change_set import Outcome, outcome_of, titled, unknown_ref
from selfassess.model.assessment import Acceptance, Record
from selfassess.model.loose_citation import entries_meant
from selfassess.project.misplaced_files import misplaced
from selfassess.project.project import Project
from selfassess.project.records import listed
from selfassess.project.where_cited import Mention, on_one_line, where_used
from selfassess.syntax.nodes import Node
from selfassess.syntax.nodes import Sequence as ListNode

LIBRARY, ACCEPTED = "Evidence library", "Accepted findings"
ENTRY = re.compile(r"\[(\d+)\]")


def remove(project: Project, refs: Sequence[str]) -> Outcome:
    """Removes these records from their files; a problem if anything still names one of them.

    Their documents are left in `evidence/files/`.
    """
    if (problem := unknown_ref(refs, project) or _uncertain(project)) is not None:
        return problem
    for ref, mentions in still_naming(project, refs).items():
        where = listed(mention.place for mention in mentions)
        message = f"Record {titled(project.assessment.evidence[ref])}, is still needed in {where}."
        return Problem(mentions[0].place, message, "Remove these references first.")
    drafts, report, gone = Drafts(project.folder), list[str](), dict[str, list[Node]]()
    for ref in dict.fromkeys(refs):
        record = project.assessment.evidence[ref]
        file = record.node.source.file
        gone.setdefault(file, []).append(drafts.same(record.node))
        report.append(f"Record {titled(record)}, is removed from {file}.")
        report += _left(record, refs, project)
    for file, entries in gone.items():
        drafts.of(file).drop(entries)
        if _holds(drafts.of(file).root) == len(entries):
            report.append(f"{file} has no records left. You can delete the file.")
    return outcome_of(drafts, report)


def still_naming(project: Project, refs: Collection[str]) -> dict[str, list[Mention]]:
    """Everything that needs one of these records, under its ref: what cites it, and what names it in any other way."""
    found = where_used(project, refs)
    for ref in refs:
        if ref in project.assessment.evidence:
            found[ref] = [*found.get(ref, ()), *_otherwise(ref, refs, project)]
    return {ref: mentions for ref, mentions in found.items() if mentions}


def _uncertain(project: Project) -> Problem | None:
    """What appears twice or belongs nowhere, so that a reference in it could be missed."""
    assessment = project.assessment
    hidden = next(iter([*(repeat.again for repeat in assessment.repeated), *assessment.unknown]), None)
    if hidden is None:
        return None
    message = "Something in the project appears twice, or does not belong to it."
    return Problem(hidden.node.place, message, "Run “selfassess check” and fix this first. It may hide a reference.")


def _otherwise(ref: str, refs: Collection[str], project: Project) -> Iterator[Mention]:
    """What names a record without citing it."""
    assessment = project.assessment
    for support in project.supports:
        if support.item.ref != ref and any(item.ref == ref for item in entries_meant(support.text)):
            yield Mention(ref, "", support.text.place, "A list of evidence", "", on_one_line(support.text))
    for other in assessment.evidence.values():
        if other.superseded_by == ref and other.ref not in refs:
            replaced = f"Record {titled(other)}, says that {ref} replaced it."
            yield Mention(ref, "", other.superseded_by.place, LIBRARY, "", on_one_line(replaced))
    for acceptance in assessment.accepted:
        if _is_about(acceptance, assessment.evidence[ref]):
            section = on_one_line(acceptance.rule)
            yield Mention(ref, "", acceptance.where.place, ACCEPTED, section, on_one_line(acceptance.because))
    for file in misplaced(project):
        if re.search(rf"\b{ref}\b", project.files.text(file)):
            yield Mention(ref, "", Place(file), "This file is not part of any document", "", f"It contains “{ref}”.")


def _is_about(acceptance: Acceptance, record: Record) -> bool:
    """Whether an acceptance names a record, or an entry of its file that will be another one once it is removed."""
    if acceptance.where == record.ref:
        return True
    file, node = record.node.source.file, record.node
    match = ENTRY.match(acceptance.where.removeprefix(f"{file}:"))
    is_elsewhere = ":" in acceptance.where and not acceptance.where.startswith(f"{file}:")
    return match is not None and not is_elsewhere and isinstance(node.key, int) and int(match[1]) >= node.key


def _left(record: Record, refs: Collection[str], project: Project) -> Iterator[str]:
    """What is left of a record that is removed, and for its authors to decide."""
    others = (other for ref, other in project.assessment.evidence.items() if ref not in refs)
    if record in project.record_files and record.file not in {other.file for other in others}:
        yield f"  Its document stays in evidence/{record.file}. Delete it if you no longer need it."
    if comment := _comment_above(record.node):
        yield f"  The comment above it stays: {comment}"


def _comment_above(node: Node) -> str:
    """The last line of the comment right above a record; empty where it is the heading of the file."""
    above = node.source.lines[: node.line]
    block = [*takewhile(lambda line: line.lstrip().startswith("#"), reversed(above))]
    return block[0].strip() if block and len(block) < len(above) else ""


def _holds(root: Node | None) -> int:
    """How many records a file holds."""
    return len(root.items) if isinstance(root, ListNode) else 1
