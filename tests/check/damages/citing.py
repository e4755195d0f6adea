"""What befalls records that something cites: they are replaced, taken back or closed."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit

SUPERSEDED = "evidence-superseded"
WITHDRAWN = "evidence-withdrawn"
RESTRICTED = "evidence-restricted"

DAMAGES = [
    Damage(SUPERSEDED, "a guide that the text links to is replaced",
           (Edit(files.SAFEGUARDING_LIBRARY, "statements: [safeguarding]\n  status: current\n\n- ref: 64",
                 "statements: [safeguarding]\n  status: superseded\n  superseded_by: 98\n\n- ref: 64"),
            Edit(files.SAFEGUARDING, "[policy and practice guide](ref:63)", "⌖[policy and practice guide](ref:63)")),
           {"evidence/new/guide.yaml": "ref: 98\ntitle: Adult safeguarding policy and practice guide 2026\n"
            "owner: Head of Safeguarding\ndated: 2026-11-02\nunused: The text is to be moved to it\n"}),
    Damage(SUPERSEDED, "somebody cites last year's edition from memory, among others",
           (Edit(files.TRANSITIONS, "(Ref 59, 73)", "(Ref 59, ⌖91, 73)"),),
           {"evidence/old/reports.yaml": "- ref: 91\n  title: Quarterly report, quarter 2 2025-26\n  owner: Head of "
            "Performance and Systems\n  dated: 2025-11-10\n  status: superseded\n  superseded_by: 73\n"}),
    Damage(SUPERSEDED, "an action is shown by a paper that has been replaced, with no word of what by",
           (Edit(files.ACTIONS, "evidence: [83, 84]", "evidence: [83, ⌖95 page 4, 84]"),),
           {"evidence/old/strategy.yaml": "ref: 95\ntitle: Engagement strategy 2021\nowner: Head of Engagement\n"
            "dated: 2021-02-01\nstatus: superseded\n"}),
    Damage(SUPERSEDED, "the source of a figure is last year's survey",
           (Edit(files.INDICATORS, "sentence: quality of life score of unpaid carers\n  source: 1",
                 "sentence: quality of life score of unpaid carers\n  source: ⌖IR7"),),
           {"evidence/old/survey.yaml": "ref: IR7\ntitle: Carers' survey 2024-25\nowner: Carers Lead\n"
            "dated: 2025-06-01\nstatus: superseded\nsuperseded_by: 1\n"}),
    Damage(WITHDRAWN, "a guide is taken back and its link stays",
           (Edit(files.SAFEGUARDING_LIBRARY, "statements: [safeguarding]\n  status: current\n\n- ref: 64",
                 "statements: [safeguarding]\n  status: withdrawn\n\n- ref: 64"),
            Edit(files.SAFEGUARDING, "[policy and practice guide](ref:63)", "⌖[policy and practice guide](ref:63)"))),
    Damage(WITHDRAWN, "a claim lists a report that was withdrawn",
           (Edit(files.PARTNERS, "evidence: [47, 48]", "evidence:\n      - 47\n      - ⌖93 section 2\n      - 48"),),
           {"evidence/old/pilot.yaml": "ref: 93\ntitle: Pilot report 2023\nowner: Head of Integrated Neighbourhoods\n"
            'dated: "2023-09-01"\nstatus: "withdrawn"\n'}),
    Damage(WITHDRAWN, "a text of several lines goes on citing it on the last",
           (Edit(files.HEALTH,
                 "People living with dementia are less often offered reablement, and staff say that\n"
                 "      referrers need better guidance (Ref 18).",
                 "People living with dementia are less often offered reablement, and staff say that\n"
                 "      referrers need better guidance (Ref 18,\n      ⌖94)."),),
           {"evidence/old/pilot.yaml": "ref: 94\ntitle: Reablement and dementia, a first study\n"
            "owner: Head of Reablement\ndated: 2023-09-01\nstatus: withdrawn\n"}),
    Damage(RESTRICTED, "a record that the text links to is closed to the inspectors",
           (Edit(files.SAFEGUARDING_LIBRARY, "adult-safeguarding-policy\n  sensitivity: public",
                 "adult-safeguarding-policy\n  sensitivity: internal"),
            Edit(files.SAFEGUARDING, "[policy and practice guide](ref:63)", "⌖[policy and practice guide](ref:63)"))),
    Damage(RESTRICTED, "a claim lists the council's own risk log",
           (Edit(files.TRANSITIONS, "evidence: [53]", "evidence: [53, ⌖96]"),),
           {"evidence/own/risks.yaml": "- ref: 96\n  title: Discharge risk log\n  owner: Head of Hospital Social Work\n"
            "  dated: 2026-10-01\n  sensitivity: internal\n"}),
    Damage(RESTRICTED, "a passage of a chapter cites legal advice",
           (Edit("content/chapters/vision.yaml", "what someone can and wants to do (Ref 2).",
                 "what someone can and wants to do (Ref 2, ⌖IR12 page 3)."),),
           {"evidence/own/advice.yaml": "ref: IR12\ntitle: Legal advice on charging\nowner: Head of Legal Services\n"
            "dated: 2026-10-01\nsensitivity: internal\n"}),
    Damage(RESTRICTED, "an action is shown by a staff paper",
           (Edit(files.ACTIONS, "evidence: [82, 81]", "evidence: [82, 81, ⌖97]"),),
           {"evidence/own/staff.yaml": "ref: 97\ntitle: Staff paper on supervision\nowner: Principal Social Worker\n"
            "dated: 2026-10-01\nsensitivity: internal\n"}),
]  # fmt: skip
