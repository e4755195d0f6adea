"""What befalls reports to committees, and the rounds of assessment that they speak of."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import laid

UNSIGNED = "sign-off-missing"
RENAMED = "body-unknown"
DISORDERED = "timeline-order"

REPORT = "content/reports/adults-committee.yaml"
HEAD = "report: adults-committee\nto: Adults Committee\ndate: 2026-12-15\n"
FINAL = Edit(files.ASSESSMENT, "status: draft", "status: final")
ROUNDS = "content/assessments.yaml"


def reported(rule: str, what: str, words: str, at: str) -> Damage:
    return laid(rule, what, {REPORT: HEAD + words}, at)


def unsigned(what: str, words: str, at: str) -> Damage:
    return Damage(UNSIGNED, what, (FINAL,), {REPORT: HEAD + words}, at=f"{REPORT}:{at}")


DAMAGES = [
    unsigned("the last date is still to come", "sign-off:\n  - {role: Author, on: 2026-11-27}\n  - role: Finance\n",
             "6:5"),
    unsigned("roles are listed and nothing more", "sign-off:\n  - role: Author\n  - role: Finance\n", "5:5"),
    unsigned("nobody is named", "title: Our plan\n", "1:9"),
    unsigned("the list is left empty", "sign-off: []\n", "4:11"),
    reported(RENAMED, "an ampersand is typed in one of two places",
             "background:\n  - {on: 2026-06-02, body: Health & Care Board}\n"
             "  - {on: 2026-03-03, body: Health and Care Board}\n", "6:28"),
    reported(RENAMED, "an article and a small letter",
             "background:\n  - {on: 2026-06-02, body: The Adults committee}\n", "5:28"),
    reported(RENAMED, "two letters are exchanged, and the right name is typed more often",
             "background:\n  - {on: 2026-06-02, body: Audlts Committee}\n"
             "  - {on: 2026-03-02, body: Adults Committee}\n",
             "5:28"),
    reported(RENAMED, "a short form stands for a name that has it in brackets",
             "background:\n  - {on: 2026-06-02, body: Care Quality Panel (CQP)}\n  - {on: 2026-03-02, body: CQP}\n",
             "6:28"),
    reported(RENAMED, "the last word is left out",
             "background:\n  - {on: 2026-06-02, body: Health and Care Board}\n"
             "  - {on: 2026-03-02, body: Health and Care}\n", "6:28"),
]  # fmt: skip
