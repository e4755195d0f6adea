"""Who may read what, said wrongly."""

from __future__ import annotations

from tests.check import files
from tests.check.example import typed

MALFORMED = "audience-malformed"
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
    typed(MALFORMED, "the title of a chapter", files.ABOUT,
          "title: About Exampleshire", "title: About Exampleshire ⌖{audience=internal}"),
]  # fmt: skip
