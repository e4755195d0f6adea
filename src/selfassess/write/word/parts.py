"""The parts of a Word file, what each leads to, and how the format writes that down (ECMA-376, part 2)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from lxml import etree
from msgspec import Struct, field

from selfassess.files.office_parts import relations_part
from selfassess.write.word.look.container import RELATIONSHIPS
from selfassess.write.word.ooxml import quoted

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PROPERTIES = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
OFFICE = "application/vnd.openxmlformats-officedocument"
PACKAGE = "application/vnd.openxmlformats-package"
WORD = f"{OFFICE}.wordprocessingml"


class Part(Struct, eq=False):
    """A part by its name in the file, and what it leads to: kinds and parts, or addresses, by the names of the links.

    The content may be markup that still changes until the file is made. The package is the part with no name.
    """

    name: str
    content_type: str
    content: bytes | str | etree._Element = b""
    relations: dict[str, tuple[str, Part | str]] = field(default_factory=dict)

    def lead(self, name: str, kind: str, target: Part | str) -> None:
        """Leads to a part, or to an address, under a name."""
        self.relations[name] = (kind if ":" in kind else f"{RELATIONS}/{kind}", target)

    @property
    def all_parts(self) -> list[Part]:
        """Every part that it leads to, and that these lead to, each once."""
        return [*_parts_below(self, set())]

    @property
    def entries(self) -> Iterator[tuple[str, bytes | str]]:
        """What the file holds of it: its content, and where it leads."""
        if self.name:
            content = self.content
            yield self.name, content if isinstance(content, bytes | str) else _markup(content)
        if self.relations:
            yield relations_part(self.name), _relations(self)


def _parts_below(part: Part, seen: set[Part]) -> Iterator[Part]:
    for _, target in part.relations.values():
        if isinstance(target, Part) and target not in seen:
            seen.add(target)
            yield target
            yield from _parts_below(target, seen)


def _relations(part: Part) -> bytes:
    root = etree.fromstring(f'<Relationships xmlns="{RELATIONSHIPS.strip("{}")}"/>')
    for name, (kind, target) in part.relations.items():
        way = (
            {"Target": _way(part, target)} if isinstance(target, Part) else {"Target": target, "TargetMode": "External"}
        )
        etree.SubElement(root, f"{RELATIONSHIPS}Relationship", {"Id": name, "Type": kind, **way})
    return _markup(root)


def _way(part: Part, target: Part) -> str:
    """The way from the folder of a part to another part."""
    return posixpath.relpath(f"/{target.name}", f"/{posixpath.dirname(part.name)}")


def _markup(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", standalone=True)


def content_types(parts: Mapping[str, str]) -> str:
    """What says of which type each part is, by their names."""
    rows = (f'<Override PartName="/{name}" ContentType="{quoted(kind)}"/>' for name, kind in parts.items())
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{PACKAGE}.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(rows)}</Types>'
    )
