"""What documents call the status of an action, and in which colour: as the plan says, else as we do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from selfassess.model.assessment import Assessment
from selfassess.model.plan import ACTION_STATUSES

COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "not-started": "grey",
        "on-track": "green",
        "at-risk": "amber",
        "late": "red",
        "done": "blue",
        "embedded": "purple",
    }
)


class StatusShown(Struct, frozen=True):
    """A status in words, with what gives it its shape and its colour: `on-track green`. One that nobody gave has none.

    `name` has its place in the plan where the council has typed it.
    """

    name: str
    shape: str = ""
    colour: str = ""


def status_shown(status: str | None, assessment: Assessment) -> StatusShown:
    """How a status is shown; one that is none of the six is shown as it is typed."""
    shape = str(status or "")
    known = assessment.words.status_names
    if shape not in ACTION_STATUSES:
        return StatusShown(status or known[""])
    said = assessment.plan.statuses if assessment.plan else {}
    own = next((each for name, each in said.items() if name == shape), None)
    name, colour = (own.name, own.colour) if own else (None, None)
    return StatusShown(name or known[shape], shape, str(colour or COLOURS[shape]))
