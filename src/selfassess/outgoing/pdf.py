"""A finished PDF: it runs nothing, holds no other file, and leads only where somebody meant to.

Ours hold their objects in the open; one that packs them away would be refused unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.outgoing.addresses import fault
from selfassess.outgoing.leak import Leak
from selfassess.outgoing.office import logins

STREAM = re.compile(rb"stream\r?\n.*?\bendstream", re.DOTALL)
PACKED = re.compile(rb"/(?:ObjStm|XRef|Encrypt)\b")
ACTING = re.compile(
    rb"""(?x)
    /(?:
        JavaScript | JS | Rendition | RichMedia | Movie | Sound | 3D   # runs or plays something
      | Launch | ImportData | SubmitForm | ResetForm | AcroForm | XFA  # starts a program, or sends something
      | GoToR | GoToE | EmbeddedFiles? | Filespec | FileAttachment     # is another file, or leads into one
      | OpenAction | AA                                                # happens by itself
    )\b
    """
)
ADDRESS = re.compile(rb"/URI\s*(?:\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]*)>)", re.DOTALL)
ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
ESCAPED_NAME = re.compile(rb"#([0-9A-Fa-f]{2})")


def leaks(content: bytes) -> Iterator[Leak]:
    """Everything that must not go out in a PDF."""
    if not content.startswith(b"%PDF-"):
        yield Leak("damage (it is no PDF)")
        return
    plain = STREAM.sub(b"", content)
    named = ESCAPED_NAME.sub(lambda found: bytes([int(found[1], 16)]), plain)
    if PACKED.search(named):
        yield Leak("parts that are packed away, which nobody looks at")
    for name in sorted(set(ACTING.findall(_without_words(named)))):
        yield Leak("something that acts, or another file", words=name.decode("ascii"))
    addresses = {_typed(found) for found in ADDRESS.finditer(plain)}
    for address in sorted(addresses):
        wrong = fault(address)
        if wrong:
            yield Leak(wrong, words=address)
    for metadata in re.findall(rb"<x:xmpmeta.*?</x:xmpmeta>", content, re.DOTALL):
        yield from logins("", metadata)


def _without_words(objects: bytes) -> bytes:
    """Objects without their strings, in which the words of a document may look like anything."""
    return re.sub(rb"\((?:[^()\\]|\\.)*\)", b"()", objects, flags=re.DOTALL)


def _typed(found: re.Match[bytes]) -> str:
    if found[1] is None:
        return bytes.fromhex(re.sub(rb"\s", b"", found[2]).decode("ascii")).decode("utf-8", "replace")
    return ESCAPE.sub(_unescaped, found[1]).decode("utf-8", "replace")


def _unescaped(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 8) & 255]) if found[1][:1].isdigit() else found[1]
