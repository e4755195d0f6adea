"""The improvement plan and the report on its progress, from YAML to Word and page: nothing lost, and the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from lxml import etree, html

from selfassess import pipeline
from selfassess.document.flow import text
from selfassess.document.language import ENGLISH
from selfassess.document.plan_words import PlanWords
from selfassess.model.assessment import Assessment
from selfassess.model.plan import Action, Progress
from selfassess.model.rounds import ReportFinding
from selfassess.pipeline import Journey
from tests.projects import EXAMPLE, assessment_of, project_with
from tests.words import in_word, letters, nodes, on_page

GOLDENS = Path(__file__).parent / "plans"
PLAN, PROGRESS = "improvement-plan", "progress"
NOT_WORDS = re.compile(r"\(Ref [^)]*\)|!?\[[^\]]*\]\([^)]*\)|[*_`#|]|^\s*(?:[-*]|\d+\.)\s+", re.MULTILINE)
"""What is typed in Markdown and not printed as it is typed."""

FINDINGS = """\
# content/assessments.yaml
- {assessment: cqc-2025, by: CQC, published: 2025-12-05, rating: Requires improvement}
# content/findings.yaml
- finding: F1
  from: cqc-2025
  kind: improve
  group: waits
  at: page 14
  text: People wait for assessments
  actions: [A1, A2]
- {finding: F2, from: cqc-2025, kind: improve, group: waits, text: People wait for reviews, actions: [A1]}
- {finding: F3, from: cqc-2025, kind: improve, group: carers, text: Carers cannot find a break, no_action: Already met}
- finding: F4
  from: cqc-2025
  kind: improve
  group: carers
  text: Calls are answered late
  progress: [{on: 2026-10, note: Answered within a minute}]
- {finding: F5, from: cqc-2025, kind: strength, statement: keeping-well, text: Staff stay}
"""
SMALL = f"""\
# content/plan.yaml
plan: Our improvement plan
phase: First phase
from: 2026-01
months: 18
aim: A rating of good
introduction: This plan answers CQC (Ref 1).
statuses: {{done: {{name: Complete}}}}
groups:
  - {{group: waits, name: Waiting well, lead: Head of Access, summary: We call people who wait.}}
  - {{group: carers, name: Carers}}
governance:
  - {{body: Improvement Board, chair: Director, members: [Partners, Carers], meets: monthly}}
reports_to: [{{to: DHSC, every: quarter}}, {{to: Scrutiny, every: half-year, note: anticipated}}]
milestones:
  - {{by: 2026-10, what: First review, done: 2026-10-20}}
  - {{by: 2026-11-01, what: Offer to carers}}
  - {{by: 2027-03, what: Second review}}
{FINDINGS}# content/indicators.yaml
- indicator: wait
  name: Median wait
  sentence: median wait
  unit: days
  better: lower
  values: {{2024-25: 41, 2025-26: 33}}
  target: 28
# content/tables.yaml
- {{table: cost, caption: Cost of the plan, unit: £000, total: none, columns: [For, 2026-27], rows: [[Staff, 9]]}}
# content/actions.yaml
- action: A1
  group: waits
  statement: keeping-well
  what: Recruit six assessors
  lead: Head of Access
  start: 2026-02
  due: 2026-11-20
  measure: A wait of 28 days
  mitigation: Calls every two weeks
  cost: cost
  status: at-risk
  progress:
    - {{on: 2026-08-01, note: Posts advertised, status: on-track}}
    - on: 2026-10-30
      note: Four recruited
      status: at-risk
      impact: Median wait down
      barrier: One area cannot recruit
      highlight: yes
      indicator: wait
      evidence: [1]
  evidence: [1]
- {{action: A2, group: waits, what: Tell people how long they wait, status: done,
   progress: [{{on: 2026-07-01, note: Drafted, status: on-track}}, {{on: 2026-09-01, note: Sent, status: done}}]}}
- {{action: A3, what: Look after data, due: 2027-01}}
"""
PROGRESS_OF_ITS_OWN = "  progress: [{on: 2026-02-12, note: Baselines set}]"
ANSWERS = f"""\
# content/plan.yaml
plan: Improvement action plan
sort_by: theme
headings: {{finding: Requirement}}
{FINDINGS.replace(", actions: [A1]", "").replace("  actions: [A1, A2]", PROGRESS_OF_ITS_OWN)}\
"""
BY_GROUP = """\
# content/plan.yaml
plan: Draft plan
months: 18
groups:
  - {group: waits, name: Waiting well, summary: We call people.}
  - {group: carers, name: Carers, summary: "We will:\\n\\n- ask carers\\n- do it"}
# content/assessments.yaml
- {assessment: cqc-2025, by: CQC}
# content/findings.yaml
- {finding: K1, from: cqc-2025, kind: improve, group: waits, text: People wait}
- {finding: K2, from: cqc-2025, kind: improve, group: carers, text: Carers wait}
"""
FLAT = """\
# content/plan.yaml
plan: Plan by finding
sort_by: finding
# content/assessments.yaml
- {assessment: cqc-2025, by: CQC, name: CQC assessment}
# content/findings.yaml
- {finding: F1, from: cqc-2025, kind: improve, text: People wait, actions: [A1, A2]}
- {finding: F2, from: cqc-2025, kind: improve, text: Carers wait, actions: [A3]}
# content/actions.yaml
- {action: A1, what: Recruit}
- {action: A2, what: Call}
- {action: A3, what: Ask}
"""
PHASES = """\
# content/plan.yaml
plan: Plan by statement
sort_by: statement
columns: [number, action, measure, phase, start, due, status]
statuses: {late: {name: Red}, at-risk: {name: Amber}, on-track: {name: Green}}
# content/actions.yaml
- {action: A1, statement: keeping-well, what: Recruit, measure: Six people, phase: One, start: 2026-01, due: 2026-06,
   status: late}
- {action: A2, statement: keeping-well, what: Train, measure: All trained, phase: Two, start: 2026-07, due: 2027-01,
   status: on-track, progress: [{on: 2026-09, note: Begun}]}
"""


def built(folder: Path, example: str, document: str, since: date | None = None) -> Journey:
    return pipeline.build(project_with(folder, example), ["txt"], document, stop_at=None, since=since)


@pytest.mark.parametrize(
    ("name", "example", "document"),
    [
        ("plan", SMALL, PLAN),
        ("progress", SMALL, PROGRESS),
        ("answers-without-actions", ANSWERS, PLAN),
        ("answers-by-group", BY_GROUP, PLAN),
        ("actions-by-finding", FLAT, PLAN),
        ("phases-by-statement", PHASES, PLAN),
        ("nothing", "", PLAN),
        ("no-progress", "", PROGRESS),
    ],
)
def test_each_form_of_plan_reads_as_accepted(
    name: str, example: str, document: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    made = built(tmp_path, example, document).files[f"{document}.txt"].decode("utf-8-sig").replace("\r\n", "\n")
    golden = GOLDENS / f"{name}.txt"
    if request.config.getoption("--accept"):
        golden.write_text(made, "utf-8")
    assert made == golden.read_text("utf-8")


def test_a_report_begins_where_it_is_told_to(tmp_path: Path) -> None:
    made = built(tmp_path, SMALL, PROGRESS, date(2026, 10, 30)).files["progress.txt"].decode("utf-8-sig")
    assert "31 October 2026 to 30 November 2026" in made
    assert "Four recruited" not in made


@pytest.fixture(scope="module")
def example() -> Journey:
    """Both documents of the example council, and nothing found."""
    made = pipeline.build(EXAMPLE, ["docx", "html"])
    assert made.findings == ()
    return made


@pytest.fixture(scope="module")
def assessment() -> Assessment:
    return assessment_of(EXAMPLE)


@pytest.mark.parametrize("name", [PLAN, PROGRESS])
def test_word_and_page_hold_the_same_words_in_the_same_order(name: str, example: Journey) -> None:
    page = html.document_fromstring(example.files[f"{name}.html"].decode("utf-8"))
    word = letters(in_word(example.files[f"{name}.docx"]))
    for glance in nodes(page, "//main/section[@class='glance']"):  # in Word, the contents come between
        assert letters([*map(str, glance.itertext())]) in word
        glance.drop_tree()
    assert word.endswith(letters(on_page(html.tostring(page, encoding="utf-8"))))


@pytest.mark.parametrize("read", [in_word, on_page])
def test_every_word_of_the_plan_stands_in_it_in_order(read: type, example: Journey, assessment: Assessment) -> None:
    words = letters(read(example.files[f"{PLAN}.{'docx' if read is in_word else 'html'}"]))
    for typed in sequences(assessment):
        at = 0
        for piece in [piece for each in typed for piece in printed(each)]:
            found = words.find(piece, at)
            assert found >= 0, piece
            at = found


def printed(typed: str) -> Iterator[str]:
    """The runs of words of a text that are printed as they are typed."""
    return (words for piece in NOT_WORDS.split(typed) for line in piece.splitlines() if (words := letters([line])))


def sequences(assessment: Assessment) -> Iterator[list[str]]:
    """Each list of the files in which one thing is printed after the other."""
    plan = assessment.plan
    assert plan is not None
    yield [*filter(None, [plan.aim, plan.phase, plan.introduction])]
    yield [text for each in plan.governance for text in (each.body, *filter(None, [each.chair]), *each.members)]
    yield [text for each in plan.governance for text in filter(None, (each.body, each.meets, each.receives))]
    yield [text for each in plan.reports_to for text in (each.to, *filter(None, [each.note]))]
    yield [each.what for each in plan.milestones]
    yield [text for each in plan.groups for text in filter(None, (each.name, each.lead, each.summary))]
    for group in plan.groups:
        answered = [each for each in assessment.findings.values() if each.group == group.group]
        yield [group.name, *(each.text for each in answered)]
    for finding in assessment.findings.values():
        yield [*filter(None, [finding.text, finding.where]), *filter(None, [finding.no_action]), *told(finding)]
    for action in assessment.actions.values():
        yield [
            *filter(None, [action.what, action.measure, action.mitigation]),
            *filter(None, [action.lead]),
            *told(action),
        ]


def told(holder: Action | ReportFinding) -> list[str]:
    """What the latest note says, which is beside its action, and then those before it."""
    return [text for note in (*holder.history[-1:], *holder.history[:-1]) for text in said(note)]


def said(note: Progress) -> list[str]:
    return [*filter(None, [note.note, note.impact, note.barrier])]


def test_each_action_has_one_row_and_its_status_says_a_word(example: Journey, assessment: Assessment) -> None:
    root = example.trees[PLAN].root
    rows = [row for row in root.iter("tr") if str(row.get("id", "")).startswith("action-")]
    assert sorted(str(row.get("id")) for row in rows) == sorted(f"action-{name}" for name in assessment.actions)
    assert all(text(mark) for mark in nodes(root, "//p[contains(@class, 'progress')]"))


def test_the_counts_of_both_documents_agree(example: Journey, assessment: Assessment) -> None:
    total = str(len(assessment.actions))
    assert last_row(example.trees[PLAN].root, "Actions by group and status")[-1] == total
    then, now = last_row(example.trees[PROGRESS].root, "Actions by status, at the last report and now")[1:]
    assert (then, now) == (total, total)


def last_row(root: etree._Element, caption: str) -> list[str]:
    [table] = [each for each in root.iter("table") if (each.findtext("caption") or "").endswith(caption)]
    return [text(cell) for cell in [*table.iter("tr")][-1]]


def test_headings_and_tables_in_notes_become_what_a_cell_may_hold(tmp_path: Path) -> None:
    actions = """\
# content/actions.yaml
- action: A1
  what: "Recruit {{ now }}"
  progress:
    - on: 2026-10-01
      note: |
        # Heading

        | Area | Wait |
        | --- | --- |
        | North | 3 |

        {table: cost}
# content/tables.yaml
- {table: cost, caption: Costs, columns: [For, 2026-27], rows: [[Staff, 9]]}
"""
    made = built(tmp_path, "# content/plan.yaml\nplan: Ours\n" + actions, PLAN)
    cells = [text(cell) for cell in nodes(made.trees[PLAN].root, "//tr[@id='action-A1']/*")]
    assert cells == ["A1", "Recruit {{ now }}", "1 October 2026HeadingArea; WaitNorth; 3Costs"]


WELSH = """\
# content/assessment.yaml
framework: framework.yaml
council: Cyngor
title: Hunanasesiad
as_at: 2026-11-30
edition: "1"
language: cy-GB
"""


def test_a_plan_in_welsh_has_no_english_words(tmp_path: Path) -> None:
    made = built(tmp_path, WELSH + SMALL, "all")
    english = {each for each in words_of(ENGLISH.plan) if "{" not in each and len(each) > 4}
    for name in (PLAN, PROGRESS):
        assert english.intersection(str(each).strip() for each in made.trees[name].root.itertext()) == set()


def words_of(table: PlanWords) -> Iterator[str]:
    for name in (name for name in dir(table) if not name.startswith("_")):
        value = getattr(table, name)
        yield from value.values() if isinstance(value, Mapping) else [value] if isinstance(value, str) else value
