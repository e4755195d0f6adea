"""Findings as annotations of a GitHub workflow."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.cli.reports.github import report
from selfassess.diagnostics import Finding, Place
from tests.cli.reports.samples import BARE, HOSTILE, UNKNOWN, UNUSED, journey_with, sample_finding


def rows(*findings: Finding, project: Path) -> list[str]:
    return report(journey_with(*findings), project).split("\n")


def test_a_finding_is_a_command_that_names_its_place_rule_message_and_hint(tmp_path: Path) -> None:
    assert rows(UNKNOWN, project=tmp_path)[0] == (
        "::error file=content/statements/safeguarding.yaml,line=14,col=5,title=citation-unknown"
        "::There is no record 999.%0ADid you mean 99?"
    )


def test_warnings_and_notes_have_commands_of_their_own(tmp_path: Path) -> None:
    assert [row.split()[0] for row in rows(UNUSED, BARE, project=tmp_path)[:2]] == ["::warning", "::notice"]


def test_the_last_line_sums_up(tmp_path: Path) -> None:
    assert rows(UNKNOWN, project=tmp_path)[-1] == "1 error, 0 warnings, 0 notes."
    assert rows(project=tmp_path) == ["No problems found."]


def test_paths_begin_at_the_top_of_the_checkout(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "asc").mkdir()
    assert rows(UNUSED, project=tmp_path / "asc")[0].startswith("::warning file=asc/evidence/a.yaml,")


@pytest.mark.parametrize("words", [HOSTILE, "\n::add-mask::x", "a\r\n##[error]b", "100% true", "::", "x::y,z=1"])
def test_words_can_neither_start_a_command_nor_be_lost(tmp_path: Path, words: str) -> None:
    command, last = rows(sample_finding(words, words), project=tmp_path)
    head, message = command[2:].split("::", 1)
    assert head.count(",") == 3
    assert unescaped(message) == f"{words}\n{words}"
    assert last == "1 error, 0 warnings, 0 notes."
    assert "\r" not in command


def test_the_name_of_a_file_cannot_end_its_property(tmp_path: Path) -> None:
    name = "content/a,line=9::b%.yaml\n"
    head = rows(sample_finding("Words.", place=Place(name)), project=tmp_path)[0][2:].split("::", 1)[0]
    file = head.removeprefix("error ").split(",")[0].removeprefix("file=")
    assert unescaped(file.replace("%3A", ":").replace("%2C", ",")) == name


def unescaped(words: str) -> str:
    """What a runner makes of the words of a command."""
    return words.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
