"""The whole journey: a folder of YAML to a Word file and a web page, and everything found on the way.

This is the page to read first. Each stage takes the journey so far and gives the next; nothing touches
the disk before everything is checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from selfassess.check import acceptance
from selfassess.check.engine import Document
from selfassess.check.run import check_content, check_document, in_edition
from selfassess.check.run import check_reading as check_reading
from selfassess.diagnostics import Finding, Severity, in_file_order
from selfassess.document.resources import read_resources
from selfassess.load import brand, load, template_folders
from selfassess.pipeline.journey import ALL as ALL
from selfassess.pipeline.journey import INTERNAL as INTERNAL
from selfassess.pipeline.journey import Journey as Journey
from selfassess.pipeline.journey import with_findings
from selfassess.pipeline.rendering import render
from selfassess.pipeline.writing import check_look, inspect, look_quickly, number_pages, stop, write
from selfassess.project.damage import Damage
from selfassess.project.edition import for_readers
from selfassess.project.project import Project
from selfassess.prose.nesting import too_deep

if TYPE_CHECKING:
    from selfassess.check.manual import RulePage as RulePage
    from selfassess.edit.fixing import Fixes

PICTURES = "content"


def check(folder: Path, document: str = ALL, audience: str = "") -> Journey:
    """Everything that is wrong with a project, and its documents where they could be made."""
    return _run(CHECK, Journey(folder, document=document, audience=audience))


def fix(folder: Path) -> tuple[Journey, Fixes]:
    """What is still wrong with a project once everything is fixed whose fix is certain, and these fixes, unwritten."""
    from selfassess.edit import fixing

    journey, fixes = fixing.fix(folder, lambda unsaved: check_unsaved(folder, unsaved))
    left = (replace(one, fix=None, edits=()) if one in fixes.unproven else one for one in journey.findings)
    return replace(journey, findings=tuple(left)), fixes


def check_unsaved(folder: Path, unsaved: Mapping[str, bytes]) -> Journey:
    """Everything that would be wrong with a project if some of its files held this."""
    return _run(CHECK, Journey(folder, unsaved=unsaved))


def build(
    folder: Path,
    formats: Sequence[str],
    document: str = ALL,
    audience: str = "",
    stop_at: Severity | None = Severity.ERROR,
    counts_pages: bool = False,
    since: date | None = None,
) -> Journey:
    """The files of a project; none where a finding reaches `stop_at`. Without it, whatever was found."""
    return _run(BUILD, Journey(folder, tuple(formats), document, audience, stop_at, counts_pages, since))


def audit(folder: Path, name: str, content: bytes) -> Journey:
    """Everything that is wrong with a finished document, by its name in a folder. Raises UnauditableError."""
    from selfassess.audit.auditing import audit as audited

    found = audited(name, content)
    return Journey(folder, to_judge=found.to_judge, raw=found.findings, findings=found.findings)


def audit_files(files: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Everything that is wrong with finished documents, by their names; files of other kinds are passed over."""
    from selfassess.audit.auditing import audit as audited
    from selfassess.audit.auditing import is_auditable

    return tuple(
        finding for name, content in files.items() if is_auditable(name) for finding in audited(name, content).findings
    )


def manual() -> tuple[RulePage, ...]:
    """The page of every rule, for those who print the manual: only this page knows `check` and `audit`."""
    from selfassess.audit.rules import RULES
    from selfassess.check import manual as pages

    return (*pages.manual(), *(pages.page(rule, "audit") for rule in RULES))


def look(folder: Path) -> Journey:
    """The documents of a project as files, whatever is found, for those who look after its brand."""
    return build(folder, ("docx", "html"), stop_at=None)


def survey(folder: Path, audience: str = "") -> Journey:
    """What a project says, for those who keep its library; no rule has looked at it yet."""
    return _run(SURVEY, Journey(folder, audience=audience))


def _load(journey: Journey) -> Journey:
    loaded = load(journey.folder, journey.audience, journey.unsaved)
    return with_findings(replace(journey, project=loaded.value), check_reading(loaded.problems))


def _edit(journey: Journey) -> Journey:
    """What the readers may have. Where an audience was asked for, that is without what cites records for others."""
    if journey.project is None:
        return journey
    edition = for_readers(journey.project, with_records=bool(journey.audience))
    return with_findings(replace(journey, edition=edition), check_reading(edition.problems))


def _load_brand(journey: Journey) -> Journey:
    loaded = brand(template_folders(journey.folder))
    return with_findings(replace(journey, brand=loaded.value), check_reading(loaded.problems))


def _read_prose(journey: Journey) -> Journey:
    """Every passage is read, those too that no document shows."""
    project = journey.project
    return with_findings(journey, check_reading(too_deep(project.all_passages))) if project is not None else journey


def _check_content(journey: Journey) -> Journey:
    project = journey.project
    if project is None:
        return journey
    found = _of_content(project)
    if journey.audience and journey.edition is not None and journey.edition.project is not project:
        found = in_edition(_of_content(journey.edition.project), found)
    return with_findings(journey, found)


def _of_content(project: Project) -> list[Finding]:
    return [*check_reading(too_deep(project.passages)), *check_content(project, Damage(project))]


def _read_resources(journey: Journey) -> Journey:
    """The pictures that the documents show."""
    pictures = (picture for tree in journey.trees.values() for picture in tree.root.iter("img"))
    names = (picture.get("src") or "" for picture in pictures)
    return replace(journey, resources=read_resources(journey.folder / PICTURES, names))


def _check_documents(journey: Journey) -> Journey:
    whole, edition = journey.project, journey.edition
    if whole is None or edition is None:
        return journey
    findings: list[Finding] = []
    of_whole = Damage(whole)
    of_edition = of_whole if edition.project is whole else Damage(edition.project)
    for tree in journey.trees.values():
        damage = of_whole if tree.is_internal else of_edition
        findings += check_document(Document(tree, damage.project, journey.resources), damage)
    whole.fingerprints.keep()
    return with_findings(journey, findings)


def _settle(journey: Journey) -> Journey:
    """De-duplicates findings across documents and applies the board's acceptances."""
    findings = list(dict.fromkeys(journey.raw))
    if journey.assessment is not None:
        is_written, is_whole = bool(journey.files), not journey.audience
        findings = acceptance.apply(findings, journey.assessment, is_written=is_written, is_whole=is_whole)
    return replace(journey, findings=tuple(in_file_order(findings)))


def _sort(journey: Journey) -> Journey:
    """What was read, in file order; no acceptance applies, since no rule was asked that it could be for."""
    return replace(journey, findings=tuple(in_file_order(journey.raw)))


SURVEY = (_load, _read_prose, _sort)
CHECK = (_load, _edit, _load_brand, _check_content, render, _read_resources, _check_documents, _settle)
BUILD = (*CHECK, write, number_pages, check_look, inspect, look_quickly, _settle, stop)


def _run(stages: Iterable[Callable[[Journey], Journey]], journey: Journey) -> Journey:
    for stage in stages:
        journey = stage(journey)
    return journey
