from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Assessment, Record, Repeat
from selfassess.model.citation import ref_parts
from selfassess.project.project import Project


def evidence_repeated(project: Project) -> Iterator[Problem]:
    """Two records with the same number.

    A reference would always lead to the first one. Give one record the next free number, and correct the references
    to it.

    Fails:
        # evidence/practice.yaml
        ref: 1
        title: Practice framework

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        unused: Held for the site visit
    """
    repeats = [repeat for repeat in project.assessment.repeated if isinstance(repeat.again, Record)]
    copies = _copies(repeats, project.assessment)
    for repeat in repeats:
        again, first = repeat.again, repeat.first
        if not isinstance(again, Record) or not isinstance(first, Record):
            continue
        file, place = again.node.source.file, first.at("ref")
        if file not in copies:
            message = f"Number {repeat.id} is already used by “{first.title}” ({place.file}, line {place.line})."
            yield Problem(again.at("ref"), message, _mend(again, first, project.assessment), repeat.id)
        elif copies[file] is repeat:
            message = f"Every record in this file is already in {place.file}."
            yield Problem(again.at("ref"), message, "Remove one of the two files from evidence/.", repeat.id)


def _copies(repeats: list[Repeat], assessment: Assessment) -> dict[str, Repeat]:
    """The files of two records or more that say what one other file says, each with its first repeat."""
    own = {record.node.source.file for record in assessment.evidence.values()}
    by_file: dict[str, list[Repeat]] = {}
    for repeat in repeats:
        by_file.setdefault(repeat.again.node.source.file, []).append(repeat)
    return {
        file: here[0]
        for file, here in by_file.items()
        if file not in own and len(here) > 1 and len({repeat.first.node.source.file for repeat in here}) == 1
    }


def _mend(again: Record, first: Record, assessment: Assessment) -> str:
    if again.title == first.title:
        return "Remove one of the two."
    return f"Give one of them another number. {_free(first.ref, assessment)} is free."


def _free(ref: str, assessment: Assessment) -> str:
    """The number behind the highest of the same series."""
    series = ref_parts(ref).series
    parts = map(ref_parts, assessment.evidence)
    numbers = [int(each.number) for each in parts if each.series == series]
    return f"{series}{max(numbers) + 1}"
