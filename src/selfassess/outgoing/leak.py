"""What an inspection of a finished file gives."""

from __future__ import annotations

from msgspec import Struct


class Leak(Struct, frozen=True):
    """Something that must not go out: what it is, the part of the file that has it, and its words, if few say it.

    `what` ends a sentence that begins with “The file has”.
    """

    what: str
    part: str = ""
    words: str = ""
