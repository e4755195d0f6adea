"""New text in place of some characters of a text."""

from __future__ import annotations

from msgspec import Struct


class Cut(Struct, frozen=True):
    """New text in place of some characters; of cuts at one offset, that of the lower rank comes first."""

    start: int
    length: int
    new: str
    rank: int = 0


def cut_into(text: str, cuts: list[Cut]) -> str:
    """A text with the new text of each cut in place of the characters at its offset."""
    pieces: list[str] = []
    done = 0
    for cut in sorted(cuts, key=lambda cut: (cut.start, cut.rank)):
        pieces += [text[done : cut.start], cut.new]
        done = max(done, cut.start + cut.length)
    return "".join([*pieces, text[done:]])
