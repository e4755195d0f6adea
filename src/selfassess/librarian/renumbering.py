"""A record under another ref, in the library and wherever it is cited, in one step."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from selfassess.diagnostics import Place
from selfassess.edit.project_drafts import Drafts
from selfassess.librarian.change_set import Proposal, Refusal, named, proposed, sentence, unknown
from selfassess.model.citation import REF_ALONE
from selfassess.model.number_format import counted
from selfassess.project.misplaced_files import misplaced
from selfassess.project.project import Project
from selfassess.prose.passage import Passage
from selfassess.syntax.source import Scalar, Text


def renumber(project: Project, old: str, new: str) -> Proposal | Refusal:
    """Gives the record `old` the ref `new` in its file, and in every citation of all content.

    What looks like a citation and is none, such as `(Ref96)`, is told and left as it is.
    """
    refused = unknown([old], project) or _taken(new, project)
    if refused is not None:
        return refused
    if project.assessment.repeated or project.assessment.unknown:
        hint = "Run “selfassess check” and mend it first: a citation in it would be missed."
        return Refusal("Something in the project is given twice, or has no place in it.", hint, is_mistyped=False)
    drafts = Drafts(project.folder)
    counts: Counter[str] = Counter()
    if any(_naming(new, project)):
        hint = f"“selfassess evidence where-used {new}” shows the places: what they cite could not be told apart then."
        return Refusal(f"{new} is cited already, though no record has it.", hint, is_mistyped=False)
    for text, offset in [(project.assessment.evidence[old].ref, 0), *_naming(old, project)]:
        scalar = drafts.same(text.node)
        assert isinstance(scalar, Scalar)
        drafts.of(text.node.source.file).retype(scalar, offset, old, new)
        counts[text.node.source.file] += 1
    record = project.assessment.evidence[old]
    told = [sentence(f"{named(record)}, becomes {new}."), *_counted(counts)]
    return proposed(drafts, [*told, *_left(old, project.all_passages), *_unread(old, project)])


def _taken(new: str, project: Project) -> Refusal | None:
    if not REF_ALONE.match(new):
        return Refusal(f"“{new}” is no reference.", "Write a number, or a series in capitals and a number, as in IR10.")
    record = project.assessment.evidence.get(new)
    if record is not None:
        return Refusal(sentence(f"{named(record)}, has that ref already."), "Choose one that is free.")
    return None


def _naming(ref: str, project: Project) -> Iterator[tuple[Text, int]]:
    """Each text that names this ref, and where in it the ref is typed."""
    assessment = project.assessment
    yield from ((each.superseded_by, 0) for each in assessment.evidence.values() if each.superseded_by == ref)
    yield from ((each.where, 0) for each in assessment.accepted if each.where == ref)
    for citation in project.all_references:
        yield from (citation.typed(item) for item in citation.items if item.ref == ref)


def _counted(counts: Counter[str]) -> list[str]:
    return [f"  {file}: {counted(count, 'place')}" for file, count in sorted(counts.items())]


def _left(ref: str, passages: Iterable[Passage]) -> Iterator[str]:
    """The mistyped citations that seem to mean this ref."""
    for passage in passages:
        for mistake in passage.mistakes:
            if ref in mistake.refs:
                problem = mistake.problem
                words = f"“{mistake.words}” is left as it is"
                yield f"  {_shown(problem.place)}: {words}: {problem.message} {problem.hint}"


def _unread(ref: str, project: Project) -> Iterator[str]:
    """The files that nothing reads and that may name this ref all the same."""
    for file in misplaced(project):
        words = (project.folder / file).read_text("utf-8", errors="replace")
        if re.search(rf"\b{ref}\b", words):
            yield f"  {file}: nothing reads this file, so what it cites is left as it is."


def _shown(place: Place) -> str:
    return f"{place.file}:{place.line}:{place.column}"
