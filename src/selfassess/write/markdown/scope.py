"""Where words are written: what Markdown allows there, and the notes that they have."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct, field
from msgspec.structs import replace


class Notes(Struct):
    """The footnotes of a text: their names by the ids of their elements, and the lines that hold their words."""

    names: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def name(self, note: etree._Element) -> str:
        """The name of a note that is met for the first time."""
        name = str(len(self.lines) + 1)
        self.names[note.get("id") or f" {name}"] = name
        self.lines.append("")
        return name


class Scope(Struct, frozen=True):
    """A place for words. `notes` is None where a note has its words on the spot.

    `begins_lines` is whether a mark at the beginning would be one of a list, heading or quotation.
    """

    notes: Notes | None = None
    begins_lines: bool = True
    breaks_lines: bool = False
    has_pictures: bool = True
    is_cell: bool = False
    in_note: bool = False
    in_brackets: bool = False
    in_link: bool = False

    @property
    def on_one_line(self) -> Scope:
        return replace(self, begins_lines=False, breaks_lines=False)
