"""What people paste from Word and e-mail, and what colleagues leave in the text."""

from __future__ import annotations

from tests.check import files
from tests.check.example import typed

EMPHASIS, LIST, TITLE, LINES = "emphasis-malformed", "list-malformed", "heading-unmarked", "lines-joined"
REMARK, FOLDED = "remark-left", "text-folded"

DAMAGES = [
    typed(EMPHASIS, "a space is left before the closing asterisks", files.VISION, "1. **Closer.** Support",
          "1. ⌖**Closer. **Support"),
    typed(EMPHASIS, "bold words touch the next word", files.VISION, "2. **Sooner.** We", "2. ⌖**Sooner.**We"),
    typed(EMPHASIS, "the closing asterisks are forgotten", files.VISION, "3. **Together.** Decisions",
          "3. ⌖**Together. Decisions"),
    typed(LIST, "a list is pasted into one line", files.VISION,
          "  - the number of residents over 85 is growing fastest where care workers are hardest to find\n"
          "  - younger adults are",
          "  This is what we face: ⌖• the number of residents over 85 is growing • younger adults are"),
    typed(LIST, "a numbered list is pasted into one line", files.OVERSIGHT,
          "1. The statement lead gathers evidence and proposes a score.\n"
          "  2. A lead for a different statement reads the text",
          "Steps: ⌖1. The lead gathers evidence. 2. Another lead adds to it. 3. A third one reads the text"),
    typed(LIST, "a bullet comes along with a sentence", files.ABOUT, "Home First is our reablement service.",
          "Home First is our ⌖• reablement service."),
    typed(LIST, "a claim keeps the bullet that it had in Word", files.PROVIDING, "- We watch the quality",
          "- ⌖• We watch the quality"),
    typed(TITLE, "a heading is only bold", files.WELCOME, "### What this document is for",
          "⌖**What this document is for**"),
    typed(TITLE, "a heading keeps the number that it had in Word", files.WELCOME, "### How to read it",
          "### ⌖1.3 How to read it"),
    typed(TITLE, "a heading is only a number and words", files.WELCOME, "### How to read it", "⌖1.3 How to read it"),
    typed(TITLE, "a heading is in capital letters and nothing else", files.ABOUT, "### Who we work with",
          "⌖WHO WE WORK WITH"),
    typed(LINES, "an address is pasted from a letter", files.WELCOME, "Writing it was useful in itself.",
          "⌖Write to us:\n  Exampleshire County Council\n  1 High Street\n  EX9 1AA\n\n  Writing it was useful."),
    typed(LINES, "opening times are pasted from a page", files.WELCOME, "Writing it was useful in itself.",
          "⌖Monday: 9am to 5pm\n  Saturday: 10am to noon\n\n  Writing it was useful."),
    typed(LINES, "questions are counted", files.WELCOME, "Writing it was useful in itself.",
          "⌖Q1. Did it help?\n  Q2. Was it worth it?\n\n  Writing it was useful."),
    typed(LINES, "a text is signed with a post", files.WELCOME, "Writing it was useful in itself.",
          "⌖Programme Board\n  Exampleshire County Council\n\n  Writing it was useful."),
    typed(REMARK, "a comment is hidden in HTML", files.WELCOME, "Writing it was useful in itself.",
          "⌖<!-- is it? --> Writing it was useful in itself."),
    typed(REMARK, "a colleague's initials stand before a question", files.ABOUT, "and 1,340 staff",
          "and 1,340 staff ⌖[AH1: check with finance]"),
    typed(REMARK, "a remark begins with NB", files.ABOUT, "Home First is our reablement service.",
          "⌖NB this is new. Home First is our reablement service."),
    typed(REMARK, "an owner is asked to confirm", files.NEEDS, "lead: Head of Assessment and Care Management",
          "lead: Head of Assessment and Care Management ⌖(Board to confirm)"),
    typed(FOLDED, "a chapter with lists is typed below >", files.VISION, "text: |", "text: ⌖>"),
    typed(FOLDED, "a claim with bullets is in quotation marks", files.PROVIDING,
          "- We watch the quality of every registered service in the county, and visit early when small signs cause us "
          "concern (Ref 32, 38).", "- ⌖'We watch\n    • quality\n    • complaints (Ref 32, 38).'"),
    typed(FOLDED, "a list begins behind its key", files.PROVIDING,
          "scope: |\n  This theme is about the support itself and about those with whom we provide it.",
          "scope: ⌖We look at\n  - support\n  - partners."),
]  # fmt: skip
