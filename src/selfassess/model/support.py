"""How an entry names a record of the evidence library."""

from __future__ import annotations

from selfassess.model.citation import Item
from selfassess.model.entry import Entry
from selfassess.syntax.nodes import Text


class Support(Entry, frozen=True, kw_only=True):
    """An entry of an `evidence` list: `97 section 3`; or one that says only that the council holds more evidence."""

    text: Text
    item: Item

    @property
    def is_held(self) -> bool:
        """Whether it stands for records that the readers of the document may not have."""
        return not self.item.ref
