"""A project is read whole in one run, whatever is wrong with its files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from selfassess.diagnostics import Result
from selfassess.load import find_project, load
from selfassess.project.project import Project
from tests.projects import SMALLEST, assessment_of, problems_of, project_of, project_with

ASSESSMENT = (SMALLEST / "content/assessment.yaml").read_text("utf-8")
FILES = sorted(path.relative_to(SMALLEST).as_posix() for path in SMALLEST.rglob("*.yaml"))


def told(loaded: Result[Project | None]) -> list[tuple[str, str, int, int]]:
    return [(each.rule, each.place.file, each.place.line, each.place.column) for each in loaded.problems]


def failed(loaded: Result[Project | None]) -> bool:
    """Whether the computer refused to open a file."""
    return any(each.is_system for each in loaded.problems)


def test_the_smallest_project_is_read_without_fault() -> None:
    loaded = load(SMALLEST)
    assert loaded.problems == ()
    assert loaded.value is not None
    assert loaded.value.unread == frozenset()
    assessment = loaded.value.assessment
    assert assessment.council == "Smallshire Council"
    assert [chapter.title for chapter in assessment.front_chapters] == ["Welcome"]
    assert assessment.back_chapters == ()
    assert [statement.name for statement in assessment.statements] == ["Keeping well, safe and sound"]
    assert list(assessment.evidence) == ["1"]
    assert assessment.is_draft


def test_every_fault_of_every_file_is_told_in_one_run(tmp_path: Path) -> None:
    example = """\
# content/assessment.yaml
framework: framework.yaml
council: Smallshire Council
title: Self-assessment
as_at: 30 November 2026
edition: "1.0"
audiance: cqc
# content/chapters/welcome.yaml
chapter: welcome
title: Welcome: a chapter
# content/themes/living-well.yaml
theme: living-well
covers: &all Words.
# content/statements/keeping-well.yaml
statement: keeping-well
statement: keeping-well
going_well: One
# content/indicators.yaml
- indicator: x
# content/glossary.yaml
CQC: [Care, Quality]
# content/accepted.yaml
- rule: evidence-unused
  until: soon
# evidence/library.yaml
- ref: 1th
  title:
# evidence/more.yaml
ref: 2
title: <U+0007>
"""
    assert sorted(told(load(project_with(tmp_path, example))), key=lambda each: each[1:]) == [
        ("field-missing", "content/accepted.yaml", 1, 3),
        ("field-missing", "content/accepted.yaml", 1, 3),
        ("value-type", "content/accepted.yaml", 2, 10),
        ("value-type", "content/assessment.yaml", 4, 8),
        ("field-unknown", "content/assessment.yaml", 6, 1),
        ("yaml-syntax", "content/chapters/welcome.yaml", 2, 8),
        ("value-type", "content/glossary.yaml", 1, 6),
        ("field-missing", "content/indicators.yaml", 1, 3),
        ("field-missing", "content/indicators.yaml", 1, 3),
        ("field-missing", "content/indicators.yaml", 1, 3),
        ("field-missing", "content/indicators.yaml", 1, 3),
        ("yaml-duplicate-key", "content/statements/keeping-well.yaml", 2, 1),
        ("value-type", "content/statements/keeping-well.yaml", 3, 13),
        ("yaml-feature", "content/themes/living-well.yaml", 2, 9),
        ("value-type", "evidence/library.yaml", 1, 8),
        ("field-missing", "evidence/library.yaml", 2, 3),
        ("text-encoding", "evidence/more.yaml", 2, 8),
    ]


def test_a_file_that_cannot_be_read_leaves_the_assessment_and_says_that_it_is_not_whole(tmp_path: Path) -> None:
    loaded = load(project_with(tmp_path, "# content/chapters/welcome.yaml\na: b: c\n"))
    assert loaded.value is not None
    assert loaded.value.unread
    assert not failed(loaded)


def test_a_project_without_its_first_file_is_told(tmp_path: Path) -> None:
    project_with(tmp_path)
    (tmp_path / "content/assessment.yaml").unlink()
    loaded = load(tmp_path)
    assert told(loaded) == [("file-unreadable", "content/assessment.yaml", 1, 1)]
    assert loaded.value is None


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "field-missing"),
        ("# a remark\n", "field-missing"),
        ("words\n", "value-type"),
        ("- framework: x\n", "value-type"),
        ("title = x\n", "value-type"),
        ("title: a: b\n", "yaml-syntax"),
        ("a: b\n", "field-missing"),
    ],
)
def test_a_first_file_that_says_nothing_is_told(tmp_path: Path, text: str, rule: str) -> None:
    project_with(tmp_path)
    (tmp_path / "content/assessment.yaml").write_text(text, "utf-8")
    loaded = load(tmp_path)
    assert loaded.value is None
    assert rule in {each.rule for each in loaded.problems}


def test_a_missing_word_of_the_assessment_has_its_ordinary_value(tmp_path: Path) -> None:
    short = "\n".join(ASSESSMENT.split("\n")[:5]) + "\n"
    found = assessment_of(project_with(tmp_path, f"# content/assessment.yaml\n{short}"))
    assert (found.status, found.language, found.front) == ("draft", "en-GB", ())
    assert found.status.place.file == "content/assessment.yaml"


def test_silence_about_the_audience_is_none_and_means_the_public(tmp_path: Path) -> None:
    short = "\n".join(ASSESSMENT.split("\n")[:5]) + "\n"
    found = assessment_of(project_with(tmp_path, f"# content/assessment.yaml\n{short}"))
    assert (found.audience, found.readers) == (None, "public")


def test_two_entries_of_one_id_are_kept_apart(tmp_path: Path) -> None:
    example = "# evidence/more.yaml\n- {ref: 1, title: Again}\n- {ref: 2, title: New}\n"
    example += "# content/chapters/z.yaml\nchapter: welcome\ntitle: Again\ntext: Words.\n"
    found = assessment_of(project_with(tmp_path, example))
    assert [(each.id, each.again.node.source.file, each.first.node.source.file) for each in found.repeated] == [
        ("welcome", "content/chapters/z.yaml", "content/chapters/welcome.yaml"),
        ("1", "evidence/more.yaml", "evidence/library.yaml"),
    ]
    assert found.evidence["1"].title == "Survey of visits"


def test_a_record_or_a_list_of_records_may_stand_in_a_file_at_any_depth(tmp_path: Path) -> None:
    example = "# evidence/a/b/c.yaml\nref: 2\ntitle: One\n# evidence/a/d.yml\n- {ref: 3, title: Two}\n"
    found = assessment_of(project_with(tmp_path, example))
    assert list(found.evidence) == ["2", "3", "1"]


@pytest.mark.parametrize("line_break", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_project_from_another_machine_is_the_same_project(tmp_path: Path, line_break: str, mark: str) -> None:
    shutil.copytree(SMALLEST, tmp_path, dirs_exist_ok=True)
    for file in FILES:
        text = (tmp_path / file).read_text("utf-8")
        (tmp_path / file).write_bytes((mark + text).replace("\n", line_break).encode())
    assert load(tmp_path).problems == ()
    [statement] = assessment_of(tmp_path).statements
    prose = statement.answers["how_it_goes"]
    assert prose == "Most people are seen within a week (Ref 1).\n"
    place = prose.at(prose.index("(Ref"))
    assert (place.line, place.column) == (3, 38)


def damage(name: str) -> Callable[[Path], None]:
    return {
        "folder": lambda path: path.mkdir(),
        "loop": lambda path: path.symlink_to(path.name),
        "nothing": lambda path: path.symlink_to("nowhere"),
        "pipe": lambda path: os.mkfifo(path),
        "fifty megabytes": lambda path: os.truncate(os.open(path, os.O_CREAT | os.O_RDWR), 50 * 1024 * 1024),
        "utf-16": lambda path: path.write_bytes("a: b".encode("utf-16")) and None,
        "brackets": lambda path: path.write_text("[" * 10_000) and None,
        "zeros": lambda path: path.write_bytes(bytes(1000)) and None,
    }[name]


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(
    "name", ["folder", "loop", "nothing", "pipe", "fifty megabytes", "utf-16", "brackets", "zeros"]
)
def test_whatever_stands_in_the_place_of_a_file_is_told_there(tmp_path: Path, file: str, name: str) -> None:
    project_with(tmp_path)
    (tmp_path / file).unlink()
    damage(name)(tmp_path / file)
    loaded = load(tmp_path)
    assert {each[1] for each in told(loaded)} == {file}
    assert failed(loaded) == (name in ("loop", "nothing"))
    assert loaded.value is None or loaded.value.unread


@pytest.mark.parametrize("framework", ["framework.yaml", "nothing-of-the-kind"])
def test_a_document_of_the_library_is_no_record_whatever_its_ending(tmp_path: Path, framework: str) -> None:
    example = f"# content/assessment.yaml\n{ASSESSMENT.replace('framework.yaml', framework)}"
    loaded = load(project_with(tmp_path, f"{example}# evidence/files/2-settings.yaml\na: b: c\n"))
    assert "evidence/files/2-settings.yaml" not in {each[1] for each in told(loaded)}


def test_no_file_of_a_project_is_opened_outside_it(tmp_path: Path) -> None:
    project = project_with(tmp_path / "project")
    (tmp_path / "secret.yaml").write_text("chapter: secret\ntitle: Secret\ntext: Secret\n", "utf-8")
    (project / "content/chapters/secret.yaml").symlink_to("../../../secret.yaml")
    loaded = load(project)
    assert told(loaded) == [("file-unreadable", "content/chapters/secret.yaml", 1, 1)]
    assert loaded.value is not None
    assert "secret" not in loaded.value.assessment.chapters


def test_a_project_is_found_from_any_folder_below_it(tmp_path: Path) -> None:
    project = project_with(tmp_path / "project")
    assert find_project(project) == project
    assert find_project(project / "content/statements") == project
    assert find_project(tmp_path) is None


def test_a_file_comes_before_its_copies(tmp_path: Path) -> None:
    chapter = "chapter: a\ntitle: A\ntext: Words.\n"
    project = project_with(tmp_path)
    for name in ("a (2)", "a", "a-old"):
        (project / f"content/chapters/{name}.yaml").write_text(chapter, "utf-8")
    assessment = assessment_of(project)
    assert assessment.chapters["a"].node.source.file == "content/chapters/a.yaml"
    assert {each.first.node.source.file for each in assessment.repeated} == {"content/chapters/a.yaml"}


def test_of_two_under_one_id_the_file_of_that_name_holds(tmp_path: Path) -> None:
    welcome = "# content/chapters/about.yaml\nchapter: welcome\ntitle: About\ntext: Words."
    assessment = assessment_of(project_with(tmp_path, welcome))
    assert assessment.chapters["welcome"].title == "Welcome"
    assert [each.again.node.source.file for each in assessment.repeated] == ["content/chapters/about.yaml"]


def test_what_has_no_id_is_kept_apart(tmp_path: Path) -> None:
    example = "# evidence/more.yaml\n- title: Minutes\n# content/actions.yaml\n- action: One two\n  what: Ask\n"
    assessment = assessment_of(project_with(tmp_path, example))
    assert [type(each).__name__ for each in assessment.nameless] == ["Action", "Record"]


def test_a_file_in_the_folder_of_others_is_not_read_as_one_of_them(tmp_path: Path) -> None:
    assert (
        problems_of(project_with(tmp_path, "# content/themes/other.yaml\nstatement: other\nhow_it_goes: Words.")) == {}
    )


def test_a_list_in_the_place_of_a_glossary_is_a_file_that_was_not_read(tmp_path: Path) -> None:
    project = project_with(tmp_path, "# content/glossary.yaml\n- NHS\n")
    assert list(problems_of(project)) == ["value-type"]
    assert project_of(project).unread == {"content/glossary.yaml"}
