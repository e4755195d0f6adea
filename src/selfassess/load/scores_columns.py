"""The headings of a file of scores: which column has the councils, the scores of each statement, the percentages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from selfassess.model.framework import Framework
from selfassess.syntax.nodes import Text

COUNCILS = frozenset({"council", "councils", "local authority", "authority", "name", "council name", "la", "la name"})
OVERALL = re.compile(r"overall(?: (?:score|percent|percentage|%))?|percent(?:age)?(?: .*)?")
NUMBERED = re.compile(r"[a-z]{1,3} ?(\d{1,2})\b ?")
SAID_OF_SCORES = frozenset({"score", "scores", "rating", "statement", "quality"})


class Columns(Struct, frozen=True):
    """Which column has what: the council, the score of each statement, and the overall percentage."""

    council: int | None
    statements: Mapping[str, int]
    overall: int | None
    twice: tuple[Text, ...] = ()


def columns_of(headings: Sequence[Text], framework: Framework) -> Columns:
    statements: dict[str, int] = {}
    twice: list[Text] = []
    council = overall = None
    for at, heading in ((at, heading) for at, heading in enumerate(headings) if heading):
        words = plain(heading)
        statement = statement_meant(words, framework)
        if statement and statement in statements:
            twice.append(heading)
        elif statement:
            statements[statement] = at
        elif council is None and words in COUNCILS:
            council = at
        elif overall is None and OVERALL.fullmatch(words):
            overall = at
    others = {*statements.values(), overall}
    first = next((at for at, heading in enumerate(headings) if heading and at not in others), None)
    return Columns(first if council is None else council, statements, overall, tuple(twice))


@lru_cache(maxsize=512)
def plain(heading: str) -> str:
    """A heading in small letters, with spaces for all that is no letter or figure."""
    return " ".join(re.findall(r"[a-z0-9%]+", heading.casefold().replace("'", "").replace("’", "")))


def statement_meant(words: str, framework: Framework) -> str:
    """The id of the statement that a plain heading means: by a name, by some words of one, or by its number."""
    statements = framework.statements
    numbered = NUMBERED.match(words)
    rest = words[numbered.end() :] if numbered is not None else words
    if numbered is not None and not rest:
        number = int(numbered[1])
        return str(statements[number - 1].statement) if 0 < number <= len(statements) else ""
    typed = frozenset(rest.split()) - SAID_OF_SCORES
    exact: list[str] = []
    partial: list[str] = []
    for each in statements:
        names = [plain(name) for name in (each.statement, *each.every_name)]
        exact += [str(each.statement)] if rest in names else []
        partial += [str(each.statement)] if any(_is_part(typed, name.split()) for name in names) else []
    meant = exact or partial
    return meant[0] if len(meant) == 1 else ""


def _is_part(typed: frozenset[str], name: Sequence[str]) -> bool:
    """Whether these are words of a name; one word alone is its first."""
    return typed <= {*name} and (len(typed) > 1 or typed == {*name[:1]})
