"""Whatever words a finding holds, every form comes out whole."""

from __future__ import annotations

import json
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.cli import reports
from selfassess.cli.reports.text import lines
from selfassess.diagnostics import Finding, Place
from tests.cli.reports.samples import ROOT, journey_with, sample_finding

SIGNS = st.one_of(st.characters(), st.sampled_from("\udcff\ud800\n\r\x85\u2028,:%`<&\0"))
WORDS = st.text(SIGNS, max_size=40)
FINDINGS = st.lists(
    st.builds(
        lambda message, hint, file, path: sample_finding(message, hint, place=Place(file, 3, 7, path)),
        WORDS.filter(bool),
        WORDS,
        WORDS.filter(bool),
        WORDS,
    ),
    max_size=14,
)


def made(form: str, findings: list[Finding]) -> bytes:
    written = reports.report(form, journey_with(*findings), ROOT)
    assert isinstance(written, bytes)
    return written


@settings(max_examples=60)
@given(FINDINGS)
def test_programs_read_one_entry_for_each_finding(findings: list[Finding]) -> None:
    assert len(json.loads(made("json", findings))["findings"]) == len(findings)
    assert len(json.loads(made("sarif", findings))["runs"][0]["results"]) == len(findings)


@settings(max_examples=60)
@given(FINDINGS)
def test_a_workflow_reads_one_command_for_each_finding_and_nothing_else(findings: list[Finding]) -> None:
    *commands, _ = re.split(rb"\r\n|\r|\n", made("github", findings))
    assert len(commands) == len(findings)
    assert all(re.match(rb"::error file=[^:,]+,line=3,col=7,title=citation-unknown::", each) for each in commands)


@settings(max_examples=60)
@given(FINDINGS)
def test_the_page_has_one_place_for_each_finding(findings: list[Finding]) -> None:
    assert made("html", findings).count(b'<span class="place">line 3, column 7</span>') == len(findings)


@settings(max_examples=60)
@given(FINDINGS.filter(lambda each: 1 <= len(each) <= 10))
def test_a_person_reads_one_line_for_each_finding_and_one_for_its_hint(findings: list[Finding]) -> None:
    hints = sum(bool(each.hint) for each in findings)
    assert len(lines(findings).splitlines()) == len(findings) + hints + 1
