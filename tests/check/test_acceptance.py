"""What the board accepts is taken away, for as long as it says; what no finding needs is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.check import acceptance
from selfassess.diagnostics import Finding, Place, Severity
from tests.projects import assessment_of, chapter, findings_in, project_with, rules_in, statement

UNUSED = "# evidence/more.yaml\nref: 2\ntitle: Survey of carers\n"
REPEATED = statement(
    "going_well:\n  - text: Visits always start on time.\npeople_say:\n  - Visits always start on time."
)
STATEMENT = "content/statements/keeping-well.yaml"


def accepted(rule: str, where: str, until: str = "2027-01-31") -> str:
    return f'\n# content/accepted.yaml\n- rule: {rule}\n  where: "{where}"\n  because: Agreed.\n  until: {until}\n'


@pytest.mark.parametrize("where", ["2", "evidence/more.yaml", "ref", "evidence/more.yaml:ref"])
def test_a_ref_a_file_or_the_path_of_a_value_says_where(where: str, tmp_path: Path) -> None:
    assert rules_in(tmp_path, UNUSED + accepted("evidence-unused", where)) == []


@pytest.mark.parametrize("where", ["people_say[0]", "people_say", f"{STATEMENT}:people_say"])
def test_a_path_covers_what_lies_below_it(where: str, tmp_path: Path) -> None:
    assert rules_in(tmp_path, REPEATED + accepted("passage-repeated", where)) == []


@pytest.mark.parametrize(
    "where", ["people", "people_say[0", "people_say[1]", "content/themes/living-well.yaml:people_say"]
)
def test_another_path_covers_nothing(where: str, tmp_path: Path) -> None:
    findings = rules_in(tmp_path, REPEATED + accepted("passage-repeated", where))
    assert findings == ["acceptance-unused", "passage-repeated"]


def test_a_section_that_is_missing_is_accepted_by_its_key(tmp_path: Path) -> None:
    example = statement("going_well: [Good.]") + accepted("section-missing", f"{STATEMENT}:people_say")
    assert rules_in(tmp_path, example) == []


def test_what_a_finished_document_shows_is_accepted_alike(tmp_path: Path) -> None:
    example = chapter("See [here](#keeping-well).") + accepted("link-text-vague", "content/chapters/welcome.yaml")
    assert rules_in(tmp_path, example) == []


def test_it_holds_through_its_last_day(tmp_path: Path) -> None:
    assert rules_in(tmp_path, UNUSED + accepted("evidence-unused", "2", until="2026-11-30")) == []


def test_after_its_last_day_what_it_covered_is_back(tmp_path: Path) -> None:
    findings = rules_in(tmp_path, UNUSED + accepted("evidence-unused", "2", until="2026-11-29"))
    assert findings == ["acceptance-expired", "evidence-unused"]


def test_one_that_has_ended_is_found_at_its_day(tmp_path: Path) -> None:
    [finding, _] = findings_in(tmp_path, UNUSED + accepted("evidence-unused", "2", until="2026-11-29"))
    assert (finding.place.path, finding.place.line, finding.place.column) == ("[0].until", 4, 10)


def test_one_that_has_ended_and_covers_nothing_is_unused(tmp_path: Path) -> None:
    assert rules_in(tmp_path, accepted("evidence-unused", "2", until="2026-11-29")) == ["acceptance-unused"]


def test_an_error_stays_and_the_acceptance_says_so(tmp_path: Path) -> None:
    error, unused = sorted(
        findings_in(tmp_path, chapter("Words (Ref 9).") + accepted("citation-unknown", "9")),
        key=lambda each: -each.severity,
    )
    assert error.rule == "citation-unknown"
    assert unused.message == "citation-unknown is an error, and errors cannot be accepted."


def test_a_rule_that_there_is_not_is_found_at_its_name(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, accepted("evidence-unusd", "2"))
    assert (finding.place.path, finding.hint) == ("[0].rule", "Did you mean “evidence-unused”?")


def test_while_a_file_cannot_be_read_no_acceptance_seems_unused(tmp_path: Path) -> None:
    broken = "# content/themes/living-well.yaml\ntheme: living: well\n"
    assert rules_in(tmp_path, broken + accepted("evidence-unused", "2")) == ["yaml-syntax"]


def test_changed_evidence_is_the_one_error_that_can_be_accepted(tmp_path: Path) -> None:
    assessment = assessment_of(project_with(tmp_path, accepted("evidence-changed", "1")))
    changed = Finding("evidence-changed", Severity.ERROR, Place("evidence/library.yaml"), "It has changed.", about="1")
    assert changed not in acceptance.apply([changed], assessment, is_written=True)
