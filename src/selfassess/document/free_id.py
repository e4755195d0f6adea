"""Ids that nothing else in a document has."""

from __future__ import annotations


def free_id(wanted: str, taken: set[str]) -> str:
    """The id that is wanted, with a number if it is taken; from now on it is `taken`."""
    name, count = wanted, 1
    while name in taken:
        count += 1
        name = f"{wanted}-{count}"
    taken.add(name)
    return name
