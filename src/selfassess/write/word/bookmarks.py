"""Word's bookmarks: a name for every id of the tree, and which of them wait for a paragraph to stand in."""

from __future__ import annotations

import hashlib
import re

from lxml import etree

from selfassess.write.word.ooxml import bookmark

LONGEST = 40
REFUSED = re.compile(r"[^A-Za-z0-9_]")


class Anchors:
    """A bookmark is placed at the first words after its element begins, since Word has nowhere else for it."""

    def __init__(self, root: etree._Element) -> None:
        self._names: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        taken: set[str] = set()
        keys = [key for key in (element.get("id") for element in root.iter()) if key is not None]
        for number, key in enumerate(keys):
            name = bookmark_name(key)
            if name.casefold() in taken:
                name = _hashed(name, key)
            taken.add(name.casefold())
            self._names[key], self._numbers[key] = name, number
        self._waiting: list[str] = []
        self._unplaced = dict.fromkeys(self._names)

    def name(self, key: str) -> str | None:
        """The bookmark of an id; None where the tree has no such id."""
        return self._names.get(key)

    def meet(self, element: etree._Element) -> None:
        key = element.get("id")
        if key is not None:
            self._waiting.append(key)

    def placed(self) -> str:
        """The bookmarks of all that was met since the last words."""
        marks = "".join(map(self._mark, self._waiting)) if self._waiting else ""
        self._waiting.clear()
        return marks

    def left_over(self) -> str:
        """The bookmarks that found no words, so that no link leads nowhere."""
        return "".join(map(self._mark, [*self._unplaced]))

    def _mark(self, key: str) -> str:
        self._unplaced.pop(key, None)
        return bookmark(self._numbers[key], self._names[key])


def bookmark_name(key: str) -> str:
    """A name that Word keeps: at most 40 letters, digits and underscores, no digit first."""
    name = REFUSED.sub("_", key)
    if not name[:1].isalpha():
        name = f"id_{name}"
    return name if len(name) <= LONGEST else _hashed(name, key)


def _hashed(name: str, key: str) -> str:
    """Told apart by the id itself; Word takes names that differ in case alone for one."""
    mark = hashlib.sha256(key.encode()).hexdigest()[:8]
    return f"{name[: LONGEST - 9]}_{mark}"
