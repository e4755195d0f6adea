"""The whole journey: a folder of YAML to a Word file and a web page, and everything found on the way.

This is the page to read first. Every step gives a value and what was found; nothing touches the disk
before everything is checked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from selfassess import load as loading
from selfassess.check import Document, acceptance, check_content, check_document, check_reading, is_refused
from selfassess.diagnostics import Diagnostic, Finding, Place, Severity, in_file_order, worst
from selfassess.document.tree import Tree
from selfassess.load import Brand
from selfassess.model.assessment import Assessment
from selfassess.project.fingerprints import Fingerprints
from selfassess.project.project import Subject
from selfassess.project.prose_items import prose_of
from selfassess.project.unshown import prose_beside
from selfassess.prose.passage import Passage
from selfassess.prose.reading import Read, read_all, too_deep
from selfassess.render import render
from selfassess.syntax.source import Text, typed

PICTURES = "content"
WRITING = ("style-missing",)
REFERENCE = "templates/brand/reference.docx"


@dataclass(frozen=True, slots=True)
class Survey:
    """What the files of a project say, and what is wrong with the files; no rule has looked at it yet.

    `subject` is None where there is no assessment to speak of; `beside` is the prose that no document shows.
    `unread` names the files that could not be read, or not all of them; `failed` is true where the machine
    refused to open one.
    """

    subject: Subject | None
    beside: tuple[Passage, ...]
    findings: list[Finding]
    unread: frozenset[str]
    failed: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """The assessment, where one could be read, its finished documents by name, and every finding in file order.

    `failed` is true where the machine refused to open a file.
    """

    assessment: Assessment | None
    documents: Mapping[str, Tree]
    findings: list[Finding]
    failed: bool


@dataclass(frozen=True, slots=True)
class Built:
    """The files to write by name, none where something stands against it, and every finding in file order."""

    files: Mapping[str, bytes]
    findings: list[Finding]
    failed: bool


def survey(project: Path) -> Survey:
    """What a project says, for those who keep its library: the assessment and its prose, read once."""
    loaded = loading.load(project)
    assessment = loaded.assessment
    if assessment is None:
        return Survey(None, (), in_file_order(check_reading(loaded.faults)), loaded.unread, loaded.failed)
    subject, shown = _subject(assessment, project)
    hidden = read_all(prose_beside(assessment))
    faults = {**loaded.faults, "nested-too-deep": list(too_deep([*shown.values(), *hidden.values()]))}
    findings = in_file_order(check_reading(faults))
    beside = tuple(each.passage for each in hidden.values())
    return Survey(subject, beside, findings, loaded.unread, loaded.failed)


def check(project: Path, document: str = "all", audience: str = "") -> Checked:
    """Everything that is wrong with a project, and its documents where they could be made."""
    seen = _look(project, document, audience)
    return Checked(seen.assessment, seen.documents, _settled(seen, seen.found, WRITING), seen.failed)


def build(
    project: Path,
    kinds: Sequence[str],
    document: str = "all",
    audience: str = "",
    bar: Severity | None = Severity.ERROR,
) -> Built:
    """The files of a project; none where a finding reaches the bar. Without a bar, whatever was found."""
    seen = _look(project, document, audience)
    findings = _settled(seen, seen.found, WRITING)
    if _reaches(bar, findings):
        return Built({}, findings, seen.failed)
    files, missing = _written(seen, project, kinds)
    findings = _settled(seen, [*seen.found, *missing])
    return Built({} if _reaches(bar, findings) else files, findings, seen.failed)


@dataclass(frozen=True, slots=True)
class _Seen:
    """The documents of a project, and everything found, nothing yet accepted."""

    assessment: Assessment | None
    documents: Mapping[str, Tree]
    brand: Brand
    found: list[Finding]
    failed: bool


def _look(project: Path, document: str, audience: str) -> _Seen:
    loaded = loading.load(project)
    folders = loading.template_folders(project)
    brand = loading.brand(folders)
    found = check_reading(brand.faults)
    failed = loaded.failed or brand.failed
    if loaded.assessment is None:
        return _Seen(None, {}, brand, [*check_reading(loaded.faults), *found], failed)
    assessment = _for(audience, loaded.assessment)
    subject, reads = _subject(assessment, project)
    faults = {**loaded.faults, "nested-too-deep": list(too_deep(reads.values())), "template-invalid": []}
    found += check_content(subject, loaded.unread)
    # Two things under one id are told where they were typed, and not once more where a template shows them.
    has_namesakes = any(finding.rule == "part-repeated" for finding in found)
    trees: dict[str, Tree] = {}
    for name in loading.documents(folders) if document == "all" else [document]:
        rendered = render(folders, name, assessment, reads)
        failed = failed or rendered.failed
        if rendered.tree is None or not has_namesakes:
            faults["template-invalid"] += rendered.faults
        if rendered.tree is not None:
            trees[name] = rendered.tree
            shown = Document(rendered.tree, subject)
            found += check_document(shown, loaded.unread)
            failed = failed or is_refused(shown)
    failed = failed or subject.fingerprints.is_refused
    subject.fingerprints.keep()
    return _Seen(assessment, trees, brand, [*check_reading(faults), *found], failed)


def _subject(assessment: Assessment, project: Path) -> tuple[Subject, Mapping[int, Read]]:
    reads = read_all(prose_of(assessment))
    passages = tuple(each.passage for each in reads.values())
    return Subject(assessment, passages, project, Fingerprints(project)), reads


def _settled(seen: _Seen, found: Iterable[Finding], resting: Collection[str] = ()) -> list[Finding]:
    """Each finding once, though several documents may show the same words, without those that are accepted."""
    once = list(dict.fromkeys(found))
    return in_file_order(acceptance.apply(once, seen.assessment, resting) if seen.assessment is not None else once)


def _written(seen: _Seen, project: Path, kinds: Sequence[str]) -> tuple[dict[str, bytes], list[Finding]]:
    files: dict[str, bytes] = {}
    found: list[Finding] = []
    for name, tree in seen.documents.items():
        for kind in kinds:
            content, faults = WRITERS[kind](tree, seen.brand, project / PICTURES)
            found += check_reading(faults)
            if content:
                files[f"{name}.{kind}"] = content
    return files, found


def _reaches(bar: Severity | None, findings: Iterable[Finding]) -> bool:
    return bar is not None and (worst(findings) or 0) >= bar


def _for(audience: str, assessment: Assessment) -> Assessment:
    return replace(assessment, audience=typed(audience)) if audience else assessment


def _docx(tree: Tree, brand: Brand, pictures: Path) -> tuple[bytes, Mapping[str, list[Diagnostic]]]:
    """The Word file and the styles that it lacks; nothing where the brand's own is no Word file."""
    from selfassess.write.word import write

    try:
        content, missing = write(tree, brand.reference, brand.styles, pictures)
    except OSError as error:
        hint = "Copy reference.docx from selfassess again, and save it in Word as .docx."
        return b"", {"file-unreadable": [Diagnostic(Place(REFERENCE), f"{error}.", hint)]}
    return content, {"style-missing": [_where_typed(each, brand.styles) for each in missing]}


def _where_typed(fault: Diagnostic, styles: Mapping[str, str]) -> Diagnostic:
    """A fault of styles.yaml at the place of the element or style that it speaks of, if the project typed it."""
    element = next((each for each in styles if each == fault.place.path), "")
    typed = element if fault.place.file != REFERENCE else styles.get(element, "")
    return replace(fault, place=typed.place) if isinstance(typed, Text) else fault


def _html(tree: Tree, brand: Brand, pictures: Path) -> tuple[bytes, Mapping[str, list[Diagnostic]]]:
    from selfassess.write.html.document import write

    return write(tree, brand.page, brand.page_style, pictures), {}


WRITERS = {"docx": _docx, "html": _html}
