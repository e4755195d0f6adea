"""Where prose prints a published table: a marker on a line of its own."""

from __future__ import annotations

import pytest

from selfassess.prose.reading import read
from selfassess.prose.table_markers import MARKED
from selfassess.syntax.nodes import text_without_source

PRINTED = {
    "alone": ("{table: cost}", ["cost"]),
    "in capitals": ("{Table: cost}", ["cost"]),
    "without a space": ("{table:cost}", ["cost"]),
    "with spaces inside": ("{ table : cost }", ["cost"]),
    "with an equals sign": ("{table=cost}", ["cost"]),
    "without a colon": ("{table cost}", ["cost"]),
    "between words, without blank lines": ("Words.\n{table: cost}\nMore words.", ["cost"]),
    "set in": ("   {table: cost}  ", ["cost"]),
    "below the entry of a list": ("- one\n\n  {table: cost}\n- two", ["cost"]),
    "as the entry of a list": ("- {table: cost}", ["cost"]),
    "in a quotation": ("> {table: cost}", ["cost"]),
    "two": ("{table: cost}\n{table: waits}", ["cost", "waits"]),
    "of no table": ("{table}", [""]),
    "of no table, with a colon": ("{table: }", [""]),
    "of words": ("{tables: cost}", []),
    "behind a backslash": ("\\{table: cost}", []),
    "as code": ("`{table: cost}`", []),
    "in a block of code": ("```\n{table: cost}\n```", []),
    "among words": ("See {table: cost} here.", []),
}


@pytest.mark.parametrize(("typed", "tables"), PRINTED.values(), ids=PRINTED)
def test_a_marker_on_its_own_line_prints_a_table(typed: str, tables: list[str]) -> None:
    passage = read(text_without_source(typed))
    assert [token.meta["table"] for token in passage.tokens if token.type == MARKED] == tables
    assert [mention.table for mention in passage.tables if mention.is_printed] == tables
