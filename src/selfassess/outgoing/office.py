"""Word files and workbooks: a zip of parts, each of a name and type that is known, and what the parts lead to."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from html import unescape
from io import BytesIO

from selfassess.outgoing.addresses import fault
from selfassess.outgoing.leak import Leak

RELATION = re.compile(rb"<(?:\w+:)?Relationship\s([^>]*)>")
ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
SPACE = re.compile(rb"""xmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']""")
LOGIN = re.compile(rb"://[^\s/?#<>\"'\\]*(?:@|%40)")
OFFICE = "http://schemas.openxmlformats.org/"

Judge = Callable[[str, str], str]
"""What is wrong with an external relationship of this kind to this address, empty where nothing is."""


def parts_of(content: bytes) -> Mapping[str, bytes]:
    """The parts of the file by name; a name that is there twice comes with a mark."""
    parts: dict[str, bytes] = {}
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for entry in archive.infolist():
            name = entry.filename
            parts[f"{name} (again)" if name in parts else name] = archive.read(entry)
        if archive.comment:
            parts["comment of the zip"] = archive.comment
    return parts


def unknown_parts(parts: Iterable[str], known: Collection[str], more: str) -> Iterator[Leak]:
    """Parts whose names are not known, nor of a pattern."""
    for name in parts:
        if name not in known and re.fullmatch(more, name) is None:
            yield Leak("a part that no document of ours has", name)


def relationships(parts: Mapping[str, bytes], kinds: frozenset[str], judge: Judge) -> Iterator[Leak]:
    """Relationships of a kind that is not known, or to a place outside the file that nobody typed."""
    for name, content in parts.items():
        if not name.endswith(".rels"):
            continue
        for found in RELATION.finditer(content):
            given = attributes(found[1])
            kind, target = given.get("Type", "").rpartition("/")[2], given.get("Target", "")
            if kind not in kinds:
                yield Leak(f"a relationship of the kind “{kind}”", name)
            elif given.get("TargetMode", "").lower() == "external" or ":" in target:
                wrong = judge(kind, target)
                if wrong:
                    yield Leak(wrong, name, target)


def link_fault(kind: str, address: str) -> str:
    return fault(address) if kind == "hyperlink" else "a part that is fetched from elsewhere"


def attributes(markup: bytes) -> dict[str, str]:
    named = ATTRIBUTE.findall(markup.decode("utf-8", "replace"))
    return {name: unescape(double or single) for name, double, single in named}


def markup_leaks(name: str, content: bytes, spaces: Mapping[str, str]) -> Iterator[Leak]:
    """What no part may have: comments and entities, namespaces that are not known, and passwords among its words."""
    if _declares(content, b"!") or _declares(content, b"?"):
        yield Leak("a comment, an entity or an instruction to programs", name)
    for found in set(SPACE.findall(content)):
        prefix, space = (each.decode("utf-8", "replace") for each in found)
        if spaces.get(prefix) != space:
            yield Leak(f"markup of an addition of some program ({space})", name)
    if not name.endswith(".rels"):  # where the address itself is looked at
        yield from logins(name, content)


def _declares(content: bytes, mark: bytes) -> bool:
    """Whether a part has `<` before a mark, but for the declaration at its beginning. It is rare, and `<` is not."""
    at = content.find(mark, 2)
    while at > 0 and content[at - 1 : at] != b"<":
        at = content.find(mark, at + 1)
    return at > 0


def logins(name: str, content: bytes) -> Iterator[Leak]:
    if b"://" in content and LOGIN.search(content):
        yield Leak("an address with a user name or password", name)
