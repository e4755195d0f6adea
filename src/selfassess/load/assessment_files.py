"""A project folder to a project: every file read once, every problem reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from msgspec.structs import replace

from selfassess.diagnostics import Place, Problems, Result
from selfassess.files.reading import FOLDERS
from selfassess.load import content, file_types
from selfassess.load.entries_by_id import EntriesById
from selfassess.load.file_types import FileType
from selfassess.load.folder import Folder
from selfassess.load.framework_file import framework as read_framework
from selfassess.load.scores_file import other_councils
from selfassess.model.assessment import Assessment, Part, Record, Statement, Theme
from selfassess.model.entry import NONE
from selfassess.model.file_layout import home
from selfassess.model.framework import Framework
from selfassess.project.project import Project
from selfassess.project.project_files import ProjectFiles
from selfassess.syntax import parse
from selfassess.syntax.nodes import Mapping as MappingNode
from selfassess.syntax.nodes import Node, Text, text_without_source
from selfassess.syntax.parse import REPEATED

APart = TypeVar("APart", bound=Part)
Value = TypeVar("Value")

ASSESSMENT = file_types.ASSESSMENT.kind.files
DOCUMENTS = "evidence/files/"
NOTHING: Mapping[str, bytes] = MappingProxyType({})
UNREADABLE = ("yaml-syntax", "yaml-feature", "text-encoding", "file-unreadable")


def find_project(start: Path) -> Path | None:
    """The folder at or above `start` that holds `content/`."""
    return next((folder for folder in (start, *start.parents) if (folder / "content").is_dir()), None)


def load(path: Path, audience: str = "", unsaved: Mapping[str, bytes] = NOTHING) -> Result[Project | None]:
    """Everything that the files of a project say; None without an assessment to speak of.

    An `audience` takes the place of the assessment's own, `unsaved` that of the content of some files.
    """
    folder = Folder(path, Problems(), unsaved=unsaved)
    assessment = _assessment(folder, audience)
    if assessment is None:
        _read_the_rest(folder)
        return Result(None, tuple(folder.problems))
    unread = {problem.place.file for problem in folder.problems if problem.rule in UNREADABLE}
    repeated = (problem.place for problem in folder.problems if problem.rule == REPEATED)
    project = Project(
        folder=path,
        assessment=assessment,
        files=ProjectFiles(path, folder.texts),
        unread=frozenset(unread | folder.lost),
        repeated_keys=frozenset((place.file, place.path) for place in repeated),
        set_aside=folder.set_aside,
    )
    return Result(project, tuple(folder.problems))


def _read_the_rest(folder: Folder) -> None:
    """Without an assessment nothing says what the files should hold, but whether they are YAML can be said."""
    known = {ASSESSMENT, *folder.problems.files}
    for below in FOLDERS:
        for file in folder.names(below):
            if file not in known and not file.startswith(DOCUMENTS):
                _root(file, folder)


def _assessment(folder: Folder, audience: str) -> Assessment | None:
    head = _head(folder)
    if head is not None and audience:
        asked = text_without_source(audience)
        head = replace(head, audience=asked, typed={**head.typed, "audience": asked.node})
    framework = read_framework(head.framework, folder, head.language) if head is not None and head.framework else None
    if head is None or framework is None:
        return None
    ids = EntriesById()
    statements = ids.of(_in_folder(file_types.STATEMENT, framework, folder), lambda statement: statement.statement)
    themes = ids.of(_in_folder(file_types.THEME, framework, folder), lambda theme: theme.theme)
    known_themes, unknown_themes = _known(themes, [theme.theme for theme in framework.themes])
    known_statements, unknown_statements = _known(statements, [official.statement for official in framework.statements])
    return Assessment(
        node=head.node,
        typed=head.typed,
        framework=framework,
        council=head.council,
        title=head.title,
        as_at=head.as_at,
        edition=head.edition,
        status=head.status,
        language=head.language,
        audience=head.audience,
        owner=head.owner,
        front=head.front,
        back=head.back,
        glance=head.glance,
        chapters=ids.of(_in_folder(file_types.CHAPTER, framework, folder), lambda chapter: chapter.chapter),
        themes=_arranged(framework, known_themes, known_statements),
        indicators=ids.of(_in_file(file_types.INDICATORS, framework, folder) or (), lambda figure: figure.indicator),
        actions=ids.of(_in_file(file_types.ACTIONS, framework, folder) or (), lambda action: action.action),
        plan=_in_file(file_types.PLAN, framework, folder),
        rounds=ids.of(_in_file(file_types.ROUNDS, framework, folder) or (), lambda round: round.assessment),
        findings=ids.of(_in_file(file_types.FINDINGS, framework, folder) or (), lambda finding: finding.finding),
        corrections=ids.of(_in_file(file_types.CORRECTIONS, framework, folder) or (), lambda each: each.correction),
        tables=ids.of(_in_file(file_types.TABLES, framework, folder) or (), lambda table: table.table),
        reports=ids.of(_in_folder(file_types.REPORT, framework, folder), lambda report: report.report),
        returns=ids.of(_in_folder(file_types.RETURN, framework, folder), lambda each: each.return_),
        position=_in_file(file_types.POSITION, framework, folder),
        compare=head.compare,
        others=other_councils(head.compare, framework, folder),
        glossary=_in_file(file_types.GLOSSARY, framework, folder) or NONE,
        evidence=ids.of(_records(framework, folder), lambda record: record.ref),
        register_words=_in_file(file_types.REGISTER, framework, folder) or (),
        accepted=_in_file(file_types.ACCEPTED, framework, folder) or (),
        repeated=tuple(ids.repeated),
        unknown=(*unknown_themes, *unknown_statements),
        nameless=tuple(ids.nameless),
    )


def _head(folder: Folder) -> content.AssessmentFile | None:
    """What `content/assessment.yaml` says."""
    problems = folder.problems
    if not folder.exists(ASSESSMENT):
        meant = sorted(path.name for path in folder.path.glob("content/[Aa]ssessment*"))
        hint = "Create it with the keys framework, council, title, as_at and edition."
        if meant:
            hint = f"Rename {meant[0]} to assessment.yaml. Windows may hide the last part of its name."
        problems.add("file-unreadable", Place(ASSESSMENT), "The project has no content/assessment.yaml.", hint)
        return None
    node = _root(ASSESSMENT, folder)
    if node is None:
        if not problems:
            hint = "Add the keys framework, council, title, as_at and edition."
            problems.add("field-missing", Place(ASSESSMENT), "This file is empty.", hint)
        return None
    if not isinstance(node, MappingNode):
        hint = "Type the keys (“framework:”, “council:” and so on), each on its own line with its value."
        problems.add("value-type", node.place, "This must be a list of keys with values.", hint)
        return None
    return content.ASSESSMENT.read(node, problems)


def _known(entries: Mapping[str, APart], names: Iterable[Text]) -> tuple[dict[str, APart], list[APart]]:
    """The entries that the framework has, by id, and the others."""
    official = {*names}
    known = {name: entry for name, entry in entries.items() if name in official}
    return known, [entry for name, entry in entries.items() if name not in known]


def _arranged(
    framework: Framework, themes: Mapping[str, Theme], statements: Mapping[str, Statement]
) -> tuple[Theme, ...]:
    """The themes in the framework's order; one without a file keeps its statements."""
    return tuple(
        Theme(
            node=written.node if written else official.node,
            typed=written.typed if written else official.typed,
            theme=official.theme,
            name=official.name,
            answers=written.answers if written else NONE,
            statements=tuple(
                statements[part.statement] for part in official.statements if part.statement in statements
            ),
        )
        for official in framework.themes
        for written in [themes.get(official.theme)]
    )


def _root(file: str, folder: Folder) -> Node | None:
    source = folder.source(file)
    return parse.read(source, folder.problems) if source is not None else None


def _in_folder(file_type: FileType[Value], framework: Framework, folder: Folder) -> Iterator[Value]:
    """What each file directly inside the folder of its type holds."""
    reader = file_type.reader(framework)
    for file in folder.names(file_type.kind.folder):
        if file.count("/") != 2 or not file.endswith(".yaml"):
            continue
        node = _root(file, folder)
        value = reader.read(node, folder.problems) if node is not None and _is_in_place(node, folder) else None
        if value is not None:
            yield value


def _is_in_place(node: Node, folder: Folder) -> bool:
    """Whether a file is what its folder holds; a rule reports one that is set aside."""
    file = node.source.file
    there = home(file, node.keys if isinstance(node, MappingNode) else ())
    if there in ("", file):
        return True
    folder.set_aside[file] = there
    return False


def _in_file(file_type: FileType[Value], framework: Framework, folder: Folder) -> Value | None:
    """What the only file of its type holds; None where there is none, or it cannot be read."""
    file = file_type.kind.files
    node = _root(file, folder) if folder.exists(file) else None
    if node is None:
        return None
    value = file_type.reader(framework).read(node, folder.problems)
    if value is None:
        folder.lost.add(file)
    return value


def _records(framework: Framework, folder: Folder) -> Iterator[Record]:
    """The records of every file of the library: one, or a list of them."""
    reader = file_types.EVIDENCE.reader(framework)
    for file in folder.names(file_types.EVIDENCE.kind.folder):
        if file.startswith(DOCUMENTS):
            continue
        node = _root(file, folder)
        if node is not None:
            yield from reader.read(node, folder.problems) or ()
