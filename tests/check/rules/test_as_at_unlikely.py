"""as-at-unlikely: a wrong year brings one finding, and the board may say that it is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.diagnostics import Finding, Severity
from tests.projects import example_council

FILE = "content/assessment.yaml"


def council(folder: Path, year: int, *more: str, accepted: str = "") -> list[Finding]:
    """All that is found in the example council under another year, with more lines in its assessment."""
    project = example_council(folder)
    path = project / FILE
    text = path.read_text("utf-8").replace("as_at: 2026", f"as_at: {year}")
    path.write_text("".join([text, *(f"{line}\n" for line in more)]), "utf-8")
    if accepted:
        (project / "content/accepted.yaml").write_text(accepted, "utf-8")
    return list(pipeline.check(project).findings)


@pytest.mark.parametrize("year", [2006, 2025, 2027, 2028, 2206])
def test_a_wrong_year_brings_one_finding_with_the_right_date(year: int, tmp_path: Path) -> None:
    [finding] = council(tmp_path, year)
    assert (finding.rule, finding.severity) == ("as-at-unlikely", Severity.WARNING)
    assert finding.hint.startswith("Type 2026-11-30 if the year is wrong.")


def test_it_is_an_error_when_the_document_goes_out(tmp_path: Path) -> None:
    project = example_council(tmp_path)
    path = project / FILE
    text = path.read_text("utf-8").replace("as_at: 2026", "as_at: 2027").replace("status: draft", "status: final")
    path.write_text(text, "utf-8")
    [finding] = pipeline.check(project).findings
    assert finding.severity is Severity.ERROR


def test_once_the_board_accepts_the_day_the_other_rules_look_from_it(tmp_path: Path) -> None:
    accepted = f"- rule: as-at-unlikely\n  where: {FILE}\n  because: The visit is a year away.\n"
    rules = {finding.rule for finding in council(tmp_path, 2028, accepted=accepted)}
    assert "as-at-unlikely" not in rules
    assert {"action-overdue", "consent-expired", "evidence-review-overdue"} <= rules


def test_acceptances_neither_end_nor_seem_unused_under_a_wrong_year(tmp_path: Path) -> None:
    accepted = (
        "- {rule: evidence-unused, where: 3, because: Held for the visit., until: 2026-12-31}\n"
        "- {rule: action-overdue, where: content/actions.yaml, because: Agreed., until: 2026-12-31}\n"
    )
    assert [finding.rule for finding in council(tmp_path, 2062, accepted=accepted)] == ["as-at-unlikely"]
