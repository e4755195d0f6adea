"""What a rule of an audit reports, before alike faults are reported together."""

from __future__ import annotations

from msgspec import Struct

from selfassess.diagnostics import Place


class Fault(Struct, frozen=True):
    """Something wrong at a place: what, and what to do.

    `several` says it of many, as in `{} pictures have no alternative text`; faults with the same words there are alike.
    Without it a fault is always reported by itself.
    """

    place: Place
    message: str
    hint: str
    several: str = ""
