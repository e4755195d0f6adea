"""What befalls records of the library, their files and their dates."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import content, laid, typed

CHANGED = "evidence-changed"
UNREVIEWED = "evidence-unreviewed"
REVIEW_OVERDUE = "evidence-review-overdue"
IN_FUTURE = "evidence-in-future"
SURVEY_SHA = "6eefc548844d7d29618221a78a928c1e31536e108eed53e1ca5f79a66f96dae4"
WAITS_SHA = "e729f6b7d6daa82f8e6e02f39b9d93ba3a7ca8463e5016da5b719d3e460272e9"
EQUITY_SHA = "c4cf6b2cb06e36796c453d05e081418e5d459c7fa7ba1580a26b10e60baaa790"
DISCHARGE_SHA = "63c17a868ccfcfe0dae5a4c4122a3bb74817f0604d66f785391bc0da5581bc8a"
LOG_SHA = "d974e12f811c19733205344003eac70639ee498dfbadb9bb2855bd0809b42062"
PLAN_SHA = "0b79ff6f8ef7b86f3e38b0fab51c3a576b9b324560a77a8a5dccfaf2d88af0ad"
OUTCOMES_SHA = "1e7e9de140cb3e1aeb6e8db785136a4234d23489802ce0691c236e62feb6f892"
SIGNED = "  reviewed:\n    by: Evidence librarian\n    on: 2026-11-23\n    sha256: "
OUTCOMES = "evidence/files/012-reablement-outcomes.csv"
WAITS = "evidence/files/003-assessment-waiting-times.csv"
PLAN = "evidence/files/071-council-plan.pdf"

DAMAGES = [
    Damage(CHANGED, "the performance team saves the figures anew under the same name",
           (Edit(files.HEALTH_LIBRARY, OUTCOMES_SHA, f"⌖{OUTCOMES_SHA}"),),
           {OUTCOMES: content(OUTCOMES).replace(b",84,percent", b",83,percent")}),
    Damage(CHANGED, "a spreadsheet program writes other line endings",
           (Edit(files.NEEDS_LIBRARY, WAITS_SHA, f"⌖{WAITS_SHA}"),),
           {WAITS: content(WAITS).replace(b"\n", b"\r\n")}),
    typed(CHANGED, "the fingerprint of another record is pasted in", files.EQUITY_LIBRARY, EQUITY_SHA, f"⌖{PLAN_SHA}"),
    Damage(CHANGED, "a new edition comes under a new name and keeps the old fingerprint, in capitals and quotes",
           (Edit(files.GOVERNANCE_LIBRARY, "files/071-council-plan.pdf", "files/071-council-plan-v2.pdf"),
            Edit(files.GOVERNANCE_LIBRARY, PLAN_SHA, f'⌖"{PLAN_SHA.upper()}"')),
           {PLAN: None, "evidence/files/071-council-plan-v2.pdf": content(PLAN) + b"\n"}),
    Damage(CHANGED, "a copy breaks off, and nobody had signed the fingerprint",
           (Edit(files.TRANSITIONS_LIBRARY, f"{SIGNED}{DISCHARGE_SHA}", f"  reviewed: {{sha256: ⌖{DISCHARGE_SHA}}}"),),
           {"evidence/files/051-hospital-discharge-operating-procedure.pdf": b""}),
    Damage(UNREVIEWED, "the review will be cleared with the lines around it",
           (Edit(files.NEEDS_LIBRARY, f"{SIGNED}{SURVEY_SHA}\n", ""),
            Edit(files.NEEDS_LIBRARY, "files/001-", "⌖files/001-"))),
    Damage(UNREVIEWED, "a page of the web is saved as a file and nobody reads it again",
           (Edit(files.GOVERNANCE_LIBRARY, "url: https://www.exampleshire.example/adult-social-care/complaints-2025-26",
                 "file: ⌖files/077-complaints.txt"),),
           {"evidence/files/077-complaints.txt": "Complaints and compliments, an invented report.\n"}),
    typed(UNREVIEWED, "the reviewer forgets the fingerprint", files.NEEDS_LIBRARY,
          f"reviewed:\n    by: Evidence librarian\n    on: 2026-11-23\n    sha256: {WAITS_SHA}",
          "reviewed: ⌖{by: Evidence librarian, on: 2026-11-23}"),
    typed(UNREVIEWED, "the fingerprint is recorded when the file comes in, and nobody signs it", files.EQUITY_LIBRARY,
          f"{SIGNED}{EQUITY_SHA}", f"  reviewed:\n    ⌖sha256: {EQUITY_SHA}"),
    typed(UNREVIEWED, "the lines for the review are prepared and left empty", files.LEARNING_LIBRARY,
          f"{SIGNED}{LOG_SHA}", "  reviewed:⌖"),
    typed(REVIEW_OVERDUE, "the day of a review passes", files.TRANSITIONS_LIBRARY, "review_due: 2026-12-31",
          "review_due: ⌖2026-11-29"),
    typed(REVIEW_OVERDUE, "the year is mistyped, in quotes", files.GOVERNANCE_LIBRARY,
          "dated: 2025-03-13\n  review_due: 2027-03-31", 'dated: 2025-03-13\n  review_due: ⌖"2024-03-31"'),
    Damage(REVIEW_OVERDUE, "the assessment is dated two days later, and a review was due the day before",
           (Edit(files.ASSESSMENT, "as_at: 2026-11-30", "as_at: 2026-12-02"),
            Edit(files.TRANSITIONS_LIBRARY, "review_due: 2026-12-31", "review_due: ⌖2026-12-01"))),
    laid(REVIEW_OVERDUE, "an old policy comes into the library as a file of its own",
         {"evidence/policies/escalation.yaml": "ref: 91\ntitle: Escalation policy\nowner: Head of Safeguarding\n"
          "dated: 2021-05-04\nreview_due:   2023-05-04   # ask the board\nunused: Held for the site visit\n"}, "5:15"),
    typed(IN_FUTURE, "the year is one too many", files.NEEDS_LIBRARY, "dated: 2026-07-14", "dated: ⌖2027-07-14"),
    typed(IN_FUTURE, "day and month change places, in single quotes", files.TRANSITIONS_LIBRARY, "dated: 2026-03-12",
          "dated: ⌖'2026-12-03'"),
    Damage(IN_FUTURE, "the assessment is set to speak of an earlier day",
           (Edit(files.ASSESSMENT, "as_at: 2026-11-30", "as_at: 2026-11-05"),
            Edit(files.GOVERNANCE_LIBRARY, "dated: 2026-11-09", "dated: ⌖2026-11-09"))),
    laid(IN_FUTURE, "minutes are listed before the meeting",
         {"evidence/coming/board.yaml": "- {ref: 92, title: Board minutes of December, owner: Board Clerk, "
          "dated: 2026-12-01, unused: Soon to be cited}\n"}, "1:74"),
]  # fmt: skip
