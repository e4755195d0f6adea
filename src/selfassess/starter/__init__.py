"""A new project: the example council, trimmed to a few words under every heading.

What is kept is copied line by line from the example's own files, so a starter shows how they are
written; the library keeps the records that the kept words cite, and the files of those records.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import wrap

from selfassess.diagnostics import Problems
from selfassess.editor.vscode import schemas, workspace
from selfassess.load import load
from selfassess.model.assessment import Assessment, Claim, Spotlight
from selfassess.project.prose_items import entries_of, prose_items, supports_of
from selfassess.syntax.nodes import Mapping, Sequence
from selfassess.syntax.parse import read
from selfassess.syntax.source import Node, Scalar, Source, Style

SHIPPED = Path(__file__).parents[1] / "example"
CHECKOUT = Path(__file__).parents[3]
COMMENT_WIDTH = 98
UNCHANGED = "# Documents stay as they were reviewed, byte for byte.\n/evidence/files/** -text\n"


def example() -> Path:
    """The folder of the example council."""
    return SHIPPED if SHIPPED.is_dir() else CHECKOUT


def start(project: Path) -> list[Path]:
    """Lays out a project in a folder that is new or empty, all of it or nothing; answers with the files it wrote."""
    project = project.resolve()
    beside = next(folder for folder in (project, *project.parents) if folder.is_dir())
    with TemporaryDirectory(prefix=".selfassess-", dir=beside) as apart:
        made = Path(apart, "project")
        _lay_out(made)
        _put_in_place(made, project)
    return sorted(path for path in project.rglob("*") if path.is_file())


def _put_in_place(made: Path, project: Path) -> None:
    """Moves a whole project: a folder that is there already stays the same one, for somebody may stand in it."""
    if not project.is_dir():
        project.parent.mkdir(parents=True, exist_ok=True)
        made.rename(project)
        return
    for path in made.iterdir():
        path.rename(project / path.name)


def _lay_out(project: Path) -> None:
    source = example()
    prompts = _prompts(source)
    for path in sorted((source / "content").rglob("*.yaml")):
        file = path.relative_to(source).as_posix()
        _write(project / file, _trimmed(Source(file, path.read_text("utf-8")), prompts))
    shutil.copytree(source / "evidence", project / "evidence", ignore=shutil.ignore_patterns("files"))
    _keep_what_is_used(source, project)
    shutil.copyfile(source / "build.py", project / "build.py")
    _write(project / ".gitignore", "/output/\n/.selfassess.*\n")
    _write(project / ".gitattributes", UNCHANGED)
    for file, content in workspace(project, schemas(project)).files.items():
        _write(project / file, content.decode())


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _prompts(source: Path) -> dict[str, str]:
    """What the framework asks, by the key that a statement's answer begins with."""
    assessment = _assessment(source)
    sections = assessment.framework.sections if assessment is not None else ()
    return {section.fields[0].key: f"{section.heading} {section.prompt or ''}".strip() for section in sections}


def _trimmed(source: Source, prompts: dict[str, str]) -> str:
    """A part's file with the first words under each key; any other file whole."""
    node = read(source, Problems())
    if not isinstance(node, Mapping) or source.file.count("/") != 2:
        return source.text
    made: list[str] = []
    ends = [*(key.line for key in node.keys.values()), len(source.lines)][1:]
    for (name, key), end in zip(node.keys.items(), ends, strict=True):
        if name in prompts and "statement" in node.keys:
            made += ["", *wrap(prompts[name], COMMENT_WIDTH, initial_indent="# ", subsequent_indent="# ")]
        made += _first_lines(node.values[name], key.line, end, source)
    return "\n".join(made).strip() + "\n"


def _first_lines(value: Node, start: int, end: int, source: Source) -> Iterator[str]:
    """A few of the lines of a value; a list of single words, such as ids, stays whole."""
    if isinstance(value, Sequence) and any(not isinstance(item, Scalar) or " " in item.text for item in value.items):
        yield from _first_entries(value, start, end, source)
    elif isinstance(value, Scalar) and value.style is Style.LITERAL:
        yield from _first_paragraph(source.lines[start:end])
    else:
        yield from _without_blank_end(source.lines[start:end])


def _first_entries(value: Sequence, start: int, end: int, source: Source) -> Iterator[str]:
    """The first entry of a list of claims, and its first story."""
    yield from source.lines[start : value.items[0].line]
    ends = [*(item.line for item in value.items), end][1:]
    for item, item_end in zip(value.items, ends, strict=True):
        if item is value.items[0] or item is _first_story(value):
            yield from _without_blank_end(source.lines[item.line : item_end])


def _first_story(value: Sequence) -> Node | None:
    return next((item for item in value.items if isinstance(item, Mapping) and "spotlight" in item.keys), None)


def _first_paragraph(rows: list[str]) -> Iterator[str]:
    """The key's own line, and the rows down to the end of the first paragraph that is no heading."""
    words = False
    for row in rows:
        if words and not row.strip():
            return
        yield row
        words = words or (row is not rows[0] and bool(row.strip()) and not row.lstrip().startswith("#"))


def _without_blank_end(rows: list[str]) -> list[str]:
    while rows and not rows[-1].strip():
        rows = rows[:-1]
    return rows


def _keep_what_is_used(source: Path, project: Path) -> None:
    assessment = _assessment(project)
    assert assessment is not None
    _keep(project / "content/actions.yaml", _actions(assessment))
    assessment = _assessment(project)
    assert assessment is not None
    refs = _refs(assessment)
    for path in sorted((project / "evidence").rglob("*.yaml")):
        _keep(path, refs)
    for record in assessment.evidence.values():
        if record.ref in refs and record.file:
            _copy(source / "evidence" / record.file, project / "evidence" / record.file)
    for image in _images(assessment):
        _copy(source / "content" / image, project / "content" / image)


def _actions(assessment: Assessment) -> set[str]:
    return {name for each in entries_of(assessment) if isinstance(each, Claim) for name in each.actions}


def _assessment(project: Path) -> Assessment | None:
    loaded = load(project).value
    return loaded.assessment if loaded is not None else None


def _refs(assessment: Assessment) -> set[str]:
    items = prose_items(assessment)
    found = {item.ref for each in items for citation in each.passage.citations for item in citation.items}
    return found | {support.item.ref for support in supports_of(assessment)}


def _images(assessment: Assessment) -> set[str]:
    return {each.image for each in entries_of(assessment) if isinstance(each, Spotlight) and each.image}


def _keep(path: Path, names: Iterable[str]) -> None:
    """Leaves in a file of a list only the entries whose first value is one of these."""
    source = Source(path.name, path.read_text("utf-8"))
    node = read(source, Problems())
    if not isinstance(node, Sequence):
        return
    ends = [*(item.line for item in node.items), len(source.lines)][1:]
    kept = [
        "\n".join(_without_blank_end(source.lines[item.line : end]))
        for item, end in zip(node.items, ends, strict=True)
        if isinstance(item, Mapping) and _first_value(item) in names
    ]
    if kept:
        path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    else:
        path.unlink()


def _first_value(item: Mapping) -> str:
    first = next(iter(item.values.values()), None)
    return first.text if isinstance(first, Scalar) else ""


def _copy(source: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, place)
