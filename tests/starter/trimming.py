"""The example council trimmed to a few words under every heading, with the records, documents and pictures it cites.

What is kept is copied line by line, so that a new project shows how the files are written.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator
from pathlib import Path
from textwrap import wrap

from selfassess.diagnostics import Problems
from selfassess.project.project import Project
from selfassess.syntax.nodes import Mapping, Node, Scalar, Sequence
from selfassess.syntax.parse import read
from selfassess.syntax.source import Source, Style
from tests.projects import project_of

COMMENT_WIDTH = 98
PROGRAM = "build.py"
PLAN = "content/plan.yaml"
NAMES_WHAT_IS_LEFT_OUT = ("  cost: cost", "compare:")
LEFT_OUT = ("findings", "assessments", "corrections", "tables", "position", "reports/*", "returns/*")
"""What a council writes once somebody has assessed it, which a new project is too early for."""


def trimmed(example: Path, folder: Path) -> tuple[dict[str, str], list[str]]:
    """The YAML files of a new project, made in this folder, and the names of what is copied from the example whole."""
    sections = project_of(example).assessment.framework.sections
    prompts = {str(part.fields[0].key): f"{part.heading} {part.prompt or ''}".strip() for part in sections}
    shutil.copytree(example / "evidence", folder / "evidence", ignore=shutil.ignore_patterns("files"))
    left_out = {path for name in LEFT_OUT for path in (example / "content").glob(f"{name}.yaml")}
    for path in sorted({*(example / "content").rglob("*.yaml")} - left_out):
        file = path.relative_to(example).as_posix()
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(_first_words(Source(file, path.read_text("utf-8")), prompts), "utf-8")

    actions = folder / "content/actions.yaml"
    _keep(actions, {name for claim in project_of(folder).claims for name in claim.actions})
    for path in (actions, folder / "content/assessment.yaml"):
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if not line.startswith(NAMES_WHAT_IS_LEFT_OUT)), "utf-8")
    project = project_of(folder)
    refs = _refs(project)
    for path in sorted((folder / "evidence").rglob("*.yaml")):
        _keep(path, refs)

    texts = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.yaml")}
    records = [record for record in project.assessment.evidence.values() if record.ref in refs]
    files = {f"evidence/{record.file}" for record in records if record.file}
    images = {f"content/{story.image}" for story in project.stories if story.image}
    return texts, sorted({PROGRAM, *images, *files})


def _refs(project: Project) -> set[str]:
    cited = {item.ref for passage in project.passages for citation in passage.citations for item in citation.items}
    return cited | {support.item.ref for support in project.supports}


def _first_words(source: Source, prompts: dict[str, str]) -> str:
    """The file of a chapter, theme, statement or plan with the first words under each key; any other file whole.

    Above the first field of each section stands a comment with what the framework asks there.
    """
    root = read(source, Problems())
    if not isinstance(root, Mapping) or (source.file.count("/") != 2 and source.file != PLAN):
        return source.text
    lines: list[str] = []
    ends = [*(key.line for key in root.keys.values()), len(source.lines)][1:]
    for (name, key), end in zip(root.keys.items(), ends, strict=True):
        if name in prompts and "statement" in root.keys:
            lines += ["", *wrap(prompts[name], COMMENT_WIDTH, initial_indent="# ", subsequent_indent="# ")]
        typed = source.lines[key.line : end]
        lines += typed if name == "groups" else _first_lines(root.values[name], typed, key.line)
    return "\n".join(lines).strip() + "\n"


def _first_lines(value: Node, lines: list[str], start: int) -> Iterator[str]:
    """A few of the lines of a value that begins on the line `start`; a list of single words, such as ids, is whole."""
    if isinstance(value, Sequence) and any(" " in getattr(item, "text", " ") for item in value.items):
        yield from lines[: value.items[0].line - start]
        for item, item_lines in zip(value.items, _split(value, lines, start), strict=True):
            if item in (value.items[0], _first_story(value)):
                yield from item_lines
    elif isinstance(value, Scalar) and value.style is Style.LITERAL:
        yield from _first_paragraph(lines)
    else:
        yield from _without_blank_end(lines)


def _split(value: Sequence, lines: list[str], start: int) -> Iterator[list[str]]:
    """The lines of each item of a list."""
    ends = [*(item.line - start for item in value.items), len(lines)][1:]
    for item, end in zip(value.items, ends, strict=True):
        yield _without_blank_end(lines[item.line - start : end])


def _first_story(value: Sequence) -> Node | None:
    return next((item for item in value.items if isinstance(item, Mapping) and "spotlight" in item.keys), None)


def _first_paragraph(lines: list[str]) -> Iterator[str]:
    """The key's own line, and those after it up to the end of the first paragraph that is not a heading."""
    yield lines[0]
    has_begun = False
    for line in lines[1:]:
        if has_begun and not line.strip():
            return
        yield line
        has_begun = has_begun or (bool(line.strip()) and not line.lstrip().startswith("#"))


def _without_blank_end(lines: list[str]) -> list[str]:
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


def _keep(path: Path, names: Collection[str]) -> None:
    """Leaves in the file of a list only the entries whose first value is one of these names; no file without any."""
    source = Source(path.name, path.read_text("utf-8"))
    root = read(source, Problems())
    assert isinstance(root, Sequence)
    kept = [
        "\n".join(lines)
        for item, lines in zip(root.items, _split(root, source.lines, 0), strict=True)
        if isinstance(item, Mapping) and getattr(next(iter(item.values.values())), "text", "") in names
    ]
    if kept:
        path.write_text("\n".join(kept) + "\n", "utf-8")
    else:
        path.unlink()
