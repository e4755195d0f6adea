"""The parts that the framework asks for, and what is written of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from selfassess.model.assessment import Assessment, Statement, Theme
from selfassess.model.entry import Entry
from selfassess.near_words import nearest, same_word
from selfassess.project.project import Project

Kind = type[Theme] | type[Statement]


def official(kind: Kind, assessment: Assessment) -> Mapping[str, str]:
    """The framework's names by id, in its order."""
    framework = assessment.framework
    return framework.theme_names if kind is Theme else framework.statement_names


def written(kind: Kind, assessment: Assessment) -> dict[str, Entry]:
    """The framework's parts that have a file, by id."""
    if kind is Statement:
        return {statement.statement: statement for statement in assessment.statements}
    pairs = zip(assessment.themes, assessment.framework.themes, strict=True)
    return {theme.theme: theme for theme, asked in pairs if theme.node is not asked.node}


def begin_hint(word: str, name: str, project: Project) -> str:
    """The hint for a part without a file; Windows likes to add an ending that it hides."""
    file = f"content/{word}s/{name}.yaml"
    others = [other for other in project.files.below(f"{file}.") if file not in project.files.names]
    if others:
        return f"If it is in {PurePosixPath(others[0]).name}, rename that file to {name}.yaml."
    return f"Create the file {file}. Its first line is “{word}: {name}”."


def meant_by_others(kind: Kind, assessment: Assessment) -> set[str]:
    """The parts that a file with an unknown id, or a second file of another part, seems to be meant for."""
    names = official(kind, assessment)
    meant = {meant_part(entry, names) for entry in assessment.unknown if isinstance(entry, kind)}
    return meant | {stem(repeat.again) for repeat in assessment.repeated if isinstance(repeat.again, kind)}


def meant_part(entry: Theme | Statement, names: Mapping[str, str]) -> str:
    """The part that was meant: the one that the file is called after, or the one whose id is near."""
    typed = entry.theme if isinstance(entry, Theme) else entry.statement
    return stem(entry) if stem(entry) in names else nearest(typed, names)


def certain_part(kind: Kind, typed: str, assessment: Assessment) -> str | None:
    """The id of the part whose id or name was typed another way; None if another file is about it."""
    names = official(kind, assessment)
    ids = {name: part for part, name in names.items()}
    meant = same_word(typed, names) or ids.get(same_word(typed, ids) or "")
    return meant if meant not in written(kind, assessment) else None


def stem(entry: Entry) -> str:
    """The name of an entry's file, without its folder and ending."""
    return PurePosixPath(entry.node.source.file).stem
