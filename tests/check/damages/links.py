"""What befalls links, and files that lead out of their folder, as the finished document shows them."""

from __future__ import annotations

from tests.check.damaging import EXAMPLE, Damage, Edit

ABOUT = "content/chapters/about.yaml"
VOICE = "content/chapters/voice.yaml"
WELCOME = "content/chapters/welcome.yaml"
GOVERNANCE = "content/statements/governance-management-and-sustainability.yaml"
HEALTHIER = "content/statements/supporting-people-to-live-healthier-lives.yaml"
LEARNING = "content/statements/learning-improvement-and-innovation.yaml"
SAFEGUARDING = "content/statements/safeguarding.yaml"
SAFETY = "content/themes/ensuring-safety.yaml"
LEADERSHIP = "content/themes/leadership.yaml"
NEEDS_RECORDS = "evidence/assessing-needs.yaml"
GOVERNANCE_RECORDS = "evidence/governance-management-and-sustainability.yaml"
HEALTHIER_RECORDS = "evidence/supporting-people-to-live-healthier-lives.yaml"


NOWHERE = [
    Damage(
        "link-to-nowhere",
        "the name of a part is mistyped",
        (Edit(ABOUT, "appears under [](#safeguarding)", "appears under ⌖[](#safegaurding)"),),
    ),
    Damage(
        "link-to-nowhere",
        "a link under its own words leads to a number that no record has",
        (Edit(GOVERNANCE, "\nproud_of:", "\n  The rest is in ⌖[the budget paper](ref:740).\n\nproud_of:"),),
    ),
    Damage(
        "link-to-nowhere",
        "a figure is fetched by the name of its indicator instead of its id",
        (
            Edit(
                SAFETY,
                "[](indicator:services-make-feel-safe)",
                "⌖[](indicator:feel-safe-services)",
            ),
        ),
    ),
    Damage(
        "link-to-nowhere",
        "a link names a chapter by its title",
        (Edit(WELCOME, "[our vision](#vision)", "⌖[our vision](#the-vision)"),),
    ),
    Damage(
        "link-to-nowhere",
        "an address is typed as people say it",
        (
            Edit(
                VOICE,
                "[the equality and inclusion plan](ref:21)",
                "[the equality and inclusion plan](ref:21) and ⌖[the forum's page](www.exampleshire.example/forum)",
            ),
        ),
    ),
    Damage(
        "link-to-nowhere",
        "a link names the file of a record, in a claim of several lines",
        (
            Edit(
                HEALTHIER,
                "even on the coast\n    (Ref 20).",
                "even on the coast\n    (Ref 20), as in ⌖[section 4](files/011-prevention-strategy.pdf).",
            ),
        ),
    ),
]
OUTSIDE = [
    Damage(
        "evidence-file-outside",
        "a record names a file on somebody's own disk",
        (
            Edit(
                GOVERNANCE_RECORDS,
                "url: https://www.exampleshire.example/closer-to-home/business-case",
                r"file: ⌖C:\Users\jo\Documents\business-case.docx",
            ),
        ),
    ),
    Damage(
        "evidence-file-outside",
        "a record climbs out of the library",
        (
            Edit(
                NEEDS_RECORDS,
                "url: https://www.exampleshire.example/adult-social-care/waiting-well-procedure",
                'file: ⌖"../content/images/map.png"',
            ),
        ),
    ),
    Damage(
        "evidence-file-outside",
        "a picture in prose is fetched from a folder beside the content",
        (
            Edit(ABOUT, "![Map of Exampleshire:", "⌖![Map of Exampleshire:"),
            Edit(ABOUT, '(images/map.png "', '(../shared/map.png "'),
        ),
        {"shared/map.png": (EXAMPLE / "content/images/map.png").read_bytes()},
    ),
    Damage(
        "evidence-file-outside",
        "the picture of a story stands on a network drive",
        (Edit(LEARNING, "image: images/learning-circle.png", r"image: ⌖'\\exshire-fs01\pictures\circle.png'"),),
    ),
    Damage(
        "evidence-file-outside",
        "a slash begins the name of a file that is there",
        (
            Edit(
                HEALTHIER_RECORDS,
                "file: files/011-prevention-strategy.pdf",
                "file: ⌖/files/011-prevention-strategy.pdf",
            ),
        ),
    ),
]
VAGUE = [
    Damage(
        "link-text-vague",
        "a link is called here",
        (
            Edit(
                VOICE,
                "The pledges we have made about this are in [the equality and inclusion plan](ref:21)",
                "The pledges we have made about this are ⌖[here](ref:21)",
            ),
        ),
    ),
    Damage(
        "link-text-vague",
        "an address stands between pointed brackets",
        (
            Edit(
                WELCOME,
                "[feedback page on our website](https://www.exampleshire.example/self-assessment/feedback)",
                "page ⌖<https://www.exampleshire.example/self-assessment/feedback>",
            ),
        ),
    ),
    Damage(
        "link-text-vague",
        "an address is copied as its own words, in a claim",
        (
            Edit(
                LEADERSHIP,
                "beside our reply (Ref 79).",
                "at ⌖[www.exampleshire.example/panel](https://www.exampleshire.example/panel) (Ref 79).",
            ),
        ),
    ),
    Damage(
        "link-text-vague",
        "read more, says the end of a story",
        (
            Edit(
                SAFEGUARDING,
                'even when I said no."',
                'even when I said no." **⌖[Read more …](#ensuring-safety)**',
            ),
        ),
    ),
]
DAMAGES = [*NOWHERE, *OUTSIDE, *VAGUE]
