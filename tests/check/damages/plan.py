"""What befalls the improvement plan."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import typed

UNKNOWN = "action-unknown"
UNANSWERED = "improvement-without-action"
LEADERLESS = "action-without-lead"
UNDATED = "action-without-date"
OVERDUE = "action-overdue"
TURNED = "action-due-before-start"
UNSHOWN = "action-done-without-evidence"
CLOSED, OPENED = (f"\n      status: {status}\n      impact: People at the three" for status in ("done", "late"))

DAMAGES = [
    typed(UNKNOWN, "one digit too many is typed", files.EQUITY, "evidence: [22, 29]\n    actions: [A1, A6]",
          "evidence: [22, 29]\n    actions: [A1, ⌖A66]"),
    Damage(UNKNOWN, "the letter is a small one",
           (Edit(files.NEEDS, "- id: care-home-reviews", "- actions: [⌖a2]\n    id: care-home-reviews"),
            Edit(files.NEEDS, "(Ref 10).\n    actions: [A2]", "(Ref 10)."))),
    typed(UNKNOWN, "an action of last year's plan is named, one a line", files.LEADERSHIP,
          "evidence: [82]\n    actions: [A15]", 'evidence: [82]\n    actions:\n      - A15\n      - ⌖"2025/4"'),
    Damage(UNKNOWN, "an action will be cleared of the plan, and one claim still names it",
           (Edit(files.ACTIONS, "- action: A7\n", "- action: A77\n"),
            Edit(files.CARE, "actions: [A7]", "actions: [⌖A7]"), Edit(files.PROVIDING, "[A7]", "[A77]"),
            Edit("content/findings.yaml", "[A7]", "[A77]"))),
    typed(UNANSWERED, "an area for improvement is added in haste", files.SAFEGUARDING, "areas_for_improvement:\n",
          "areas_for_improvement:\n  - ⌖Our leaflets are not in every language.\n"),
    typed(UNANSWERED, "the list of actions is emptied", files.PROVIDING,
          "id: theme-carers-seen-once\n    actions: [A8]", "id: theme-carers-seen-once\n    actions: ⌖[]"),
    Damage(UNANSWERED, "the actions of a claim of several lines are lost",
           (Edit(files.HEALTH, "text: Our information is too hard", "text: ⌖Our information is too hard"),
            Edit(files.HEALTH, "care (Ref 13).\n    actions: [A3]\n", "care (Ref 13).\n"))),
    Damage(UNANSWERED, "the action is named in the words alone",
           (Edit(files.WORKING, "- text: Our web pages are arranged by service",
                 "- text: ⌖Action A3 answers this. Our web pages are arranged by service"),
            Edit(files.WORKING, "    id: theme-information\n    actions: [A3]\n", "    id: theme-information\n"))),
    Damage(LEADERLESS, "the line is lost in an edit",
           (Edit(files.ACTIONS, "  lead: Head of Commissioning\n", ""),
            Edit(files.ACTIONS, "- action: A7\n", "- action: ⌖A7\n"))),
    typed(LEADERLESS, "the lead has left and the line stands empty", files.ACTIONS,
          "lead: Head of Preparing for Adulthood", "lead:⌖"),
    typed(LEADERLESS, "an action is added in one line, with empty quotes for its lead", files.ACTIONS, "- action: A15",
          "- {action: A16, what: Print the leaflets in six languages, due: 2027-06-30, lead: ⌖''}\n- action: A15"),
    typed(LEADERLESS, "who leads is written as a remark", files.ACTIONS, "lead: Equality and Inclusion Lead",
          "lead:⌖      # Equality lead, once in post"),
    Damage(UNDATED, "the line is lost in an edit",
           (Edit(files.ACTIONS, "  due: 2028-03-31\n", ""), Edit(files.ACTIONS, "- action: A7\n", "- action: ⌖A7\n"))),
    typed(UNDATED, "the day is not agreed yet", files.ACTIONS, "due: 2027-09-30", "due:⌖"),
    Damage(UNDATED, "an action that was done is opened again, and never had a day",
           (Edit(files.ACTIONS, "- action: A14", "- action: ⌖A14"), Edit(files.ACTIONS, "  due: 2026-10-30\n", ""),
            Edit(files.ACTIONS, "\n  status: done", "\n  status: late"), Edit(files.ACTIONS, CLOSED, OPENED))),
    typed(UNDATED, "an idea is noted as an action, in one line", files.ACTIONS, "- action: A15",
          "- {what: Ring every carer, action: ⌖A16, lead: Carers Lead}\n- action: A15"),
    typed(TURNED, "the year of the start is mistyped", files.ACTIONS,
          "start: 2026-05-18\n  due: 2027-01-31", "start: 2027-05-18\n  due: ⌖2027-01-31"),
    typed(TURNED, "the year of the end is mistyped, on an action that is done", files.ACTIONS,
          "start: 2026-03-02\n  due: 2026-10-30", "start: 2026-03-02\n  due: ⌖2025-10-30"),
    typed(TURNED, "the two dates are exchanged, in quotes", files.ACTIONS,
          "start: 2026-07-01\n  due: 2028-03-31", 'start: "2028-03-31"\n  due: ⌖2026-12-01'),
    typed(OVERDUE, "the day passes while its status says on track", files.ACTIONS, "due: 2027-01-31",
          "due: ⌖2026-10-31"),
    Damage(OVERDUE, "an action that was done is opened again",
           (Edit(files.ACTIONS, "due: 2026-10-30", "due: ⌖2026-10-30"),
            Edit(files.ACTIONS, "\n  status: done", "\n  status: late"), Edit(files.ACTIONS, CLOSED, OPENED))),
    typed(TURNED, "the year is mistyped, in quotes", files.ACTIONS, "due: 2027-02-28", 'due: ⌖"2026-02-28"'),
    Damage(OVERDUE, "nobody has said how an action stands",
           (Edit(files.ACTIONS, "due: 2027-02-26", "due: ⌖2026-11-29"),
            Edit(files.ACTIONS, "shows earlier action\n  status: on-track\n", "shows earlier action\n"))),
    Damage(UNSHOWN, "an action is closed at a meeting",
           (Edit(files.ACTIONS, "\n  status: not-started", "\n  status: ⌖done"),
            Edit(files.ACTIONS, "interview panel\n  evidence: [52, 56]\n",
                 "interview panel\n      status: done\n      impact: Families know whom to ask\n"))),
    typed(UNSHOWN, "the list of what shows it is emptied", files.ACTIONS, "evidence: [83, 84]", "evidence: ⌖[]"),
    Damage(UNSHOWN, "what shows it is told in a note of progress alone",
           (Edit(files.ACTIONS, "Saltby forum,", "Saltby forum (Ref 83),"),
            Edit(files.ACTIONS, "  evidence: [83, 84]\n", ""),
            Edit(files.ACTIONS, "\n  status: done", "\n  status: ⌖done"))),
    typed(UNSHOWN, "a small action is added once it is done", files.ACTIONS, "- action: A15",
          "- action: A16\n  status: ⌖'done'\n  lead: Carers Lead\n  what: Ring every carer\n"
          "  progress: [{on: 2026-11-20, note: All rung, impact: Carers know whom to ring}]\n- action: A15"),
]  # fmt: skip
