"""A place that cites a record, as `evidence show` and `evidence where-used` print it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selfassess.project.where_cited import Mention


def mention_lines(mention: Mention) -> Iterator[str]:
    """The place of a citation, the part of the document and where in the record to look; then the sentence."""
    locator = f" ({mention.locator})" if mention.locator else ""
    yield f"  {mention.place}: {mention.where}{locator}"
    if mention.remark:
        yield f"      [{mention.remark}]"
    yield f"      {mention.sentence}"
