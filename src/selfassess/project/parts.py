"""The parts that the framework asks for, and what is written of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from selfassess.diagnostics import Place, Problem, nearest
from selfassess.model.assessment import Assessment, Statement, Theme
from selfassess.model.entry import Entry
from selfassess.project.project import Project

Kind = type[Theme] | type[Statement]


def official(kind: Kind, assessment: Assessment) -> dict[str, str]:
    """The framework's names by id, in its order."""
    themes = assessment.framework.themes
    if kind is Theme:
        return {each.theme: each.name for each in themes}
    return {each.statement: each.name for theme in themes for each in theme.statements}


def written(kind: Kind, assessment: Assessment) -> dict[str, Entry]:
    """The framework's parts that have a file, by id."""
    if kind is Statement:
        return {each.statement: each for each in assessment.statements}
    pairs = zip(assessment.themes, assessment.framework.themes, strict=True)
    return {each.theme: each for each, asked in pairs if each.node is not asked.node}


def missing(kind: Kind, project: Project) -> Iterator[Problem]:
    """The framework's parts that nobody has written, unless a file that was meant for them has another fault."""
    assessment, word = project.assessment, kind.__name__.lower()
    names, present = official(kind, assessment), written(kind, assessment)
    strays = [each for each in assessment.unknown if isinstance(each, kind)]
    again = [each.again for each in assessment.repeated if isinstance(each.again, kind)]
    if unread(project.folder, f"content/{word}s/*.yaml", [*present.values(), *strays, *again]):
        return
    meant = {_meant(each, word, names) for each in strays} | {stem(each) for each in again}
    for name, title in names.items():
        if name not in present and name not in meant:
            file = f"content/{word}s/{name}.yaml"
            message = f"Nothing is written for the {word} “{title}”."
            yield Problem(Place(file), message, _begun(word, name, project.folder))


def _begun(word: str, name: str, folder: Path) -> str:
    """The hint for a part without a file; Windows likes to add an ending that it hides."""
    file = f"{name}.yaml"
    others = sorted(path.name for path in (folder / f"content/{word}s").glob(f"{file}.*"))
    if others and not (folder / f"content/{word}s/{file}").exists():
        return f"Is it {others[0]}? Rename it to {file}."
    return f"Begin the file content/{word}s/{file} with “{word}: {name}”."


def unknown(kind: Kind, project: Project) -> Iterator[Problem]:
    """The files for parts that the framework does not have."""
    word = kind.__name__.lower()
    names = official(kind, project.assessment)
    for each in project.assessment.unknown:
        if isinstance(each, kind):
            near = _meant(each, word, names)
            hint = f"Did you mean “{near}”, {names[near]}?" if near else f"There are: {', '.join(names)}."
            yield Problem(each.at(word), f"The framework has no {word} “{getattr(each, word)}”.", hint)


def _meant(stray: Theme | Statement, word: str, names: Mapping[str, str]) -> str:
    """The part that was meant: the one that the file is called after, or the one whose id is near."""
    return stem(stray) if stem(stray) in names else nearest(getattr(stray, word), names)


def stem(entry: Entry) -> str:
    """The name of an entry's file, without its folder and ending."""
    return PurePosixPath(entry.node.source.file).stem


def unread(folder: Path, files: str, entries: Iterable[Entry]) -> list[str]:
    """The texts of those files that were taken for none of the entries; another finding says why.

    A file that holds nothing but comments is as good as none.
    """
    taken = {each.node.source.file for each in entries}
    paths = [path for path in folder.glob(files) if path.relative_to(folder).as_posix() not in taken]
    texts = [path.read_text("utf-8", errors="replace") for path in paths if path.is_file()]
    return [text for text in texts if any(_says_something(row) for row in text.splitlines())]


def _says_something(row: str) -> bool:
    return row.strip()[:1] not in ("", "#") and row.rstrip() not in ("---", "...")
