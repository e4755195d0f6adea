"""Mistakes of tables. What finds them is loaded only for a text that has anything of a table, which most have not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from selfassess.prose.parser import Token
from selfassess.prose.passage import ProseMistake
from selfassess.syntax.nodes import Text

MARKS = ("|", "\t", "<table", "<TABLE", "│", "┃", "║", "¦")
BETWEEN_CELLS = re.compile(
    r"""
    [,;](?:
        (?<=,)(?:[^\s\d”’"']|\d\d?\b|\d{4})  # a comma neither behind words nor within a figure,
      | (?<=;)\S
      | [ ][£<]?\d[\d.,]*%?(?:\n|\Z)          # or a figure that ends a line
    )
    """,
    re.VERBOSE,
)
WIDE_GAP = r"[^\s.!?] {2,}\S"


def unread_tables(text: Text, tokens: Sequence[Token]) -> Iterator[ProseMistake]:
    """Every table of a text that is not as it was meant."""
    if not any(map(text.__contains__, MARKS)) and not _may_have_columns(text):
        return
    from selfassess.prose.html_tables import html_tables
    from selfassess.prose.pasted_tables import pasted_tables
    from selfassess.prose.table_mistakes import table_mistakes

    yield from table_mistakes(text, tokens)
    yield from pasted_tables(text, tokens)
    yield from html_tables(text, tokens)


def _may_have_columns(text: str) -> bool:
    if "\n" not in text:
        return False
    return BETWEEN_CELLS.search(text) is not None or ("  " in text and re.search(WIDE_GAP, text) is not None)
