from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.audit.audited import PAGE, PDF, WORD, AuditedFile
from selfassess.audit.fault import Fault

HINTS = {
    WORD: "Right-click the contents and choose “Update Field”, then “Update entire table”.",
    PAGE: "Type the words of the heading that it leads to.",
    PDF: "Update the contents in the document that the PDF is made from, and make the PDF again.",
}
FEWEST = 2
TITLES = ("contents", "tableofcontents", "listofcontents")
OF_PICTURES = r"(?i)\W*(?:figure|fig|table|chart|picture|map|box|graph)\b\W*\w*\d"
"""How a line begins that leads to a picture or table, whose words may be drawn."""
NUMBER = r"^\s*(?:(?:part|chapter|section|annex|appendix)\s+)?(?:[a-z]?\d+(?:\.\d+)*|[a-z]|[ivx]+)?[.):\s–-]+"


def contents_outdated(file: AuditedFile) -> Iterator[Fault]:
    """Contents that do not agree with the headings of the document.

    A line that no heading has leads people astray. A heading that the contents leave out is not found.

    Fails:
        <nav>
        <ul>
        <li><a href="#a">How we listen</a></li><li><a href="#b">What we spend</a></li><li><a href="#c">Safety</a></li>
        </ul>
        </nav>
        <h2 id="a">How we listen</h2>
        <p>Words.</p>
        <h2 id="b">Money</h2>
        <p>Words.</p>
        <h2 id="c">Safety</h2>
        <p>Words.</p>

    Passes:
        <nav>
        <ul>
        <li><a href="#a">How we listen</a></li><li><a href="#b">Money</a></li><li><a href="#c">Safety</a></li>
        </ul>
        </nav>
        <h2 id="a">How we listen</h2>
        <p>Words.</p>
        <h2 id="b">Money</h2>
        <p>Words.</p>
        <h2 id="c">Safety</h2>
        <p>Words.</p>
    """
    if len(file.contents) < FEWEST or not file.headings:
        return
    written = {_plain(line.words) for line in file.lines if line.kind != "contents"}
    written |= {_plain(f"{heading.mark} {heading.words}") for heading in file.headings}
    listed = {_plain(entry.words) for entry in file.contents}
    for entry in file.contents:
        plain = _plain(entry.words)
        is_other = plain in TITLES or re.match(OF_PICTURES, entry.words) is not None
        if plain and not is_other and plain not in written and not _is_part(plain, written):
            message = f"The contents say “{entry.words[:80]}”, and no heading does."
            yield Fault(entry.place, message, HINTS[file.form], "{} lines of the contents are the words of no heading.")
    highest = [heading for heading in file.headings if heading.is_marked and _plain(heading.words)]
    level = min((heading.level for heading in highest if _plain(heading.words) in listed), default=0)
    there = [heading for heading in highest if heading.level == level]
    if 2 * sum(_plain(heading.words) in listed for heading in there) <= len(there):
        return
    for heading in there:
        after = heading.place.line > file.contents[-1].place.line
        if _plain(heading.words) not in listed and after and not _is_part(_plain(heading.words), listed):
            message = f"The heading “{heading.words[:80]}” is not in the contents."
            yield Fault(heading.place, message, HINTS[file.form], "{} headings are not in the contents.")


def _is_part(plain: str, others: set[str]) -> bool:
    """Whether words are longer or shorter ones of the other side, as where a number or date is beside them."""
    return any(plain in other or (len(other) > 8 and other in plain) for other in others)


def _plain(words: str) -> str:
    """Words without their number, capitals and everything between the letters."""
    return re.sub(r"[\W_]+", "", re.sub(NUMBER, "", words.casefold()))
