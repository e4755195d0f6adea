"""Which sheets of a workbook are the register: one, or several with the same headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from selfassess.register.columns import column_of
from selfassess.register.header import Header, HeadingMatch, header_of, not_a_register
from selfassess.register.questions import READ, SKIP, Answers, Doubt, QuestionBook, answer_to
from selfassess.register.worksheet import BROKEN_ROW, SheetContent, UnreadableFileError

OTHER_LIST = re.compile(
    r"""
    \b(?: actions? | issues? | risks? | decisions? | raid | to[ -]?dos? | tasks? | meetings? | minutes
        | requests? | queries | contacts? | attendance | training )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The names of sheets that hold another list than the register."""
SET_ASIDE = re.compile(
    r"""
    \b(?: archived? | old | superseded | previous | template | example | sample | copy | draft | do[ ]not[ ]use
        | withdrawn | deleted | removed | test )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The names of sheets of which it is not plain that they are part of the register."""
OF_ACTIONS = re.compile(
    r"""
    (?: actions? | rag | priority | likelihood | impact | progress | raised | assigned | target[ ]date | completed?
      | due[ ]date | outcome | risk | mitigation )\b
    """,
    re.VERBOSE,
)
"""How headings begin that a list of actions, issues or risks has, and a register has not."""
OUR_OWN = (
    frozenset({"ref", "title", "part of the document", "content file", "line", "sentence"}),
    frozenset({"ref", "title", "part of the document", "content file", "sentence"}),
)
LEAST_ALIKE = 0.6
MAY_BE_OTHER = "The sheet {word} has references and titles, but it may be another list than the register."
SENSITIVITY = column_of("sensitivity")
RESTRICTS = re.compile(
    r"""
    restrict | confidential | sensitiv | \bmarking | classif | publish | public\b | disclos | shar(?:e|ed|able|ing)\b
    | \bfoi\b | gdpr | privacy | private | access[ ](?:level|right|restriction) | who[ ](?:can|may)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Headings of columns that may say who may see a record."""
DATED = re.compile(r"\b(?:date|when|on|link|url)\b", re.IGNORECASE)


class FoundSheets(Struct, frozen=True):
    """The headers of the sheets that are read; notes say which are not."""

    headers: tuple[Header, ...]
    notes: tuple[str, ...] = ()


def find_sheets(
    sheets: Sequence[SheetContent], answers: Answers, named: Sequence[str], book: QuestionBook
) -> FoundSheets:
    """The sheets that are the register: those that are named, or those that can be nothing else.

    UnreadableFileError if none has a column for the ref and one for the title.
    """
    chosen = _named(sheets, named) if named else [sheet for sheet in sheets if not sheet.is_hidden]
    headers = [header for sheet in chosen if (header := header_of(sheet, answers)) is not None]
    if not headers:
        raise _nothing(chosen)
    able = [header for header in headers if not header.missing and header.headings not in OUR_OWN]
    if not able or (named and len(able) < len(headers)):
        raise not_a_register(max((header for header in headers if header.missing), key=_rank, default=headers[0]))
    if not able[0].sheet.name:  # one CSV file, read with each character that may separate its cells
        able = [max(able, key=_rank)]
    read = able if named else [*_judged(able, answers, book)]
    for header in read:
        _ask_of_columns(header, answers, book)
    undecided = [header.sheet.name for header in able if not named and not _answered(header, answers)]
    return FoundSheets(tuple(read), tuple(_notes(sheets, read, named, undecided)))


def _rank(header: Header) -> tuple[int, int]:
    return -len(header.missing), header.known


def _named(sheets: Sequence[SheetContent], names: Sequence[str]) -> list[SheetContent]:
    by_name = {sheet.name.casefold(): sheet for sheet in sheets}
    for name in names:
        if name.casefold() not in by_name:
            known = ", ".join(f"“{sheet.name}”" for sheet in sheets if sheet.name)
            raise UnreadableFileError(f"There is no sheet “{name}”.", f"Name one of these: {known}." if known else "")
    return [by_name[name.casefold()] for name in dict.fromkeys(names)]


def _nothing(sheets: Sequence[SheetContent]) -> UnreadableFileError:
    broken = max((sheet.broken for sheet in sheets), default=0)
    if broken:
        return UnreadableFileError(f"Row {broken}: {BROKEN_ROW[0]}", BROKEN_ROW[1])
    return UnreadableFileError("This file is empty.", "Save the register again and import the new file.")


def _judged(headers: Sequence[Header], answers: Answers, book: QuestionBook) -> Iterator[Header]:
    """The sheets that are read; where it is not plain whether one is part of the register, the council is asked."""
    likely = [header for header in headers if not _is_another_list(header)] or [*headers]
    main = max(likely, key=_rank)
    is_certain = all(_are_alike(header, main) or _answered(header, answers) for header in headers)
    for header in headers:
        name = header.sheet.name
        is_apart = len(headers) > 1 and SET_ASIDE.search(name) is not None
        is_plain = not _is_another_list(header) and not is_apart and _are_alike(header, main)
        answer = answer_to(answers, "sheet", name)
        if answer == READ or (not answer and is_plain and is_certain):
            yield header
        elif not answer:
            proposal = READ if header is main or is_plain else SKIP
            book.add(Doubt("sheet", name, (READ, SKIP), proposal, MAY_BE_OTHER), f"{name}!A{header.row}")


def _answered(header: Header, answers: Answers) -> bool:
    return bool(answer_to(answers, "sheet", header.sheet.name))


def _is_another_list(header: Header) -> bool:
    if OTHER_LIST.search(header.sheet.name):
        return True
    return sum(bool(OF_ACTIONS.match(heading)) for heading in header.headings) > 1


def _are_alike(one: Header, other: Header) -> bool:
    """Whether two sheets have the same headings, but for a few that one of them lacks."""
    both = one.headings & other.headings
    return len(both) >= LEAST_ALIKE * max(len(one.headings), len(other.headings))


def _ask_of_columns(header: Header, answers: Answers, book: QuestionBook) -> None:
    """Asks of each column that is not read and may say who may see a record."""
    if any(column.key == "sensitivity" for column in header.columns.values()):
        return
    for match in header.matches:
        if match.column is None and _may_restrict(header, match) and not answer_to(answers, "column", match.heading):
            about = "The column {word} may say who may see each record."
            address = header.sheet.address(header.row, match.number)
            book.add(Doubt("column", match.heading, (SENSITIVITY.heading, SKIP), SENSITIVITY.heading, about), address)


def _may_restrict(header: Header, match: HeadingMatch) -> bool:
    is_filled = any(match.number in cells for row, cells in header.sheet.rows.items() if row > header.last)
    return is_filled and RESTRICTS.search(match.heading) is not None and not DATED.search(match.heading)


def _notes(
    sheets: Sequence[SheetContent], read: Sequence[Header], named: Sequence[str], undecided: Sequence[str]
) -> Iterator[str]:
    """Which sheets with contents are not read, except those that a workbook of ours has beside its register."""
    hidden = [sheet.name for sheet in sheets if sheet.is_hidden and not sheet.rows]
    if hidden:
        listed = ", ".join(f"“{name}”" for name in hidden)
        yield f"Hidden sheets are not read: {listed}. To read one, name it after --sheet."
    names = [header.sheet.name for header in read]
    is_ours = names == ["Register"] and not {"Where used", "Coverage"} - {sheet.name for sheet in sheets}
    others = [
        sheet.name for sheet in sheets if sheet.rows and not sheet.is_hidden and sheet.name not in (*names, *undecided)
    ]
    if others and not is_ours and not named:
        yield f"Not read: {', '.join(f'the sheet “{name}”' for name in others if name)}."
