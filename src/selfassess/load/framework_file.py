"""The regulator's framework, which is data: one that ships with the tool, or the council's own file."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Files
from pathlib import Path

from msgspec import Struct

from selfassess.diagnostics import Place, Problems, Result
from selfassess.load.folder import YAML, Folder
from selfassess.load.framework_schema import FRAMEWORK
from selfassess.model.framework import Framework
from selfassess.near_words import nearest
from selfassess.syntax.messages import short
from selfassess.syntax.nodes import Mapping, Node, Scalar, Sequence, Text, text_without_source
from selfassess.syntax.parse import read
from selfassess.syntax.source import Source

LONGEST_NAME = 250
SHIPPED = Path(__file__).parent / "frameworks"
SHAPING = (
    *("theme_fields", "sections", "fields", "key", "holds", "themes", "theme", "statements", "statement"),
    *("scale", "score", "categories", "category"),
)
LOSING_NOTHING = ("field-missing", "text-encoding")


def shipped() -> list[str]:
    return sorted(path.stem for path in SHIPPED.glob("*.yaml"))


class ReadFramework(Struct, frozen=True):
    """A framework, the name that an assessment gives it, and the files that a project needs for it, by name."""

    framework: Framework
    name: str
    files: Files[str, bytes]


def read_framework(typed: str) -> Result[ReadFramework | None]:
    """The framework that ships under a name, or the one in a file, which has to be whole."""
    path, own = Path(typed), typed not in shipped()
    folder = Folder(path.resolve().parent if own else Path(), Problems())
    name = text_without_source(path.name if own else typed)
    value = framework(name, folder)
    if value is None or folder.problems:
        return Result(None, tuple(folder.problems))
    files = {str(name): folder.texts[name].encode()} if own else {}
    return Result(ReadFramework(value, str(name), files))


def framework(name: Text, folder: Folder, language: str = "") -> Framework | None:
    """The framework that an assessment names, or the nearest that ships; None where none can be used.

    One that ships is in the language of the assessment, where it ships in that language.
    """
    source = _source(name, folder)
    if source is None:
        return None
    node = read(source, folder.problems)
    if node is None and source.file not in folder.problems.files:
        folder.problems.add(
            "field-missing", Place(source.file), "This file is empty.", "Add the keys framework, name and themes."
        )
    if node is not None and not name.endswith(YAML):
        _say_in(language, node, source, folder.problems)
    value = FRAMEWORK.read(node, folder.problems) if node is not None else None
    return value if value is not None and _is_usable(value, source.file, folder.problems) else None


def _say_in(language: str, node: Node, source: Source, problems: Problems) -> None:
    """Puts the words of another language in the place of those that documents print, where that language ships."""
    path = SHIPPED / language / source.file
    if not language or not path.is_file():
        return
    table = read(Source(source.file, path.read_text(encoding="utf-8")), problems)
    words = table.values if isinstance(table, Mapping) else {}
    for scalar in _scalars(node):
        said = words.get(scalar.text)
        scalar.text = said.text if isinstance(said, Scalar) else scalar.text


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    elif isinstance(node, Mapping):
        for value in node.values.values():
            yield from _scalars(value)


def _is_usable(framework: Framework, file: str, problems: Problems) -> bool:
    """Whether other files can be read by a framework that may have problems: nothing is lost that shapes them."""
    lost = [
        problem.place.path.rpartition(".")[2].partition("[")[0]
        for problem in problems
        if problem.place.file == file and problem.rule not in LOSING_NOTHING
    ]
    return file not in problems.files or (
        all(lost) and not any(nearest(key, SHAPING) for key in lost) and all(_shape(framework))
    )


def _shape(framework: Framework) -> Iterator[object]:
    """What the other files are read by; a blank stands for what could not be read."""
    yield from (framework.theme_fields, framework.sections, framework.themes)
    yield from (section.fields for section in framework.sections)
    for field in (*framework.theme_fields, *framework.statement_fields):
        yield from (field.key, field.holds)
    for theme in framework.themes:
        yield from (theme.theme, theme.statements, *(official.statement for official in theme.statements))
    yield from (score.score for score in framework.scale)
    yield from (category.category for category in framework.categories)


def _source(name: Text, folder: Folder) -> Source | None:
    if name in shipped():
        return _shipped(name)
    if name.endswith(YAML) and len(name) <= LONGEST_NAME and folder.exists(name):
        return folder.source(name)
    near = nearest(name, shipped())
    others = f"Type {', '.join(shipped())}, or the name of your own framework file in the project."
    hint = f"Did you mean “{near}”?" if near else others
    folder.problems.add("value-choice", name.place, f"There is no framework “{short(name)}”.", hint)
    return _shipped(near) if near else None


def _shipped(name: str) -> Source:
    return Source(f"{name}.yaml", (SHIPPED / f"{name}.yaml").read_text(encoding="utf-8"))
