"""What reports are made of in tests: a few findings, or everything that is wrong with a badly damaged council."""

from __future__ import annotations

import re
from pathlib import Path

from selfassess.diagnostics import Finding, Place, Severity
from selfassess.pipeline import Journey
from tests.projects import example_council, project_with

ROOT = Path(__file__).parents[3]
PLACE = Place("content/statements/safeguarding.yaml", 14, 5, "proud_of[2].text")
UNKNOWN = Finding("citation-unknown", Severity.ERROR, PLACE, "There is no record 999.", "Did you mean 99?")
UNUSED = Finding("evidence-unused", Severity.WARNING, Place("evidence/a.yaml"), "Nothing cites 7.")
BARE = Finding("claim-without-evidence", Severity.NOTE, PLACE, "This claim cites no evidence.")
HOSTILE = "%0A::error::</script><script>alert(1)</script>\r\n::stop-commands::x,y:z\n"
MISTAKES = (
    (r"\(Ref \d", "(Ref 9"),
    (r"(?m)^ *consent:.*\n", ""),
    (r"(?m)^self_score: .*$", "self_score: splendid"),
    (r"Council", "COUNCIL TBC"),
    (r"(?m)^( +owner): .*$", r"\1s: Nobody"),
    (r"(?m)^ +dated: .*\n", ""),
)


def fixable_project(folder: Path) -> Path:
    """The smallest project with a finding that can be fixed, in the lines of a text."""
    typed = "chapter: welcome\r\ntitle: Welcome\r\ntext: >\r\n  Seen in\r\n  Ref 1.\r\n"
    project = project_with(folder / "project")
    (project / "content/chapters/welcome.yaml").write_bytes(typed.encode())
    return project


def journey_with(*findings: Finding) -> Journey:
    return Journey(ROOT, findings=findings, raw=findings)


def sample_finding(message: str, hint: str = "", rule: str = "citation-unknown", place: Place = PLACE) -> Finding:
    return Finding(rule, Severity.ERROR, place, message, hint)


def damaged_council(folder: Path) -> Path:
    """The example council with slips in every file, a statement gone and a file that is not YAML."""
    example_council(folder)
    for path in sorted(folder.rglob("*.yaml")):
        text = path.read_text("utf-8")
        for slip, instead in MISTAKES:
            text = re.sub(slip, instead, text)
        path.write_text(text, "utf-8")
    statements = sorted((folder / "content/statements").iterdir())
    statements[0].unlink()
    statements[1].write_text("claim: up: 94%\n", "utf-8")
    return folder
