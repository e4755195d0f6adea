"""What befalls findings that the board accepts."""

from __future__ import annotations

from tests.check.damaging import Damage, Edit

ACCEPTED = "content/accepted.yaml"
ACTIONS = "content/actions.yaml"
VOICE = "content/chapters/voice.yaml"
SAFE_SYSTEMS_RECORDS = "evidence/safe-systems-pathways-and-transitions.yaml"
UNUSED_RECORD = "ref: 91\ntitle: Escalation policy\nowner: Head of Safeguarding\ndated: 2026-05-04\n"
HERE = "The pledges we have made about this are in [the equality and inclusion plan](ref:21)"


UNUSED = [
    Damage(
        "acceptance-unused",
        "what was accepted has been mended since",
        files={
            ACCEPTED: "- rule: section-missing\n  where: content/statements/safeguarding.yaml:others_say\n"
            "  because: The partnership survey is published in January\n  until: 2027-01-31\n"
        },
        at=f"{ACCEPTED}:2:10",
    ),
    Damage(
        "acceptance-unused",
        "the name of a rule loses a letter, in one line",
        files={ACCEPTED: '- {because: Held for the visit, where: "52", rule: evidence-review-overdu}\n'},
        at=f"{ACCEPTED}:1:52",
    ),
    Damage(
        "acceptance-unused",
        "one of two entries names a record by another number",
        (Edit(SAFE_SYSTEMS_RECORDS, "review_due: 2026-12-31", "review_due: 2026-10-31"),),
        {
            ACCEPTED: "- rule: evidence-review-overdue\n  where: 52\n  because: The tracker is renewed in March\n"
            "- rule: evidence-review-overdue\n  because: The tracker is renewed in March\n  where: IR52\n"
        },
        at=f"{ACCEPTED}:6:10",
    ),
    Damage(
        "acceptance-unused",
        "an entry outlives both its day and its finding",
        files={
            ACCEPTED: "# Board of 3 March\n- rule: 'action-overdue'\n  where: 'content/actions.yaml'\n"
            "  because: >-\n    The new head of service starts in May.\n  until: 2026-05-31\n"
        },
        at=f"{ACCEPTED}:3:10",
    ),
]
EXPIRED = [
    Damage(
        "acceptance-expired",
        "a record is still cited by nothing after the visit",
        files={
            "evidence/held.yaml": UNUSED_RECORD,
            ACCEPTED: "- rule: evidence-unused\n  where: 91\n  because: Held for the visit\n  until: 2026-10-31\n",
        },
        at=f"{ACCEPTED}:4:10",
        also="evidence/held.yaml:1:6 evidence-unused",
    ),
    Damage(
        "acceptance-expired",
        "an action is still late on the day after, accepted by its path, in one line",
        (Edit(ACTIONS, "due: 2027-01-31", "due: 2026-10-31"),),
        {
            ACCEPTED: "- {rule: action-overdue, where: 'content/actions.yaml:[8].due', because: Known to the board, "
            "until: 2026-11-29}\n"
        },
        at=f"{ACCEPTED}:1:101",
        also=f"{ACTIONS}:99:8 action-overdue",
    ),
    Damage(
        "acceptance-expired",
        "a vague link is still there, accepted for a whole file",
        (Edit(VOICE, HERE, "The pledges we have made about this are [here](ref:21)"),),
        {
            ACCEPTED: "- rule: link-text-vague\n  where: content/chapters/voice.yaml\n  until:  '2026-06-30'\n"
            "  because: The editor is away\n"
        },
        at=f"{ACCEPTED}:3:11",
        also=f"{VOICE}:27:251 link-text-vague",
    ),
    Damage(
        "acceptance-expired",
        "a changed file was accepted and never read again",
        files={
            "evidence/files/052-transitions-tracker.csv": "year,count\n2026,314\n",
            ACCEPTED: '- rule: evidence-changed\n  where: "52"\n  because: Counts of October\n  until: 2026-11-15\n',
        },
        at=f"{ACCEPTED}:4:10",
        also=f"{SAFE_SYSTEMS_RECORDS}:33:13 evidence-changed",
    ),
]
DAMAGES = [*UNUSED, *EXPIRED]
