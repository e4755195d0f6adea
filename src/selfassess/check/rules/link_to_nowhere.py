from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.diagnostics import Diagnostic, Place
from selfassess.model import Assessment
from selfassess.suggestion import did_you_mean
from selfassess.tree import classes

from ..engine import Document
from ..library import nearest_records

ADDRESS = re.compile(r"[:/.@]")


def link_to_nowhere(document: Document) -> Iterator[Diagnostic]:
    """A link that leads to nothing.

    `(#name)` names no part of the document, `(ref:96)` no record, `(indicator:name)` no indicator, or the
    address is one that readers cannot follow. Write the id of a part after `#`, the number of a record
    after `ref:`, or a web address in full, with `https://`.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "[Keeping well](#keping-well) says more."

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "[Keeping well](#keeping-well) says more."
    """
    root = document.tree.root
    lost = [link for link in root.iter("a") if "unresolved" in classes(link) and "cite" not in classes(link)]
    names = [each.get("id") or "" for each in root.iter()] if lost else []
    parts = [name for name in names if name and "-cited-" not in name]
    for link in lost:
        target = (link.get("href") or "").removeprefix("#")
        if target:
            yield _judged(target, document.place(link), parts, document.subject.assessment)


def _judged(target: str, place: Place, parts: list[str], assessment: Assessment) -> Diagnostic:
    kind, colon, name = target.partition(":")
    if kind == "ref" and colon:
        hint = nearest_records(name, assessment.evidence) or "Write the number of a record, as in (ref:96)."
        return Diagnostic(place, f"There is no record {name or '“”'} in the evidence library.", hint, name)
    if kind == "indicator" and colon:
        hint = did_you_mean(name, assessment.indicators) or "Write it there, or write the id of another."
        return Diagnostic(place, f"There is no indicator “{name}” in content/indicators.yaml.", hint)
    if kind.lower() in ("ref", "indicator") and colon:
        return Diagnostic(place, f"Readers cannot follow the address “{target}”.", f"Write ({kind.lower()}:{name}).")
    if target in assessment.evidence:
        return Diagnostic(place, f"No part of the document is called “{target}”.", f"Write (ref:{target}).")
    if ADDRESS.search(target):
        return Diagnostic(place, f"Readers cannot follow the address “{target}”.", _followable(target, assessment))
    hint = did_you_mean(target, parts) or "Write the id of a part, as in (#safeguarding), or a record, as in (ref:96)."
    return Diagnostic(place, f"No part of the document is called “{target}”.", hint)


def _followable(target: str, assessment: Assessment) -> str:
    if target.startswith("www."):
        return f"Write https://{target}."
    file = target.rpartition("/")[2]
    held = [each.ref for each in assessment.evidence.values() if each.file and each.file.endswith(f"/{file}")]
    if held:
        return f"Write (ref:{held[0]})."
    return "Write a web address in full, with https://, or name evidence, as in (ref:96)."
