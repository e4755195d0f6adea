"""What records leave out, and addresses that are none."""

from __future__ import annotations

from tests.check.damaging import EXAMPLE, Damage, Edit

CARE_RECORDS = "evidence/care-provision-integration-and-continuity.yaml"
EQUITY_RECORDS = "evidence/equity-in-experience-and-outcomes.yaml"
GOVERNANCE_RECORDS = "evidence/governance-management-and-sustainability.yaml"
LEARNING_RECORDS = "evidence/learning-improvement-and-innovation.yaml"
NEEDS_RECORDS = "evidence/assessing-needs.yaml"
PARTNERSHIP_RECORDS = "evidence/partnerships-and-communities.yaml"
SAFEGUARDING_RECORDS = "evidence/safeguarding.yaml"
CARE = "content/statements/care-provision-integration-and-continuity.yaml"
NEEDS = "content/statements/assessing-needs.yaml"

OWNER = [
    Damage(
        "evidence-without-owner",
        "the line is lost in an edit",
        (
            Edit(NEEDS_RECORDS, "  owner: Principal Social Worker\n  dated: 2025-10-01\n", "  dated: 2025-10-01\n"),
            Edit(NEEDS_RECORDS, "- ref: 2\n", "- ref: ⌖2\n"),
        ),
    ),
    Damage(
        "evidence-without-owner",
        "the owner has left and the line stands empty",
        (Edit(GOVERNANCE_RECORDS, "owner: Director of Transformation", "owner:⌖"),),
    ),
    Damage(
        "evidence-without-owner",
        "a remark stands where the owner should",
        (Edit(EQUITY_RECORDS, "owner: Chairs of the Staff Equality Networks", "owner:⌖ # ask the networks"),),
    ),
    Damage(
        "evidence-without-owner",
        "a document is noted in haste, in a file of its own",
        files={"evidence/new/peer.yaml": "title: Peer review\ndated: 2026-10-01\nref: 91\nunused: Just in\n"},
        at="evidence/new/peer.yaml:3:6",
    ),
    Damage(
        "evidence-without-owner",
        "empty quotes are typed",
        (Edit(SAFEGUARDING_RECORDS, "owner: DoLS Service Manager", 'owner: ⌖""'),),
    ),
]
DATE = [
    Damage(
        "evidence-without-date",
        "the line is lost in an edit",
        (
            Edit(PARTNERSHIP_RECORDS, "  dated: 2026-04-30\n", ""),
            Edit(PARTNERSHIP_RECORDS, "- ref: 45\n", "- ref: ⌖45\n"),
        ),
    ),
    Damage(
        "evidence-without-date",
        "the date is not known yet",
        (Edit(LEARNING_RECORDS, "dated: 2026-03-26", "dated: ⌖''"),),
    ),
    Damage(
        "evidence-without-date",
        "the date stands in the title alone",
        (Edit(LEARNING_RECORDS, "  dated: 2026-06-24\n", "  dated:⌖\n"),),
    ),
    Damage(
        "evidence-without-date",
        "a list of web pages is added without a look at each",
        files={
            "evidence/pages.yaml": "- {ref: 91, title: Care charges, url: 'https://www.exampleshire.example/charges', "
            "owner: Head of First Contact, unused: Held, dated: 2026-10-02}\n"
            "- {ref: 92, title: Carers, url: 'https://www.exampleshire.example/carers', "
            "owner: Head of First Contact, unused: Held}\n"
        },
        at="evidence/pages.yaml:2:9",
    ),
]
ADDRESS = [
    Damage(
        "address-malformed",
        "an address is typed as people say it",
        (
            Edit(
                LEARNING_RECORDS,
                "url: https://www.exampleshire.example/co-production/learning-circles",
                "url: ⌖www.exampleshire.example/co-production/learning-circles",
            ),
        ),
    ),
    Damage(
        "address-malformed",
        "a file name with spaces hangs on the address",
        (
            Edit(
                CARE_RECORDS,
                "url: https://www.exampleshire.example/adult-social-care/care-at-my-door",
                'url: ⌖"https://www.exampleshire.example/adult-social-care/Care at my door.pdf"',
            ),
        ),
    ),
    Damage(
        "address-malformed",
        "the beginning of the address is pasted twice",
        (
            Edit(
                SAFEGUARDING_RECORDS,
                "url: https://www.exampleshire.example/adult-social-care/feeling-safe-conversations",
                "url: ⌖https://https://www.exampleshire.example/adult-social-care/feeling-safe-conversations",
            ),
        ),
    ),
    Damage(
        "address-malformed",
        "one sign is left out",
        (
            Edit(
                GOVERNANCE_RECORDS,
                "url: https://www.exampleshire.example/council/budget-2026-30",
                "url: ⌖https//www.exampleshire.example/council/budget-2026-30",
            ),
        ),
    ),
    Damage(
        "address-malformed",
        "a folder of the council's own network is given",
        (
            Edit(
                GOVERNANCE_RECORDS,
                "url: https://www.exampleshire.example/council/budget-2026-30",
                r"url: ⌖'\\exshire-fs01\finance\budget-2026-30.docx'",
            ),
        ),
    ),
    Damage(
        "address-malformed",
        "a space stands between the brackets of a link in prose",
        (
            Edit(
                CARE,
                "using the [continuity procedure](ref:37).",
                "using the [continuity procedure](ref:37) and the [register of providers] (⌖https://www.exampleshire.example/providers).",
            ),
        ),
    ),
    Damage(
        "address-malformed",
        "a link in the prose of a chapter is never closed",
        (
            Edit(
                "content/chapters/welcome.yaml",
                "[feedback page on our website](https://www.exampleshire.example/self-assessment/feedback)",
                "[feedback page on our website](⌖https://www.exampleshire.example/self-assessment/feedback",
            ),
        ),
    ),
    Damage(
        "address-malformed",
        "an address in a claim of several lines lacks the name of its site",
        (
            Edit(
                NEEDS,
                "carried out 1,480 on our behalf.",
                "carried out 1,480 on our behalf. See the [offer to\n  carers](⌖https:///carers).",
            ),
        ),
    ),
    Damage(
        "address-malformed",
        "the name of a picture holds a space",
        (Edit("content/chapters/about.yaml", '(images/map.png "', '(⌖images/our map.png "'),),
        {"content/images/our map.png": (EXAMPLE / "content/images/map.png").read_bytes()},
    ),
]
DAMAGES = [*OWNER, *DATE, *ADDRESS]
