"""Whatever stands for a value, every command ends with findings or a sentence: never with an error of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from selfassess import pipeline
from tests.check.damage import document_showing
from tests.commands import run
from tests.projects import chapter, example_council, project_with

DIGITS = "9" * 5000
VALUES = (
    DIGITS, f"-{DIGITS}", f"0.{DIGITS}", f"1e{DIGITS}", "1e999", "inf", "nan", "²", "٣", "9999-99-99", "0000-00-00",
    f"{DIGITS}-01-01", "10000-01-01", '"\\ud800"', '"\\0"', '"\\U0010ffff"', f"IR{DIGITS}", f"2025-{DIGITS}",
    f"{DIGITS}-26", f"{DIGITS}%",
)  # fmt: skip
PROSE = (
    "(Ref {})", "(ref {})", "see Ref {}", "(Ref 1-{})", "(Ref {}-{})", "[plan](ref:{})", "[x](#{})",
    "[{} in 5](indicator:x)", "{} in 10 (66%)", "2 in 3 ({}%)", "{}. first\n{}. second",
    "![a map](images/a.png){{width={}%}}", "[^{}]\n\n[^{}]: note", "&#{};", "&#x{};", "H~{}~", "{} March 2026",
    "born 1 March {}", "£{}", "[a][{}]", "tel:{}", "{}@example.org", "www.{}", "https://example.org:{}/",
    "https://[{}]/", "| a | b |\n| - | - |\n| {} | 2 |", "(Evidence {})", "[{}]", "### {}", "Table {}",
    "NHS number {}", "{}/{}", "{}–{}",
)  # fmt: skip
COMMANDS = (
    "evidence show {}", "evidence due --within {}d", "evidence review {} --by X", "evidence review 1 --by {}",
    "evidence renumber 1 {}", "evidence supersede 1 {}", "evidence remove {}", "evidence list --owner {}",
    "build --document {}", "build --audience {}", "rules {}", "check --format {}", "evidence where-used {}",
    "evidence review 1 --by X --on {}", "evidence add {}", "evidence import {}", "{}", "check --{}",
    "plan update {} --note X", "plan update A1 --note {}", "plan update A1 --note X --on {}", "plan list --due-by {}",
    "plan list --due-within {}d", "plan list --lead {}", "plan {}", "plan update A1 --note X --evidence {}",
)  # fmt: skip
UNFORESEEN = re.compile("Traceback|Something went wrong")


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return example_council(tmp_path_factory.mktemp("council"))


def values(council: Path) -> Iterator[tuple[Path, str, str]]:
    """For each key that there is, the first file that has it, and that file with each value in turn."""
    met: set[str] = set()
    for path in sorted(council.glob("*/**/*.yaml")):
        text = path.read_text("utf-8")
        for match in re.finditer(r"(?m)^(?:[ -]*)([\w-]+): (?![|>])(\S.*)$", text):
            if match[1] not in met:
                met.add(match[1])
                yield path, match[1], f"{text[: match.start(2)]}{{}}{text[match.end(2) :]}".replace("{}", "\0")


@pytest.mark.slow
@pytest.mark.parametrize("value", VALUES, ids=lambda value: value[:12])
def test_an_absurd_value_of_any_key_is_found(value: str, council: Path) -> None:
    """Every key is tried with one of the values, each of which is tried in many keys."""
    for path, key, text in islice(values(council), VALUES.index(value), None, len(VALUES)):
        before = path.read_bytes()
        path.write_text(text.replace("\0", value), "utf-8")
        try:
            shown = document_showing([path.relative_to(council).as_posix()])
            assert pipeline.check(council, shown).raw is not None, key
        finally:
            path.write_bytes(before)


@pytest.mark.parametrize("prose", PROSE)
def test_absurd_numbers_in_prose_are_read(prose: str, tmp_path: Path) -> None:
    text = prose.format(*([DIGITS] * 2))
    project = project_with(tmp_path / "project", chapter(text))
    built = pipeline.build(project, ["docx", "html"], stop_at=None)
    assert {"self-assessment.docx", "self-assessment.html"} <= set(built.files)


@pytest.mark.parametrize("command", COMMANDS)
def test_absurd_words_of_a_command_are_refused_or_not_found(command: str, tmp_path: Path) -> None:
    project = project_with(tmp_path / "project")
    done = run(*command.format(DIGITS).split(), cwd=project)
    assert done.returncode in (0, 1, 2, 3)
    assert UNFORESEEN.search(done.stdout + done.stderr) is None


@pytest.mark.parametrize("name", ["COLUMNS", "LINES", "PYTHONHASHSEED", "SOURCE_DATE_EPOCH", "TZ", "LANG", "NO_COLOR"])
@pytest.mark.parametrize("value", [DIGITS, "-1", "x", "\x1b[31m"])
def test_absurd_variables_change_nothing(name: str, value: str, tmp_path: Path) -> None:
    if name == "PYTHONHASHSEED":  # Python itself refuses it
        value = "0"
    done = run("check", cwd=project_with(tmp_path / "project"), **{name: value})
    assert (done.returncode, done.stdout) == (0, "No problems found.\n")


def test_a_register_with_absurd_values_goes_out(tmp_path: Path) -> None:
    record = f"- {{ref: 7, title: '{DIGITS}', owner: '{DIGITS}', version: '{DIGITS}', notes: '{DIGITS}'}}\n"
    project = project_with(tmp_path / "project", f"# evidence/more.yaml\n{record}")
    for name in ("register.xlsx", "register.csv"):
        done = run("evidence", "export", name, cwd=project)
        assert (done.returncode, UNFORESEEN.search(done.stderr)) == (0, None)
