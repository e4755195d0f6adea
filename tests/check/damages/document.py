"""What befalls pictures, headings and tables, as the finished document shows them."""

from __future__ import annotations

from tests.check.damage import Damage, Edit
from tests.check.example import (
    ABOUT,
    EQUITY,
    GOVERNANCE,
    LEARNING,
    NEEDS,
    OVERSIGHT,
    PARTNERS,
    SAFEGUARDING,
    TRANSITIONS,
    VISION,
    VOICE,
    WELCOME,
    typed,
)

WITHOUT_ALT = "image-without-alt"
MISSING = "image-missing"
SKIPPED = "heading-skipped"
CAPITALS = "heading-in-capitals"
HEADERLESS = "table-without-header"

DAMAGES = [
    typed(WITHOUT_ALT, "the words between the brackets are forgotten", VISION, "  ### Three promises",
          "  ⌖![](images/garden-match.png)\n\n  ### Three promises"),
    Damage(WITHOUT_ALT, "a story leaves them out",
           (Edit(SAFEGUARDING, "image: images/safe", "image: ⌖images/safe"),
            Edit(SAFEGUARDING,
                 "    alt: A woman with a walking frame looks through the spy hole of a front door fitted with a chain",
                 ""))),
    typed(WITHOUT_ALT, "a program puts the name of the file there", EQUITY,
          "People of different ages sharing tea and cake in a community hall under a sign saying Welcome",
          "⌖images/welcome-cafe.png"),
    typed(WITHOUT_ALT, "their line is prepared and left empty", LEARNING,
          "alt: People sitting together in a circle of chairs, talking and taking notes", "alt:⌖"),
    typed(MISSING, "the ending of a file is typed in capitals", TRANSITIONS, "image: images/home-from-hospital.png",
          "image: ⌖images/home-from-hospital.PNG"),
    Damage(MISSING, "a chart is saved as a PDF",
           (Edit(OVERSIGHT, "  ### The evidence library",
                 "  ⌖![How a claim is checked, in four steps](images/steps.pdf)\n\n  ### The evidence library"),),
           {"content/images/steps.pdf": b"%PDF-1.7\n"}),
    typed(MISSING, "a picture is shown from the web", PARTNERS, "image: images/carers-walk.png",
          "image: ⌖https://www.exampleshire.example/walk.png"),
    Damage(MISSING, "the folder is forgotten, in a caption of prose",
           (Edit(ABOUT, "![Map of Exampleshire:", "⌖![Map of Exampleshire:"),
            Edit(ABOUT, '(images/map.png "', '(map.png "'))),
    Damage(MISSING, "the file is deleted", (Edit(NEEDS, "image: images/garden", "image: ⌖images/garden"),),
           {"content/images/garden-match.png": None}),
    typed(SKIPPED, "a chapter begins with four signs", WELCOME, "  ### An invented council",
          "  ⌖#### An invented council"),
    typed(SKIPPED, "five signs stand below three in a statement", SAFEGUARDING, "  One specialist team now takes",
          "  ⌖##### Who takes concerns\n\n  One specialist team now takes"),
    typed(SKIPPED, "a list of steps in a plan gets small headings", GOVERNANCE, "how_we_know: |\n",
          "how_we_know: |\n  ⌖#### In short\n\n  We look often.\n\n"),
    typed(CAPITALS, "the title of a chapter is typed in capitals", VISION, "title: Our vision",
          "title: ⌖OUR VISION FOR CARE"),
    typed(CAPITALS, "a heading within a statement shouts", NEEDS, "  ### Reviews and carers",
          "  ### ⌖REVIEWS AND CARERS"),
    typed(CAPITALS, "the title of a story comes from a poster", TRANSITIONS, "spotlight: Home by teatime",
          'spotlight: ⌖"HOME BY TEATIME"'),
    typed(HEADERLESS, "the header row is left empty", ABOUT,
          "  | Area | Main places | Population | Aged 65 and over | Aged 85 and over |", "  | ⌖ |  |  |  |  |"),
    Damage(HEADERLESS, "the line of hyphens below the header row is deleted",
           (Edit(TRANSITIONS, "  | Measure | 2023-24", "  ⌖| Measure | 2023-24"),
            Edit(TRANSITIONS, "  | --- | ---: | ---: | ---: |\n", ""))),
    typed(HEADERLESS, "a column is added to the header row and not below it", NEEDS,
          "  | Measure | 30 September 2025 | 30 September 2026 |",
          "  ⌖| Measure | 30 September 2025 | 30 September 2026 | Change |"),
    typed(HEADERLESS, "a table pasted from a spreadsheet has its names in the first column alone", VOICE,
          "  ### What has changed because people spoke",
          "  | ⌖     |     |\n  | ----- | --- |\n  | North | 12  |\n  | Coast | 14  |\n\n"
          "  ### What has changed because people spoke"),
]  # fmt: skip
