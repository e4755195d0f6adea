"""What a document says of itself: on every page, and in its properties."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.document.tree import Tree, classes, text
from selfassess.write.word.ooxml import LONGEST, escaped

DRAFT = "draft"


def metadata(tree: Tree) -> dict[str, str]:
    """The title and all that the head says, by name, in words; the status only where the document is not final."""
    root = tree.root
    facts = {meta.get("name", ""): meta.get("content", "").strip() for meta in root.iterfind("head/meta")}
    titles = [text(title) for title in (*root.iterfind("head/title"), *root.iterfind("body/header/h1"))]
    facts["title"] = next(filter(None, titles), "")
    facts["date"] = tree.words.date_shown(facts.get("date", ""))
    body = root.find("body")
    is_final = body is not None and "final" in classes(body)
    facts["status"] = "" if is_final else tree.words.status_shown(facts.get("status") or DRAFT).upper()
    return facts


def core_properties(tree: Tree, facts: Mapping[str, str]) -> str:
    """The properties that Word shows for a file, dated with the day that the document speaks of."""
    given = {
        "dc:title": facts["title"],
        "dc:creator": facts.get("council", ""),
        "cp:lastModifiedBy": facts.get("council", ""),
        "cp:contentStatus": facts["status"].capitalize(),
        "cp:version": facts.get("edition", ""),
        "dc:language": tree.root.get("lang", ""),
    }
    rows = [f"<{name}>{escaped(value[:LONGEST])}</{name}>" for name, value in given.items() if value]
    day = tree.words.day(facts["date"])
    if day is not None:
        stamp = f"{day}T00:00:00Z"
        kind = 'xsi:type="dcterms:W3CDTF"'
        rows += [f"<dcterms:{name} {kind}>{stamp}</dcterms:{name}>" for name in ("created", "modified")]
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{"".join(rows)}</cp:coreProperties>'
    )
