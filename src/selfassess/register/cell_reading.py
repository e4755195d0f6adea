"""What one cell of a register says, and what says nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct, field

from selfassess.register.column_types import CellProblem, FieldValue
from selfassess.register.columns import Keys
from selfassess.register.questions import Doubt

EMPTY = re.compile(
    r"""
    n[/.\\ ]?a\.? | nil | none | blank | [-–—_.?*]+        # n/a, -, ?
    | t\.?b\.?[acd]\.?                                      # TBC
    | to[ ]be[ ](?:confirmed|advised|agreed|determined|added)
    | not[ ](?:applicable|known|available|yet[ ]known) | unknown
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What people type where they have nothing to say."""


class Reading(Struct, frozen=True):
    """What a cell says. `others` are values for other columns; `kept` goes into the notes of the record.

    `told` says how a cell was understood that does not say its value plainly, for all such cells together.
    """

    value: FieldValue | None = None
    problem: CellProblem | None = None
    doubts: tuple[Doubt, ...] = ()
    others: Mapping[Keys, FieldValue] = field(default_factory=dict)
    kept: str = ""
    told: str = ""
