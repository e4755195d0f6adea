"""Ids for chapters, from their headings."""

from __future__ import annotations

import re
import unicodedata

from selfassess.importer.heading_names import HeadingNames
from selfassess.model.file_layout import UNPLACED

LONGEST = 6


class ChapterIds:
    """Gives each chapter an id that no other has."""

    def __init__(self, names: HeadingNames) -> None:
        self._names = names
        self._taken = {UNPLACED}

    def free(self, heading: str) -> str:
        """The id of the usual chapter of this name, or the first words of the heading."""
        wanted = self._names.chapter(heading) or _words(heading)
        found, number = wanted, 1
        while found in self._taken:
            number += 1
            found = f"{wanted}-{number}"
        self._taken.add(found)
        return found


def _words(heading: str) -> str:
    plain = unicodedata.normalize("NFKD", heading.casefold()).encode("ascii", "ignore").decode()
    parts = re.sub(r"[^a-z0-9]+", " ", plain).split()[:LONGEST]
    joined = "-".join(parts)
    return joined if joined[:1].isalpha() else f"chapter-{joined}".rstrip("-")
