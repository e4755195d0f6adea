"""The look of a reference.docx: its parts, rebuilt, and what was left out of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from lxml import etree

from selfassess.write.word.look import fields
from selfassess.write.word.look.container import MOST_OF_A_PART, NAME, Container, ReferenceDocxError, Relation
from selfassess.write.word.look.edges import REPLACING, rebuilt
from selfassess.write.word.look.look import EDGES, NAMED, PAGE, SECTION, Edge, Look
from selfassess.write.word.look.markup import tag
from selfassess.write.word.look.rebuild import Maker, Rebuild
from selfassess.write.word.look.report import Report

DOCUMENTS = ("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml")
WITH_MACROS = ("document.macroEnabled.main+xml", "template.macroEnabledTemplate.main+xml")
WITHOUT_MACROS = "select Save As and the type “Word Document (*.docx)”"
ACTIVE = {
    "vbaProject": ("macros, which are programs", WITHOUT_MACROS),
    "extensibility": ("buttons or menus of its own, which may run macros", WITHOUT_MACROS),
    "webextensiontaskpanes": (
        "an add-in, which is a program of a web site",
        "remove the add-in under Insert, My Add-ins",
    ),
    "control": ("an ActiveX control, which is a program", "delete it"),
    "aFChunk": ("a part in another format", "delete it"),
    "subDocument": ("a document that is fetched from another place", "delete it"),
}
TEMPLATE = (
    "a template on a web site, which Word fetches when a document is opened",
    "attach the template Normal under Developer, Document Template",
)
MERGE = (
    "a mail merge, which reads a list from elsewhere",
    "select Normal Word Document under Mailings, Start Mail Merge",
)
FONTS = (
    "has embedded fonts, which were left out: their licences seldom allow it, and they may act on a reader's computer",
    "turn off “Embed fonts in the file” under Options, Save",
)
PAGES = {"first": " of the first page", "even": " of the even pages"}
PARTS = {
    "styles": ("w:styles", "Styles"),
    "numbering": ("w:numbering", "Numbering"),
    "settings": ("w:settings", "Settings"),
    "fontTable": ("w:fonts", "FontsList"),
    "theme": ("a:theme", "a.OfficeStyleSheet"),
    "footnotes": ("w:footnotes", "Footnotes"),
}
"""Of each part that is look, its outermost element and what that may hold."""
SOLID = '<a:solidFill xmlns:a="{}"><a:schemeClr val="phClr"/></a:solidFill>'


@lru_cache(maxsize=1)
def read_look(reference: bytes) -> Look:
    """Raises ReferenceDocxError where no document can be made from it."""
    container, report = Container(reference), Report()
    top = [each for each in container.relations("").values() if not each.is_external]
    main = next((each.target for each in top if each.kind == "officeDocument"), "")
    if not main or main not in container:
        raise ReferenceDocxError(f"{NAME} is not a Word file")
    kind = container.type_of(main)
    if not kind.endswith((*DOCUMENTS, *WITH_MACROS)):
        raise ReferenceDocxError(f"{NAME} is not a Word document")
    relations = container.relations(main)
    if kind.endswith(WITH_MACROS):
        report.unsafe(NAME, *ACTIVE["vbaProject"])
    for relation in [*top, *relations.values()]:
        if relation.kind in ACTIVE:
            report.unsafe(NAME, *ACTIVE[relation.kind])
    section = container.root(main, MOST_OF_A_PART).find(SECTION)
    parts = dict(_parts(container, relations, report))
    if section is None or "styles" not in parts:
        raise ReferenceDocxError(f"{NAME} has no page layout or no styles")
    layout = Rebuild(main, NAME, report).root(section, "SectPr")
    edges = tuple(_edges(container, section, relations, report))
    return Look(etree.tostring(layout), parts, edges, tuple(report.problems()))


def _parts(container: Container, relations: Mapping[str, Relation], report: Report) -> Iterator[tuple[str, bytes]]:
    """Each part that is look, once, by its kind."""
    done: set[str] = set()
    for relation in relations.values():
        kind = relation.kind
        if relation.is_external or kind in done or kind not in PARTS:
            continue
        done.add(kind)
        root, typed = PARTS[kind]
        old = container.rooted(relation.target, tag(root))
        if kind == "settings":
            _settings(container, relation.target, old, report)
        elif kind == "fontTable" and any(name.startswith("word/fonts/") for name in container.names):
            report.faulty(NAME, *FONTS)
        rebuild = Rebuild(relation.target, NAME, report, {"a.BlipFillProperties": _plain_fill, **NOTHING}, REPLACING)
        new = rebuild.root(old, typed)
        fields.clean(new, NAME, report)
        yield kind, etree.tostring(new, encoding="UTF-8", standalone=True)


def _settings(container: Container, part: str, old: etree._Element, report: Report) -> None:
    for relation in container.relations(part).values():
        if relation.kind == "attachedTemplate" and relation.target.lower().startswith(("http:", "https:", "ftp:")):
            report.unsafe(NAME, *TEMPLATE)
    if old.find(tag("w:mailMerge")) is not None:
        report.unsafe(NAME, *MERGE)


def _edges(
    container: Container, section: etree._Element, relations: Mapping[str, Relation], report: Report
) -> Iterator[tuple[str, str, Edge]]:
    """Each header and footer of the section, once for each kind of page."""
    done: set[tuple[str, str]] = set()
    for reference in section.iterchildren(*EDGES):
        kind, page = EDGES[reference.tag], reference.get(PAGE, "default")
        relation = relations.get(reference.get(NAMED, ""))
        if relation is None or relation.is_external or (kind, page) in done or page not in ("default", *PAGES):
            continue
        done.add((kind, page))
        root = container.rooted(relation.target, tag("w:hdr" if kind == "header" else "w:ftr"))
        yield (
            kind,
            page,
            rebuilt(container, root, relation.target, f"The {kind}{PAGES.get(page, '')} of {NAME}", report),
        )


def _plain_fill(_rebuild: Rebuild, _old: etree._Element, parent: etree._Element) -> bool:
    """In place of a picture that fills a shape of the theme, its colour: a theme needs three fills."""
    parent.append(etree.fromstring(SOLID.format(etree.QName(parent).namespace)))
    return True


def _nothing(_rebuild: Rebuild, _old: etree._Element, _parent: etree._Element) -> bool:
    return False


NOTHING: Mapping[str, Maker] = dict.fromkeys(("Drawing", "Picture", "Alternate"), _nothing)
"""Pictures come through in headers and footers only."""
