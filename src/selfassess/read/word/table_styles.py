"""What the style of a table gives its rows, columns and cells."""

from __future__ import annotations

from lxml import etree

from selfassess.read.word.raw_blocks import RawTable
from selfassess.read.word.style_chain import Styles
from selfassess.read.word.word_names import W, value

FIRST_ROW, FIRST_COLUMN = 0x20, 0x80


def table_without_rows(table: etree._Element, styles: Styles) -> RawTable:
    """A table with what its properties and style say, before its rows are read."""
    properties = table.find(f"{W}tblPr")
    look = properties.find(f"{W}tblLook") if properties is not None else None
    chain = [*styles.chain(value(properties, "tblStyle") or "")]
    return RawTable(
        [],
        any(each.has_first_row for each in chain) and _asks(look, "firstRow", FIRST_ROW),
        _asks(look, "firstColumn", FIRST_COLUMN),
        any(each.is_coloured for each in chain),
    )


def _asks(look: etree._Element | None, name: str, flag: int) -> bool:
    """Whether a table has the look of its style for the first row, or for the first column."""
    if look is None:
        return False
    flags = look.get(f"{W}val", "0")
    is_flagged = flags.isalnum() and flags.isascii() and bool(_hexadecimal(flags) & flag)
    return look.get(f"{W}{name}", "") in ("1", "true", "on") or is_flagged


def _hexadecimal(flags: str) -> int:
    return int(flags, 16) if len(flags) < 9 and all(each in "0123456789abcdefABCDEF" for each in flags) else 0
