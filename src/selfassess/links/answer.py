"""What is told of an address."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from selfassess.links.failures import Trouble


class Outcome(StrEnum):
    """All that a librarian needs to know of an address, under the names that JSON gives it."""

    WORKS = "works"
    MOVED = "moved"
    LOOK = "look"
    DEAD = "dead"


class Answer(Struct, frozen=True):
    """An outcome with its reason, a sentence; `status` is the last HTTP status, 0 if there was none.

    `hint` says what to do where the outcome alone does not; it may name the `{ref}` of a record.
    """

    outcome: Outcome
    reason: str = ""
    status: int = 0
    new_address: str = ""
    trouble: Trouble | None = None
    hint: str = ""

    @property
    def is_reached(self) -> bool:
        return self.trouble not in ("network", "name", "refused")

    @property
    def is_unreachable(self) -> bool:
        return self.trouble in ("network", "name")


NOT_AN_ADDRESS = Answer(Outcome.DEAD, "This is not a web address. Copy it from the address bar of your browser.")
