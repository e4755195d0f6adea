"""Word's footnotes: a part of the package of its own, with links of its own."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from selfassess.write.word import ooxml
from selfassess.write.word.ooxml import W, value, whole

OPENING = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
)
CLOSING = "</w:footnotes>"
LINE_ABOVE = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for kind, number in (("separator", -1), ("continuationSeparator", 0))
)


class Footnotes:
    """The notes of a document, after what its reference.docx has between the text and the notes: lines, mostly."""

    def __init__(self, part: etree._Element | None) -> None:
        saved = [] if part is None else part.findall(f"{W}footnote")
        self._kept = [note for note in saved if value(note, "type") not in ("", "normal")]
        self._highest = max((0, *(whole(note, "id") for note in self._kept)))
        self._notes: list[str] = []
        self._links: dict[str, str] = {}

    def add(self, style: str, look: str, words: str) -> int:
        """The number by which the text refers to a new note; its own number has the look of a reference."""
        self._highest += 1
        shown = f"<w:r>{look}<w:footnoteRef/></w:r>{ooxml.run(' ')}"
        paragraph = ooxml.paragraph(style, shown + words, None, 0, "", None)
        self._notes.append(f'<w:footnote w:id="{self._highest}">{paragraph}</w:footnote>')
        return self._highest

    def link(self, address: str) -> str:
        """The relationship of an address, which is one of this part and not of the text."""
        return self._links.setdefault(address, f"link{len(self._links) + 1}")

    def part(self) -> tuple[str, Mapping[str, str]]:
        """The markup of the part, empty where there is nothing in it, and the relationship of each address."""
        if not self._notes and not self._kept:
            return "", {}
        kept = "".join(etree.tostring(note, encoding="unicode") for note in self._kept) or LINE_ABOVE
        return f"{OPENING}{kept}{''.join(self._notes)}{CLOSING}", self._links
