"""What befalls pictures, headings and tables, as the finished document shows them."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import content, typed

WITHOUT_ALT = "image-without-alt"
MISSING = "image-missing"
MALFORMED = "image-malformed"
SKIPPED = "heading-skipped"
CAPITALS = "heading-in-capitals"
HEADERLESS = "table-without-header"

DAMAGES = [
    typed(WITHOUT_ALT, "the words between the brackets are forgotten", files.VISION, "  ### Three promises",
          "  ⌖![](images/garden-match.png)\n\n  ### Three promises"),
    Damage(WITHOUT_ALT, "a story leaves them out",
           (Edit(files.SAFEGUARDING, "image: images/safe", "image: ⌖images/safe"),
            Edit(files.SAFEGUARDING,
                 "    alt: A woman with a walking frame looks through the spy hole of a front door fitted with a chain",
                 ""))),
    typed(WITHOUT_ALT, "a program puts the name of the file there", files.EQUITY,
          "People of different ages sharing tea and cake in a community hall under a sign saying Welcome",
          "⌖images/welcome-cafe.png"),
    typed(WITHOUT_ALT, "Word describes it by itself", files.LEARNING,
          "alt: People sitting together in a circle of chairs, talking and taking notes",
          "alt: ⌖A group of people sitting in chairs Description automatically generated"),
    typed(WITHOUT_ALT, "a phone numbers it", files.LEARNING,
          "alt: People sitting together in a circle of chairs, talking and taking notes", "alt: ⌖IMG_2034"),
    typed(WITHOUT_ALT, "their line is prepared and left empty", files.LEARNING,
          "alt: People sitting together in a circle of chairs, talking and taking notes", "alt:⌖"),
    typed(MISSING, "the ending of a file is typed in capitals", files.TRANSITIONS,
          "image: images/home-from-hospital.png", "image: ⌖images/home-from-hospital.PNG"),
    Damage(MISSING, "a chart is saved as a PDF",
           (Edit(files.OVERSIGHT, "  ### The evidence library",
                 "  ⌖![How a claim is checked, in four steps](images/steps.pdf)\n\n  ### The evidence library"),),
           {"content/images/steps.pdf": b"%PDF-1.7\n"}),
    typed(MISSING, "a picture is shown from the web", files.PARTNERS, "image: images/carers-walk.png",
          "image: ⌖https://www.exampleshire.example/walk.png"),
    Damage(MISSING, "the folder is forgotten, in a caption of prose",
           (Edit(files.ABOUT, "![Map of Exampleshire:", "⌖![Map of Exampleshire:"),
            Edit(files.ABOUT, '(images/map.png "', '(map.png "'))),
    Damage(MISSING, "the file is deleted", (Edit(files.NEEDS, "image: images/garden", "image: ⌖images/garden"),),
           {"content/images/garden-match.png": None}),
    Damage(MALFORMED, "the name of a picture contains a space",
           (Edit(files.ABOUT, "![Map of Exampleshire:", "⌖![Map of Exampleshire:"),
            Edit(files.ABOUT, '(images/map.png "', '(images/our map.png "')),
           {"content/images/our map.png": content("content/images/map.png")}),
    Damage(MALFORMED, "Word sets curly quotation marks around a caption",
           (Edit(files.ABOUT, "![Map of Exampleshire:", "⌖![Map of Exampleshire:"),
            Edit(files.ABOUT, '(images/map.png "', "(images/map.png “"))),
    typed(MALFORMED, "a width is typed as another program has it", files.VISION, "  ### Three promises",
          "  ![Two people dig a bed](images/garden-match.png)⌖{height=4cm}\n\n  ### Three promises"),
    Damage(MISSING, "a picture comes from a phone",
           (Edit(files.NEEDS, "image: images/garden-match.png", "image: ⌖images/garden-match.heic"),),
           {"content/images/garden-match.heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"}),
    Damage(MISSING, "a picture is not synchronised yet",
           (Edit(files.NEEDS, "image: images/garden", "image: ⌖images/garden"),),
           {"content/images/garden-match.png": content("content/images/garden-match.png")[:9000] + bytes(20741)}),
    typed(SKIPPED, "a chapter begins with four signs", files.WELCOME, "  ### An invented council",
          "  ⌖#### An invented council"),
    typed(SKIPPED, "five signs stand below three in a statement", files.SAFEGUARDING, "  One specialist team now takes",
          "  ⌖##### Who takes concerns\n\n  One specialist team now takes"),
    typed(SKIPPED, "a list of steps in a plan gets small headings", files.GOVERNANCE, "how_we_know: |\n",
          "how_we_know: |\n  ⌖#### In short\n\n  We look often.\n\n"),
    typed(CAPITALS, "the title of a chapter is typed in capitals", files.VISION, "title: Our vision",
          "title: ⌖OUR VISION FOR CARE"),
    typed(CAPITALS, "a heading within a statement shouts", files.NEEDS, "  ### Reviews and carers",
          "  ### ⌖REVIEWS AND CARERS"),
    typed(CAPITALS, "the title of a story comes from a poster", files.TRANSITIONS, "spotlight: Home by teatime",
          'spotlight: ⌖"HOME BY TEATIME"'),
    typed(HEADERLESS, "the header row is left empty", files.ABOUT,
          "  | Area | Main places | Population | Aged 65 and over | Aged 85 and over |", "  | ⌖ |  |  |  |  |"),
    Damage(HEADERLESS, "the line of hyphens below the header row is deleted",
           (Edit(files.TRANSITIONS, "  | Measure | 2023-24", "  ⌖| Measure | 2023-24"),
            Edit(files.TRANSITIONS, "  | --- | ---: | ---: | ---: |\n", ""))),
    typed(HEADERLESS, "a column is added to the header row and not below it", files.NEEDS,
          "  | Measure | 30 September 2025 | 30 September 2026 |",
          "  ⌖| Measure | 30 September 2025 | 30 September 2026 | Change |"),
    typed(HEADERLESS, "a table pasted from a spreadsheet has its names in the first column alone", files.VOICE,
          "  ### What has changed because people spoke",
          "  | ⌖     |     |\n  | ----- | --- |\n  | North | 12  |\n  | Coast | 14  |\n\n"
          "  ### What has changed because people spoke"),
]  # fmt: skip
