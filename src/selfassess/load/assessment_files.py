"""A project folder to an assessment: every file read once, every fault noted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from selfassess.diagnostics import Place, Problems, Result
from selfassess.load import content as council
from selfassess.load.file_types import KINDS
from selfassess.load.folder import Folder
from selfassess.load.framework_file import framework as read_framework
from selfassess.model.assessment import Assessment, Repeat, Statement, Theme
from selfassess.model.entry import Entry
from selfassess.model.file_layout import home
from selfassess.model.framework import Framework
from selfassess.project.project import Project
from selfassess.project.project_files import ProjectFiles
from selfassess.schema.scalars import blank_text
from selfassess.syntax import nodes
from selfassess.syntax import parse as located
from selfassess.syntax.parse import REPEATED
from selfassess.syntax.source import Node, Source, Text, typed

ASSESSMENT = KINDS["assessment"].files
DOCUMENTS = "evidence/files/"
UNREADABLE = ("yaml-syntax", "yaml-feature", "text-encoding", "file-unreadable")


def find_project(start: Path) -> Path | None:
    """The folder at or above `start` that holds `content/`."""
    return next((folder for folder in (start, *start.parents) if (folder / "content").is_dir()), None)


def load(path: Path, audience: str = "") -> Result[Project | None]:
    """Everything that the files of a project say; None without an assessment to speak of.

    An `audience` takes the place of the assessment's own.
    """
    folder = Folder(path, Problems())
    assessment = _assessment(folder)
    if assessment is None:
        _read_the_rest(folder)
        return Result(None, tuple(folder.faults))
    if audience:
        assessment = replace(assessment, audience=typed(audience))
    unread = {problem.place.file for problem in folder.faults if problem.rule in UNREADABLE}
    project = Project(
        folder=path,
        assessment=assessment,
        files=ProjectFiles(path, folder.texts),
        unread=frozenset(unread | folder.lost),
        repeated_keys=frozenset((each.place.file, each.place.path) for each in folder.faults if each.rule == REPEATED),
    )
    return Result(project, tuple(folder.faults))


def _read_the_rest(folder: Folder) -> None:
    """Without an assessment nothing says what the files should hold, but whether they are YAML can be said."""
    known = {ASSESSMENT, *folder.faults.files}
    for below in ("content", "evidence"):
        for file in folder.names(below):
            if file not in known and not file.startswith(DOCUMENTS):
                _root(file, folder)


def _assessment(folder: Folder) -> Assessment | None:
    faults = folder.faults
    if not folder.exists(ASSESSMENT):
        hint = "Write it: framework, council, title, as_at, edition."
        faults.add("file-unreadable", Place(ASSESSMENT), "The project has no content/assessment.yaml.", hint)
        return None
    node = _root(ASSESSMENT, folder)
    if node is None:
        if not faults:
            hint = "Write framework, council, title, as_at, edition."
            faults.add("field-missing", Place(ASSESSMENT), "This file is empty.", hint)
        return None
    if not isinstance(node, nodes.Mapping):
        located_as = "“framework: …”, “council: …” and so on, each on a line of its own."
        faults.add("value-type", node.place, "Keys and values belong here.", f"Write {located_as}")
        return None
    typed = council.ASSESSMENT.read(node, faults)
    framework = read_framework(typed["framework"], folder) if typed["framework"] else None
    if framework is None:
        return None
    typed["framework"] = framework
    for name, key in council.ASSESSMENT.keys.items():
        if key.default:
            typed.setdefault(name, _standing_for(key.default, node.source))
    return Assessment(**typed, **_parts(framework, folder))


def _standing_for(word: str, source: Source) -> Text:
    blank = blank_text(source)
    text = Text(word)
    text.node = blank.node
    return text


@dataclass(frozen=True, slots=True)
class _Placeless:
    """What was written and has no place, gathered while entries are found by id."""

    repeated: list[Repeat] = field(default_factory=list)
    nameless: list[Entry] = field(default_factory=list)

    def by_id(self, entries: Iterable[Any], key: str) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for each in entries:
            name: Text = getattr(each, key)
            if not name:
                self.nameless.append(each)
            elif name not in found:
                found[name] = each
            elif _is_called(name, each) and not _is_called(name, found[name]):
                self.repeated.append(Repeat(name, found[name], each))
                found[name] = each
            else:
                self.repeated.append(Repeat(name, each, found[name]))
        return found


def _is_called(name: str, entry: Entry) -> bool:
    """Whether the file of an entry has its name."""
    return entry.node.source.file.endswith(f"/{name}.yaml")


def _parts(framework: Framework, folder: Folder) -> dict[str, Any]:
    rest = _Placeless()
    statements, strange_statements = _known(
        rest.by_id(_each("statement", framework, folder), "statement"),
        [each.statement for theme in framework.themes for each in theme.statements],
    )
    themes, strange_themes = _known(
        rest.by_id(_each("theme", framework, folder), "theme"),
        [theme.theme for theme in framework.themes],
    )
    return {
        "chapters": rest.by_id(_each("chapter", framework, folder), "chapter"),
        "themes": _arranged(framework, themes, statements),
        "indicators": rest.by_id(_one("indicators", framework, folder), "indicator"),
        "actions": rest.by_id(_one("actions", framework, folder), "action"),
        "glossary": dict(_one("glossary", framework, folder)),
        "evidence": rest.by_id(_records(framework, folder), "ref"),
        "accepted": tuple(_one("accepted", framework, folder)),
        "repeated": tuple(rest.repeated),
        "unknown": (*strange_themes, *strange_statements),
        "nameless": tuple(rest.nameless),
    }


def _arranged(
    framework: Framework, themes: Mapping[str, Theme], statements: Mapping[str, Statement]
) -> tuple[Theme, ...]:
    """The themes in the framework's order; one without a file keeps its statements."""
    return tuple(
        Theme(
            node=written.node if written else official.node,
            theme=official.theme,
            name=official.name,
            answers=written.answers if written else {},
            statements=tuple(
                statements[each.statement] for each in official.statements if each.statement in statements
            ),
        )
        for official in framework.themes
        for written in [themes.get(official.theme)]
    )


def _known(entries: dict[str, Any], names: list[Text]) -> tuple[dict[str, Any], list[Any]]:
    known = {name: entry for name, entry in entries.items() if name in names}
    return known, [entry for name, entry in entries.items() if name not in known]


def _root(file: str, folder: Folder) -> Node | None:
    source = folder.source(file)
    if source is None:
        return None
    return located.read(source, folder.faults)


def _each(kind: str, framework: Framework, folder: Folder) -> Iterator[Entry]:
    """One entry from each file directly inside the folder of its kind."""
    reader = KINDS[kind].reader(framework)
    for file in folder.names(KINDS[kind].folder):
        if file.count("/") != 2 or not file.endswith(".yaml"):
            continue
        node = _root(file, folder)
        value = reader.read(node, folder.faults) if node is not None and _is_in_place(node) else None
        if value is not None:
            yield value


def _is_in_place(node: Node) -> bool:
    """Whether a file is what its folder holds; of one that is not, a rule tells."""
    file = node.source.file
    return home(file, getattr(node, "keys", ())) in ("", file)


def _one(kind: str, framework: Framework, folder: Folder) -> Any:
    """What the only file of its kind holds; nothing where there is none, or it cannot be read."""
    file = KINDS[kind].files
    node = _root(file, folder) if folder.exists(file) else None
    found = KINDS[kind].reader(framework).read(node, folder.faults) if node is not None else None
    if node is not None and found is None:
        folder.lost.add(file)
    return found or ()


def _records(framework: Framework, folder: Folder) -> Iterator[Any]:
    """The records of every file of the library: one, or a list of them."""
    reader = KINDS["evidence"].reader(framework)
    for file in folder.names(KINDS["evidence"].folder):
        if file.startswith(DOCUMENTS):
            continue
        node = _root(file, folder)
        if node is not None:
            yield from reader.read(node, folder.faults) or ()
