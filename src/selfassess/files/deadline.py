"""A bound of time for code that is not ours and may read what was made to keep it busy."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic


class OverdueError(BaseException):
    """The time is over. It is no Exception, since libraries that read damaged files catch every one of those."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raises OverdueError in the middle of what is done inside, once it has taken this long."""
    end = monotonic() + seconds
    before = sys.getprofile()

    def look(*call: object) -> None:
        if monotonic() > end:
            raise OverdueError

    sys.setprofile(look)  # called with every call of a function, which no loop in Python does without
    try:
        yield
    finally:
        sys.setprofile(before)
