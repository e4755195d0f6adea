"""A row of a register that is a record."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from selfassess.register.column_types import FieldValue
from selfassess.register.columns import Keys


class RegisterRow(Struct, frozen=True):
    """A row that is a record: its ref, and the value of each column that is read, None if the cell is empty.

    The ref is empty if the record is to get a new one. `cells` has the address of each value; `blanked` is what was
    typed where it was read as blank; `kept` are lines for the notes. `number` is the number of the row in its sheet.
    """

    number: int
    ref: str
    values: Mapping[Keys, FieldValue | None]
    cells: Mapping[Keys, str]
    blanked: Mapping[Keys, str] = field(default_factory=dict)
    kept: tuple[str, ...] = ()
    sheet: str = ""


def with_values(row: RegisterRow, said: Mapping[Keys, str]) -> RegisterRow:
    """A row with what something else than its cells says, where its cells do not say it."""
    return replace(
        row, values={**row.values, **{keys: each for keys, each in said.items() if not row.values.get(keys)}}
    )
