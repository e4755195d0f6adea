"""Which names of files every computer accepts."""

from __future__ import annotations

REFUSED = frozenset('<>:"|?*\\') | frozenset(map(chr, range(32)))
DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)
"""Names that Windows keeps for devices, with any ending."""


def windows_refuses(path: str) -> bool:
    """Whether Windows refuses a step of this path: for a character, for what it ends with, or as a device's name."""
    return any(
        not REFUSED.isdisjoint(step) or step[-1] in ". " or step.partition(".")[0].rstrip().lower() in DEVICES
        for step in path.split("/")
        if step not in ("", ".", "..")
    )
