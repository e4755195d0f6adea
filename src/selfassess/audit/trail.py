"""The headings above a place."""

from __future__ import annotations


class Trail:
    """The headings above where a reader is, from the highest."""

    def __init__(self) -> None:
        self._levels: list[tuple[int, str]] = []

    def under(self, level: int, words: str) -> None:
        """A heading begins what is under it, and ends what was under those of its level and below."""
        self._levels = [(above, name) for above, name in self._levels if above < level] + [(level, words)]

    def __str__(self) -> str:
        return "\n".join(name for _, name in self._levels)
