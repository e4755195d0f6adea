"""The pictures of a file: those that documents can show are given, the others are named."""

from __future__ import annotations

import posixpath
import re

from selfassess.document.pictures.kinds import kind_of
from selfassess.document.pictures.reader import KINDS, is_picture
from selfassess.read.word.raw_blocks import Picture
from selfassess.read.word.shapes import Shown
from selfassess.read.word.word_parts import Parts, Relation

ENDINGS = {"jpeg": "jpg"}


class PicturesInFile:
    """Pictures by their addresses in the tree."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._addresses: dict[str, str] = {}
        self.found: dict[str, bytes] = {}

    def read(self, shown: Shown, relation: Relation | None) -> Picture | str:
        """A picture, or a sentence that says why there is none."""
        if shown.is_linked or (relation is not None and relation.is_external):
            where = f" ({relation.target})" if relation is not None and relation.target else ""
            return f"A picture is linked from another place{where}, not in this file. Add it to content/images/."
        if relation is None or relation.kind != "image" or relation.target not in self._parts:
            return "A picture is missing from this file. Add it to content/images/."
        address = self._addresses.get(relation.target)
        if address is None:
            content = self._parts.content(relation.target)
            if not is_picture(content):
                kind = kind_of(content)
                return (
                    f"A picture ({posixpath.basename(relation.target)}) is {kind.name}, so it was left out. {kind.hint}"
                )
            address = self._address(relation.target, content)
            self._addresses[relation.target] = address
            self.found[address] = content
        return Picture(address, shown.alt)

    def _address(self, part: str, content: bytes) -> str:
        """A name of plain letters that no other picture has, with the ending of its kind."""
        kind = next(kind.name for kind in KINDS if content.startswith(kind.signature))
        stem = re.sub(r"[^a-z0-9-]+", "-", posixpath.splitext(posixpath.basename(part))[0].lower()).strip("-")[:60]
        stem, ending = stem or "picture", ENDINGS.get(kind, kind)
        names = [stem, *(f"{stem}-{number}" for number in range(2, len(self.found) + 3))]
        return next(name for name in (f"images/{name}.{ending}" for name in names) if name not in self.found)
