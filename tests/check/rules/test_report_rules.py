"""Reports and the rounds that they speak of: where their rules are silent, and what exactly they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import findings_in

FINAL = """
# content/assessment.yaml
framework: framework.yaml
council: Smallshire Council
title: Self-assessment
as_at: 2026-11-30
edition: "1.0"
status: final
audience: cqc
front: [welcome]
"""
REPORT = "# content/reports/r.yaml\nreport: r\nto: {to}\ndate: 2026-12-15\n{more}\n"
BACKGROUND = "background: [{{on: 2026-06-02, body: {}}}]"


def report(more: str = "", to: str = "Care Board") -> str:
    return REPORT.format(to=to, more=more)


ONE_MISTAKE = {
    "how often nobody reports": "# content/plan.yaml\nplan: Ours\nreports_to: [{to: Board, every: quarterly}]\n",
    "an id of a group in capitals": (
        "# content/plan.yaml\nplan: Ours\ngroups: [{group: Waits, name: Waits}]\n"
        "# content/actions.yaml\n- {action: A1, what: Ring, lead: Head, due: 2027-03, group: waits}\n"
    ),
    "a kind of correction that there is not": (
        "# content/assessments.yaml\n- {assessment: cqc, by: CQC, timeline: [{on: 2026-05, what: Visit}]}\n"
        "# content/corrections.yaml\n"
        "- {correction: C1, assessment: cqc, kind: opinion, says: One, should_say: Two, evidence: [1]}\n"
    ),
    "headings of a table without brackets": (
        "# content/tables.yaml\n- table: t\n  caption: Cost\n  columns: For, Cost\n  rows:\n    - [Staff, 200]\n"
        "# content/chapters/welcome.yaml\nchapter: welcome\ntitle: Welcome\ntext: |\n  {table: t}\n"
    ),
    "a row of a table without brackets": (
        "# content/tables.yaml\n- table: t\n  caption: Cost\n  unit: £\n  columns: [For, Cost]\n"
        "  rows:\n    - [Total, 300]\n    - [Staff, 200]\n    - Other, 100\n"
    ),
}


@pytest.mark.parametrize("example", ONE_MISTAKE.values(), ids=ONE_MISTAKE)
def test_one_mistake_is_one_finding(example: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, example)
    assert finding.rule in ("value-choice", "value-type")


def messages(folder: Path, example: str, rule: str) -> list[str]:
    return [f"{each.message} {each.hint}" for each in findings_in(folder, example, rule)]


def test_nobody_need_have_signed_a_report_of_a_draft(tmp_path: Path) -> None:
    assert findings_in(tmp_path, report("sign-off: [{role: Director}]")) == []


UNSIGNED = {
    "one": (
        "sign-off: [{role: Director}]",
        "Director has not signed off the report to Care Board of 2026-12-15.",
    ),
    "two": (
        "sign-off: [{role: Director}, {role: Lawyer}, {role: Author, on: 2026-11}]",
        "2 people have not signed off the report to Care Board of 2026-12-15: Director, Lawyer.",
    ),
    "nobody": ("", "The report to Care Board of 2026-12-15 does not say who has signed it off."),
}


@pytest.mark.parametrize(("typed", "said"), UNSIGNED.values(), ids=UNSIGNED)
def test_a_final_report_names_who_has_not_signed_it(typed: str, said: str, tmp_path: Path) -> None:
    (message,) = messages(tmp_path, FINAL + report(typed), "sign-off-missing")
    assert message.startswith(said)


@pytest.mark.parametrize("typed", ["sign-off: [{role: Director, on: soon}]", "sign-off: yes"])
def test_what_could_not_be_read_of_a_sign_off_is_its_own_finding(typed: str, tmp_path: Path) -> None:
    assert messages(tmp_path, FINAL + report(typed), "sign-off-missing") == []


OTHER_BODIES = {
    "another kind": ("Health and Wellbeing Board", "Health and Wellbeing Committee"),
    "another number": ("Locality Board 1", "Locality Board 2"),
    "another word": ("Adults Scrutiny Panel", "Children Scrutiny Panel"),
    "a part of the other": ("People Scrutiny Committee", "Scrutiny"),
    "a short word": ("Care Board", "Core Board"),
    "more words": ("Care Quality Board", "Care Quality Programme Board"),
    "a short form that means another": ("Health Board (HB)", "Housing Board"),
}


@pytest.mark.parametrize(("one", "other"), OTHER_BODIES.values(), ids=OTHER_BODIES)
def test_bodies_that_are_two_may_be_called_so(one: str, other: str, tmp_path: Path) -> None:
    assert messages(tmp_path, report(BACKGROUND.format(other), one), "body-unknown") == []


ONE_BODY = {
    "capitals": ("Care Quality Board", "care quality board"),
    "an article": ("Care Quality Board", "The Care Quality Board"),
    "an ampersand": ("Health and Care Board", "Health & Care Board"),
    "a letter": ("Care Quality Board", "Care Qualitty Board"),
    "a plural": ("Partners Board", "Partner Board"),
    "an apostrophe": ("Children's Scrutiny Panel", "Childrens Scrutiny Panel"),
    "an abbreviation": ("Scrutiny Committee", "Scrutiny Cttee"),
    "brackets": ("Health and Wellbeing Board", "Health and Wellbeing Board (HWB)"),
    "the last word": ("Health and Wellbeing Board", "Health and Wellbeing"),
}


@pytest.mark.parametrize(("one", "other"), ONE_BODY.values(), ids=ONE_BODY)
def test_one_body_with_two_names_is_found_once(one: str, other: str, tmp_path: Path) -> None:
    (message,) = messages(tmp_path, report(BACKGROUND.format(f'"{other}"'), f'"{one}"'), "body-unknown")
    said = f"“{other}” is called “{one}” in content/reports/r.yaml, line 2."
    assert message == f"{said} Type the same name everywhere, such as “{one}”."


def test_a_short_form_of_the_glossary_is_the_body_that_it_stands_for(tmp_path: Path) -> None:
    glossary = "# content/glossary.yaml\nDHSC: Department of Health and Social Care\n"
    example = glossary + report(BACKGROUND.format("DHSC"), "Department of Health and Social Care")
    assert len(messages(tmp_path, example, "body-unknown")) == 1


def test_every_place_of_a_plan_that_names_a_body_is_compared(tmp_path: Path) -> None:
    plan = """
# content/plan.yaml
plan: Our plan
governance: [{body: Care Quality Board, works_with: [Care quality board]}]
reports_to: [{to: The Care Quality Board, every: quarter}]

"""
    (message,) = messages(tmp_path, plan + report(to="Care Quality Board"), "body-unknown")
    assert message.endswith("such as “Care Quality Board”. 1 more place has another name, too.")


def rounds(*timeline: str, more: str = "") -> str:
    return f"# content/assessments.yaml\n- assessment: a\n  by: CQC\n{more}  timeline: [{', '.join(timeline)}]\n"


JANUARY, FIFTH = "{on: 2026-01, what: Told}", "{on: 2026-01-05, what: Sent}"
VISIT, LATER = "{on: 2026-03-02, until: 2026-03-04, what: The site visit}", "{on: 2026-05, what: A plan}"
IN_ORDER = {
    "a month before its day": rounds(JANUARY, FIFTH),
    "a day before its month": rounds(FIFTH, JANUARY),
    "one day twice": rounds(FIFTH, FIFTH),
    "one day": rounds("{on: 2026-03-02, until: 2026-03-02, what: The visit}"),
    "published in the month of the visit": rounds(VISIT, more="  published: 2026-03\n"),
    "what follows the report": rounds(VISIT, LATER, more="  published: 2026-04-10\n"),
    "nothing": "# content/assessments.yaml\n- {assessment: a, by: CQC, published: 2026-04-10}\n",
}


@pytest.mark.parametrize("example", IN_ORDER.values(), ids=IN_ORDER)
def test_a_timeline_that_can_be_right_is_no_finding(example: str, tmp_path: Path) -> None:
    assert messages(tmp_path, example, "timeline-order") == []


DISORDERED = {
    "too low": (rounds(VISIT, JANUARY), "“Told” (2026-01) is listed after “The site visit” (2026-03-02)."),
    "a whole timeline upside down": (
        rounds(LATER, VISIT, JANUARY),
        "“The site visit” (2026-03-02) is listed after “A plan” (2026-05). Move it up, or correct its date. "
        "1 more event of this timeline is too far down.",
    ),
    "published first": (
        rounds(VISIT, more="  published: 2026-02\n"),
        "The report is published on 2026-02, before “The site visit” (2026-03-02).",
    ),
    "published before its draft": (
        rounds(VISIT, more="  published: 2026-04-10\n  draft_received: 2026-05-01\n"),
        "The report is published on 2026-04-10, before its draft was received on 2026-05-01.",
    ),
}


@pytest.mark.parametrize(("example", "said"), DISORDERED.values(), ids=DISORDERED)
def test_a_timeline_that_cannot_be_right_is_one_finding(example: str, said: str, tmp_path: Path) -> None:
    (message,) = messages(tmp_path, example, "timeline-order")
    assert message.startswith(said)


CORRECTED = """
# content/assessments.yaml
- {{assessment: a, by: CQC, draft_received: 2025-10-06, timeline: [{{on: 2025-05, what: Visit}}]}}
# content/corrections.yaml
- {{correction: C1, assessment: a, kind: error, says: One, should_say: Two, evidence: [1], sent: {}}}
"""


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ("2025-10-05", "Correction C1 was sent before the draft was received on 2025-10-06. Correct “sent”"),
        ("2025-10-06", ""),
        ("2025-10-20", ""),
    ],
)
def test_a_correction_is_sent_after_the_draft_has_come(sent: str, said: str, tmp_path: Path) -> None:
    found = messages(tmp_path, CORRECTED.format(sent), "correction-late")
    assert [said in each for each in found] == ([True] if said else [])


UNREAD = {
    "an address of a paper": (
        "background: [{title: Minutes, url: www.example.org}]",
        "address-malformed",
        "“www.example.org”",
    ),
    "an email address": ("contacts: [{role: Author, email: jo at example}]", "address-malformed", "“jo at example”"),
    "a key in both spellings": (
        "sign-off: [{role: Director}]\nsign_off: [{role: Lawyer}]",
        "yaml-duplicate-key",
        "“sign_off” and “sign-off” are the same key.",
    ),
    "a link in a heading": (
        "sections: [{heading: 'See [it](table:cost)'}]",
        "markup-unread",
        "Readers see “[it](table:cost)”",
    ),
}


@pytest.mark.parametrize(("typed", "rule", "said"), UNREAD.values(), ids=UNREAD)
def test_what_would_be_lost_on_readers_is_found(typed: str, rule: str, said: str, tmp_path: Path) -> None:
    (message,) = messages(tmp_path, report(typed), rule)
    assert message.startswith(said)


APPENDICES = {
    "a document that ships": ("self-assessment", 0),
    "another report": ("committee-report-s", 0),
    "one whose data are missing": ("improvement-plan", 1),
    "itself": ("committee-report-r", 1),
    "with its ending": ("self-assessment.docx", 1),
}


@pytest.mark.parametrize(("name", "count"), APPENDICES.values(), ids=APPENDICES)
def test_an_appendix_is_a_document_that_is_made(name: str, count: int, tmp_path: Path) -> None:
    other = "# content/reports/s.yaml\nreport: s\nto: Care Board\ndate: 2026-12-16\n\n"
    appendix = f"appendices: [{{name: A, document: {name}}}]"
    assert len(messages(tmp_path, other + report(appendix), "appendix-unknown")) == count


def test_a_template_of_the_councils_own_makes_a_document_too(tmp_path: Path) -> None:
    letter = "# templates/letter.html.j2\n<p/>\n\n# templates/parts/line.html.j2\n<p/>\n\n"
    example = letter + report("appendices: [{name: A, document: letter}, {name: B, document: line}]")
    (message,) = messages(tmp_path, example, "appendix-unknown")
    assert message.startswith("This project makes no document called “line”.")
