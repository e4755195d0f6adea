"""Rows that are marked by colour or struck out: asked about where no column says in words what that means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selfassess.register.column_types import cell_text
from selfassess.register.columns import Keys
from selfassess.register.header import Header
from selfassess.register.looks import STRUCK_OUT
from selfassess.register.questions import NOTHING, Answers, Doubt, QuestionBook, answer_to

MOST_LOOKS = 8
MARKED = "Some records are coloured {word}, and no column says what that means."
STRUCK = "Some records are {word}, and no column says what that means."
EXAMPLES = (NOTHING, "category …", "status …", "sensitivity …", "kind …")


def said_by_looks(
    header: Header, rows: Sequence[int], answers: Answers, book: QuestionBook
) -> Mapping[int, Mapping[Keys, str]]:
    """What the looks of rows say, by row, as far as the council has said what they mean."""
    marks = _marks(header, rows)
    said: dict[int, dict[Keys, str]] = {}
    for row, looks in marks.items():
        for look in looks:
            key, _, value = answer_to(answers, "look", look).partition(" ")
            if value:
                said.setdefault(row, {})[(key,)] = value
            elif key != NOTHING:
                is_struck = look == STRUCK_OUT
                proposal = "status withdrawn" if is_struck else NOTHING
                doubt = Doubt("look", look, EXAMPLES, proposal, STRUCK if is_struck else MARKED)
                book.add(doubt, header.sheet.address(row, min(header.columns)))
    return said


def _marks(header: Header, rows: Sequence[int]) -> Mapping[int, frozenset[str]]:
    """The looks of each row that set it apart; none where all rows have them, every other row, or a word says it."""
    looks = header.sheet.looks
    headed = range(1, max(match.number for match in header.matches) + 1)
    columns = [column for column in headed if len({looks.get(row, {}).get(column) for row in rows}) > 1]
    each = {row: frozenset(looks.get(row, {}).get(column, "") for column in columns) - {""} for row in rows}
    marks = {row: found for row, found in each.items() if found}
    different = {look for found in marks.values() for look in found}
    if not different or len(different) > MOST_LOOKS or _is_striped(marks, rows) or _is_said(header, marks, rows):
        return {}
    return marks


def _is_striped(marks: Mapping[int, frozenset[str]], rows: Sequence[int]) -> bool:
    """Whether every other row has the same look, which makes a table easier to read."""
    found = [marks.get(row, frozenset()) for row in rows]
    return len(rows) > 3 and len({*found[::2]}) == len({*found[1::2]}) == 1 and found[0] != found[1]


def _is_said(header: Header, marks: Mapping[int, frozenset[str]], rows: Sequence[int]) -> bool:
    """Whether some column has its own words for each look, as one of a status in words and in colour."""
    for match in header.matches:
        words: dict[frozenset[str], set[str]] = {}
        for row in rows:
            cell = header.sheet.rows[row].get(match.number)
            words.setdefault(marks.get(row, frozenset()), set()).add(cell_text(cell) if cell is not None else "")
        every = [word for found in words.values() for word in found]
        is_apart = len(every) == len(set(every)) and len(every) < len(rows)
        if is_apart and all("" not in found for look, found in words.items() if look):
            return True
    return False
