"""The rules on the improvement plan and what goes with it, in the order of the manual."""

from __future__ import annotations

from selfassess.check.engine import Rule
from selfassess.check.rule_lists.content import CLOCK, WHEN_FINAL
from selfassess.check.rules.action_done_without_evidence import action_done_without_evidence
from selfassess.check.rules.action_due_before_start import action_due_before_start
from selfassess.check.rules.action_overdue import action_overdue
from selfassess.check.rules.action_repeated import action_repeated
from selfassess.check.rules.action_silent import action_silent
from selfassess.check.rules.action_unknown import action_unknown
from selfassess.check.rules.action_without_date import action_without_date
from selfassess.check.rules.action_without_lead import action_without_lead
from selfassess.check.rules.appendix_unknown import appendix_unknown
from selfassess.check.rules.body_unknown import body_unknown
from selfassess.check.rules.correction_late import correction_late
from selfassess.check.rules.correction_unknown import correction_unknown
from selfassess.check.rules.correction_without_evidence import correction_without_evidence
from selfassess.check.rules.done_without_impact import done_without_impact
from selfassess.check.rules.finding_unanswered import finding_unanswered
from selfassess.check.rules.finding_unknown import finding_unknown
from selfassess.check.rules.improvement_without_action import improvement_without_action
from selfassess.check.rules.plan_over import plan_over
from selfassess.check.rules.return_item_unanswered import return_item_unanswered
from selfassess.check.rules.score_sum import score_sum
from selfassess.check.rules.scores_missing import scores_missing
from selfassess.check.rules.sign_off_missing import sign_off_missing
from selfassess.check.rules.status_without_note import status_without_note
from selfassess.check.rules.timeline_order import timeline_order
from selfassess.diagnostics import Severity
from selfassess.project.regions import files

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
ACTIONS = (files("content/actions.yaml"),)

PLAN = (
    Rule(action_unknown, ERROR, relies_on=ACTIONS),
    Rule(action_repeated, WARNING),
    Rule(improvement_without_action, NOTE),
    Rule(action_without_lead, WARNING),
    Rule(action_without_date, WARNING),
    Rule(action_due_before_start, WARNING),
    Rule(action_overdue, WARNING, relies_on=CLOCK),
    Rule(action_done_without_evidence, NOTE),
    Rule(finding_unknown, ERROR),
    Rule(finding_unanswered, WARNING),
    Rule(score_sum, WARNING),
    Rule(scores_missing, NOTE),
    Rule(done_without_impact, NOTE),
    Rule(status_without_note, WARNING),
    Rule(action_silent, WARNING, relies_on=(*CLOCK, files("content/plan.yaml"))),
    Rule(plan_over, WARNING, relies_on=(*CLOCK, files("content/plan.yaml"))),
    Rule(body_unknown, WARNING),
    Rule(timeline_order, WARNING),
    Rule(sign_off_missing, ERROR),
    Rule(correction_unknown, ERROR, relies_on=(files("content/assessments.yaml"),)),
    Rule(correction_late, WARNING, relies_on=(*CLOCK, files("content/assessments.yaml"))),
    Rule(correction_without_evidence, NOTE),
    Rule(return_item_unanswered, WARNING, escalation=WHEN_FINAL),
    Rule(appendix_unknown, ERROR),
)
