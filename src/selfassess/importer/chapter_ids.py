"""Ids for chapters, from their headings."""

from __future__ import annotations

import re
import unicodedata

from selfassess.importer.heading_names import HeadingNames
from selfassess.model.file_layout import UNPLACED

LONGEST = 6
OWN = r"[a-z][a-z0-9]*(?:-[a-z0-9]+){0,5}"
GIVEN = r"bookmark\d*|start|top|text\d*|ole-link\d*|toc\d+|h-.*|.*-[0-9a-f]{8}"
"""Names that say nothing: those of programs, of habit, and of ids that were too long for Word."""


class ChapterIds:
    """Gives each chapter an id that no other has."""

    def __init__(self, names: HeadingNames) -> None:
        self._names = names
        self._taken = {UNPLACED}

    def free(self, heading: str, bookmark: str = "") -> str:
        """The name of its bookmark if that is like an id, the id of the usual chapter, or the heading's first words."""
        wanted = _own(bookmark) or self._names.chapter(heading) or _words(heading)
        found, number = wanted, 1
        while found in self._taken:
            number += 1
            found = f"{wanted}-{number}"
        self._taken.add(found)
        return found


def _own(bookmark: str) -> str:
    """A bookmark as the id that it was made of; empty where a program or a habit gave it its name."""
    name = bookmark.replace("_", "-")
    return name if re.fullmatch(OWN, name) and not re.fullmatch(GIVEN, name) else ""


def _words(heading: str) -> str:
    plain = unicodedata.normalize("NFKD", heading.casefold()).encode("ascii", "ignore").decode()
    parts = re.sub(r"[^a-z0-9]+", " ", plain).split()[:LONGEST]
    joined = "-".join(parts)
    return joined if joined[:1].isalpha() else f"chapter-{joined}".rstrip("-")
