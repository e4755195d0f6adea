"""The framework is data: one that ships with the tool, or a council's own file."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.diagnostics import Problems
from selfassess.load import load
from selfassess.load.folder import Folder
from selfassess.load.framework_file import framework, shipped
from selfassess.model.framework import Framework
from selfassess.syntax.nodes import text_without_source
from tests.projects import SMALLEST, assessment_of, problems_of, project_with

OWN = (SMALLEST / "framework.yaml").read_text("utf-8")
NOT_PERMITTED = "is not one of the allowed words."
ASSESSMENT = (SMALLEST / "content/assessment.yaml").read_text("utf-8")


def named(folder: Path, name: str) -> list[tuple[str, str, int, int, str, str]]:
    """What is told of a project whose assessment names this framework."""
    example = "# content/assessment.yaml\n" + ASSESSMENT.replace("framework.yaml", name)
    return told(folder, example)


def told(folder: Path, example: str) -> list[tuple[str, str, int, int, str, str]]:
    return [
        (rule, each.place.file, each.place.line, each.place.column, each.message, each.hint)
        for rule, found in problems_of(project_with(folder, example)).items()
        for each in found
    ]


def changed(folder: Path, *changes: tuple[str, str]) -> list[tuple[str, str, int, int, str, str]]:
    """What is told of a project whose own framework has these changes."""
    text = OWN
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return told(folder, f"# framework.yaml\n{text}")


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_framework_is_without_fault(name: str) -> None:
    folder = Folder(SMALLEST, Problems())
    found = framework(text_without_source(name), folder)
    assert folder.problems.by_rule == {}
    assert found is not None
    assert found.framework == name


def test_the_shipped_framework_says_what_is_known() -> None:
    found = framework(text_without_source("cqc-local-authority"), Folder(SMALLEST, Problems()))
    assert found is not None
    assert [len(theme.statements) for theme in found.themes] == [3, 2, 2, 2]
    assert [each.score for each in found.scale] == ["1", "2", "3", "4"]
    assert [each.at_least for each in found.bands] == [25, 39, 63, 88]


def test_a_councils_own_framework_is_read_from_the_project(tmp_path: Path) -> None:
    found = assessment_of(project_with(tmp_path))
    assert [theme.name for theme in found.themes] == ["Living well together"]
    assert [field.key for field in found.framework.statement_fields] == ["how_it_goes", "going_well", "people_say"]
    assert [score.score for score in found.framework.scale] == ["poor", "fine"]


def test_a_mistyped_framework_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    found = named(tmp_path, "cqc-local-authorty")
    assert found[0][:4] == ("value-choice", "content/assessment.yaml", 1, 12)
    assert found[0][4:] == ("There is no framework “cqc-local-authorty”.", "Did you mean “cqc-local-authority”?")


def test_under_a_mistyped_framework_the_other_files_are_read_by_the_one_that_was_meant(tmp_path: Path) -> None:
    theirs = "# content/statements/safeguarding.yaml\nstatement: safeguarding\nproud_off: [Words.]\n"
    example = f"# content/assessment.yaml\n{ASSESSMENT.replace('framework.yaml', 'cqc-local-authorty')}{theirs}"
    faults = [each for each in told(tmp_path, example) if each[1] == "content/statements/safeguarding.yaml"]
    assert [(rule, hint) for rule, *_, hint in faults] == [("field-unknown", "Did you mean “proud_of”?")]


@pytest.mark.parametrize("name", ["other.yaml", "ofsted", "../other.txt", "x" * 300 + ".yaml", "x" * 5_000])
def test_a_framework_that_is_not_there_is_told_where_it_is_named(tmp_path: Path, name: str) -> None:
    [(rule, file, line, column, message, hint)] = named(tmp_path, name)
    assert (rule, file, line, column) == ("value-choice", "content/assessment.yaml", 1, 12)
    assert message.startswith("There is no framework “")
    assert hint == f"Type {', '.join(shipped())}, or the name of your own framework file in the project."
    assert len(message) < 100


def test_a_framework_outside_the_project_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text(OWN, "utf-8")
    [(rule, file, *_)] = named(tmp_path / "project", "../other.yaml")
    assert (rule, file) == ("file-unreadable", "../other.yaml")


def test_an_unknown_framework_hides_no_fault_of_the_notation(tmp_path: Path) -> None:
    example = "# content/assessment.yaml\n" + ASSESSMENT.replace("framework.yaml", "x")
    example += "# content/chapters/welcome.yaml\na: b: c\n# evidence/library.yaml\na: &b c\n"
    assert [each[:2] for each in told(tmp_path, example)] == [
        ("value-choice", "content/assessment.yaml"),
        ("yaml-syntax", "content/chapters/welcome.yaml"),
        ("yaml-feature", "evidence/library.yaml"),
    ]


@pytest.mark.parametrize("text", ["", "# a remark\n", "---\n"])
def test_an_empty_framework_is_told(tmp_path: Path, text: str) -> None:
    [found] = told(tmp_path, f"# framework.yaml\n{text}")
    assert found[:2] in (("field-missing", "framework.yaml"), ("value-type", "framework.yaml"))
    assert load(tmp_path).value is None


@pytest.mark.parametrize("text", ["words\n", "- a\n- b\n", "a: b: c\n", "a: &b c\n"])
def test_a_framework_that_is_none_is_told(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, f"# framework.yaml\n{text}")


def test_a_slip_in_a_framework_is_told_where_it_stands(tmp_path: Path) -> None:
    assert changed(tmp_path, ("well, holds: claims", "well, holds: claim"), ("regulator:", "regulater:")) == [
        ("field-unknown", "framework.yaml", 3, 1, "There is no key “regulater” here.", "Did you mean “regulator”?"),
        ("value-choice", "framework.yaml", 13, 34, f"“claim” {NOT_PERMITTED}", "Did you mean “claims”?"),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("regulator:", "regulater:"),
        ("name: A framework for tests\n", ""),
        ("opens_with_indicators: yes", "opens_with_indicators: yess"),
        ("heading: How is it going?", "heading: [How]"),
        ("own view", "own\a view"),
        ("own_view:", "own_vieww:"),
    ],
)
def test_a_slip_in_a_framework_hides_no_fault_elsewhere(tmp_path: Path, before: str, after: str) -> None:
    chapter = "# content/chapters/welcome.yaml\nchapter: welcome\ntitel: Welcome\ntext: Words.\n"
    assert before in OWN
    found = told(tmp_path, f"# framework.yaml\n{OWN.replace(before, after)}{chapter}")
    assert sorted(file for _, file, *_ in found) == ["content/chapters/welcome.yaml", "framework.yaml"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("key: going_well", "kei: going_well"),
        ("well, holds: claims", "well, holds: claim"),
        ("theme_fields:", "theme_feilds:"),
        ("statement: keeping-well", "statement: Keeping Well"),
        ("scale:", "scal:"),
        ("categories:", "categorys:"),
        ("score: fine", "score: []"),
    ],
)
def test_where_what_a_framework_asks_for_cannot_be_read_the_slip_alone_is_told(
    tmp_path: Path, before: str, after: str
) -> None:
    assert [each[1] for each in changed(tmp_path, (before, after))] == ["framework.yaml"]


@pytest.mark.parametrize("key", ["theme", "statement", "lead", "self_score", "indicators"])
def test_a_framework_cannot_take_a_key_that_every_statement_has(tmp_path: Path, key: str) -> None:
    found = changed(tmp_path, ("key: how_it_goes", f"key: {key}"))
    assert found[0][0] == "value-choice"
    assert found[0][4] == f"“{key}” is already a key of every statement or theme."


@pytest.mark.parametrize("mark", ["38.5", "101", "-1", "1e2", "9" * 400, "some"])
def test_a_band_begins_at_a_whole_percentage(tmp_path: Path, mark: str) -> None:
    [found] = told(tmp_path, f"# framework.yaml\n{OWN}bands:\n  - {{name: Fine, at_least: {mark}}}\n")
    assert found[0] == "value-type"
    assert found[4].endswith("is not a whole percentage from 0 to 100.")


def test_a_framework_without_grades_permits_none(tmp_path: Path) -> None:
    scale = OWN[OWN.index("scale:") : OWN.index("categories:")]
    example = f"# framework.yaml\n{OWN.replace(scale, '')}"
    example += "# content/statements/keeping-well.yaml\nstatement: keeping-well\nself_score: fine\n"
    [found] = told(tmp_path, example)
    assert found[5] == "The framework has no words for this key, so delete the line."


def test_a_framework_without_themes_has_none(tmp_path: Path) -> None:
    themes = OWN[OWN.index("themes:") : OWN.index("scale:")]
    found = told(tmp_path, f"# framework.yaml\n{OWN.replace(themes, '')}")
    assert found == [
        (
            "field-missing",
            "framework.yaml",
            1,
            1,
            "“themes” is missing.",
            "Add “themes:” and after it type the themes, in order.",
        )
    ]


def test_parts_stand_in_the_order_of_the_framework(tmp_path: Path) -> None:
    themes = """\
themes:
  - {theme: zebra, name: Zebra, statements: [{statement: last, name: Last}, {statement: first, name: First}]}
  - {theme: ape, name: Ape, statements: [{statement: other, name: Other}]}
"""
    before = OWN[OWN.index("themes:") : OWN.index("scale:")]
    example = f"# framework.yaml\n{OWN.replace(before, themes)}"
    example += "# content/themes/a.yaml\ntheme: ape\n# content/themes/b.yaml\ntheme: zebra\n"
    example += "# content/statements/a.yaml\nstatement: first\n# content/statements/b.yaml\nstatement: last\n"
    found = assessment_of(project_with(tmp_path, example))
    assert [(theme.theme, [each.name for each in theme.statements]) for theme in found.themes] == [
        ("zebra", ["Last", "First"]),
        ("ape", []),
    ]
    assert [each.name for each in found.unknown] == ["living-well", "keeping-well"]


def in_welsh(name: str) -> tuple[Framework, Framework]:
    """A framework that ships, as an assessment in English and one in Welsh have it."""
    folder = Folder(SMALLEST, Problems())
    english, welsh = (framework(text_without_source(name), folder, code) for code in ("en-GB", "cy-GB"))
    assert english is not None
    assert welsh is not None
    assert folder.problems.by_rule == {}
    return english, welsh


def printed(framework: Framework) -> list[str]:
    """All that documents print of a framework."""
    statements = (statement for theme in framework.themes for statement in theme.statements)
    names = (
        *(theme.name for theme in framework.themes),
        *(statement.name for statement in statements),
        *(score.name for score in framework.scale),
        *(band.name for band in framework.bands),
        *(category.name for category in framework.categories),
    )
    fields = [*framework.theme_fields, *framework.statement_fields]
    headings = [*(section.heading for section in framework.sections), *(field.heading for field in fields)]
    follows = framework.must_tell.says if framework.must_tell is not None else None
    return [str(words) for words in (framework.name, *names, *headings, framework.own_view, follows) if words]


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_framework_has_welsh_words_for_all_that_documents_print(name: str) -> None:
    english, welsh = map(printed, in_welsh(name))
    assert [words for words, said in zip(english, welsh, strict=True) if words == said] == []


@pytest.mark.parametrize("name", shipped())
def test_ids_and_keys_are_the_same_in_every_language(name: str) -> None:
    english, welsh = in_welsh(name)
    assert [each.key for each in welsh.statement_fields] == [each.key for each in english.statement_fields]
    assert [each.theme for each in welsh.themes] == [each.theme for each in english.themes]
    assert welsh.framework == english.framework


def test_a_councils_own_framework_keeps_its_words(tmp_path: Path) -> None:
    own = "# content/assessment.yaml\n" + ASSESSMENT + "language: cy-GB\n"
    assessment = assessment_of(project_with(tmp_path, own))
    assert assessment.framework.name == assessment_of(SMALLEST).framework.name
