"""What befalls reports to committees, and the rounds of assessment that they speak of."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import laid, typed

UNSIGNED = "sign-off-missing"
RENAMED = "body-unknown"
DISORDERED = "timeline-order"
ABSENT = "appendix-unknown"

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
    reported(ABSENT, "a space for a hyphen", "appendices:\n  - {name: Plan, document: improvement plan}\n", "5:28"),
    reported(ABSENT, "the ending is typed too", "appendices:\n  - {name: Plan, document: improvement-plan.docx}\n",
             "5:28"),
    reported(ABSENT, "the report names itself",
             "appendices:\n  - {name: Plan, document: committee-report-adults-committee}\n", "5:28"),
    reported(ABSENT, "another report has another date in its name",
             "appendices:\n  - {name: Report to Cabinet, document: committee-report-cabinet-2026-12-15}\n", "5:41"),
    typed(DISORDERED, "the year of an event is mistyped", ROUNDS, "- {on: 2025-06-17, until: 2025-06-19,",
          "- {on: ⌖2024-06-17, until: 2025-06-19,"),
    typed(DISORDERED, "the two ends of a visit are exchanged", ROUNDS, "{on: 2026-03-24, until: 2026-03-27,",
          "{on: 2026-03-27, until: ⌖2026-03-24,"),
    typed(DISORDERED, "an event is added at the end, and belongs higher", ROUNDS,
          "    - {on: 2026-04-16, what: \"We published", "    - {on: 2026-04-16, what: The letter came}\n"
          "    - {on: ⌖2026-02, what: We agreed the dates}\n    - {on: 2026-04-16, what: \"We published"),
    typed(DISORDERED, "the year of publication is mistyped", ROUNDS, "published: 2026-04-16", "published: ⌖2025-04-16"),
]  # fmt: skip
