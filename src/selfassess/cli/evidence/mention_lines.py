"""Mentions as lines of text: first the place, so that editors open it, then the words around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selfassess.project.where_cited import Mention

SELDOM = ("never", "once", "twice")


def lines(mention: Mention) -> Iterator[str]:
    """The place, the part of the document and where in the record to look; then the sentence."""
    place, locator = mention.place, mention.locator
    looked = f" ({locator})" if locator else ""
    yield f"  {place.file}:{place.line}:{place.column}: {mention.where}{looked}"
    if mention.remark:
        yield f"      [{mention.remark}]"
    yield f"      {mention.sentence}"


def times(count: int) -> str:
    return SELDOM[count] if count < len(SELDOM) else f"{count} times"
