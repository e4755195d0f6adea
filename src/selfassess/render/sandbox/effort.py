"""How much work a template may make, so that none keeps the computer busy or fills its memory.

Work is counted and never timed, so that a template ends in the same way on every computer. A unit is a character of
text, or work that takes as long as making some of them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from jinja2 import Environment, TemplateRuntimeError
from markupsafe import Markup

from selfassess.model.entry import Figure
from selfassess.syntax.nodes import Text

PIECE = 8
"""One piece of a template's own code, such as a name or a comparison."""
ITEM = 16
"""One item of a list that is made or gone through."""
CALL = 40
INCLUDED = 400
WIDEST = 10_000
"""The largest number that a template may ask for as a width, a length or a count."""
LONGEST_NUMBER = 512
"""The most bits of a whole number."""
SHORT = 64
TEXTS = frozenset({Text, Figure, Markup, str})
NUMBERS = frozenset({int, float, bool})
PLAIN = TEXTS | NUMBERS | {date}
SMALL = NUMBERS | {date, type(None)}
TOO_MUCH = "This makes far more than a document needs. Check how often its loops run and how long its texts become"
TOO_LARGE = "This number is too large"


class Effort:
    """The work that templates may still make."""

    def __init__(self, units: int) -> None:
        self.left = units

    def spend(self, units: int) -> bool:
        """Always true, so that it can stand in a condition. Raises TemplateRuntimeError where nothing is left."""
        self.left -= units
        if self.left < 0:
            self.left = 0
            raise TemplateRuntimeError(TOO_MUCH)
        return True

    def weighed(self, value: Any) -> Any:
        """The value, once the work is spent of looking at all of it, in lists too: two may be the same to the last."""
        kind = type(value)
        if kind in TEXTS:
            if len(value) > SHORT:
                self.spend(len(value) >> 3)
        elif kind not in SMALL and isinstance(value, Collection):
            self._weigh(value)
        return value

    def weighed_place(self, container: Any) -> Any:
        """What `in` looks in; a mapping knows what it has without looking at it."""
        return container if isinstance(container, Mapping) else self.weighed(container)

    def _weigh(self, collection: Collection[object]) -> None:
        to_see = [collection]
        while to_see:
            seen = to_see.pop()
            self.spend(ITEM * len(seen))
            for item in (*seen.keys(), *seen.values()) if isinstance(seen, Mapping) else seen:
                if type(item) in TEXTS:
                    self.weighed(item)
                elif isinstance(item, Collection):
                    to_see.append(item)

    def settled(self, made: Any) -> Any:
        """What an operation made, once the work is spent of having it. A number may not be too large."""
        kind = type(made)
        if kind in TEXTS:
            self.spend(len(made))
        elif kind is int:
            expect_small(made)
        elif kind not in SMALL and isinstance(made, Collection):
            self.spend(ITEM * len(made))
        return made


class CountingEnvironment(Environment):
    """An environment whose templates may make this much effort."""

    effort: Effort


def text_length(value: Any) -> int:
    """The characters of a text; nothing else has any."""
    return len(value) if type(value) in TEXTS else 0


def expect_small(number: int) -> None:
    if number.bit_length() > LONGEST_NUMBER:
        raise TemplateRuntimeError(TOO_LARGE)
