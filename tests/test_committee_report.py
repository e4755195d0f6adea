"""The report to a committee: its box, sections and numbers, what it shows, and what is said of its parts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from selfassess import pipeline
from tests.projects import findings_but_notes, project_with

HEAD = "# content/reports/r.yaml\nreport: r\nto: Care Board\ndate: 2026-12-15\n"
SECTIONS = """
sections:
  - heading: Summary
    text: |
      First.

      - A list.

      Second.
  - heading: Findings
    text: |
      ### Waits

      Third.
"""
ROUNDS = """
# content/assessments.yaml
- assessment: cqc-2025
  by: CQC
  published: 2025-12-05
  timeline:
    - {on: 2025-01, what: We were told}
    - {on: 2025-06-17, until: 2025-06-19, what: The visit}
- assessment: peer-2026
  by: peer
  timeline:
    - {on: 2026-03, what: They came}
"""


def text_of(folder: Path, words: str = "", more: str = "") -> str:
    """The report as text, below the contents."""
    project = project_with(folder, f"{HEAD}{words}\n{more}")
    files = pipeline.build(project, ["txt"], "committee-report", stop_at=None).files
    return files["committee-report-r.txt"].decode("utf-8-sig")


def blocks(text: str) -> list[str]:
    """Its lines as far as they say anything, with the contents left out."""
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[next(at for at, line in enumerate(lines) if line.startswith("About this report")) :]


def body(text: str) -> list[str]:
    return [line for line in blocks(text) if not line.startswith("About this report")]


NUMBERED = {
    "paragraphs": ["Summary", "1 First.", "- A list.", "2 Second.", "Findings", "Waits", "3 Third."],
    "sections": ["1 Summary", "First.", "- A list.", "Second.", "2 Findings", "2.1 Waits", "Third."],
    "both": ["1 Summary", "1.1 First.", "- A list.", "1.2 Second.", "2 Findings", "2.1 Waits", "2.1.1 Third."],
    "none": ["Summary", "First.", "- A list.", "Second.", "Findings", "Waits", "Third."],
}


@pytest.mark.parametrize(("numbered", "expected"), NUMBERED.items(), ids=NUMBERED)
def test_the_report_is_numbered_as_the_council_says(numbered: str, expected: list[str], tmp_path: Path) -> None:
    assert body(text_of(tmp_path, f"numbered: {numbered}{SECTIONS}")) == expected


def test_the_box_has_the_meeting_and_what_the_council_adds(tmp_path: Path) -> None:
    said = text_of(tmp_path, 'by: Director\nbox: {Wards affected: All, Key decision: "No", Published: 2026-12-01}')
    assert [line.removeprefix("About this report: ") for line in blocks(said)] == [
        "Committee; Details: Care Board",
        "Date of the meeting; Details: 15 December 2026",
        "Report of; Details: Director",
        "Wards affected; Details: All",
        "Key decision; Details: No",
        "Published; Details: 1 December 2026",
    ]


def test_a_row_of_the_box_may_say_what_a_key_says_in_the_councils_order(tmp_path: Path) -> None:
    said = text_of(
        tmp_path, "title: Our plan\nby: Director\nbox: {Report of: by, Ward: All, Subject: title, Date: date}"
    )
    assert [line.removeprefix("About this report: ") for line in blocks(said)] == [
        "Committee; Details: Care Board",
        "Report of; Details: Director",
        "Ward; Details: All",
        "Subject; Details: Our plan",
        "Date; Details: 15 December 2026",
    ]


@pytest.mark.parametrize(
    ("first", "names"),
    [("Annex A", ["Annex A The plan", "Annex B A map"]), ("Schedule 1", ["Schedule 1 The plan", "Schedule 2 A map"])],
)
def test_appendices_are_called_as_the_council_calls_the_first(first: str, names: list[str], tmp_path: Path) -> None:
    papers = "appendices: [{name: The plan}, {name: A map, url: 'https://www.a.example/map'}]"
    link = "sections: [{heading: See, text: 'It is [](#appendix-a-map).'}]"
    lines = body(text_of(tmp_path, f"first_appendix: {first}\n{papers}\n{link}"))
    assert [line for line in lines if line in names] == names
    assert f"It is {names[1]}." in [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]
    assert lines[-1] == "On the web: A map (https://www.a.example/map)"


def test_a_section_without_a_heading_goes_on_with_the_one_before(tmp_path: Path) -> None:
    sections = (
        "[{text: Before.}, {heading: Scores, text: One., show: [ratings]}, {text: Two.}, {heading: Next, text: Three.}]"
    )
    lines = body(text_of(tmp_path, f"numbered: paragraphs\nsections: {sections}", ROUNDS))
    expected = ["1 Before.", "Scores", "2 One.", "3 Two.", "Next", "4 Three."]
    assert [line for line in lines if line in expected] == expected
    assert "1.2 Two." in body(text_of(tmp_path / "both", f"numbered: both\nsections: {sections}", ROUNDS))


@pytest.mark.parametrize(
    ("by", "row"),
    [
        (", by: Finance", "Area: Financial; Implications: None.; Written by: Finance"),
        ("", "Area: Financial; Implications: None."),
    ],
)
def test_implications_may_be_a_table(by: str, row: str, tmp_path: Path) -> None:
    section = "sections: [{heading: What it means, show: [implications-table]}]"
    said = text_of(tmp_path, f"{section}\nimplications: [{{heading: Financial, text: None.{by}}}]")
    assert row in body(said)
    assert "Implications" not in body(said)


def test_a_recommendation_and_an_appendix_may_be_their_words_alone(tmp_path: Path) -> None:
    lines = body(text_of(tmp_path, "numbered: none\nrecommendations: [That we agree]\nappendices: [A map]"))
    assert lines == ["Recommendations", "1. That we agree", "Appendices", "Appendix 1 A map", "A separate paper."]


PLAN = """
# content/plan.yaml
plan: Improvement plan
milestones: [{by: Q3 2026/27, what: Half-way}]
# content/glossary.yaml
WB: Wellbeing board
# content/actions.yaml
- {action: "1.1", what: Do it, timescale: Ongoing}
- {action: "1-1", what: Do more, due: Q4 2026/27}
"""


def test_a_report_prints_the_plan_twice_with_numbers_of_any_kind(tmp_path: Path) -> None:
    shows = "sections:\n  - {heading: Plan, show: [plan, milestones, glossary]}\n"
    again = "appendices:\n  - {name: The plan, show: [plan]}"
    said = text_of(tmp_path, shows + again, PLAN)
    assert (said.count("Do it"), said.count("Ongoing")) == (2, 2)
    assert all(words in said for words in ("Q3 2026/27", "Wellbeing board"))


def test_names_and_services_of_people_have_columns_where_they_are_typed(tmp_path: Path) -> None:
    people = "sign-off: [{role: Director, name: A Person, on: 2026-11-05}, {role: Manager}]\n"
    said = text_of(tmp_path, f"{people}contacts: [{{role: Author, name: A Person, service: Adults}}]")
    assert "Role: Director; Name: A Person; Date: 5 November 2026" in said
    assert "For: Author; Name: A Person; Service: Adults" in said


@pytest.mark.parametrize(
    ("title", "plan", "expected"),
    [
        ("title: Our plan for carers", "", "Our plan for carers"),
        ("", "", "Self-assessment: report to Care Board"),
        ("", "# content/plan.yaml\nplan: Improvement plan", "Improvement plan: report to Care Board"),
    ],
    ids=["its own", "of the assessment", "of the plan"],
)
def test_a_report_without_a_title_says_what_it_is_about(title: str, plan: str, expected: str, tmp_path: Path) -> None:
    assert expected in text_of(tmp_path, title, plan).splitlines()


WHOLE = """
recommendations:
  - {that: The board agrees, reason: It is right}
  - {that: The board asks again}
implications:
  - {heading: Financial, by: Finance Manager, text: It costs nothing.}
sign-off:
  - {role: Director, on: 2026-11-05}
  - {role: Finance Manager, on: 2026-11}
  - {role: Monitoring Officer}
contacts:
  - {role: Author, email: team@example.gov.uk}
background:
  - {on: 2026-06-02, body: Care Board, item: 7}
  - {title: Our strategy, on: 2025-01}
appendices:
  - {name: The plan, document: self-assessment}
  - {name: A map}
  - {name: Notes, text: We counted twice.}
"""


def test_what_no_section_shows_comes_under_headings_of_the_product(tmp_path: Path) -> None:
    assert body(text_of(tmp_path, f"numbered: sections{WHOLE}")) == [
        *("Recommendations", "1. The board agrees", "   Reason: It is right", "2. The board asks again"),
        *("1 Implications", "1.1 Financial", "Written by: Finance Manager", "It costs nothing."),
        *("2 Sign-off", "Table 1: Who has signed off this report"),
        *("Role: Director; Date: 5 November 2026", "Role: Finance Manager; Date: November 2026"),
        "Role: Monitoring Officer; Date: Not yet signed off",
        *("3 Contacts", "Table 2: Who to ask about this report", "For: Author; Email: team@example.gov.uk"),
        *("4 Background papers", "- Care Board, 2 June 2026, item 7", "- Our strategy, January 2025"),
        *("5 Appendices", "Appendix 1 The plan", "A separate document (self-assessment)."),
        *("Appendix 2 A map", "A separate paper.", "Appendix 3 Notes", "We counted twice."),
    ]


def test_a_section_shows_a_part_under_the_councils_own_heading_and_only_there(tmp_path: Path) -> None:
    sections = (
        "sections:\n  - {heading: What we ask, show: [recommendations]}\n  - {heading: Who agreed, show: [sign-off]}"
    )
    lines = body(text_of(tmp_path, f"numbered: none\n{sections}{WHOLE}"))
    assert lines[:4] == ["What we ask", "1. The board agrees", "   Reason: It is right", "2. The board asks again"]
    assert lines[4:6] == ["Who agreed", "Table 1: Who has signed off this report"]
    assert not {"Recommendations", "Sign-off"} & {*lines}


def test_a_link_to_an_appendix_prints_its_number(tmp_path: Path) -> None:
    section = "sections: [{heading: Summary, text: 'See [](#appendix-a-map) and [](#who-agreed).'},"
    said = text_of(tmp_path, f"{section} {{heading: Who agreed, show: [sign-off]}}]{WHOLE}")
    assert "See Appendix 2 A map and 2 Who agreed." in said.replace("\N{NO-BREAK SPACE}", " ")


SHOWN = "numbered: none\nsections: [{heading: How, show: [timeline]}]"


def test_every_timeline_is_shown_with_its_dates_in_words(tmp_path: Path) -> None:
    assert body(text_of(tmp_path, SHOWN, ROUNDS)) == [
        *("How", "Table 1: Timeline: CQC 2025", "Date: January 2025; What happened: We were told"),
        *("Date: 17 to 19 June 2025; What happened: The visit", "Table 2: Timeline: Peer review"),
        "Date: March 2026; What happened: They came",
    ]


def test_a_report_about_one_assessment_shows_its_timeline_alone(tmp_path: Path) -> None:
    said = text_of(tmp_path, f"assessment: peer-2026\n{SHOWN}", ROUNDS)
    assert "They came" in said
    assert "The visit" not in said


EVENTS = {
    "in one month": ("2025-06-17", "2025-06-19", "17 to 19 June 2025"),
    "in two months": ("2025-05-28", "2025-06-02", "28 May to 2 June 2025"),
    "in two years": ("2025-12-28", "2026-01-02", "28 December 2025 to 2 January 2026"),
    "the same day": ("2025-06-17", "2025-06-17", "17 June 2025"),
    "months": ("2025-03", "2025-05", "March to May 2025"),
    "months of two years": ("2025-11", "2026-02", "November 2025 to February 2026"),
    "a day and a month": ("2025-03-05", "2025-05", "5 March 2025 to May 2025"),
}


@pytest.mark.parametrize(("on", "until", "expected"), EVENTS.values(), ids=EVENTS)
def test_an_event_of_several_days_says_each_word_once(on: str, until: str, expected: str, tmp_path: Path) -> None:
    event = f"timeline: [{{on: {on}, until: {until}, what: The visit}}]"
    said = text_of(tmp_path, SHOWN, f"# content/assessments.yaml\n- {{assessment: a, by: CQC, {event}}}")
    assert f"Date: {expected}; What happened: The visit" in said


def test_sections_of_the_same_heading_are_two_places(tmp_path: Path) -> None:
    said = text_of(tmp_path, "sections: [{heading: Words, text: A.}, {heading: Words, text: B.}]")
    assert re.findall(r"^\d Words$", said, re.MULTILINE) == ["1 Words", "2 Words"]


@pytest.mark.parametrize("heading", ["Ref 1", "Table cost", "Evidence", "Contacts", "Y Cyngor", "日本"])
def test_whatever_a_heading_says_its_section_can_be_linked_to(heading: str, tmp_path: Path) -> None:
    more = f"sections: [{{heading: {heading}, text: A (Ref 1).}}]\ncontacts: [{{role: Author}}]"
    said = text_of(tmp_path, more, "# evidence/e.yaml\n- {ref: 1, title: A}")
    assert f"1 {heading}" in said


def test_a_section_has_the_id_of_its_heading_where_no_other_part_does(tmp_path: Path) -> None:
    sections = "sections: [{heading: Contacts, show: [contacts], text: 'See [](#contacts).'}]"
    assert "See 1 Contacts." in text_of(tmp_path, f"{sections}\ncontacts: [{{role: Author}}]").replace("\xa0", " ")


def test_a_bare_report_is_a_document_without_findings(tmp_path: Path) -> None:
    project = project_with(tmp_path, HEAD)
    assert findings_but_notes(project) == []
    assert blocks(text_of(tmp_path)) == [
        "About this report: Committee; Details: Care Board",
        "About this report: Date of the meeting; Details: 15 December 2026",
    ]
