"""What befalls what others found, and the scores of rounds of assessment."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import text, typed

UNANSWERED = "finding-unanswered"
UNKNOWN = "finding-unknown"
SUM = "score-sum"
MISSING = "scores-missing"

FOUND = "content/findings.yaml"
PLAN = "content/plan.yaml"
POSITION = "content/position.yaml"
ROUNDS = "content/assessments.yaml"
LAST = "  group: learning-and-leading\n  at: section 5 recommendation 7\n"
TOLD = "  text: Tell people who take part what has changed because they did.\n  actions: [A14]\n"
NEW = "- finding: {}\n  from: peer-2026\n  kind: improve\n  text: {}\n"
ROUND = "- assessment: {}\n  by: {}\n  published: 2024-06\n"
REST = "".join(
    f"    {name}: 3\n"
    for name in (
        *("supporting-people-to-live-healthier-lives", "equity-in-experience-and-outcomes"),
        *("care-provision-integration-and-continuity", "partnerships-and-communities"),
        *("safe-systems-pathways-and-transitions", "safeguarding", "governance-management-and-sustainability"),
        "learning-improvement-and-innovation",
    )
)
SCORED = "  scores:\n    assessing-needs: 3\n" + REST
COMPARED = next(line for line in text(files.ASSESSMENT).splitlines() if line.startswith("compare:"))
FIRST, BEFORE = "- assessment: cqc-2025\n", "- finding: F1\n"


def noted(rule: str, what: str, words: str) -> Damage:
    """A round that is typed above the others."""
    return typed(rule, what, ROUNDS, FIRST, f"{words}{FIRST}")


DAMAGES = [
    Damage(UNANSWERED, "its actions are cleared, and it belongs to no group",
           (Edit(FOUND, LAST + TOLD, TOLD.replace("  actions: [A14]\n", "")),
            Edit(FOUND, "- finding: P7\n", "- finding: ⌖P7\n"))),
    typed(UNANSWERED, "a finding is added in haste", FOUND, BEFORE,
          NEW.format("⌖P9", "Meet people sooner.") + BEFORE),
    typed(UNANSWERED, "three findings are added in haste", FOUND, BEFORE,
          NEW.format("⌖P9", "Meet them.") + NEW.format("P10", "Ring them.") + NEW.format("P11", "Ask them.") + BEFORE),
    Damage(UNANSWERED, "its group has lost its summary and has no action",
           (Edit(FOUND, BEFORE, NEW.format("⌖P9", "Meet people.") + "  group: later\n" + BEFORE),
            Edit(PLAN, "groups:\n", "groups:\n  - {group: later, name: Later}\n"))),
    typed(UNKNOWN, "two digits are exchanged", FOUND, BEFORE,
          "- {finding: F60, from: ⌖cqc-2052, kind: strength, text: Staff are kind.}\n" + BEFORE),
    typed(UNKNOWN, "a group of the plan is mistyped", FOUND,
          LAST, LAST.replace("learning-and-leading", "⌖learning-and-leding")),
    typed(UNKNOWN, "an action names a group of another plan", files.ACTIONS,
          "- action: A1\n  statement: assessing-needs\n  group: shorter-waits\n",
          "- action: A1\n  statement: assessing-needs\n  group: ⌖waiting-well\n"),
    typed(UNKNOWN, "the position statement names a claim that is gone", POSITION, "risks: [assessment-waits,",
          "risks: [⌖assessment-wait,"),
    typed(UNKNOWN, "the position statement names a finding of last year", POSITION, "strengths: [F13,",
          "strengths: [⌖F130,"),
    noted(SUM, "the percentage is not rounded up", ROUND.format("cqc-2024", "CQC") + "  overall: ⌖80\n"
          + SCORED.replace("needs: 3", "needs: 4").replace("and-innovation: 3", "and-innovation: 4")),
    noted(SUM, "the percentage has a digit too many", ROUND.format("peer-2024", "peer") + "  overall: ⌖756\n"),
    noted(SUM, "the rating is that of last time",
          ROUND.format("cqc-2024", "CQC") + "  rating: ⌖Requires improvement\n" + SCORED),
    noted(SUM, "the rating does not follow from the percentage",
          ROUND.format("peer-2024", "peer") + "  overall: 62\n  rating: ⌖good\n"),
    noted(SUM, "the percentage of one statement is that of the line above",
          ROUND.format("cqc-2024", "CQC") + "  percents: {safeguarding: ⌖38}\n" + SCORED),
    noted(MISSING, "the summary is typed before the scores",
          ROUND.format("⌖cqc-2024", "CQC") + "  overall: 59\n  rating: Requires improvement\n"),
    noted(MISSING, "one score is still to be typed",
          ROUND.format("cqc-2024", "CQC") + "  scores:\n    ⌖" + REST.lstrip()),
    noted(MISSING, "a round is noted and nothing more", ROUND.format("⌖peer-2024", "peer")),
    typed(MISSING, "the date of other councils' scores is not noted", files.ASSESSMENT,
          COMPARED, "compare: {file: ⌖scores.csv, source: 104}"),
    Damage(MISSING, "the date of other councils' scores is left empty",
           (Edit(files.ASSESSMENT, COMPARED, "compare:\n  file: ⌖scores.csv\n  source: 104\n  as_at:"),)),
]  # fmt: skip
