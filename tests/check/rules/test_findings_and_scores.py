"""finding-unanswered, finding-unknown, score-sum and scores-missing: what they say, and where they are silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.diagnostics import Finding
from tests.model.test_scored_rounds import assessed, mapped
from tests.projects import SMALLEST, findings_in, typed_into

RULES = ("finding-unanswered", "finding-unknown", "score-sum", "scores-missing", "action-unknown", "indicator-unknown")
ROUNDS = "- {assessment: cqc, by: CQC}"
PLAN = (
    "# content/plan.yaml\nplan: Plan\n"
    "groups: [{group: work, name: Work}, {group: waits, name: Waits, summary: We ring.}]\n"
)
ACTIONS = "# content/actions.yaml\n- {action: A1, what: Do, group: work}\n"
FINDING = "# content/findings.yaml\n- {{finding: F1, from: cqc, kind: {}, text: People wait., {}}}\n"


def found(folder: Path, rounds: str, files: str = "") -> list[Finding]:
    """What these rules find in a council with these rounds and files."""
    assessed(folder, rounds)
    typed_into(folder, files)
    return [each for each in pipeline.check(folder).findings if each.rule in RULES]


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(FINDING.format("improve", "at: page 2"), id="before there is a plan or an action"),
        pytest.param(PLAN + FINDING.format("strength", "at: page 2"), id="a strength"),
        pytest.param(PLAN + ACTIONS + FINDING.format("improve", "actions: [A1]"), id="an action"),
        pytest.param(PLAN + FINDING.format("improve", "no_action: It is met."), id="a reason"),
        pytest.param(PLAN + FINDING.format("improve", "progress: [{on: 2026-02, note: Done.}]"), id="a note"),
        pytest.param(PLAN + FINDING.format("improve", "group: waits"), id="the summary of its group"),
        pytest.param(PLAN + ACTIONS + FINDING.format("improve", "group: work"), id="an action of its group"),
        pytest.param(PLAN + FINDING.format("improve", "progress: soon"), id="a note that cannot be read"),
    ],
)
def test_a_finding_is_answered_by(files: str, tmp_path: Path) -> None:
    assert found(tmp_path, ROUNDS, files) == []


def test_many_findings_without_an_answer_are_one(tmp_path: Path) -> None:
    lines = "".join(f"- {{finding: F{number}, from: cqc, kind: improve, text: T}}\n" for number in range(1, 15))
    (finding,) = found(tmp_path, ROUNDS, f"{PLAN}# content/findings.yaml\n{lines}")
    assert finding.message == (
        "Nothing in the plan answers these 14 findings: F1, F2, F3, F4, F5, F6, F7, F8, F9 and 5 more."
    )


def test_a_long_finding_is_quoted_in_part(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, ROUNDS, PLAN + FINDING.format("improve", "").replace("wait.", f"wait {'long ' * 30}"))
    assert finding.message.endswith("long long long …”.")


@pytest.mark.parametrize(
    ("files", "message", "hint"),
    [
        pytest.param(
            FINDING.format("strength", "").replace("from: cqc", "from: peers"),
            "There is no assessment “peers”.",
            "Correct the id, or add it to content/assessments.yaml.",
            id="no such assessment",
        ),
        pytest.param(
            PLAN + ACTIONS.replace("group: work", "group: works"),
            "There is no group “works”.",
            "Did you mean “work”?",
            id="no such group",
        ),
        pytest.param(
            FINDING.format("strength", "group: work") + ACTIONS,
            "There is no group “work”, which is named in 2 places.",
            "Correct the id, or add it to content/plan.yaml.",
            id="groups without a plan",
        ),
        pytest.param(
            "# content/reports/r.yaml\nreport: r\nto: Board\ndate: 2026-12-15\nassessment: cqc-2025\n",
            "There is no assessment “cqc-2025”.",
            "Correct the id, or add it to content/assessments.yaml.",
            id="a report about no assessment",
        ),
        pytest.param(
            "# content/position.yaml\nposition: P\nrisks: [A12]\n",
            "There is no claim, finding or action “A12”.",
            "Correct the id, or add it to the project.",
            id="no such risk",
        ),
        pytest.param(
            "# content/position.yaml\nposition: P\nindicators: [seen]\n",
            "There is no indicator “seen”.",
            "Correct the id, or add the indicator to content/indicators.yaml.",
            id="no such indicator",
        ),
        pytest.param(
            PLAN + ACTIONS + FINDING.format("improve", "actions: [A11]"),
            "There is no action “A11”.",
            "Did you mean “A1”?",
            id="no such action",
        ),
        pytest.param(
            "# content/actions.yaml\n- {action: A1, what: Do, progress: [{on: 2026-01, note: N, indicator: seen}]}\n",
            "There is no indicator “seen”.",
            "Correct the id, or add the indicator to content/indicators.yaml.",
            id="a note names no indicator",
        ),
    ],
)
def test_an_id_that_nothing_has_is_found(files: str, message: str, hint: str, tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "- {assessment: cqc, by: peer, rating: Fine}", files)
    assert (finding.message, finding.hint) == (message, hint)


@pytest.mark.parametrize(
    ("rounds", "messages"),
    [
        pytest.param(
            f"- {{assessment: a, by: CQC, overall: 61, rating: Good, scores: {mapped('222223333')}}}",
            ["The overall score of 61% does not follow from the scores: 22 out of 36 is 61.1%, rounded up to 62%."],
            id="rounded to the nearest, which is one finding with the rating",
        ),
        pytest.param(
            f"- {{assessment: a, by: CQC, overall: 52, scores: {mapped('222222222')}}}",
            ["The overall score of 52% does not follow from the scores: 18 out of 36 is 50.0%."],
            id="nothing to round",
        ),
        pytest.param(
            f"- {{assessment: a, by: CQC, rating: Outstanding, scores: {mapped('222223333')}}}",
            ["The rating “Outstanding” does not follow from the score: 62% is “Requires improvement”."],
            id="a rating",
        ),
        pytest.param(
            "- {assessment: a, by: peer, rating: Requires imporvement}",
            ["“Requires imporvement” is not one of the ratings of this framework."],
            id="a rating that is mistyped",
        ),
        pytest.param(
            f"- {{assessment: a, by: CQC, rating: RI, scores: {mapped('222223333')}}}",
            ["“RI” is not one of the ratings of this framework."],
            id="a rating that the regulator does not give",
        ),
        pytest.param(
            "- {assessment: a, by: peer, overall: 38, rating: requires improvement}",
            ["The rating “requires improvement” does not follow from the score: 38% is “Inadequate”."],
            id="a rating without scores",
        ),
        pytest.param(
            f"- {{assessment: a, by: CQC, scores: {mapped('222223333')}, "
            "percents: {safeguarding: 62, assessing-needs: 39, leadership: 1, equity-in-experience-and-outcomes: 163}}",
            [
                "The score of 3 for safeguarding does not follow from its percentage: 62% is a score of 2. The same "
                "applies to equity-in-experience-and-outcomes."
            ],
            id="percentages of statements",
        ),
        pytest.param(
            f"- {{assessment: a, by: CQC, scores: {mapped('222223333')}, percents: {{safeguarding: 640}}}}",
            ["The score of 3 for safeguarding does not follow from its percentage: 640% is not a score at all."],
            id="a percentage above 100",
        ),
        pytest.param(
            "- {assessment: a, by: peer, overall: 590}", ["“590” is not a percentage."], id="a digit too many"
        ),
    ],
)
def test_what_does_not_follow_from_the_scores_is_found(rounds: str, messages: list[str], tmp_path: Path) -> None:
    assert [each.message for each in found(tmp_path, rounds) if each.rule == "score-sum"] == messages


@pytest.mark.parametrize(
    "rounds",
    [
        pytest.param(f"- {{assessment: a, by: CQC, overall: 62, scores: {mapped('222223333')}}}", id="rounded up"),
        pytest.param(f"- {{assessment: a, by: CQC, overall: 61.1, scores: {mapped('222223333')}}}", id="decimals"),
        pytest.param(f"- {{assessment: a, by: CQC, rating: GOOD, scores: {mapped('333333333')}}}", id="capitals"),
        pytest.param("- {assessment: a, by: peer, overall: 40, rating: On the road}", id="a rating of peers"),
        pytest.param("- {assessment: a, by: peer, overall: 12, rating: Good}", id="below the lowest rating"),
        pytest.param(
            f"- {{assessment: a, by: CQC, scores: {mapped('123412341')}, percents: {{assessing-needs: 38}}}}",
            id="a percentage of the score",
        ),
        pytest.param("- {assessment: a, by: peer, percents: {safeguarding: 38}}", id="a percentage without a score"),
    ],
)
def test_what_follows_is_left_alone(rounds: str, tmp_path: Path) -> None:
    assert found(tmp_path, rounds) == []


@pytest.mark.parametrize(
    ("rounds", "files", "messages"),
    [
        pytest.param(
            "- {assessment: a, by: CQC, overall: 64, rating: Good}", "",
            ["Assessment a has no scores of statements."], id="the regulator's, with a rating alone",
        ),
        pytest.param(
            "- {assessment: a, by: CQC, published: 2025-12, scores: }", "",
            ["Assessment a has no scores of statements."], id="the regulator's, with its date alone",
        ),
        pytest.param(
            f"- {{assessment: a, by: peer, scores: {mapped('22.2.3333')}}}", "",
            ["There is no score here for “Equity in experience and outcomes” and “Partnerships and communities”."],
            id="some scores",
        ),
        pytest.param("- {assessment: a, by: peer}", "", ["Assessment a says nothing."], id="nothing at all"),
        pytest.param("- {assessment: a, by: peer, rating: Fine}", "", [], id="a rating by peers"),
        pytest.param(ROUNDS, FINDING.format("strength", ""), [], id="findings"),
        pytest.param("- {assessment: a, by: CQC, report: 1}", "", [], id="a report, before its scores are typed"),
        pytest.param("- {assessment: a, by: CQC, overall: 64, scores: none}", "", [], id="scores that cannot be read"),
        pytest.param(
            "[]", "# content/scores.csv\ncouncil,QS1\n", ["These scores have no source and date."],
            id="a file of scores without source and date",
        ),
    ],
)  # fmt: skip
def test_scores_that_documents_lack_are_noted(rounds: str, files: str, messages: list[str], tmp_path: Path) -> None:
    head = "# content/assessment.yaml\n# Add at the end of the file:\ncompare: scores.csv\n" if "csv" in files else ""
    assert [each.message for each in found(tmp_path, rounds, head + files)] == messages


def test_a_framework_without_scores_asks_for_none(tmp_path: Path) -> None:
    framework, _, rest = (SMALLEST / "framework.yaml").read_text("utf-8").partition("scale:")
    rest = rest[rest.index("categories:") :]
    rounds = "# content/assessments.yaml\n- {assessment: a, by: regulator, rating: Fine}\n"
    assert findings_in(tmp_path, f"# framework.yaml\n{framework}{rest}{rounds}", "scores-missing") == []


def test_how_to_give_the_source_and_date_can_be_typed_as_it_stands(tmp_path: Path) -> None:
    head = "# content/assessment.yaml\n# Add at the end of the file:\ncompare: scores.csv\n"
    (finding,) = found(tmp_path, "[]", head + "# content/scores.csv\ncouncil,QS1\n")
    assert finding.hint == (
        "Type them after the name of the file, as in “compare: {file: scores.csv, source: 96, as_at: 2026-05}”."
    )
