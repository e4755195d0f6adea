"""A record under another ref, in the library and wherever it is cited, in one step."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.edit.project_drafts import Drafts
from selfassess.librarian.change_set import Outcome, outcome_of, titled, unfit_ref, unknown_ref
from selfassess.model.number_format import counted
from selfassess.project.misplaced_files import misplaced
from selfassess.project.project import Project
from selfassess.syntax.nodes import Scalar, Text


def renumber(project: Project, old: str, new: str) -> Outcome:
    """Gives the record `old` the ref `new` in its file, and in every citation of all content.

    Text that looks like a citation and is not one, such as `(Ref96)`, is reported and left as it is.
    """
    evidence = project.assessment.evidence
    problem = unknown_ref([old], project) or unfit_ref(new, evidence.values(), "Choose a number that is free.")
    if problem is not None:
        return problem
    uncertain = [*(repeat.again for repeat in project.assessment.repeated), *project.assessment.unknown]
    if uncertain:
        hint = "Run “selfassess check” and fix this first. Otherwise a reference could be missed."
        message = "Something in the project appears twice, or does not belong to it."
        return Problem(uncertain[0].node.place, message, hint)
    cited, _ = next(_texts_naming(new, project), (None, 0))
    if cited is not None:
        hint = f"To see where, type: selfassess evidence where-used {new}"
        return Problem(cited.place, f"{new} is already cited, although no record has this number.", hint)
    drafts = Drafts(project.folder)
    counts: Counter[str] = Counter()
    for text, offset in [(evidence[old].ref, 0), *_texts_naming(old, project)]:
        scalar = drafts.same(text.node)
        assert isinstance(scalar, Scalar)
        drafts.of(text.node.source.file).retype(scalar, offset, old, new)
        counts[text.node.source.file] += 1
    report = [f"Record {titled(evidence[old])}, becomes {new}."]
    report += [f"  {file}: {counted(count, 'place')}" for file, count in sorted(counts.items())]
    return outcome_of(drafts, [*report, *_left_alone(old, project)])


def _texts_naming(ref: str, project: Project) -> Iterator[tuple[Text, int]]:
    """Each text that names this ref, and where in it the ref is typed."""
    assessment = project.assessment
    for record in assessment.evidence.values():
        if record.superseded_by == ref:
            yield record.superseded_by, 0
    for acceptance in assessment.accepted:
        if acceptance.where == ref:
            yield acceptance.where, 0
    for citation in project.all_references:
        yield from (citation.typed(item) for item in citation.items if item.ref == ref)


def _left_alone(ref: str, project: Project) -> Iterator[str]:
    """A line for each mistyped citation that seems to mean this ref, and for each unread file that names it."""
    for passage in project.all_passages:
        for mistake in passage.mistakes:
            if ref in mistake.refs:
                problem = mistake.problem
                yield f"  {problem.place}: “{mistake.words}” was not changed. {problem.message} {problem.hint}"
    for file in misplaced(project):
        text = project.files.text(file)
        if re.search(rf"\b{ref}\b", text):
            yield f"  {file}: this file is not part of any document, so it was not changed."
