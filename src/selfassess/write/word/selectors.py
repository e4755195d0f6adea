"""What styles.yaml speaks of: an element, with a class if need be, inside another if need be.

`p`, `p.lead`, `aside.spotlight p`. Of several that fit an element, the most specific one counts:
first the one with more classes, then the one with more elements, then the one that stands later.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from selfassess.document.vocabulary import VOCABULARY

Within = frozenset[str]

ELEMENT = r"([a-z1-6]+)(?:\.([\w-]+))?"
SELECTOR = re.compile(rf"(?:({ELEMENT}) )?{ELEMENT}")


@dataclass(frozen=True, slots=True)
class Selector:
    """`outer` is the enclosing element as it is typed, empty where any will do."""

    typed: str
    outer: str
    tag: str
    cls: str
    classes: int

    @property
    def weight(self) -> tuple[int, int]:
        return self.classes, 1 + bool(self.outer)

    def fits(self, classes: list[str], within: Within) -> bool:
        return (not self.cls or self.cls in classes) and (not self.outer or self.outer in within)


def selector(typed: str) -> Selector | None:
    """A selector as typed; None where it could never fit an element of a document."""
    match = SELECTOR.fullmatch(typed)
    if match is None:
        return None
    outer, outer_tag, outer_class, tag, cls = (each or "" for each in match.groups())
    if (outer and not _known(outer_tag, outer_class)) or not _known(tag, cls):
        return None
    return Selector(typed, outer, tag, cls, bool(outer_class) + bool(cls))


def _known(tag: str, cls: str) -> bool:
    element = VOCABULARY.get(tag)
    return element is not None and (not cls or cls in element.classes)
