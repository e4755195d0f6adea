from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from selfassess.check.engine import Document
from selfassess.diagnostics import Edit, Place, Problem
from selfassess.document.flow import classes
from selfassess.model.assessment import Assessment, Record
from selfassess.model.citation import REF as REF_TYPED
from selfassess.model.indicator import Indicator
from selfassess.near_words import did_you_mean
from selfassess.project.project import Project
from selfassess.project.references import nearest_records
from selfassess.project.regions import ids, target

REF = rf"(?i:ref)[-_.]?({REF_TYPED})"
IDS = {"ref": (ids(Record),), "indicator": (ids(Indicator),)}
TABLE = "table:"
ADDRESS = r"[:/.@]"


def link_to_nowhere(document: Document) -> Iterator[Problem]:
    """A link that does not lead anywhere.

    There is no part of the document called `(#name)`, no record `(ref:96)`, no indicator `(indicator:name)`, or
    readers cannot open the address. Write the id of a part after `#`, the number of a record after `ref:`, or a
    full web address that begins with `https://`.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "To see how we assess needs, read [Assessing needs](#asessing-needs)."

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "To see how we assess needs, read [Assessing needs](#assessing-needs)."
    """
    root = document.tree.root
    lost = [link for link in root.iter("a") if "unresolved" in classes(link) and "cite" not in classes(link)]
    names = [element.get("id") or "" for element in root.iter()] if lost else []
    parts = [name for name in names if name and "-cited-" not in name]
    assessment = document.project.assessment
    for link in lost:
        name = (link.get("href") or "").removeprefix("#")
        if name and not name.startswith(TABLE):  # the rule table-unknown reports those
            problem = _judged(name, document.place(link), parts, assessment)
            edits = _edits(name, problem.place, document.project)
            yield replace(problem, relies_on=(target(name), *IDS.get(name.partition(":")[0], ())), edits=edits)


def _judged(target: str, place: Place, parts: list[str], assessment: Assessment) -> Problem:
    kind, colon, name = target.partition(":")
    if kind == "ref" and colon:
        hint = nearest_records(name, assessment.evidence) or "Write the number of a record, as in (ref:96)."
        return Problem(place, f"There is no record {name or '“”'} in the evidence library.", hint, name)
    if kind == "indicator" and colon:
        hint = did_you_mean(name, assessment.indicators) or "Add it there, or write the id of another indicator."
        return Problem(place, f"There is no indicator “{name}” in content/indicators.yaml.", hint)
    if kind.lower() in ("ref", "indicator") and colon:
        return Problem(place, f"Readers cannot open the address “{target}”.", f"Write ({kind.lower()}:{name}).")
    number = re.fullmatch(REF, target)
    if number is not None:
        hint = nearest_records(number[1], assessment.evidence) if number[1] not in assessment.evidence else ""
        return Problem(
            place, f"“{target}” is not how a link to evidence is written.", hint or f"Write (ref:{number[1]})."
        )
    if target in assessment.evidence:
        return Problem(place, f"No part of the document is called “{target}”.", f"Write (ref:{target}).")
    if re.search(ADDRESS, target):
        return Problem(place, f"Readers cannot open the address “{target}”.", _followable(target, assessment))
    hint = did_you_mean(target, parts) or "Write the id of a part, as in (#safeguarding), or a record, as in (ref:96)."
    return Problem(place, f"No part of the document is called “{target}”.", hint)


def _edits(target: str, place: Place, project: Project) -> tuple[Edit, ...]:
    """What is certain: the beginning of an address, and the record whose file is named."""
    file = target.removeprefix("evidence/")
    records = [record for record in project.assessment.evidence.values() if record.file == file]
    meant = f"https://{target}" if target.startswith("www.") else f"ref:{records[0].ref}" if len(records) == 1 else ""
    if not meant:
        return ()
    links = (link for passage in project.passages for link in passage.links if link.target == target)
    for link in links:
        block, start = link.target_position.block, link.target_position.offset
        if link.position.place == place and block.content.startswith(target, start):
            end = block.span(start, start + len(target))
            return (Edit.over(end, target, meant),) if end.end is not None else ()
    return ()


def _followable(target: str, assessment: Assessment) -> str:
    if target.startswith("www."):
        return f"Write https://{target}."
    file = target.rpartition("/")[2]
    held = [record.ref for record in assessment.evidence.values() if record.file and record.file.endswith(f"/{file}")]
    if held:
        return f"Write (ref:{held[0]})."
    return "Write a full web address that begins with https://, or a record, as in (ref:96)."
