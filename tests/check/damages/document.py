"""What befalls pictures, headings and tables, as the finished document shows them."""

from __future__ import annotations

from tests.check.damaging import Damage, Edit

ABOUT = "content/chapters/about.yaml"
OVERSIGHT = "content/chapters/governance.yaml"
VISION = "content/chapters/vision.yaml"
VOICE = "content/chapters/voice.yaml"
WELCOME = "content/chapters/welcome.yaml"
CARE = "content/statements/care-provision-integration-and-continuity.yaml"
EQUITY = "content/statements/equity-in-experience-and-outcomes.yaml"
GOVERNANCE = "content/statements/governance-management-and-sustainability.yaml"
LEARNING = "content/statements/learning-improvement-and-innovation.yaml"
NEEDS = "content/statements/assessing-needs.yaml"
PARTNERSHIPS = "content/statements/partnerships-and-communities.yaml"
SAFE_SYSTEMS = "content/statements/safe-systems-pathways-and-transitions.yaml"
SAFEGUARDING = "content/statements/safeguarding.yaml"


WITHOUT_ALT = [
    Damage(
        "image-without-alt",
        "the words between the brackets are forgotten",
        (Edit(VISION, "  ### Three promises", "  ⌖![](images/garden-match.png)\n\n  ### Three promises"),),
    ),
    Damage(
        "image-without-alt",
        "a story leaves them out",
        (
            Edit(SAFEGUARDING, "image: images/safe", "image: ⌖images/safe"),
            Edit(
                SAFEGUARDING,
                "    alt: A woman with a walking frame looks through the spy hole of a front door fitted with a chain",
                "",
            ),
        ),
    ),
    Damage(
        "image-without-alt",
        "a program puts the name of the file there",
        (
            Edit(
                EQUITY,
                "People of different ages sharing tea and cake in a community hall under a sign saying Welcome",
                "⌖images/welcome-cafe.png",
            ),
        ),
    ),
    Damage(
        "image-without-alt",
        "their line is prepared and left empty",
        (Edit(LEARNING, "alt: People sitting together in a circle of chairs, talking and taking notes", "alt:⌖"),),
    ),
]
MISSING = [
    Damage(
        "image-missing",
        "the ending of a file is typed in capitals",
        (Edit(SAFE_SYSTEMS, "image: images/home-from-hospital.png", "image: ⌖images/home-from-hospital.PNG"),),
    ),
    Damage(
        "image-missing",
        "a chart is saved as a PDF",
        (
            Edit(
                OVERSIGHT,
                "  ### The evidence library",
                "  ⌖![How a claim is checked, in four steps](images/steps.pdf)\n\n  ### The evidence library",
            ),
        ),
        {"content/images/steps.pdf": b"%PDF-1.7\n"},
    ),
    Damage(
        "image-missing",
        "a picture is shown from the web",
        (Edit(PARTNERSHIPS, "image: images/carers-walk.png", "image: ⌖https://www.exampleshire.example/walk.png"),),
    ),
    Damage(
        "image-missing",
        "the folder is forgotten, in a caption of prose",
        (
            Edit(ABOUT, "![Map of Exampleshire:", "⌖![Map of Exampleshire:"),
            Edit(ABOUT, '(images/map.png "', '(map.png "'),
        ),
    ),
    Damage(
        "image-missing",
        "the file is deleted",
        (Edit(NEEDS, "image: images/garden", "image: ⌖images/garden"),),
        {"content/images/garden-match.png": None},
    ),
]
SKIPPED = [
    Damage(
        "heading-skipped",
        "a chapter begins with four signs",
        (Edit(WELCOME, "  ### An invented council", "  ⌖#### An invented council"),),
    ),
    Damage(
        "heading-skipped",
        "five signs stand below three in a statement",
        (
            Edit(
                SAFEGUARDING,
                "  One specialist team now takes",
                "  ⌖##### Who takes concerns\n\n  One specialist team now takes",
            ),
        ),
    ),
    Damage(
        "heading-skipped",
        "a list of steps in a plan gets small headings",
        (Edit(GOVERNANCE, "how_we_know: |\n", "how_we_know: |\n  ⌖#### In short\n\n  We look often.\n\n"),),
    ),
]
CAPITALS = [
    Damage(
        "heading-in-capitals",
        "the title of a chapter is typed in capitals",
        (Edit(VISION, "title: Our vision", "title: ⌖OUR VISION FOR CARE"),),
    ),
    Damage(
        "heading-in-capitals",
        "a heading within a statement shouts",
        (Edit(NEEDS, "  ### Reviews and carers", "  ### ⌖REVIEWS AND CARERS"),),
    ),
    Damage(
        "heading-in-capitals",
        "the title of a story comes from a poster",
        (Edit(SAFE_SYSTEMS, "spotlight: Home by teatime", 'spotlight: ⌖"HOME BY TEATIME"'),),
    ),
]
HEADERLESS = [
    Damage(
        "table-without-header",
        "the header row is left empty",
        (
            Edit(
                ABOUT,
                "  | Area | Main places | Population | Aged 65 and over | Aged 85 and over |",
                "  | ⌖ |  |  |  |  |",
            ),
        ),
    ),
    Damage(
        "table-without-header",
        "the line of hyphens below the header row is deleted",
        (
            Edit(SAFE_SYSTEMS, "  | Measure | 2023-24", "  ⌖| Measure | 2023-24"),
            Edit(SAFE_SYSTEMS, "  | --- | ---: | ---: | ---: |\n", ""),
        ),
    ),
    Damage(
        "table-without-header",
        "a column is added to the header row and not below it",
        (
            Edit(
                NEEDS,
                "  | Measure | 30 September 2025 | 30 September 2026 |",
                "  ⌖| Measure | 30 September 2025 | 30 September 2026 | Change |",
            ),
        ),
    ),
    Damage(
        "table-without-header",
        "a table pasted from a spreadsheet has its names in the first column alone",
        (
            Edit(
                VOICE,
                "  ### What has changed because people spoke",
                "  | ⌖     |     |\n  | ----- | --- |\n  | North | 12  |\n  | Coast | 14  |\n\n"
                "  ### What has changed because people spoke",
            ),
        ),
    ),
]
DAMAGES = [*WITHOUT_ALT, *MISSING, *SKIPPED, *CAPITALS, *HEADERLESS]
