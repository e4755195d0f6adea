"""How the parts of an Office file are named, refer to one another, and are parsed, whoever wrote the file."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from lxml import etree


def relations_part(part: str) -> str:
    """The name of the part that says what a part refers to; the package itself is the part with no name."""
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def target_part(part: str, target: str) -> str:
    """The name of the part that a part refers to, which never leads out of the package."""
    below = posixpath.join("/", posixpath.dirname(part), unquote(target).replace("\\", "/"))
    return posixpath.normpath(below).lstrip("/")


def careful_parser() -> etree.XMLParser:
    """Nothing is fetched or unfolded, and libxml2 itself refuses what is nested or repeated without measure."""
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
