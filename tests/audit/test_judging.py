"""How faults become findings: alike ones together, each with what it breaks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from selfassess.audit.audited import PAGE, PDF, WORD, AuditedFile
from selfassess.audit.fault import Fault
from selfassess.audit.judging import AuditRule, judge
from selfassess.audit.still_to_judge import BY_FORM, still_to_judge
from selfassess.diagnostics import Place, Severity
from tests.audit.pages_of_rules import found_in

SEVERAL = "{} words with { and } in them."


def file(form: str = PAGE) -> AuditedFile:
    return AuditedFile(form, Place("a"), "", "", 0)


def rule(places: list[int], several: str = SEVERAL, criterion: str = "1.1.1 Non-text content (A)") -> AuditRule:
    def some_fault(file: AuditedFile) -> Iterator[Fault]:
        for line in places:
            yield Fault(Place("a", line), "One word.", "Fix it.", several)

    return AuditRule(some_fault, Severity.ERROR, criterion)


TOLD = {
    "few are reported one by one": (PAGE, [1, 2, 3], ["One word.", "One word.", "One word."]),
    "more are one, with all their places": (
        WORD, [4, 5, 6, 9], ["4 words with { and } in them. They are in paragraphs 4, 5, 6 and 9."],
    ),
    "many are one, with the first places": (
        PDF, [1, 2, 3, 4, 5, 6, 7], ["7 words with { and } in them. The first are on pages 1, 2, 3, 4 and 5."],
    ),
    "all of them in one place": (PAGE, [7] * 1234, ["1,234 words with { and } in them. All are on line 7."]),
    "a thousand lines on": (PAGE, [1000, 2000, 3000, 4000], [
        "4 words with { and } in them. They are on lines 1,000, 2,000, 3,000 and 4,000."
    ]),
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_alike_faults_are_reported_together(name: str) -> None:
    form, places, messages = TOLD[name]
    assert [each.message for each in judge(file(form), [rule(places)])] == messages


def test_faults_that_have_nothing_in_common_are_reported_one_by_one() -> None:
    assert len(judge(file(), [rule([1, 2, 3, 4, 5], several="")])) == 5


def test_a_finding_names_what_of_wcag_it_breaks() -> None:
    [broken] = judge(file(), [rule([1])])
    [free] = judge(file(), [rule([1], criterion="")])
    assert broken.hint == "Fix it. WCAG 1.1.1 Non-text content (A)."
    assert free.hint == "Fix it."
    assert rule([]).grade == "error; WCAG 2.2: 1.1.1 Non-text content (A)"
    assert rule([], criterion="").grade == "error"


def test_findings_are_in_the_order_of_the_document() -> None:
    assert [each.place.line for each in found_in("<img src=a.png>\n<p><a href='/x'>here</a></p>\n<img src=b.png>")] == [
        5,
        6,
        7,
    ]


@pytest.mark.parametrize("form", [WORD, PAGE, PDF])
def test_what_a_person_must_judge_is_said_of_each_form(form: str) -> None:
    questions = still_to_judge(file(form))
    assert questions[-len(BY_FORM[form]) :] == BY_FORM[form]
    assert all(question.endswith((".", "?")) for question in questions)
    assert not any("alternative text" in question or "heading" in question for question in questions[:2])
