"""The rows of a file of scores: each council with its scores; what cannot be read is reported at its cell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from selfassess.diagnostics import Place, Problems
from selfassess.load.csv_rows import rows
from selfassess.load.scores_columns import Columns, columns_of
from selfassess.model.council_scores import CouncilScores
from selfassess.model.framework import Framework
from selfassess.syntax.messages import short
from selfassess.syntax.nodes import Text

NO_SCORE = frozenset({"", "-", "–", "—", "n/a", "na", "none", "not scored", "not assessed", "unknown"})
WHOLE = re.compile(r"(\d+)\.0+")
PERCENTAGE = re.compile(r"(\d{1,3}(?:\.\d+)?) ?%?")
HIGHEST = 100
ROWS_ABOVE = 10
MOST_ROWS, LONGEST_ROW = 2000, 5000


class Faults:
    """Faults of one kind are one problem, at the first place."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], list[tuple[Place, str]]] = defaultdict(list)

    def add(self, rule: str, place: Place, message: str, hint: str) -> None:
        self._found[rule, hint].append((place, message))

    def tell(self, problems: Problems) -> None:
        for (rule, hint), found in self._found.items():
            (place, message), others = found[0], len(found) - 1
            more = f" {others} more {'cell or row has' if others == 1 else 'cells or rows have'} the same problem."
            problems.add(rule, place, message + (more if others else ""), hint)


def councils_in(file: str, text: str, framework: Framework, problems: Problems) -> tuple[CouncilScores, ...]:
    """Every council of a file with its scores; headings may be in one of the first rows."""
    if text.count("\n") > MOST_ROWS or max(map(len, text.split("\n"))) > LONGEST_ROW:
        message = f"This file has more than {MOST_ROWS:,} rows, or a row of more than {LONGEST_ROW:,} characters."
        problems.add(
            "file-unreadable", Place(file), message, "Delete the rows and columns that are not scores of councils."
        )
        return ()
    table = list(rows(file, text))
    headings = [columns_of(row, framework) for row in table[:ROWS_ABOVE]]
    at = max(range(len(headings)), key=lambda at: len(headings[at].statements), default=0)
    columns = headings[at] if headings else Columns(None, {}, None)
    if columns.council is None or not columns.statements:
        problems.add(*_no_table(file, table, columns))
        return ()
    faults = Faults()
    _check_columns(table[at], columns, framework, faults)
    councils = _councils(table[at + 1 :], columns, len(table[at]), framework, faults)
    faults.tell(problems)
    return councils


def _no_table(file: str, table: Sequence[Sequence[Text]], columns: Columns) -> tuple[str, Place, str, str]:
    """What is wrong with a file in which no scores can be found."""
    place = table[0][0].place if table else Place(file)
    if table and columns.statements:
        hint = "Type “council” as the heading of the column with the names of the councils."
        return "field-missing", place, "No column has the names of the councils.", hint
    hint = "Type “council” as the heading of one column, and the id or name of a statement above each of the others."
    return "field-missing", place, "No column of this file is about a statement.", hint


def _check_columns(headings: Sequence[Text], columns: Columns, framework: Framework, faults: Faults) -> None:
    for heading in columns.twice:
        hint = "Delete one of the two columns."
        faults.add("value-choice", heading.place, f"“{short(heading)}” is a second column for one statement.", hint)
    missing = [each for each in framework.statements if each.statement not in columns.statements]
    if missing:
        names = ", ".join(f"“{each.name}”" for each in missing)
        ids = " and ".join(f"“{each.statement}”" for each in missing[:1])
        hint = f"Add a column with the heading {ids}. Leave its cells empty where there is no score."
        faults.add("field-missing", headings[0].place, f"There is no column for {names}.", hint)


def _councils(
    table: Iterable[Sequence[Text]], columns: Columns, width: int, framework: Framework, faults: Faults
) -> tuple[CouncilScores, ...]:
    scale = [str(score.score) for score in framework.scale]
    councils: dict[str, CouncilScores] = {}
    for row in table:
        name = _cell(row, columns.council)
        if len(row) > width and any(row[width:]):
            hint = "If a name has a comma in it, put the name in quotation marks."
            message = f"This row has {len(row)} cells, and there are {width} headings."
            faults.add("value-type", row[width].place, message, hint)
        elif not name:
            faults.add("field-missing", row[0].place, "This row has no council.", "Type its name, or delete the row.")
        elif name.casefold() in councils:
            first = councils[name.casefold()].name.place.line
            message = f"“{short(name)}” is already in line {first}."
            faults.add("value-choice", name.place, message, "Delete one of the two rows.")
        else:
            councils[name.casefold()] = _council(name, row, columns, scale, faults)
    return tuple(councils.values())


def _council(name: Text, row: Sequence[Text], columns: Columns, scale: Sequence[str], faults: Faults) -> CouncilScores:
    scores: dict[str, Text] = {}
    for statement, at in columns.statements.items():
        typed = _cell(row, at)
        score = Text(WHOLE.sub(r"\1", typed), typed.node) if typed is not None else None
        if score is not None and score in scale:
            scores[statement] = score
        elif typed is not None and typed.casefold() not in NO_SCORE:
            hint = f"Type {', '.join(scale[:-1])} or {scale[-1]}, or leave the cell empty."
            faults.add("value-choice", typed.place, f"“{short(typed)}” is not a score.", hint)
    return CouncilScores(name, scores, _percent(_cell(row, columns.overall), faults))


def _percent(typed: Text | None, faults: Faults) -> float | None:
    if typed is None or typed.casefold() in NO_SCORE:
        return None
    number = PERCENTAGE.fullmatch(typed)
    if number is None or float(number[1]) > HIGHEST:
        hint = "Type a number from 0 to 100, or leave the cell empty."
        faults.add("value-type", typed.place, f"“{short(typed)}” is not a percentage.", hint)
        return None
    return float(number[1])


def _cell(row: Sequence[Text], at: int | None) -> Text | None:
    return row[at] if at is not None and at < len(row) and row[at] else None
