"""Of each rule a report shows 200 findings and counts the rest; nothing in it is hidden, whatever a project holds."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from selfassess.cli import reports
from selfassess.cli.reports import FORMS
from selfassess.cli.reports.summary import MOST, shown, summary
from selfassess.diagnostics import Finding, Place, Severity
from tests.cli.reports.samples import BARE, ROOT, UNUSED, journey_with
from tests.commands import run
from tests.projects import project_with

SCHEMA = json.loads((ROOT / "docs/schemas/findings.schema.json").read_text("utf-8"))
MANY = 1434
LEFT_OUT = "1,234 more of citation-unknown not shown."


def unknown(line: int, severity: Severity = Severity.WARNING) -> Finding:
    return Finding("citation-unknown", severity, Place("content/a.yaml", line, 5), f"There is no record {line}.")


FINDINGS = [unknown(line) for line in range(1, MANY + 1)]


def report(form: str, *findings: Finding) -> str:
    made = reports.report(form, journey_with(*findings), ROOT)
    return made if isinstance(made, str) else made.decode("utf-8")


def test_up_to_the_limit_all_are_shown() -> None:
    few = FINDINGS[:MOST]
    assert (shown(few).findings, shown(few).left_out) == (few, [])


def test_of_more_the_first_are_shown_and_the_rest_is_counted() -> None:
    few = shown([BARE, *FINDINGS, UNUSED])
    assert (few.findings, few.left_out) == ([BARE, *FINDINGS[:MOST], UNUSED], [LEFT_OUT])


def test_the_worst_are_shown_before_the_first() -> None:
    last = unknown(MANY, Severity.ERROR)
    assert shown([*FINDINGS[:-1], last]).findings == [*FINDINGS[: MOST - 1], last]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_how_many_are_left_out(form: str) -> None:
    written = report(form, *FINDINGS)
    assert LEFT_OUT in written or '"citation-unknown": 1234' in written
    assert written.count("There is no record ") == MOST
    assert LEFT_OUT not in report(form, *FINDINGS[:MOST])


def test_the_summary_counts_all() -> None:
    assert summary(FINDINGS) in report("text", *FINDINGS)
    made = json.loads(report("json", *FINDINGS))
    assert made["summary"] == {"errors": 0, "warnings": MANY, "notes": 0}
    Draft202012Validator(SCHEMA).validate(made)
    assert f"<strong>{MANY}</strong> warnings" in report("html", *FINDINGS)


def test_fixing_fixes_those_that_are_not_shown(tmp_path: Path) -> None:
    rows = "".join(f"- {{ref: {number}, title: T, dated: 17/03/2026}}\n" for number in range(10, 10 + MOST + 50))
    project = project_with(tmp_path / "project", f"# evidence/more.yaml\n{rows}")
    assert "50 more of value-type not shown." in run("check", "--project", project).stdout
    assert "Fixed 250 problems in 1 file." in run("check", "--fix", "--project", project).stdout


HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f]"
)
NAMES = ("a\nb.pdf", "a\x1b[2Jb.pdf", "a\u202efdp.txt", "::error::x,y%0A.pdf", "a\u2028b.pdf", "a\x85b.pdf")
EXAMPLE = r"""
# content/chapters/more.yaml
chapter: "mo\nre"
title: "Two\nlines \u202e and \u2028 more (Ref 9)"
"un\nknown \x1b[31m key": 1
text: |
  A plan (Ref 999), [x](javascript:alert(1)), see ref 1 and 2.
# evidence/more.yaml
- ref: "1\n2"
  title: "A\r\nB"
  file: "files/no\nsuch\u202e.pdf"
  kind: "po\nlicy"
  dated: "17/03/\n2026"
- "te\nxt"
# content/glossary.yaml
"N\nHS": "Na\ntional"
# content/accepted.yaml
- rule: "evidence\n-unused"
  where: "x\ny"
  because: "a\u202eb"
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = project_with(tmp_path_factory.mktemp("hostile") / "project", EXAMPLE)
    for name in (*NAMES, "a\udcffb.pdf"):
        (project / "evidence/files" / name).write_text("x")
        (project / "content/images").mkdir(exist_ok=True)
        (project / "content" / f"{name}.yaml").write_text("a: b\n")
    return project


@pytest.mark.parametrize("form", FORMS)
def test_no_form_hides_anything(form: str, hostile: Path) -> None:
    done = run("check", "--format", form, "--project", hostile)
    assert (done.returncode in (1, 3), done.stderr) == (True, "")
    assert HIDDEN.search(done.stdout.replace("\n", "")) is None


def test_every_finding_of_json_has_a_place_and_words_on_one_line(hostile: Path) -> None:
    findings = json.loads(run("check", "--format", "json", "--project", hostile).stdout)["findings"]
    assert len(findings) > 15
    for finding in findings:
        assert finding["line"] >= 1 <= finding["column"]
        assert not [key for key in ("file", "path", "message", "hint") if HIDDEN.search(finding[key])]
        assert finding["message"]


def test_a_workflow_gets_one_command_for_each_finding(hostile: Path) -> None:
    lines = run("check", "--format", "github", "--project", hostile).stdout.split("\n")
    commands = [
        line for line in lines if re.match(r"::(error|warning|notice) file=[^:,]+,line=\d+,col=\d+,title=", line)
    ]
    assert len(commands) == len(lines) - 2  # the summary, and the end of its line


def test_places_count_from_one_in_characters(tmp_path: Path) -> None:
    """After a byte-order mark, a tab, a carriage return and characters beyond the first plane."""
    project = project_with(tmp_path / "project")
    text = "\ufeffchapter: welcome\r\ntitle: Welcome\r\ntext: \U0001f600\U0001f600 é (Ref 999)\r\n"
    (project / "content/chapters/welcome.yaml").write_bytes(text.encode())
    [finding] = json.loads(run("check", "--format", "json", "--project", project).stdout)["findings"]
    assert (finding["line"], finding["column"]) == (3, 17)
