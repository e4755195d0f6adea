"""What befalls the progress of the improvement plan: what is not said of it, and what is said twice."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import typed

PLAN, FINDINGS = "content/plan.yaml", "content/findings.yaml"
SILENT, UNSAID, BARE = "action-silent", "status-without-note", "done-without-impact"
OVER, TWICE = "plan-over", "action-repeated"
RING = "- action: A99\n  what: Ring every carer once a year\n  lead: Carers Lead\n  due: 2027-06-30\n"
FIRST = "- action: A1\n"

DAMAGES = [
    typed(SILENT, "an action is added that began in spring, without a note", files.ACTIONS, FIRST,
          f"{RING.replace('A99', '⌖A99')}  start: 2026-04-01\n  status: on-track\n{FIRST}"),
    typed(SILENT, "the last note is of the quarter before last", files.ACTIONS, FIRST,
          f"{RING}  status: on-track\n  progress:\n    ⌖- {{on: 2026-05-29, note: We rang a hundred.}}\n{FIRST}"),
    typed(SILENT, "the last note is of a month before the last report", files.ACTIONS, FIRST,
          f"{RING}  start: 2026-05\n  progress:\n    ⌖- {{on: 2026-07, note: We rang a hundred.}}\n{FIRST}"),
    typed(UNSAID, "an action is called late, and nobody says why", files.ACTIONS, FIRST,
          f"{RING}  start: 2026-10-01\n  status: ⌖late\n{FIRST}"),
    typed(UNSAID, "an action is at risk from the day it is added", files.ACTIONS, FIRST,
          f"{RING}  status: ⌖at-risk\n{FIRST}"),
    typed(UNSAID, "the status is changed without a note", files.ACTIONS,
          "have a named worker by their fifteenth birthday\n  status: not-started",
          "have a named worker by their fifteenth birthday\n  status: ⌖on-track"),
    typed(BARE, "an action is done and its note says what was done alone", files.ACTIONS, FIRST,
          f"{RING}  status: done\n  evidence: [41]\n"
          f"  progress:\n    ⌖- {{on: 2026-11-20, note: All rung., status: done}}\n{FIRST}"),
    typed(BARE, "an action is part of daily work, without a note", files.ACTIONS, FIRST,
          f"{RING}  status: ⌖embedded\n  evidence: [41]\n{FIRST}"),
    typed(BARE, "what is different is told as a note", files.ACTIONS, FIRST,
          f"{RING}  status: done\n  evidence: [41]\n"
          f"  progress:\n    ⌖- {{on: 2026-11, note: Carers know whom to ring.}}\n{FIRST}"),
    typed(OVER, "an action is due in the year after the plan", files.ACTIONS, FIRST,
          f"{RING.replace('2027-06-30', '⌖2029-06-30')}{FIRST}"),
    typed(OVER, "an action is due in a month after the plan", files.ACTIONS, FIRST,
          f"{RING.replace('2027-06-30', '⌖2028-04')}{FIRST}"),
    Damage(OVER, "the plan is taken to last half a year",
           (Edit(PLAN, "until: 2028-03\n", "months: ⌖6\n"),)),
    typed(TWICE, "a finding names one action twice", FINDINGS, "actions: [A5, A6]", "actions: [A5, A6, ⌖A5]"),
    typed(TWICE, "a digit is forgotten", FINDINGS, "actions: [A2, A20]", "actions: [A2, ⌖A2]"),
    typed(TWICE, "a claim names one action twice, one a line", files.LEADERSHIP, "evidence: [82]\n    actions: [A15]",
          "evidence: [82]\n    actions:\n      - A15\n      - ⌖A15"),
]  # fmt: skip
