"""The Open Packaging Conventions: parts that lead to each other, and the zip that holds them.

python-docx does the same, and takes as long to load as a whole document takes to write.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from selfassess.write.word.ooxml import quoted

COMPRESSION = 1
DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
CONTENT_TYPES = "[Content_Types].xml"
SPACES = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE_DOCUMENT, HYPERLINK, IMAGE = f"{OFFICE}/officeDocument", f"{OFFICE}/hyperlink", f"{OFFICE}/image"
CORE_PROPERTIES = f"{SPACES}/relationships/metadata/core-properties"

Content = bytes | str | etree._Element
"""An element is serialised when the file is, since what is in it may still change."""


class PackagePart:
    """A part and what it leads to. The package itself is the one with no name."""

    def __init__(self, name: str = "", kind: str = "", content: Content = b"") -> None:
        self.name = name
        self.type = kind
        self.content = content
        self._leads: dict[str, tuple[str, PackagePart | str]] = {}

    def lead(self, name: str, kind: str, target: PackagePart | str) -> None:
        """A relationship of a name, to a part of the same folder or one within it, or to an address."""
        self._leads[name] = (kind, target)

    def reached(self) -> Iterator[PackagePart]:
        """Every part that can be reached from here, each once, with those that it leads to right behind it."""
        seen, waiting = {self}, self._next()
        while waiting:
            part = waiting.pop()
            if part not in seen:
                seen.add(part)
                yield part
                waiting += part._next()

    def _next(self) -> list[PackagePart]:
        """The parts that it leads to, the last one first."""
        return [target for _, target in reversed(self._leads.values()) if isinstance(target, PackagePart)]

    def entries(self) -> Iterator[tuple[str, bytes | str]]:
        """What the zip has of this part: its content and its relationships."""
        if self.name:
            yield self.name, _serialised(self.content)
        if self._leads:
            folder, file = posixpath.split(self.name)
            yield posixpath.join(folder, "_rels", f"{file}.rels"), self._relationships(folder)

    def _relationships(self, folder: str) -> str:
        rows = "".join(_relationship(name, kind, target, folder) for name, (kind, target) in self._leads.items())
        return f'{DECLARATION}<Relationships xmlns="{SPACES}/relationships">{rows}</Relationships>'


def _serialised(content: Content) -> bytes | str:
    if isinstance(content, etree._Element):
        return etree.tostring(content, encoding="UTF-8", standalone=True)
    return content


def _relationship(name: str, kind: str, target: PackagePart | str, folder: str) -> str:
    if isinstance(target, PackagePart):
        where, mode = target.name.removeprefix(f"{folder}/"), ""
    else:
        where, mode = target, ' TargetMode="External"'
    return f'<Relationship Id="{quoted(name)}" Type="{kind}" Target="{quoted(where)}"{mode}/>'


def zipped(package: PackagePart) -> bytes:
    """The file. Its entries have no time, so that the same parts make the same bytes."""
    parts = [*package.reached()]
    entries = [
        (CONTENT_TYPES, _content_types(parts)),
        *(entry for part in (package, *parts) for entry in part.entries()),
    ]
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", compresslevel=COMPRESSION) as archive:
        for name, content in entries:
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_STORED if "/media/" in name else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return stream.getvalue()


def _content_types(parts: list[PackagePart]) -> str:
    rows = "".join(f'<Override PartName="/{part.name}" ContentType="{part.type}"/>' for part in parts)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Types xmlns="{SPACES}/content-types">'
        f'<Default Extension="rels" ContentType="{TYPES}-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )
