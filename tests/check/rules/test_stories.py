"""story-without-consent and consent-expired: whose story may be told, and until when."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.diagnostics import Severity
from tests.projects import assessment, findings_in, project_with, rules_in, statement, text_at


def story(consent: str = "") -> str:
    line = f"\n    consent: {consent}" if consent else ""
    return statement(f"going_well: [Good.]\npeople_say:\n  - spotlight: A garden\n    story: Words.{line}") + "\n"


@pytest.mark.parametrize("consent", ["", "{until: 2027-05-01}", "{name: changed}", "{needed: yes}"])
def test_a_story_needs_a_day_on_which_consent_was_given(consent: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, story(consent))
    assert (finding.rule, finding.severity) == ("story-without-consent", Severity.WARNING)


@pytest.mark.parametrize("consent", ["{given: 2026-05-01}", "{needed: no, because: It is about a service}"])
def test_consent_or_the_reason_why_none_is_needed_is_enough(consent: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, story(consent)) == []


@pytest.mark.parametrize("consent", ["{given: soon}", "given", "{gven: 2026-05-01}", "{date: soon}", "{needed: n/a}"])
def test_consent_that_could_not_be_read_is_one_finding(consent: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, story(consent))
    assert finding.rule in ("value-type", "value-choice", "field-unknown")


@pytest.mark.parametrize(
    ("edition", "severity"),
    [
        (["status: draft"], Severity.WARNING),
        (["status: draft", "audience: cqc"], Severity.WARNING),
        (["status: final", "audience: internal"], Severity.ERROR),
        (["status: draft", "audience: public"], Severity.ERROR),
    ],
)
def test_it_is_an_error_once_the_assessment_is_final_or_for_the_public(
    edition: list[str], severity: Severity, tmp_path: Path
) -> None:
    [finding] = findings_in(tmp_path, story() + assessment("front: [welcome]", *edition), "story-without-consent")
    assert finding.severity is severity


def test_a_build_for_the_public_is_for_the_public(tmp_path: Path) -> None:
    built = pipeline.build(project_with(tmp_path, story()), ["html"], audience="public")
    assert [each.severity for each in built.findings if each.rule == "story-without-consent"] == [Severity.ERROR]
    assert built.files == {}


@pytest.mark.parametrize(
    ("consent", "place"), [("", "A garden"), ("''", "''"), ("{until: 2027-05-01}", "{until"), ("{given: ''}", "''}")]
)
def test_a_story_is_found_where_consent_would_be_typed(consent: str, place: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, story(consent))
    assert text_at(tmp_path, finding).startswith(place)


@pytest.mark.parametrize(("until", "ended"), [("2026-11-29", True), ("2026-11-30", False), ("2027-05-01", False)])
def test_consent_holds_through_its_last_day(until: str, ended: bool, tmp_path: Path) -> None:
    findings = findings_in(tmp_path, story(f"{{given: 2024-05-01, until: {until}}}"))
    assert [(each.rule, text_at(tmp_path, each)) for each in findings] == [("consent-expired", f"{until}}}")] * ended


def test_consent_of_the_day_that_the_document_speaks_of_holds(tmp_path: Path) -> None:
    assert findings_in(tmp_path, story("{given: 2026-11-30}")) == []


def test_of_consent_that_ended_before_it_was_given_the_end_alone_is_reported(tmp_path: Path) -> None:
    assert rules_in(tmp_path, story("{given: 2027-05-01, until: 2026-05-01}")) == ["consent-expired"]
