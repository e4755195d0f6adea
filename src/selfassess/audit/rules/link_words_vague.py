from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import AuditedFile
from selfassess.audit.fault import Fault
from selfassess.document.vague_words import is_vague

HINT = "Make its words say where it leads, as in “Read the prevention strategy”."


def link_words_vague(file: AuditedFile) -> Iterator[Fault]:
    """A link called “here”, “click here” or “this link”, or one without words.

    People who use a screen reader often jump from link to link and hear only the words of each. Make the words
    say where the link leads.

    Fails:
        <p>To read our strategy, click <a href="https://www.exampleshire.example/strategy">here</a>.</p>

    Passes:
        <p>Read <a href="https://www.exampleshire.example/strategy">our strategy</a>.</p>
    """
    for link in file.links:
        if link.target in ("", "#") or (not link.words and link.is_picture):
            continue
        if not link.words:
            yield Fault(link.place, f"This link to {link.target[:80]} has no words.", HINT, "{} links have no words.")
        elif is_vague(link.words):
            message = f"The link “{link.words[:60]}” does not say where it leads."
            yield Fault(link.place, message, HINT, "{} links do not say where they lead.")
