"""The whole journey: a folder of YAML to a Word file and a web page, and everything found on the way.

This is the page to read first. Each stage takes the journey so far and gives the next; nothing touches
the disk before everything is checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from selfassess.check import acceptance
from selfassess.check.engine import Document
from selfassess.check.run import check_content, check_document, in_edition
from selfassess.check.run import check_reading as check_reading
from selfassess.diagnostics import Finding, Severity, failed, in_file_order, worst
from selfassess.document.addresses import escaped_address
from selfassess.document.resources import Resources, read_resources
from selfassess.document.tree import Tree
from selfassess.load import brand, documents, load, template_folders
from selfassess.model.assessment import AUDIENCES, Assessment
from selfassess.model.entry import NONE
from selfassess.project.damage import Damage
from selfassess.project.edition import Edition, for_readers
from selfassess.project.project import Project
from selfassess.prose.nesting import too_deep
from selfassess.render.template import render
from selfassess.write.brand import Brand
from selfassess.write.formats import FORMATS

if TYPE_CHECKING:
    from selfassess.check.manual import RulePage as RulePage
    from selfassess.edit.fixing import Fixes

ALL = "all"
PICTURES = "content"
INTERNAL = AUDIENCES[-1]
UNCLEAR = "audience-malformed"
"""The rule of findings with which nobody knows who may read something: then nothing is written, whatever was asked."""


class Journey(Struct, frozen=True):
    """A project on its way: what was asked for, what each stage made of it, and everything found so far.

    `document` is the name of one, or `all`; an `audience` takes the place of the assessment's own. A finding as
    bad as `stop_at` ends the journey before anything is written; None goes on whatever was found. `unsaved` is the
    content of some files, which is read in place of what the disk has. Where it `counts_pages`, the contents of Word
    files have page numbers; why one has none is in the `notes`. `to_judge` is what a person must still judge of a
    document that was audited. `edition` is what the readers may have of the `project`; documents are made of that
    alone. `internal` names those of the `files` that are for the council alone, whoever the readers are. `raw` holds
    the findings before the board's acceptances are applied, `findings` what is left, each once, in file order.
    """

    folder: Path
    formats: tuple[str, ...] = ()
    document: str = ALL
    audience: str = ""
    stop_at: Severity | None = None
    counts_pages: bool = False
    unsaved: Mapping[str, bytes] = MappingProxyType({})
    project: Project | None = None
    edition: Edition | None = None
    brand: Brand | None = None
    trees: Mapping[str, Tree] = MappingProxyType({})
    resources: Resources = Resources()
    files: Mapping[str, bytes] = MappingProxyType({})
    internal: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()
    to_judge: tuple[str, ...] = ()
    raw: tuple[Finding, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def assessment(self) -> Assessment | None:
        return self.project.assessment if self.project is not None else None

    @property
    def left_out(self) -> Mapping[str, int]:
        """How much of each kind the readers do not get."""
        return self.edition.left_out if self.edition is not None else NONE

    @property
    def accepted(self) -> list[tuple[Finding, str]]:
        """The findings that the board accepts, each with its reason."""
        if self.assessment is None:
            return []
        return acceptance.accepted(dict.fromkeys(self.raw), self.assessment)

    @property
    def is_stopped(self) -> bool:
        is_bad = self.stop_at is not None and (worst(self.findings) or 0) >= self.stop_at
        return is_bad or any(finding.rule == UNCLEAR for finding in self.findings)

    @property
    def placed(self) -> Mapping[str, bytes]:
        """The files by name within the folder for them: those for the council alone have one inside it.

        Where all is for the council alone, there is no need of that.
        """
        inside = "" if self.audience == INTERNAL else f"{INTERNAL}/"
        return {f"{inside}{name}" if name in self.internal else name: file for name, file in self.files.items()}

    @property
    def failed(self) -> bool:
        """Whether the computer refused to open a file."""
        return failed(self.raw)


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
) -> Journey:
    """The files of a project; none where a finding reaches `stop_at`. Without it, whatever was found."""
    return _run(BUILD, Journey(folder, tuple(formats), document, audience, stop_at, counts_pages))


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


def survey(folder: Path) -> Journey:
    """What a project says, for those who keep its library; no rule has looked at it yet."""
    return _run(SURVEY, Journey(folder))


def _load(journey: Journey) -> Journey:
    loaded = load(journey.folder, journey.audience, journey.unsaved)
    return _found(replace(journey, project=loaded.value), check_reading(loaded.problems))


def _edit(journey: Journey) -> Journey:
    """What the readers may have. Where an audience was asked for, that is without what cites records for others."""
    if journey.project is None:
        return journey
    edition = for_readers(journey.project, with_records=bool(journey.audience))
    return _found(replace(journey, edition=edition), check_reading(edition.problems))


def _load_brand(journey: Journey) -> Journey:
    loaded = brand(template_folders(journey.folder))
    return _found(replace(journey, brand=loaded.value), check_reading(loaded.problems))


def _read_prose(journey: Journey) -> Journey:
    """Every passage is read, those too that no document shows."""
    project = journey.project
    return _found(journey, check_reading(too_deep(project.all_passages))) if project is not None else journey


def _check_content(journey: Journey) -> Journey:
    project = journey.project
    if project is None:
        return journey
    found = _of_content(project)
    if journey.audience and journey.edition is not None and journey.edition.project is not project:
        found = in_edition(_of_content(journey.edition.project), found)
    return _found(journey, found)


def _of_content(project: Project) -> list[Finding]:
    return [*check_reading(too_deep(project.passages)), *check_content(project, Damage(project))]


def _render(journey: Journey) -> Journey:
    """The documents for these readers. Those for the council alone say everything; no edition for others has them."""
    whole, edition = journey.project, journey.edition
    if whole is None or edition is None:
        return journey
    folders = template_folders(journey.folder)
    names = documents(folders) if journey.document == ALL else [journey.document]
    rendered = {name: render(folders, name, edition.project) for name in names}
    internal = [name for name, result in rendered.items() if result.value is not None and result.value.is_internal]
    for name in internal:
        if journey.audience not in ("", INTERNAL):
            del rendered[name]
        elif edition.project is not whole:
            rendered[name] = render(folders, name, whole)
    trees = {name: result.value for name, result in rendered.items() if result.value is not None}
    problems = [problem for result in rendered.values() for problem in result.problems]
    return _found(replace(journey, trees=trees), check_reading(problems))


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
    return _found(journey, findings)


def _settle(journey: Journey) -> Journey:
    """De-duplicates findings across documents and applies the board's acceptances."""
    findings = list(dict.fromkeys(journey.raw))
    if journey.assessment is not None:
        is_written, is_whole = bool(journey.files), not journey.audience
        findings = acceptance.apply(findings, journey.assessment, is_written=is_written, is_whole=is_whole)
    return replace(journey, findings=tuple(in_file_order(findings)))


def _write(journey: Journey) -> Journey:
    if journey.is_stopped or journey.brand is None:
        return journey
    files: dict[str, bytes] = {}
    internal: set[str] = set()
    findings: list[Finding] = []
    for tree in journey.trees.values():
        for name in journey.formats:
            written = FORMATS[name].write(tree, journey.brand, journey.resources)
            findings += check_reading(written.problems)
            files.update(written.value)
            internal.update(written.value if tree.is_internal else ())
    return _found(replace(journey, files=files, internal=frozenset(internal)), findings)


def _check_look(journey: Journey) -> Journey:
    """Whether words stand out in the colours of a council's own brand; those of the one that ships do."""
    brand = journey.brand
    if brand is None or not journey.files or (brand.is_shipped and brand.is_style_shipped):
        return journey
    from selfassess.write.look_problems import problems

    return _found(journey, check_reading(problems(journey.files, brand)))


def _number_pages(journey: Journey) -> Journey:
    """Word files are laid out by LibreOffice, which takes seconds, and written again."""
    if not journey.counts_pages or journey.brand is None:
        return journey
    from selfassess.paging.libreoffice import PagingError
    from selfassess.write.word.numbered import with_page_numbers

    files, notes = dict(journey.files), list[str]()
    for tree in journey.trees.values():
        name = f"{tree.name}.docx"
        try:
            if name in files:
                files[name] = with_page_numbers(tree, journey.brand, journey.resources, files[name])
        except PagingError as error:
            notes.append(str(error))
    return replace(journey, files=files, notes=tuple(dict.fromkeys(notes)))


def _inspect(journey: Journey) -> Journey:
    """What was written is read as a stranger would. Nothing goes out if some of it must not, whatever was asked."""
    if not journey.files or journey.brand is None:
        return journey
    from selfassess.outgoing.problems import problems  # a check writes nothing, and need not load it

    typed = {
        f"{name}.docx": {escaped_address(link.get("href") or "") for link in tree.root.iter("a")}
        for name, tree in journey.trees.items()
    }
    found = [*problems(journey.files, typed, journey.brand.of_pages)]
    return _found(replace(journey, files={}), check_reading(found)) if found else journey


def _look_quickly(journey: Journey) -> Journey:
    """The few faults that a finished file shows at once; an audit of all takes as long as the build itself."""
    if not journey.files:
        return journey
    from selfassess.audit.quick_look import quick_look

    found = (finding for name, content in journey.files.items() for finding in quick_look(f"output/{name}", content))
    return _found(journey, found)


def _stop(journey: Journey) -> Journey:
    """Nothing is written where what writing itself found is too bad."""
    return replace(journey, files={}) if journey.is_stopped else journey


def _sort(journey: Journey) -> Journey:
    """What was read, in file order; no acceptance applies, since no rule was asked that it could be for."""
    return replace(journey, findings=tuple(in_file_order(journey.raw)))


SURVEY = (_load, _read_prose, _sort)
CHECK = (_load, _edit, _load_brand, _check_content, _render, _read_resources, _check_documents, _settle)
BUILD = (*CHECK, _write, _number_pages, _check_look, _inspect, _look_quickly, _settle, _stop)


def _run(stages: Iterable[Callable[[Journey], Journey]], journey: Journey) -> Journey:
    for stage in stages:
        journey = stage(journey)
    return journey


def _found(journey: Journey, findings: Iterable[Finding]) -> Journey:
    return replace(journey, raw=(*journey.raw, *findings))
