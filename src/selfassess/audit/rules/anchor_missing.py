from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from selfassess.audit.audited import PDF, AuditedFile
from selfassess.audit.fault import Fault

HINT = "Make the link again, to a heading that is there, or delete it."
FRAGMENT = ":~:"
"""How an address begins that leads to words of a page, wherever they are."""


def anchor_missing(file: AuditedFile) -> Iterator[Fault]:
    """A link to a place in the document that is not there.

    Nothing happens where people follow it, or they come to the beginning. Usually the heading that it led to was
    deleted, and the link was left.

    Fails:
        <h2 id="safety">Safety</h2>
        <p>Read <a href="#safeguarding">how we keep people safe</a>.</p>

    Passes:
        <h2 id="safety">Safety</h2>
        <p>Read <a href="#safety">how we keep people safe</a>.</p>
    """
    if file.form == PDF:
        return
    for link in file.links:
        name = link.target[1:] if link.target.startswith("#") else ""
        if name and not name.startswith(FRAGMENT) and not {name, unquote(name)} & file.anchors.keys():
            message = f"The link “{link.words[:60]}” leads to “{name[:60]}”, which is not in the document."
            yield Fault(link.place, message, HINT, "{} links lead to places that are not in the document.")
