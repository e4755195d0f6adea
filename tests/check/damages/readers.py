"""Who may read what, said wrongly."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import typed

MALFORMED, GAP = "audience-malformed", "edition-gap"
VOICE = "content/chapters/voice.yaml"
HEADING = "### Three areas, three kinds of need"

DAMAGES = [
    typed(MALFORMED, "a word that is no circle of readers", files.ABOUT, HEADING, f"{HEADING} ⌖{{audience=staff}}"),
    typed(MALFORMED, "a colon for the equals sign", files.ABOUT, HEADING, f"{HEADING} ⌖{{audience: internal}}"),
    typed(MALFORMED, "readers as they call themselves", files.ABOUT, HEADING, f'{HEADING} ⌖{{Audience="CQC"}}'),
    typed(MALFORMED, "another key", files.ABOUT, HEADING, f"{HEADING} ⌖{{readers=internal}}"),
    typed(MALFORMED, "braces that are never closed", files.ABOUT, HEADING, f"{HEADING} ⌖{{audience=cqc"),
    typed(MALFORMED, "at the end of a paragraph", files.ABOUT, "with its own management team and its own local "
          "partnership.", "with its own management team and its own local partnership. ⌖{audience=internal}"),
    typed(MALFORMED, "a heading in a list", files.ABOUT, HEADING,
          f"- ### Our risks ⌖{{audience=internal}}\n\n  {HEADING}"),
    typed(MALFORMED, "a heading after lines of code that never end", files.ABOUT,
          HEADING, f"```\n  Words.\n\n  {HEADING} ⌖{{audience=internal}}"),
    typed(MALFORMED, "the title of a chapter", files.ABOUT,
          "title: About Exampleshire", "title: About Exampleshire ⌖{audience=internal}"),
    Damage(GAP, "a link to a part that becomes the council's own",
           (Edit(VOICE, "### Where we fall short", "### Where we fall short {audience=internal}"),
            Edit(files.ABOUT, "for providers", "for providers, as ⌖[we say](#where-we-fall-short)")) ),
    Damage(GAP, "a link without words to a chapter that becomes the council's own",
           (Edit(VOICE, "chapter: voice", "chapter: voice\naudience: internal"),
            Edit(files.ABOUT, "for providers", "for providers (see ⌖[](#voice))"))),
    Damage(GAP, "a claim that a link leads to is the council's own",
           (Edit(files.NEEDS, "  - id: care-home-reviews", "  - audience: internal\n    id: care-home-reviews"),
            Edit(files.ABOUT, "for providers", "for providers, ⌖[who wait](#care-home-reviews)")) ),
    Damage(GAP, "a figure's action is named by a claim for the council alone",
           (Edit(files.ACTIONS, "- action: A2\n", "- action: ⌖A99\n  what: Count the risks\n  lead: Head of Risk\n"
                 "  due: 2027-03-31\n- action: A2\n"),
            Edit(files.NEEDS, "    actions: [A2]", "    actions: [A2]\n  - text: We have risks.\n"
                 "    audience: internal\n    actions: [A99]"))),
]  # fmt: skip
