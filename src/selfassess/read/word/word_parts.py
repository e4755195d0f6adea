"""A Word file as a package of parts. It may come from anywhere, and is opened with care."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree
from msgspec import Struct

from selfassess.files.archive import OLD_OFFICE, Archive, ArchiveTooLargeError, DamagedArchiveError
from selfassess.files.office_parts import careful_parser, relations_part, target_part
from selfassess.read.word.word_file import WordUnreadableError
from selfassess.read.word.word_names import OFFICE, STRICT

MB = 1024 * 1024
MOST_UNPACKED, MOST_OF_A_PART, MOST_MARKUP = 256 * MB, 64 * MB, 64 * MB
MOST_TAGS = 4_000_000
MOST_ATTRIBUTES = 6_000_000
"""How much markup a part may have; some 100,000 paragraphs have a quarter of it."""
PACKAGE = f"{{{OFFICE}package/2006/relationships}}"
SAVE_AGAIN = "Open it in Word, save it as a Word document (.docx) and try again."
SPLIT = "Remove large pictures or split it into several files, and try again."
OTHERS = {
    b"{\\rtf": "This is a Rich Text file (.rtf), not a Word document (.docx).",
    b"%PDF": "This is a PDF, not a Word document (.docx).",
    b"<": "This is a web page or an XML file, not a Word document (.docx).",
}
STRICT_NAMES = {
    "officeDocument/relationships": "officeDocument/2006/relationships",
    "officeDocument/math": "officeDocument/2006/math",
    "wordprocessingml/main": "wordprocessingml/2006/main",
}


class Relation(Struct, frozen=True):
    """What a part refers to: the kind, as in `image`, and the name of the part, or an address, that it leads to."""

    kind: str
    target: str
    is_external: bool = False


class Parts:
    """The parts of a Word file by name, compared without regard to capitals, as Word does.

    WordUnreadableError where the file is none, is locked or is too large. A part that is damaged is as one that is not
    there: `xml` gives None and `content` nothing.
    """

    def __init__(self, data: bytes) -> None:
        if data.startswith(OLD_OFFICE):
            message = "This file is locked with a password, or is a Word file from before 2007 (.doc)."
            raise WordUnreadableError(f"{message} Open it in Word, save it as .docx with no password and try again.")
        try:
            self._archive = Archive(data, MOST_UNPACKED, MOST_OF_A_PART)
        except ArchiveTooLargeError:
            raise _too_large() from None
        except DamagedArchiveError:
            raise WordUnreadableError(f"{_kind(data)} {SAVE_AGAIN}") from None
        self._names = {name.casefold(): name for name in reversed(self._archive.names)}

    def __contains__(self, part: str) -> bool:
        return part.casefold() in self._names

    @property
    def names(self) -> tuple[str, ...]:
        return self._archive.names

    def content(self, part: str) -> bytes:
        """The bytes of a part, none where it is missing or damaged. Raises WordUnreadableError if it is too large."""
        try:
            return self._archive.read(self._names[part.casefold()]) if part in self else b""
        except DamagedArchiveError:
            return b""
        except ArchiveTooLargeError:
            raise _too_large() from None

    def xml(self, part: str) -> etree._Element | None:
        """The root of a part, without comments and instructions to programs. Raises WordUnreadableError where it has a
        document type, which may declare entities that unfold to any size, or more markup than is read."""
        content = self.content(part)
        if len(content) > MOST_MARKUP or content.count(b"<") > MOST_TAGS or content.count(b"=") > MOST_ATTRIBUTES:
            raise _too_large()
        try:
            root = etree.fromstring(content, careful_parser())
        except (etree.XMLSyntaxError, ValueError):
            root = None
        if b"<!DOCTYPE" in content or (root is not None and root.getroottree().docinfo.internalDTD is not None):
            raise WordUnreadableError(f"This file has a declaration that Word never writes. {SAVE_AGAIN}")
        if root is not None and STRICT.encode() in content:
            _as_usual(root)
        return root

    def relations(self, part: str) -> Mapping[str, Relation]:
        """What a part refers to, by id; the package itself is the part with no name."""
        root = self.xml(relations_part(part))
        found: dict[str, Relation] = {}
        for each in root.iter(f"{PACKAGE}Relationship") if root is not None else ():
            target, is_external = each.get("Target", ""), each.get("TargetMode") == "External"
            target = target if is_external else target_part(part, target)
            found.setdefault(each.get("Id", ""), Relation(each.get("Type", "").rpartition("/")[2], target, is_external))
        return found


def _as_usual(root: etree._Element) -> None:
    """Gives the names of the strict form of the format those that nearly every file has."""
    for element in root.iter(etree.Element):
        element.tag = _usual(str(element.tag))
        for name in [str(name) for name in element.attrib if str(name).startswith(f"{{{STRICT}")]:
            element.set(_usual(name), element.attrib.pop(name))


def _usual(name: str) -> str:
    if not name.startswith(f"{{{STRICT}"):
        return name
    space, _, short = name.removeprefix(f"{{{STRICT}").partition("}")
    area, _, rest = space.partition("/")
    return f"{{{OFFICE}{STRICT_NAMES.get(space, f'{area}/2006/{rest}')}}}{short}"


def _kind(data: bytes) -> str:
    start = data[:64].lstrip(b"\xef\xbb\xbf \r\n\t")
    return next(
        (message for mark, message in OTHERS.items() if start.startswith(mark)), "This is not a Word document (.docx)."
    )


def _too_large() -> WordUnreadableError:
    return WordUnreadableError(f"This file unpacks to more than a Word document needs. {SPLIT}")
