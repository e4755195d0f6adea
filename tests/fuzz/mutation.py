"""Damage to bytes, XML and zip packages: small, blind and many."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable, Mapping, Sequence
from random import Random

from lxml import etree

from tests.fuzz.payloads import EVERY

Members = dict[str, bytes]
NAMES = ("../evil.xml", "/etc/evil", "a\\b.xml", "word/document.xml", "", "x" * 300, "word/\u202e.xml", "CON", "word/")
VALUES = ("", "0", "-1", "99999999999999999999", "rId1", "rId999", "on", "none", "#", "true", "1.5", "nan", "auto")
ENTITIES = b"<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c SYSTEM 'file:///etc/hostname'>]>"
BOMB = 64 * 1024 * 1024


def damaged_bytes(random: Random, content: bytes, tokens: Sequence[bytes] = (b"\0", b"\xff\xff\xff\xff")) -> bytes:
    """One to four changes: a bit turned, a piece gone, doubled, moved or cut off, a token put in."""
    for _ in range(random.randint(1, 4)):
        start = random.randint(0, len(content))
        end = min(len(content), start + random.choice((1, 2, 8, 64, 1024)))
        before, piece, after = content[:start], content[start:end], content[end:]
        match random.randrange(6):
            case 0:
                content = before + bytes(byte ^ 1 << random.randrange(8) for byte in piece[:1]) + piece[1:] + after
            case 1:
                content = before + after
            case 2:
                content = before + piece * random.choice((2, 3, 50)) + after
            case 3:
                content = after + piece + before
            case 4:
                content = before if random.random() < 0.3 else before + random.randbytes(len(piece)) + after
            case _:
                content = before + random.choice(tokens) + piece + after
    return content


def damaged_xml(random: Random, content: bytes) -> bytes:
    """One to four changes to elements and attributes; now and then to the text of the XML itself."""
    if random.random() < 0.1:
        return _damaged_xml_text(random, content)
    try:
        root = etree.fromstring(content)
    except etree.XMLSyntaxError:
        return damaged_bytes(random, content)
    for _ in range(random.randint(1, 4)):
        elements = list(root.iter(etree.Element))
        _damage_element(random, random.choice(elements), random.choice(elements))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _damaged_xml_text(random: Random, content: bytes) -> bytes:
    declaration, _, rest = content.rpartition(b"?>")
    match random.randrange(5):
        case 0:
            return declaration + b"?>" * bool(declaration) + ENTITIES + rest.replace(b"</", b"&b;</", 1)
        case 1:
            return content.decode("utf-8", "replace").encode("utf-16")
        case 2:
            return b"<a>" * 5_000 + b"</a>" * 5_000
        case 3:
            return content.replace(b">", b"><!-- - -->", random.randint(1, 9)).replace(b"</", b"<?x y?></", 1)
        case _:
            return damaged_bytes(random, content, (b"<", b">", b"&", b"\x0b", b'"', b"<!--", b"]]>"))


def _damage_element(random: Random, element: etree._Element, other: etree._Element) -> None:
    parent, names = element.getparent(), [str(name) for name in element.attrib]
    match random.randrange(8):
        case 0 if parent is not None:
            parent.remove(element)
        case 1 if parent is not None:
            parent.append(etree.fromstring(etree.tostring(element, with_tail=False)))
        case 2 if parent is not None and element not in [*other.iterancestors(), other]:
            other.append(element)
        case 3:
            element.tag = other.tag
        case 4:
            element.text = "".join(filter(str.isprintable, random.choice(EVERY)))
        case 5 if names:
            del element.attrib[random.choice(names)]
        case 6 if names:
            attributes = [value for each in (element, other) for value in each.attrib.values()]
            element.set(random.choice(names), random.choice((*VALUES, *map(str, attributes))))
        case _ if names:
            value = random.choice([text for text in EVERY if text.isprintable()])
            element.set(random.choice(names), value)


def packed(members: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def unpacked(content: bytes) -> Members:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def damaged_package(random: Random, content: bytes) -> bytes:
    """A package damaged at one level or two: bytes, zip, content types, relationships, parts."""
    levels = [random.choice(LEVELS) for _ in range(random.randint(1, 2))]
    members = unpacked(content)
    for level in levels:
        level(random, members)
    made = packed(members)
    return damaged_bytes(random, made) if random.random() < 0.15 else _odd_zip(random, made)


def _members(random: Random, members: Members) -> None:
    name, other = random.choice([*members]), random.choice([*members])
    match random.randrange(6):
        case 0:
            del members[name]
        case 1:
            members[random.choice(NAMES)] = members.pop(name)
        case 2:
            members[name], members[other] = members[other], members[name]
        case 3:
            members[name] = random.choice((b"", b"\0" * 9, random.randbytes(99)))
        case 4:
            members[name] = members[name] + b" " * random.choice((1, BOMB))
        case _:
            members[name] = damaged_bytes(random, members[name])


def _part(ending: str) -> Callable[[Random, Members], None]:
    def damage(random: Random, members: Members) -> None:
        names = [name for name in members if name.endswith(ending)]
        if names:
            name = random.choice(names)
            members[name] = damaged_xml(random, members[name])

    return damage


LEVELS = (_members, _part("[Content_Types].xml"), _part(".rels"), _part(".xml"), _part(".xml"))


def _odd_zip(random: Random, content: bytes) -> bytes:
    """Mostly as it is; else a member twice, a flag of encryption, an unknown method, something before or behind it."""
    match random.randrange(12):
        case 0:
            stream = io.BytesIO(content)
            with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(stream, "a") as package:
                package.writestr(random.choice(package.namelist()), b"<a/>")
            return stream.getvalue()
        case 1:
            return content.replace(b"PK\1\2\x14\3\x14\0\0\0", b"PK\1\2\x14\3\x14\0\1\0", random.randint(1, 3))
        case 2:
            return content.replace(b"\x14\0\0\0\x08\0", b"\x14\0\0\0" + random.choice((b"\x63\0", b"\x0e\0")), 1)
        case 3:
            return random.randbytes(99) + content
        case 4:
            return content + random.randbytes(99)
        case _:
            return content
