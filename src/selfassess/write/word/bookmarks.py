"""Word's bookmarks: a name for every id of the tree, and which of them wait for a paragraph to be in."""

from __future__ import annotations

import hashlib
import re

from lxml import etree

from selfassess.document.cross_references import ids_of
from selfassess.write.word.ooxml import bookmark

LONGEST = 40
REFUSED = re.compile(r"[^A-Za-z0-9_]")


class Bookmarks:
    """A bookmark is placed at the first words after its element begins, since Word has nowhere else for it."""

    def __init__(self, root: etree._Element) -> None:
        self._names: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        taken: set[str] = set()
        for number, element_id in enumerate(ids_of(root)):
            name = bookmark_name(element_id)
            if name.casefold() in taken:
                name = _hashed(name, element_id)
            taken.add(name.casefold())
            self._names[element_id], self._numbers[element_id] = name, number
        self._waiting: list[str] = []
        self._unplaced = dict.fromkeys(self._names)

    def name(self, element_id: str) -> str | None:
        """The bookmark of an id; None where the tree has no such id."""
        return self._names.get(element_id)

    def meet(self, element: etree._Element) -> None:
        element_id = element.get("id")
        if element_id is not None:
            self._waiting.append(element_id)

    def placed(self) -> str:
        """The bookmarks of all that was met since the last words."""
        marks = "".join(map(self._mark, self._waiting)) if self._waiting else ""
        self._waiting.clear()
        return marks

    def placed_around(self, content: str) -> str:
        """Content with the bookmarks of all that was met around it, so that fields can show it."""
        for element_id in reversed(self._waiting):
            content = self._mark(element_id, content)
        self._waiting.clear()
        return content

    def around(self, element: etree._Element, content: str) -> str:
        """Content with the bookmark of its element around it, which a field can point at."""
        element_id = element.get("id")
        return content if element_id is None else self._mark(element_id, content)

    def unplaced(self) -> str:
        """The bookmarks that no words followed, so that no link leads nowhere."""
        return "".join(map(self._mark, [*self._unplaced]))

    def _mark(self, element_id: str, content: str = "") -> str:
        self._unplaced.pop(element_id, None)
        return bookmark(self._numbers[element_id], self._names[element_id], content)


def bookmark_name(element_id: str) -> str:
    """A name that Word keeps: at most 40 letters, digits and underscores, no digit first."""
    name = REFUSED.sub("_", element_id)
    if not name[:1].isalpha():
        name = f"id_{name}"
    return name if len(name) <= LONGEST else _hashed(name, element_id)


def _hashed(name: str, element_id: str) -> str:
    """Made unique by the id itself; Word treats names that differ only in case as one."""
    mark = hashlib.sha256(element_id.encode()).hexdigest()[:8]
    return f"{name[: LONGEST - 9]}_{mark}"
