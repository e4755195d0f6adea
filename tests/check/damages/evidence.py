"""What befalls records of the library, their files and their dates."""

from __future__ import annotations

from tests.check.damaging import EXAMPLE, Damage, Edit

ASSESSMENT = "content/assessment.yaml"
NEEDS_RECORDS = "evidence/assessing-needs.yaml"
EQUITY_RECORDS = "evidence/equity-in-experience-and-outcomes.yaml"
GOVERNANCE_RECORDS = "evidence/governance-management-and-sustainability.yaml"
LEARNING_RECORDS = "evidence/learning-improvement-and-innovation.yaml"
SAFE_SYSTEMS_RECORDS = "evidence/safe-systems-pathways-and-transitions.yaml"
HEALTHIER_RECORDS = "evidence/supporting-people-to-live-healthier-lives.yaml"
SURVEY_SHA = "6eefc548844d7d29618221a78a928c1e31536e108eed53e1ca5f79a66f96dae4"
WAITS_SHA = "e729f6b7d6daa82f8e6e02f39b9d93ba3a7ca8463e5016da5b719d3e460272e9"
EQUITY_SHA = "c4cf6b2cb06e36796c453d05e081418e5d459c7fa7ba1580a26b10e60baaa790"
DISCHARGE_SHA = "63c17a868ccfcfe0dae5a4c4122a3bb74817f0604d66f785391bc0da5581bc8a"
LOG_SHA = "d974e12f811c19733205344003eac70639ee498dfbadb9bb2855bd0809b42062"
PLAN_SHA = "0b79ff6f8ef7b86f3e38b0fab51c3a576b9b324560a77a8a5dccfaf2d88af0ad"
OUTCOMES_SHA = "1e7e9de140cb3e1aeb6e8db785136a4234d23489802ce0691c236e62feb6f892"
SIGNED = "  reviewed:\n    by: Evidence librarian\n    on: 2026-11-23\n    sha256: "
OUTCOMES = "evidence/files/012-reablement-outcomes.csv"
PLAN = "evidence/files/071-council-plan.pdf"


def kept(name: str) -> bytes:
    return (EXAMPLE / name).read_bytes()


CHANGED = [
    Damage(
        "evidence-changed",
        "the performance team saves the figures anew under the same name",
        (Edit(HEALTHIER_RECORDS, OUTCOMES_SHA, f"⌖{OUTCOMES_SHA}"),),
        {OUTCOMES: kept(OUTCOMES).replace(b",84,percent", b",83,percent")},
    ),
    Damage(
        "evidence-changed",
        "a spreadsheet program writes other line endings",
        (Edit(NEEDS_RECORDS, WAITS_SHA, f"⌖{WAITS_SHA}"),),
        {
            "evidence/files/003-assessment-waiting-times.csv": kept(
                "evidence/files/003-assessment-waiting-times.csv"
            ).replace(b"\n", b"\r\n")
        },
    ),
    Damage(
        "evidence-changed",
        "the fingerprint of another record is pasted in",
        (Edit(EQUITY_RECORDS, EQUITY_SHA, f"⌖{PLAN_SHA}"),),
    ),
    Damage(
        "evidence-changed",
        "a new edition comes under a new name and keeps the old fingerprint, in capitals and quotes",
        (
            Edit(GOVERNANCE_RECORDS, "files/071-council-plan.pdf", "files/071-council-plan-v2.pdf"),
            Edit(GOVERNANCE_RECORDS, PLAN_SHA, f'⌖"{PLAN_SHA.upper()}"'),
        ),
        {PLAN: None, "evidence/files/071-council-plan-v2.pdf": kept(PLAN) + b"\n"},
    ),
    Damage(
        "evidence-changed",
        "a copy breaks off, and nobody had signed the fingerprint",
        (Edit(SAFE_SYSTEMS_RECORDS, f"{SIGNED}{DISCHARGE_SHA}", f"  reviewed: {{sha256: ⌖{DISCHARGE_SHA}}}"),),
        {"evidence/files/051-hospital-discharge-operating-procedure.pdf": b""},
    ),
]
UNREVIEWED = [
    Damage(
        "evidence-unreviewed",
        "the review is taken out with the lines around it",
        (
            Edit(NEEDS_RECORDS, f"{SIGNED}{SURVEY_SHA}\n", ""),
            Edit(NEEDS_RECORDS, "files/001-", "⌖files/001-"),
        ),
    ),
    Damage(
        "evidence-unreviewed",
        "a page of the web is saved as a file and nobody reads it again",
        (
            Edit(
                GOVERNANCE_RECORDS,
                "url: https://www.exampleshire.example/adult-social-care/complaints-2025-26",
                "file: ⌖files/077-complaints.txt",
            ),
        ),
        {"evidence/files/077-complaints.txt": "Complaints and compliments, an invented report.\n"},
    ),
    Damage(
        "evidence-unreviewed",
        "the reviewer forgets the fingerprint",
        (
            Edit(
                NEEDS_RECORDS,
                f"reviewed:\n    by: Evidence librarian\n    on: 2026-11-23\n    sha256: {WAITS_SHA}",
                "reviewed: ⌖{by: Evidence librarian, on: 2026-11-23}",
            ),
        ),
    ),
    Damage(
        "evidence-unreviewed",
        "the fingerprint is recorded when the file comes in, and nobody signs it",
        (Edit(EQUITY_RECORDS, f"{SIGNED}{EQUITY_SHA}", f"  reviewed:\n    ⌖sha256: {EQUITY_SHA}"),),
    ),
    Damage(
        "evidence-unreviewed",
        "the lines for the review are prepared and left empty",
        (Edit(LEARNING_RECORDS, f"{SIGNED}{LOG_SHA}", "  reviewed:⌖"),),
    ),
]
REVIEW_OVERDUE = [
    Damage(
        "evidence-review-overdue",
        "the day of a review passes",
        (Edit(SAFE_SYSTEMS_RECORDS, "review_due: 2026-12-31", "review_due: ⌖2026-11-29"),),
    ),
    Damage(
        "evidence-review-overdue",
        "the year is mistyped, in quotes",
        (
            Edit(
                GOVERNANCE_RECORDS,
                "dated: 2025-03-13\n  review_due: 2027-03-31",
                'dated: 2025-03-13\n  review_due: ⌖"2024-03-31"',
            ),
        ),
    ),
    Damage(
        "evidence-review-overdue",
        "the assessment is carried over into the new year",
        (
            Edit(ASSESSMENT, "as_at: 2026-11-30", "as_at: 2027-01-02"),
            Edit(SAFE_SYSTEMS_RECORDS, "review_due: 2026-12-31", "review_due: ⌖2026-12-31"),
        ),
    ),
    Damage(
        "evidence-review-overdue",
        "an old policy comes into the library as a file of its own",
        files={
            "evidence/policies/escalation.yaml": "ref: 91\ntitle: Escalation policy\nowner: Head of Safeguarding\n"
            "dated: 2021-05-04\nreview_due:   2023-05-04   # ask the board\nunused: Held for the site visit\n"
        },
        at="evidence/policies/escalation.yaml:5:15",
    ),
]
IN_FUTURE = [
    Damage(
        "evidence-in-future",
        "the year is one too many",
        (Edit(NEEDS_RECORDS, "dated: 2026-07-14", "dated: ⌖2027-07-14"),),
    ),
    Damage(
        "evidence-in-future",
        "day and month change places, in single quotes",
        (Edit(SAFE_SYSTEMS_RECORDS, "dated: 2026-03-12", "dated: ⌖'2026-12-03'"),),
    ),
    Damage(
        "evidence-in-future",
        "the assessment is set to speak of an earlier day",
        (
            Edit(ASSESSMENT, "as_at: 2026-11-30", "as_at: 2026-11-05"),
            Edit(GOVERNANCE_RECORDS, "dated: 2026-11-09", "dated: ⌖2026-11-09"),
        ),
    ),
    Damage(
        "evidence-in-future",
        "minutes are listed before the meeting",
        files={
            "evidence/coming/board.yaml": "- {ref: 92, title: Board minutes of December, owner: Board Clerk, "
            "dated: 2026-12-01, unused: Soon to be cited}\n"
        },
        at="evidence/coming/board.yaml:1:74",
    ),
]
DAMAGES = [*CHANGED, *UNREVIEWED, *REVIEW_OVERDUE, *IN_FUTURE]
