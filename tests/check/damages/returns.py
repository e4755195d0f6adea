"""What befalls information returns, and corrections to the draft report of the regulator."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import laid, typed

LATE = "correction-late"
UNKNOWN = "correction-unknown"
UNSHOWN = "correction-without-evidence"
UNANSWERED = "return-item-unanswered"

ROUNDS = "content/assessments.yaml"
CORRECTIONS = "content/corrections.yaml"
RETURN = "content/returns/cqc-2027.yaml"
NEW = "content/returns/cqc-2028.yaml"
C4 = "Performance reports were reliable in total, and less so for single teams.\n  "
UNANSWERED_YET = "  outcome: accepted\n  reply: We have changed the figure and named both lists.\n"
FIRST_SENT = "and 250 for a review.\n  sent: "
DRAFT = "  draft_received: 2025-10-27\n"
NONE = "    none: We have no such strategy. The prevention strategy and the market position statement both cover "
LIST = "".join(f"  - item: IR{number}\n    asks: Plan {number}\n" for number in range(1, 41))
FINAL = Edit(files.ASSESSMENT, "status: draft", "status: final")

DAMAGES = [
    typed(LATE, "the month of one is mistyped", CORRECTIONS, f"{C4}sent: 2025-11-06", f"{C4}sent: ⌖2025-11-26"),
    Damage(LATE, "the draft came earlier than was thought, and all four went two days after the last day",
           (Edit(ROUNDS, "draft_received: 2025-10-27", "draft_received: 2025-10-21"),
            Edit(CORRECTIONS, f"{FIRST_SENT}2025-11-06", f"{FIRST_SENT}⌖2025-11-06"))),
    Damage(LATE, "nobody has noted when one was sent",
           (Edit(CORRECTIONS, "- correction: C1\n", "- correction: ⌖C1\n"),
            Edit(CORRECTIONS, "  sent: 2025-11-06\n  evidence: [102 item 9", "  evidence: [102 item 9"),
            Edit(CORRECTIONS, UNANSWERED_YET, ""))),
    Damage(LATE, "the regulator's letter names an earlier day",
           (Edit(ROUNDS, DRAFT, f"{DRAFT}  corrections_due: 2025-11-05\n"),
            Edit(CORRECTIONS, f"{FIRST_SENT}2025-11-06", f"{FIRST_SENT}⌖2025-11-06"))),
    typed(UNKNOWN, "two digits are exchanged in one", CORRECTIONS, "C4\n  assessment: cqc-2025",
          "C4\n  assessment: ⌖cqc-2052"),
    typed(UNKNOWN, "one names the assessment in capitals", CORRECTIONS, "C2\n  assessment: cqc-2025",
          "C2\n  assessment: ⌖CQC-2025"),
    typed(UNKNOWN, "one is for an assessment that is not recorded yet", CORRECTIONS, "C3\n  assessment: cqc-2025",
          "C3\n  assessment: ⌖ombudsman"),
    Damage(UNSHOWN, "the list is lost in an edit",
           (Edit(CORRECTIONS, "- correction: C1\n", "- correction: ⌖C1\n"),
            Edit(CORRECTIONS, "  evidence: [102 item 9 page 3]\n", ""))),
    Damage(UNSHOWN, "the list is left empty",
           (Edit(CORRECTIONS, "- correction: C4\n", "- correction: ⌖C4\n"),
            Edit(CORRECTIONS, "evidence: [102 item 4 page 11]", "evidence: []"))),
    Damage(UNSHOWN, "two are still without, and are one finding",
           (Edit(CORRECTIONS, "- correction: C3\n", "- correction: ⌖C3\n"),
            Edit(CORRECTIONS, "  evidence: [102 item 30 page 2]\n", ""),
            Edit(CORRECTIONS, "evidence: [102 item 4 page 11]", "evidence:"))),
    Damage(UNANSWERED, "why nothing is sent is deleted",
           (Edit(RETURN, "- item: IR8\n", "- item: ⌖IR8\n"),
            Edit(RETURN, f"{NONE}them, and a survey in 2027 will show what else they need.\n", ""))),
    laid(UNANSWERED, "the regulator's list is typed, and nothing is answered yet",
         {NEW: f"return: cqc-2028\nitems:\n{LIST}"}, "3:11"),
    Damage(UNANSWERED, "a final return has an item with blank values", (FINAL,),
           {NEW: "return: cqc-2028\nitems:\n  - {item: IR1, asks: Plans, none: Published by others}\n"
                 "  - item: IR2\n    asks: Policies\n    answer:\n    evidence: []\n"}, at=f"{NEW}:4:11"),
]  # fmt: skip
