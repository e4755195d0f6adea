"""What a check of a web address can find."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

# What a failure affects: one address, its website, or everything, because this computer may be offline. "name" also
# affects everything: either no website has this name, or no name can be looked up.
Trouble = Literal["address", "site", "network", "name"]


class Outcome(StrEnum):
    """All that a librarian needs to know of an address, under the names that JSON gives it."""

    WORKS = "works"
    MOVED = "moved"
    LOOK = "look"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Answer:
    """An outcome with its reason, a sentence; `status` is the last HTTP status, 0 if there was none."""

    outcome: Outcome
    reason: str = ""
    status: int = 0
    new_address: str = ""
    trouble: Trouble | None = None

    @property
    def is_reached(self) -> bool:
        return self.trouble not in ("network", "name")


NOT_AN_ADDRESS = Answer(Outcome.DEAD, "This is not a web address. Copy it from the address bar of your browser.")
