"""reference.docx as a package of parts. It may come from anywhere, and is opened with care."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from lxml import etree
from msgspec import Struct

from selfassess.files.archive import OLD_OFFICE, Archive, ArchiveTooLargeError, DamagedArchiveError
from selfassess.files.office_parts import careful_parser, relations_part, target_part

NAME = "reference.docx"
MOST_UNPACKED, MOST_OF_A_PART, MOST_MARKUP = 128 * 1024 * 1024, 24 * 1024 * 1024, 4 * 1024 * 1024
"""In bytes. What is read of the document itself is its page layout only; all other markup is written anew."""
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CONTENT_TYPES, TYPES = "[Content_Types].xml", f"{{{PACKAGE}/content-types}}"
RELATIONSHIPS = f"{{{PACKAGE}/relationships}}"
STRICT = "http://purl.oclc.org/ooxml/"
COPY = "Copy reference.docx from selfassess again, and save it in Word as .docx."
SAVE_AGAIN = f"Open it in Word and save it again as a Word document (.docx). If Word cannot open it: {COPY}"


class ReferenceDocxError(Exception):
    """A reference.docx from which no document can be made: a sentence that says why, and what to do."""

    def __init__(self, message: str, hint: str = COPY) -> None:
        super().__init__(message)
        self.hint = hint


class Relation(Struct, frozen=True):
    """What a part refers to: the kind, as in `header`, and the name of the part, or an address, that it leads to."""

    id: str
    kind: str
    target: str
    is_external: bool = False


class Container:
    """The parts of a Word file; whatever is damaged raises ReferenceDocxError."""

    def __init__(self, content: bytes) -> None:
        if content.startswith(OLD_OFFICE):
            message = f"{NAME} is locked with a password, or was saved by a version of Word before 2007"
            raise ReferenceDocxError(message, "Save it in Word as a Word document (.docx), with no password.")
        try:
            self._archive = Archive(content, MOST_UNPACKED, MOST_OF_A_PART)
        except DamagedArchiveError as error:
            raise ReferenceDocxError(f"{NAME} is not a Word file") from error
        except ArchiveTooLargeError as error:
            raise _too_large() from error
        self.names = self._archive.names
        self._names = {name.casefold(): name for name in self.names}
        self._read: dict[str, bytes] = {}
        if CONTENT_TYPES.casefold() not in self._names:
            raise ReferenceDocxError(f"{NAME} is not a Word file")
        self.types = self._content_types()

    def __contains__(self, part: str) -> bool:
        return part.casefold() in self._names

    def content(self, part: str) -> bytes:
        """The bytes of a part; its name is compared without regard to capitals, as Word does."""
        if part not in self:
            raise ReferenceDocxError(f"{NAME} is damaged: it has no part {part}", SAVE_AGAIN)
        if part not in self._read:
            try:
                self._read[part] = self._archive.read(self._names[part.casefold()])
            except DamagedArchiveError as error:
                raise ReferenceDocxError(f"{NAME} is damaged: its part {part} cannot be read", SAVE_AGAIN) from error
            except ArchiveTooLargeError as error:
                raise _too_large() from error
        return self._read[part]

    def root(self, part: str, most: int = MOST_MARKUP) -> etree._Element:
        """The XML of a part, without comments and processing instructions."""
        if len(self.content(part)) > most:
            message = f"{NAME} has more in its part {part} than a brand file needs ({most // 1024 // 1024} MB)"
            raise ReferenceDocxError(
                message, "Delete the styles and lists that no document uses, and save it again in Word."
            )
        try:
            root = etree.fromstring(self.content(part), careful_parser())
        except (etree.XMLSyntaxError, ValueError) as error:
            raise ReferenceDocxError(f"{NAME} is damaged: its part {part} is not valid XML", SAVE_AGAIN) from error
        if etree.ElementTree(root).docinfo.internalDTD is not None:
            message = f"{NAME} is damaged: its part {part} has a document type, which Word never writes"
            raise ReferenceDocxError(message, SAVE_AGAIN)
        return root

    def rooted(self, part: str, name: str) -> etree._Element:
        """The XML of a part whose outermost element is called this."""
        root = self.root(part)
        if root.tag != name:
            raise _damaged(part)
        return root

    def relations(self, part: str) -> Mapping[str, Relation]:
        """What a part refers to, by id; the package itself is the part with no name."""
        name = relations_part(part)
        if name not in self:
            return {}
        root = self.root(name)
        relations: dict[str, Relation] = {}
        if root.tag != f"{RELATIONSHIPS}Relationships":
            raise _damaged(name)
        for each in root:
            found = _relation(each, part)
            if found is None or found.id in relations:
                raise _damaged(name)
            relations[found.id] = found
        return relations

    def _content_types(self) -> Mapping[str, str]:
        """The type of each part that is named; the others have that of their ending."""
        root = self.root(CONTENT_TYPES)
        if root.tag != f"{TYPES}Types":
            raise _damaged(CONTENT_TYPES)
        types: dict[str, str] = {}
        for each in root:
            name = each.get("PartName" if each.tag == f"{TYPES}Override" else "Extension")
            if each.tag not in (f"{TYPES}Override", f"{TYPES}Default") or name is None or not each.get("ContentType"):
                raise _damaged(CONTENT_TYPES)
            types[name.casefold()] = each.get("ContentType", "")
        return types

    def type_of(self, part: str) -> str:
        ending = posixpath.splitext(part)[1].removeprefix(".").casefold()
        return self.types.get(f"/{part}".casefold()) or self.types.get(ending, "")


def _relation(element: etree._Element, part: str) -> Relation | None:
    """None for one that is not as the format has it."""
    name, kind, target = element.get("Id"), element.get("Type"), element.get("Target")
    if element.tag != f"{RELATIONSHIPS}Relationship" or not name or not kind or target is None:
        return None
    if kind.startswith(STRICT):
        raise ReferenceDocxError(
            f"{NAME} was saved as a Strict Open XML document",
            "Open it in Word, select Save As, and choose the type “Word Document (*.docx)”.",
        )
    is_external = element.get("TargetMode") == "External"
    if not is_external:
        target = target_part(part, target)
    return Relation(name, kind.rpartition("/")[2], target, is_external)


def _damaged(part: str) -> ReferenceDocxError:
    return ReferenceDocxError(f"{NAME} is damaged: its part {part} is not as Word writes it", SAVE_AGAIN)


def _too_large() -> ReferenceDocxError:
    message = f"{NAME} unpacks to more than a brand file needs ({MOST_UNPACKED // 1024 // 1024} MB)"
    return ReferenceDocxError(message, "Remove large pictures from it in Word and save it again.")
