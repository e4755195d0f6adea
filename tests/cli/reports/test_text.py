"""Findings as lines for people."""

from __future__ import annotations

import re

import click
import pytest
from msgspec.structs import replace

from selfassess.cli.reports.text import lines
from selfassess.diagnostics import Finding
from tests.cli.reports.samples import BARE, HOSTILE, UNKNOWN, UNUSED, sample_finding

A_FINDING = re.compile(r"\S+:\d+:\d+: (error|warning|note): [a-z-]+: .+")


def said(*findings: Finding) -> str:
    return click.unstyle(lines(findings))


def test_a_finding_is_a_line_and_its_hint_the_next() -> None:
    assert said(UNKNOWN) == (
        "content/statements/safeguarding.yaml:14:5: error: citation-unknown: There is no record 999.\n"
        "    Did you mean 99?\n"
        "1 error, 0 warnings, 0 notes."
    )


def test_nothing_found_is_said_plainly() -> None:
    assert said() == "No problems found."


def test_a_few_findings_are_not_counted_by_rule() -> None:
    assert "×" not in said(*[BARE] * 10)


def test_many_findings_are_counted_by_rule_with_the_worst_and_most_frequent_first() -> None:
    tally = [line.split() for line in said(*[BARE] * 12, UNUSED, UNKNOWN, UNKNOWN).splitlines()[-4:-1]]
    assert tally == [
        ["2", "×", "error:", "citation-unknown"],
        ["1", "×", "warning:", "evidence-unused"],
        ["12", "×", "note:", "claim-without-evidence"],
    ]


def test_the_summary_stays_the_last_line_under_the_counts() -> None:
    assert said(*[BARE] * 12).splitlines()[-1] == "0 errors, 0 warnings, 12 notes."


def test_every_line_is_a_finding_or_set_in_but_the_last() -> None:
    *rows, _ = said(*[BARE] * 12, UNKNOWN, UNUSED).splitlines()
    assert [row for row in rows if not (A_FINDING.fullmatch(row) or row.startswith("    "))] == []


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_a_line_break_that_somebody_typed_begins_no_line(sign: str) -> None:
    typed = f"Nothing reads “a{sign}::error::b”."
    assert said(sample_finding(typed, hint=typed)).splitlines()[1] == "    Nothing reads “a ::error::b”."


def test_a_hostile_message_stays_on_the_line_of_its_finding() -> None:
    assert len(said(replace(UNKNOWN, message=HOSTILE, hint="")).splitlines()) == 2
