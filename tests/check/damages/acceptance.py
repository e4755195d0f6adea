"""What befalls findings that the board accepts."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import laid

UNUSED = "acceptance-unused"
EXPIRED = "acceptance-expired"
ACCEPTED = "content/accepted.yaml"
UNUSED_RECORD = "ref: 91\ntitle: Escalation policy\nowner: Head of Safeguarding\ndated: 2026-05-04\n"
HERE = "The pledges we have made about this are in [the equality and inclusion plan](ref:21)"

DAMAGES = [
    laid(UNUSED, "what was accepted has been mended since",
         {ACCEPTED: "- rule: section-missing\n  where: content/statements/safeguarding.yaml:others_say\n"
          "  because: The partnership survey is published in January\n  until: 2027-01-31\n"}, "2:10"),
    laid(UNUSED, "the name of a rule loses a letter, in one line",
         {ACCEPTED: '- {because: Held for the visit, where: "52", rule: evidence-review-overdu}\n'}, "1:52"),
    Damage(UNUSED, "one of two entries names a record by another number",
           (Edit(files.TRANSITIONS_LIBRARY, "review_due: 2026-12-31", "review_due: 2026-10-31"),),
           {ACCEPTED: "- rule: evidence-review-overdue\n  where: 52\n  because: The tracker is renewed in March\n"
            "- rule: evidence-review-overdue\n  because: The tracker is renewed in March\n  where: IR52\n"},
           f"{ACCEPTED}:6:10"),
    laid(UNUSED, "an entry outlives both its day and its finding",
         {ACCEPTED: "# Board of 3 March\n- rule: 'action-overdue'\n  where: 'content/actions.yaml'\n"
          "  because: >-\n    The new head of service starts in May.\n  until: 2026-05-31\n"}, "3:10"),
    Damage(EXPIRED, "a record is still cited by nothing after the visit",
           files={"evidence/held.yaml": UNUSED_RECORD,
                  ACCEPTED: "- rule: evidence-unused\n  where: 91\n  because: Held for the visit\n"
                            "  until: 2026-10-31\n"},
           at=f"{ACCEPTED}:4:10", also="evidence/held.yaml:1:6 evidence-unused"),
    Damage(EXPIRED, "an action is still late on the day after, accepted by its path, in one line",
           (Edit(files.ACTIONS, "due: 2027-01-31", "due: 2026-10-31"),),
           {ACCEPTED: "- {rule: action-overdue, where: 'content/actions.yaml:[8].due', because: Known to the board, "
            "until: 2026-11-29}\n"}, f"{ACCEPTED}:1:101", f"{files.ACTIONS}:199:8 action-overdue"),
    Damage(EXPIRED, "a vague link is still there, accepted for a whole file",
           (Edit(files.VOICE, HERE, "The pledges we have made about this are [here](ref:21)"),),
           {ACCEPTED: "- rule: link-text-vague\n  where: content/chapters/voice.yaml\n  until:  '2026-06-30'\n"
            "  because: The editor is away\n"}, f"{ACCEPTED}:3:11", f"{files.VOICE}:27:251 link-text-vague"),
    Damage(EXPIRED, "a changed file was accepted and never read again",
           files={"evidence/files/052-transitions-tracker.csv": "year,count\n2026,314\n",
                  ACCEPTED: '- rule: evidence-changed\n  where: "52"\n  because: Counts of October\n'
                            "  until: 2026-11-15\n"},
           at=f"{ACCEPTED}:4:10", also=f"{files.TRANSITIONS_LIBRARY}:33:13 evidence-changed"),
]  # fmt: skip
