"""What costs a build next to nothing: the few faults of its own files that their bytes show at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from urllib.parse import unquote

from selfassess.audit.audited import PAGE, WORD, AuditedFile, AuditedLink, AuditedPicture
from selfassess.audit.judging import judge
from selfassess.diagnostics import Finding, Place
from selfassess.files.archive import Archive

MB = 1024 * 1024
LARGEST = 256 * MB
PARTS = ("word/document.xml", "word/styles.xml", "docProps/core.xml")
LANGUAGE = re.compile(r"<html\b[^>]*\blang=\"([^\"]+)\"")
TITLE = re.compile(r"<title>([^<]+)</title>")
PICTURE = re.compile(r"<img\b[^>]*>")
INNER = re.compile(r"<a\b[^>]*\bhref=\"#([^\"]+)\"")
NAME = re.compile(r"\sid=\"([^\"]+)\"")
WORD_INNER = re.compile(rb"w:anchor=\"([^\"]+)\"")
WORD_NAME = re.compile(rb"<w:bookmarkStart\b[^>]*w:name=\"([^\"]+)\"")
WORD_PICTURE = re.compile(rb"<wp:docPr\b[^>]*>")
WORD_TITLE = re.compile(rb"<dc:title>([^<]+)</dc:title>")
WORD_LANGUAGE = re.compile(rb"<w:lang\b[^>]*w:val=\"([^\"]+)\"")


def quick_look(name: str, content: bytes) -> tuple[Finding, ...]:
    """What is wrong with a file that was just written: its title, language, pictures and links within it."""
    from selfassess.audit.rules import QUICK

    file = _word(name, content) if name.endswith(".docx") else _page(name, content) if name.endswith(".html") else None
    return judge(file, QUICK) if file is not None else ()


def _page(name: str, content: bytes) -> AuditedFile:
    text = content.decode("utf-8", "replace")
    place = Place(name)
    pictures = [AuditedPicture(place, None) for tag in PICTURE.findall(text) if " alt=" not in tag]
    names = {unescape(each) for each in NAME.findall(text)}
    links = [unquote(unescape(each)) for each in INNER.findall(text)]
    return AuditedFile(
        PAGE,
        place,
        _first(TITLE.findall(text)),
        _first(LANGUAGE.findall(text)),
        0,
        pictures=pictures,
        links=_links(links, place),
        anchors=dict.fromkeys((*names, "top"), ""),
    )


def _word(name: str, content: bytes) -> AuditedFile:
    archive, place = Archive(content, LARGEST), Place(name)
    parts = {part: archive.read(part) for part in PARTS if part in archive.names}
    body = parts.get("word/document.xml", b"")
    pictures = [AuditedPicture(place, None) for tag in WORD_PICTURE.findall(body) if b" descr=" not in tag]
    return AuditedFile(
        WORD,
        place,
        _first(_texts(WORD_TITLE.findall(parts.get("docProps/core.xml", b"")))),
        _first(_texts(WORD_LANGUAGE.findall(parts.get("word/styles.xml", b"")))),
        0,
        pictures=pictures,
        links=_links(_texts(WORD_INNER.findall(body)), place),
        anchors=dict.fromkeys((*_texts(WORD_NAME.findall(body)), "_top"), ""),
    )


def _links(names: Iterable[str], place: Place) -> list[AuditedLink]:
    return [AuditedLink(place, name, f"#{name}") for name in dict.fromkeys(names)]


def _texts(found: Iterable[bytes]) -> Iterator[str]:
    yield from (unescape(each.decode("utf-8", "replace")) for each in found)


def _first(found: Iterable[str]) -> str:
    return next(iter(found), "")
