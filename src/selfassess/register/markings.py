"""Words that restrict records where no column does: in the name of a sheet, above the headings, or in a title."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from selfassess.model.readers import AUDIENCES
from selfassess.register.column_types import cell_text
from selfassess.register.header import Header
from selfassess.register.questions import Answers, Doubt, QuestionBook, answer_to

PHRASE = r"(?:official[\s–-]+sensitive|(?:strictly\s+)?confidential|restricted|not\s+for\s+(?:publication|release))"
OF_ALL = re.compile(rf"\b{PHRASE}\b|\binternal(?:\s+use)?\s+only\b", re.IGNORECASE)
OF_ONE = re.compile(
    rf"""
      [\[(]\s* ({PHRASE}) \s*[\])]  # Safeguarding review (confidential)
    | [–—:-]\s* ({PHRASE}) \s*\Z    # Safeguarding review – restricted
    | \A({PHRASE}) \s*[–—:-]        # Restricted: safeguarding review
    """,
    re.IGNORECASE | re.VERBOSE,
)
ABOUT_ALL = "{word} may say who may see the records of a sheet."
ABOUT_ONE = "{word} in a title may say who may see the record."
SENSITIVITY = "sensitivity"


def marked(header: Header, titles: Mapping[int, str], answers: Answers, book: QuestionBook) -> Mapping[int, str]:
    """Who may see the records in these rows, by row, as far as words restrict them and have been explained."""
    if any(column.key == SENSITIVITY for column in header.columns.values()):
        return {}
    of_all = _of_sheet(header)
    said: dict[int, str] = {}
    for row, title in titles.items():
        match = OF_ONE.search(title)
        word = next(filter(None, match.groups()), "") if match is not None else of_all
        if not word:
            continue
        answer = answer_to(answers, SENSITIVITY, word)
        if answer in AUDIENCES:
            said[row] = answer
        else:
            about = ABOUT_ONE if match is not None else ABOUT_ALL
            doubt = Doubt(SENSITIVITY, word, AUDIENCES, AUDIENCES[-1], about)
            book.add(doubt, header.sheet.address(row, min(header.columns)))
    return said


def _of_sheet(header: Header) -> str:
    """The words that restrict the whole sheet: in its name, or in a row above its headings."""
    above: Sequence[str] = [
        cell_text(cell) for row, cells in header.sheet.rows.items() if row < header.row for cell in cells.values()
    ]
    found = (OF_ALL.search(text) for text in (header.sheet.name, *above))
    return next((" ".join(match[0].split()) for match in found if match is not None), "")
