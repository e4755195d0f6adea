"""What befalls the improvement plan."""

from __future__ import annotations

from tests.check.damaging import Damage, Edit

ACTIONS = "content/actions.yaml"
CARE = "content/statements/care-provision-integration-and-continuity.yaml"
EQUITY = "content/statements/equity-in-experience-and-outcomes.yaml"
HEALTHIER = "content/statements/supporting-people-to-live-healthier-lives.yaml"
NEEDS = "content/statements/assessing-needs.yaml"
SAFEGUARDING = "content/statements/safeguarding.yaml"
LEADERSHIP = "content/themes/leadership.yaml"
PEOPLE = "content/themes/working-with-people.yaml"
SUPPORT = "content/themes/providing-support.yaml"

UNKNOWN = [
    Damage(
        "action-unknown",
        "one digit too many is typed",
        (Edit(EQUITY, "evidence: [22, 29]\n    actions: [A1, A6]", "evidence: [22, 29]\n    actions: [A1, ⌖A66]"),),
    ),
    Damage(
        "action-unknown",
        "the letter is a small one",
        (
            Edit(NEEDS, "- id: care-home-reviews", "- actions: [⌖a2]\n    id: care-home-reviews"),
            Edit(NEEDS, "(Ref 10).\n    actions: [A2]", "(Ref 10)."),
        ),
    ),
    Damage(
        "action-unknown",
        "an action of last year's plan is named, one a line",
        (
            Edit(
                LEADERSHIP,
                "evidence: [82]\n    actions: [A15]",
                'evidence: [82]\n    actions:\n      - A15\n      - ⌖"2025/4"',
            ),
        ),
    ),
    Damage(
        "action-unknown",
        "an action is taken out of the plan, and one claim still names it",
        (
            Edit(ACTIONS, "- action: A7\n", "- action: A77\n"),
            Edit(CARE, "actions: [A7]", "actions: [⌖A7]"),
            Edit(SUPPORT, "actions: [A7]", "actions: [A77]"),
        ),
    ),
]
UNANSWERED = [
    Damage(
        "improvement-without-action",
        "an area for improvement is added in haste",
        (
            Edit(
                SAFEGUARDING,
                "areas_for_improvement:\n",
                "areas_for_improvement:\n  - ⌖Our leaflets are not in every language.\n",
            ),
        ),
    ),
    Damage(
        "improvement-without-action",
        "the list of actions is emptied",
        (
            Edit(
                SUPPORT, "id: theme-carers-seen-once\n    actions: [A8]", "id: theme-carers-seen-once\n    actions: ⌖[]"
            ),
        ),
    ),
    Damage(
        "improvement-without-action",
        "the actions of a claim of several lines are lost",
        (
            Edit(HEALTHIER, "text: Our information is too hard", "text: ⌖Our information is too hard"),
            Edit(HEALTHIER, "care (Ref 13).\n    actions: [A3]\n", "care (Ref 13).\n"),
        ),
    ),
    Damage(
        "improvement-without-action",
        "the action is named in the words alone",
        (
            Edit(
                PEOPLE,
                "- text: Our web pages are arranged by service",
                "- text: ⌖Action A3 answers this. Our web pages are arranged by service",
            ),
            Edit(PEOPLE, "    id: theme-information\n    actions: [A3]\n", "    id: theme-information\n"),
        ),
    ),
]
LEADERLESS = [
    Damage(
        "action-without-lead",
        "the line is lost in an edit",
        (Edit(ACTIONS, "  lead: Head of Commissioning\n", ""), Edit(ACTIONS, "- action: A7\n", "- action: ⌖A7\n")),
    ),
    Damage(
        "action-without-lead",
        "the lead has left and the line stands empty",
        (Edit(ACTIONS, "lead: Head of Preparing for Adulthood", "lead:⌖"),),
    ),
    Damage(
        "action-without-lead",
        "an action is added in one line, with empty quotes for its lead",
        (
            Edit(
                ACTIONS,
                "- action: A15",
                "- {action: A16, what: Print the leaflets in six languages, due: 2027-06-30, lead: ⌖''}\n- action: A15",
            ),
        ),
    ),
    Damage(
        "action-without-lead",
        "who leads is written as a remark",
        (Edit(ACTIONS, "lead: Equality and Inclusion Lead", "lead:⌖      # Equality lead, once in post"),),
    ),
]
UNDATED = [
    Damage(
        "action-without-date",
        "the line is lost in an edit",
        (Edit(ACTIONS, "  due: 2028-03-31\n", ""), Edit(ACTIONS, "- action: A7\n", "- action: ⌖A7\n")),
    ),
    Damage(
        "action-without-date",
        "the day is not agreed yet",
        (Edit(ACTIONS, "due: 2027-09-30", "due:⌖"),),
    ),
    Damage(
        "action-without-date",
        "an action that was done is opened again, and never had a day",
        (
            Edit(ACTIONS, "- action: A14", "- action: ⌖A14"),
            Edit(ACTIONS, "  due: 2026-10-30\n", ""),
            Edit(ACTIONS, "status: done", "status: late"),
        ),
    ),
    Damage(
        "action-without-date",
        "an idea is noted as an action, in one line",
        (Edit(ACTIONS, "- action: A15", "- {what: Ring every carer, action: ⌖A16, lead: Carers Lead}\n- action: A15"),),
    ),
]
OVERDUE = [
    Damage(
        "action-overdue",
        "the day passes while its status says on track",
        (Edit(ACTIONS, "due: 2027-01-31", "due: ⌖2026-10-31"),),
    ),
    Damage(
        "action-overdue",
        "an action that was done is opened again",
        (Edit(ACTIONS, "due: 2026-10-30", "due: ⌖2026-10-30"), Edit(ACTIONS, "status: done", "status: at-risk")),
    ),
    Damage(
        "action-overdue",
        "the year is mistyped, in quotes",
        (Edit(ACTIONS, "due: 2027-02-28", 'due: ⌖"2026-02-28"'),),
    ),
    Damage(
        "action-overdue",
        "nobody has said how an action stands",
        (
            Edit(ACTIONS, "due: 2027-02-26", "due: ⌖2026-11-29"),
            Edit(ACTIONS, "shows earlier action\n  status: on-track\n", "shows earlier action\n"),
        ),
    ),
]
UNSHOWN = [
    Damage(
        "action-done-without-evidence",
        "an action is closed at a meeting",
        (
            Edit(ACTIONS, "status: not-started", "status: ⌖done"),
            Edit(ACTIONS, "  evidence: [52, 56]\n", ""),
        ),
    ),
    Damage(
        "action-done-without-evidence",
        "the list of what shows it is emptied",
        (Edit(ACTIONS, "evidence: [83, 84]", "evidence: ⌖[]"),),
    ),
    Damage(
        "action-done-without-evidence",
        "what shows it is told in a note of progress alone",
        (
            Edit(ACTIONS, "forum}\n  evidence: [83, 84]\n", "forum (Ref 83)}\n"),
            Edit(ACTIONS, "status: done", "status: ⌖done"),
        ),
    ),
    Damage(
        "action-done-without-evidence",
        "a small action is added once it is done",
        (
            Edit(
                ACTIONS,
                "- action: A15",
                "- action: A16\n  status: ⌖'done'\n  lead: Carers Lead\n  what: Ring every carer\n- action: A15",
            ),
        ),
    ),
]
DAMAGES = [*UNKNOWN, *UNANSWERED, *LEADERLESS, *UNDATED, *OVERDUE, *UNSHOWN]
