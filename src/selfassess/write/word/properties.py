"""What a document says of itself: on every page, and in its properties."""

from __future__ import annotations

from datetime import date, datetime

from lxml import etree

from selfassess.document.tree import classes, text
from selfassess.write.word.ooxml import LONGEST, escaped

STATUS = "draft"


def said(root: etree._Element) -> dict[str, str]:
    """The title and all that the head says, by name; the status only where the document is not final."""
    words = {meta.get("name", ""): meta.get("content", "").strip() for meta in root.iterfind("head/meta")}
    titles = [text(each) for each in (*root.iterfind("head/title"), *root.iterfind("body/header/h1"))]
    words["title"] = next(filter(None, titles), "")
    body = root.find("body")
    final = body is not None and "final" in classes(body)
    words["status"] = "" if final else (words.get("status") or STATUS).upper()
    return words


def core(words: dict[str, str], language: str) -> str:
    """The properties that Word shows for a file, dated with the day that the document speaks of."""
    given = {
        "dc:title": words["title"],
        "dc:creator": words.get("council", ""),
        "cp:lastModifiedBy": words.get("council", ""),
        "cp:contentStatus": words["status"].capitalize(),
        "cp:version": words.get("edition", ""),
        "dc:language": language,
    }
    rows = [f"<{name}>{escaped(value[:LONGEST])}</{name}>" for name, value in given.items() if value]
    day = spoken_day(words.get("date", ""))
    if day is not None:
        stamp = f"{day.isoformat()}T00:00:00Z"
        typed = 'xsi:type="dcterms:W3CDTF"'
        rows += [f"<dcterms:{name} {typed}>{stamp}</dcterms:{name}>" for name in ("created", "modified")]
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{"".join(rows)}</cp:coreProperties>'
    )


def spoken_day(words: str) -> date | None:
    """A day as `30 November 2026` or `2026-11-30`; None for words that say none."""
    for pattern in ("%d %B %Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(words, pattern).date()
        except ValueError:
            continue
    return None
