"""Three versions of a text put together line by line: as it was, as somebody changed it, and as it came in again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct


class Conflict(Struct, frozen=True):
    """Lines that were changed on both sides, in different ways: `line` counts in the merged text, from 1."""

    line: int
    ours: tuple[str, ...]
    theirs: tuple[str, ...]


class Merged(Struct, frozen=True):
    """The text that has the changes of both sides; where they are at odds it has ours."""

    text: str
    conflicts: tuple[Conflict, ...]


def merge(base: str, ours: str, theirs: str) -> Merged:
    """What `ours` and `theirs` each changed in `base`, in one text."""
    first, left, right = (text.splitlines(keepends=True) for text in (base, ours, theirs))
    made: list[str] = []
    conflicts: list[Conflict] = []
    at = (0, 0, 0)
    for start, end in _settled(first, left, right):
        _between(first[at[0] : start[0]], left[at[1] : start[1]], right[at[2] : start[2]], made, conflicts)
        made += left[start[1] : end[1]]
        at = end
    return Merged("".join(made), tuple(conflicts))


def _between(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str], made: list[str], conflicts: list[Conflict]
) -> None:
    """A stretch on which the three are not the same: whoever changed it counts."""
    if theirs in (base, ours):
        made += ours
    elif ours == base:
        made += theirs
    else:
        conflicts.append(Conflict(len(made) + 1, tuple(ours), tuple(theirs)))
        made += ours


Places = tuple[int, int, int]


def _settled(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[Places, Places]]:
    """The stretches on which all three are the same, by where they begin and end in each; the last is the very end."""
    left, right = _matches(base, ours), _matches(base, theirs)
    number = 0
    while number < len(base):
        if number not in left or number not in right:
            number += 1
            continue
        size = 1
        while left.get(number + size) == left[number] + size and right.get(number + size) == right[number] + size:
            size += 1
        start = (number, left[number], right[number])
        yield start, (start[0] + size, start[1] + size, start[2] + size)
        number += size
    yield (len(base), len(ours), len(theirs)), (len(base), len(ours), len(theirs))


def _matches(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Where each line of the base is in another version, if it is there."""
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + step: block.b + step for block in blocks for step in range(block.size)}
