"""Small projects for tests: files laid over a copy of the smallest valid one, and what is found there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from textwrap import dedent, indent

from selfassess import pipeline
from selfassess.diagnostics import Finding, Problem, Problems, Severity
from selfassess.load import load
from selfassess.model.assessment import Assessment
from selfassess.project.coverage.gaps import Gap
from selfassess.project.project import Project
from tests.pictures import described

EXAMPLE = Path(__file__).parents[1]
SMALLEST = Path(__file__).parent / "smallest"
DOCUMENTS = sorted(path.name.removesuffix(".html.j2") for path in (SMALLEST.parents[1] / "templates").glob("*.html.j2"))
"""The names of the documents that ship: one for each template that is no part of another."""
OF_NARRATIVE = ["coverage", "self-assessment"]
"""The documents of a project that has no plan and nothing that goes with one."""
FILE = re.compile(r"^# ((?:[\w.-]+/)*[\w.-]+\.\w+)\n", re.MULTILINE)
ADDED = "# Add at the end of the file:\n"
CHARACTER = re.compile(r"<U\+([0-9A-F]{4})>")


def files_in(example: str) -> dict[str, str]:
    """The files of an example block: each begins with a comment line that is its name in the project."""
    _, *parts = FILE.split(dedent(example).strip("\n") + "\n")
    texts = (CHARACTER.sub(lambda match: chr(int(match[1], 16)), text).strip("\n") + "\n" for text in parts[1::2])
    return dict(zip(parts[::2], texts, strict=True))


def project_with(folder: Path, example: str = "") -> Path:
    """The smallest project in a new folder, with the files of an example laid over it."""
    shutil.copytree(SMALLEST, folder, dirs_exist_ok=True)
    return typed_into(folder, example)


def typed_into(folder: Path, example: str) -> Path:
    """A project after somebody has typed the files of an example: each is written whole, or added to as it says."""
    for name, text in files_in(example).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        there = path.read_text("utf-8") if text.startswith(ADDED) and path.exists() else ""
        picture = described(name, text)
        path.write_bytes(picture if picture is not None else (there + text).encode())
    return folder


def example_council(folder: Path, *more: str) -> Path:
    """The content and evidence of the example council, and more of its folders, in a folder of its own."""
    for part in ("content", "evidence", *more):
        shutil.copytree(EXAMPLE / part, folder / part)
    return folder


def project_of(folder: Path) -> Project:
    """What the files of a project say, which has an assessment."""
    project = load(folder).value
    assert project is not None
    return project


def assessment_of(folder: Path) -> Assessment:
    return project_of(folder).assessment


def problems_of(folder: Path) -> dict[str, list[Problem]]:
    """What reading the files of a project finds wrong, by rule."""
    return Problems(load(folder).problems).by_rule


def findings_in(folder: Path, example: str, rule: str = "") -> list[Finding]:
    """What is found in the smallest project under an example: of one rule, or all but notes."""
    if not rule:
        return findings_but_notes(project_with(folder, example))
    return [each for each in pipeline.check(project_with(folder, example)).findings if each.rule == rule]


def rules_in(folder: Path, example: str) -> list[str]:
    """The rules of what is found in the smallest project under an example, but for notes."""
    return [each.rule for each in findings_in(folder, example)]


def findings_but_notes(project: Path) -> list[Finding]:
    """What is found in a project, but for notes."""
    return [each for each in pipeline.check(project).findings if each.severity > Severity.NOTE]


def text_at(folder: Path, found: Finding | Gap) -> str:
    """The rest of the line at the place of what is found: what somebody sees who goes there."""
    line = (folder / found.place.file).read_text("utf-8").splitlines()[found.place.line - 1]
    return line[found.place.column - 1 :]


def chapter(words: str) -> str:
    """An example whose only chapter, the smallest project's welcome, says these words; they begin on line 4."""
    return f"# content/chapters/welcome.yaml\nchapter: welcome\ntitle: Welcome\ntext: |\n{indent(words, '  ')}\n"


def statement(rest: str) -> str:
    """An example whose only statement goes on with these lines; they begin on line 3."""
    head = "statement: keeping-well\nhow_it_goes: Most people are seen within a week (Ref 1)."
    return f"# content/statements/keeping-well.yaml\n{head}\n{dedent(rest).strip()}\n"


def record(*lines: str) -> str:
    """An example whose only record goes on with these lines, which begin on line 4, and names its file."""
    head = "- ref: 1\n  title: Survey of visits\n  category: voices"
    file = [] if any(line.startswith("file:") for line in lines) else ["file: files/survey.txt"]
    return "\n".join(["# evidence/library.yaml", head, *(f"  {line}" for line in (*lines, *file))])


def assessment(*lines: str) -> str:
    """An example whose assessment goes on with these lines; they begin on line 6."""
    head = "framework: framework.yaml\ncouncil: Smallshire Council\ntitle: Self-assessment\nas_at: 2026-11-30"
    return "\n".join(["# content/assessment.yaml", head, 'edition: "1.0"', *lines])
