"""What people type or paste as footnotes, HTML and other marks that documents do not have."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import typed

NOTE, MARKUP, STRUCK, ADDRESS = "note-malformed", "markup-unread", "words-struck-out", "address-malformed"
VAGUE, NOWHERE = "link-text-vague", "link-to-nowhere"
FEEDBACK = "[feedback page on our website](https://www.exampleshire.example/self-assessment/feedback)"

DAMAGES = [
    # footnotes
    typed(NOTE, "a footnote pasted without its words", files.WELCOME,
          "Every figure is invented too,", "Every figure⌖[^1] is invented too,"),
    typed(NOTE, "the words of a footnote whose number was deleted", files.WELCOME,
          "\n  ### What this document is for", "\n  [^1]: ⌖Provisional.\n\n  ### What this document is for"),
    typed(NOTE, "a footnote whose number is written another way than the one in the text", files.WELCOME,
          "Every figure is invented too,", "Every figure⌖[^a] is invented too,"),
    Damage(NOTE, "two footnotes with one number",
           (Edit(files.WELCOME, "Every figure is invented too,", "Every figure[^1] is invented too,"),
            Edit(files.WELCOME, "\n  ### What this document is for",
                 "\n  [^1]: Provisional.\n  [^1]: ⌖Estimated.\n\n  ### What this document is for"))),
    Damage(NOTE, "a list in a footnote",
           (Edit(files.WELCOME, "Every figure is invented too,", "Every figure[^1] is invented too,"),
            Edit(files.WELCOME, "\n  ### What this document is for",
                 "\n  [^1]: ⌖Provisional:\n\n      - waits\n      - costs\n\n  ### What this document is for"))),
    # HTML and attributes
    typed(MARKUP, "underlined words pasted from a web page", files.WELCOME,
          "Exampleshire is not a real place.", "Exampleshire is ⌖<u>not</u> a real place."),
    typed(MARKUP, "what Word leaves at the end of a paragraph", files.WELCOME,
          "Several findings surprised us,", "Several findings surprised us⌖<o:p></o:p>,"),
    typed(MARKUP, "a paragraph of HTML in a claim", files.SAFETY,
          "  - Exampleshire SAB brings", "  - ⌖<p>Exampleshire SAB brings"),
    typed(MARKUP, "a link that opens a new window", files.WELCOME, FEEDBACK, f'{FEEDBACK}⌖{{target="_blank"}}'),
    typed(MARKUP, "an ampersand that a program has escaped twice", files.WELCOME,
          "councillors, staff and partners", "councillors, staff ⌖&amp;amp; partners"),
    typed(MARKUP, "square metres typed with a caret", files.WELCOME,
          "Exampleshire is not a real place.", "Exampleshire is no place of 12 ⌖m^2."),
    # struck out
    typed(STRUCK, "words that a colleague has struck out", files.WELCOME,
          "Exampleshire is not a real place.", "Exampleshire is ⌖~~hardly~~ not a real place."),
    typed(STRUCK, "struck out between tags, in a statement", files.GOVERNANCE,
          "\nproud_of:", "\n  The rest is ⌖<del>late</del> on time.\n\nproud_of:"),
    typed(STRUCK, "a whole sentence struck out in a theme", files.SAFETY,
          "  - Exampleshire SAB brings", "  - ⌖~~We agree.~~ Exampleshire SAB brings"),
    # addresses
    typed(VAGUE, "a bare address at the end of a sentence", files.WELCOME, FEEDBACK,
          "feedback page ⌖https://www.exampleshire.example/self-assessment/feedback"),
    typed(VAGUE, "a bare address without https, in brackets", files.WELCOME, FEEDBACK,
          "feedback page (⌖www.exampleshire.example/self-assessment)"),
    typed(NOWHERE, "a link to a folder of the council's network, with spaces in its name", files.WELCOME, FEEDBACK,
          r"⌖[feedback page](S:\Adults\Self assessment\feedback.docx)"),
    typed(NOWHERE, "a link to a file in a folder of SharePoint", files.WELCOME, FEEDBACK,
          "⌖[feedback page](Shared Documents/Feedback form.docx)"),
    typed(ADDRESS, "a link whose address is on no line of the text", files.WELCOME, FEEDBACK, "⌖[feedback page][1]"),
    typed(ADDRESS, "the address of a link that was deleted", files.WELCOME,
          "\n  ### What this document is for",
          "\n  ⌖[1]: https://www.exampleshire.example\n\n  ### What this document is for"),
    typed(ADDRESS, "a telephone number with words in it", files.WELCOME, FEEDBACK, "[feedback line](⌖tel:01632-ASK)"),
]  # fmt: skip
