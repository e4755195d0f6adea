"""A register beside the library: what must be asked before any of its rows may become a record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Record
from selfassess.model.citation import ref_parts
from selfassess.model.readers import AUDIENCES
from selfassess.register.questions import (
    ALIKE,
    BLANK_CELLS,
    CHANGED_TITLES,
    DIFFERENT,
    NEW_NUMBERS,
    OTHER,
    SAME,
    THE_SAME,
    Answers,
    Doubt,
    Question,
    QuestionBook,
    answer_to,
)
from selfassess.register.register_reader import ParsedRegister, repeated_refs
from selfassess.register.register_row import RegisterRow
from selfassess.register.row_reader import REF, TITLE
from selfassess.register.worksheet import quoted

SENSITIVITY = ("sensitivity",)
WORD = re.compile(r"[^\W_]+")
DIGITS = re.compile(r"[0-9]+")
LEAST_ALIKE = 90
"""How alike two titles of one document are at least, of 100: a word put right, an ending added."""
RETITLED = (
    "The library has other documents under these numbers. "
    "Correct the numbers, or say whether they are the same documents under new titles."
)
UNMARKED = (
    "Some records have no sensitivity, although others are restricted. Everybody may see a record without sensitivity."
)


class SettledRegister(Struct, frozen=True):
    """A register whose rows can be entered once there are no questions; `replaced` are refs of other documents now."""

    register: ParsedRegister
    questions: tuple[Question, ...] = ()
    replaced: frozenset[str] = frozenset()


def settle(register: ParsedRegister, evidence: Mapping[str, Record], answers: Answers) -> SettledRegister:
    """Asks what the library makes doubtful, and gives new numbers to the rows that have none."""
    book = QuestionBook()
    rows = [*_unified(register.rows, evidence, answers, book)]
    rows = [*_retitled(rows, evidence, answers, book)]
    rows = [*_numbered(rows, evidence)]
    is_restricting = any(question.key == "sensitivity" for question in register.questions)
    rows = [*_marked(rows, evidence, answers, book, is_restricting)]
    replaced = frozenset(row.ref for row in rows if _is_replaced(row, evidence, answers))
    settled = replace(register, rows=tuple(rows), faults=(*register.faults, *_newly_repeated(register, rows)))
    return SettledRegister(settled, (*register.questions, *book.questions()), replaced)


def _newly_repeated(register: ParsedRegister, rows: Sequence[RegisterRow]) -> list[Problem]:
    before = {fault.message for fault in register.faults}
    return [fault for fault in repeated_refs(register.file, rows) if fault.message not in before]


def _unified(
    rows: Sequence[RegisterRow], evidence: Mapping[str, Record], answers: Answers, book: QuestionBook
) -> Iterator[RegisterRow]:
    """The rows, with the library's own form of refs such as 017 and 17, where they are the same."""
    known = {ref_parts(ref).alike: str(ref) for ref in evidence}
    answer = answer_to(answers, "ref", ALIKE)
    for row in rows:
        first = known.setdefault(ref_parts(row.ref).alike, row.ref) if row.ref else ""
        if first == row.ref or row.ref in evidence or answer == DIFFERENT:
            yield row
        elif answer == THE_SAME:
            yield replace(row, ref=first, values={**row.values, REF.keys: first})
        else:
            about = "Some references differ from others only by leading zeros or capitals."
            doubt = Doubt("ref", ALIKE, (THE_SAME, DIFFERENT), THE_SAME, about, f"{row.ref} beside {first}")
            book.add(doubt, row.cells[REF.keys])
            yield row


def _numbered(rows: Sequence[RegisterRow], evidence: Mapping[str, Record]) -> Iterator[RegisterRow]:
    """The rows, each with a ref: a new one where the register has none, or that of the only record with its title."""
    parts = [ref_parts(ref) for ref in (*evidence, *(row.ref for row in rows))]
    last = max((int(each.number) for each in parts if each.number and not each.series), default=0)
    titles: dict[str, list[str]] = {}
    for record in evidence.values():
        titles.setdefault(_words(record.title), []).append(str(record.ref))
    taken = {row.ref for row in rows}
    for row in rows:
        if row.ref:
            yield row
            continue
        same = [ref for ref in titles.get(_words(_title(row)), []) if ref not in taken]
        last += not same
        ref = same[0] if same else str(last)
        taken.add(ref)
        yield replace(row, ref=ref, values={**row.values, REF.keys: ref})


def _marked(
    rows: Sequence[RegisterRow],
    evidence: Mapping[str, Record],
    answers: Answers,
    book: QuestionBook,
    is_restricting: bool,
) -> Iterator[RegisterRow]:
    """The rows, with the answer where a blank cell would let everybody see a record that may be restricted."""
    has_restricted = is_restricting or any(row.values.get(SENSITIVITY) in AUDIENCES[1:] for row in rows)
    answer = answer_to(answers, "sensitivity", BLANK_CELLS)
    for row in rows:
        record = evidence.get(row.ref)
        is_blank = SENSITIVITY in row.values and not row.values[SENSITIVITY]
        would_open = has_restricted if record is None else record.sensitivity in AUDIENCES[1:]
        if not (is_blank and would_open):
            yield row
        elif answer in AUDIENCES:
            yield replace(row, values={**row.values, SENSITIVITY: answer})
        else:
            shown = f"{record.sensitivity} in the library" if record is not None else ""
            book.add(
                Doubt("sensitivity", BLANK_CELLS, AUDIENCES, AUDIENCES[-1], UNMARKED, shown), row.cells[SENSITIVITY]
            )
            yield row


def _retitled(
    rows: Sequence[RegisterRow], evidence: Mapping[str, Record], answers: Answers, book: QuestionBook
) -> Iterator[RegisterRow]:
    """The rows, without a ref where the library has another document under it and the row is to get a new one."""
    for row in rows:
        if not _has_another_title(row, evidence):
            yield row
            continue
        answer = _title_answer(row, answers)
        if answer == NEW_NUMBERS:
            kept = f"Reference in the register: {row.ref}"
            yield replace(row, ref="", kept=(*row.kept, kept))
            continue
        if not answer:
            shown = f"{quoted(_title(row))}, but {row.ref} is {quoted(evidence[row.ref].title)}"
            doubt = Doubt("title", CHANGED_TITLES, (NEW_NUMBERS, SAME, OTHER), NEW_NUMBERS, RETITLED, shown)
            book.add(doubt, row.cells[TITLE.keys])
        yield row


def _is_replaced(row: RegisterRow, evidence: Mapping[str, Record], answers: Answers) -> bool:
    return _has_another_title(row, evidence) and _title_answer(row, answers) == OTHER


def _title_answer(row: RegisterRow, answers: Answers) -> str:
    return answer_to(answers, "title", row.ref) or answer_to(answers, "title", CHANGED_TITLES)


def _has_another_title(row: RegisterRow, evidence: Mapping[str, Record]) -> bool:
    record, title = evidence.get(row.ref), _title(row)
    return record is not None and bool(title) and is_another_title(record.title, title)


def is_another_title(old: str, new: str) -> bool:
    """Whether two titles are of two documents: more than a few letters differ, or any number, such as a year."""
    one, other = _words(old), _words(new)
    if one == other:
        return False
    if DIGITS.findall(one) != DIGITS.findall(other):
        return True
    from rapidfuzz.fuzz import ratio

    return ratio(one, other) < LEAST_ALIKE


def _title(row: RegisterRow) -> str:
    return str(row.values.get(TITLE.keys) or "")


def _words(title: str) -> str:
    return " ".join(WORD.findall(title.casefold()))
