"""Headers and footers: what they hold that is more than markup, and what they refer to."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import TypeVar

from lxml import etree

from selfassess.document.addresses import escaped_address
from selfassess.write.word.look import drawings, fields, vml
from selfassess.write.word.look.container import Container, Relation
from selfassess.write.word.look.fields import Verdict
from selfassess.write.word.look.look import Edge, Media
from selfassess.write.word.look.markup import NAMESPACES, tag
from selfassess.write.word.look.media import cleaned
from selfassess.write.word.look.rebuild import Maker, Rebuild, Replacing
from selfassess.write.word.look.report import Report

Target = TypeVar("Target")
OURS, ADDED = "selfassess-", "wp14"
TAG = f"{tag('w:sdtPr')}/{tag('w:tag')}"
LINK_ID, EMBEDDED = tag("r:id"), tag("r:embed")
SAFE_LINK = re.compile(r"(?i)https?://(?:[^\s/?#@\\]+)(?:[/?#]\S*)?|mailto:[^\s\\]+")
OTHER_FILES = {
    tag("w:object"): ("an embedded object of another program", "replace it with a picture of it"),
    tag("w:control"): ("an ActiveX control, which is a program", "delete it"),
    tag("w:altChunk"): ("a part in another format", "delete it"),
    tag("w:subDoc"): ("a document that is fetched from another place", "delete it"),
    tag("w:contentPart"): ("handwriting or another part that is no text", "replace it with a picture of it"),
}
MAKERS: Mapping[str, Maker] = {**drawings.MAKERS, **vml.MAKERS}


class References:
    """What a part refers to: addresses of the web and of mail, and pictures in the package."""

    def __init__(self, container: Container, part: str, shown: str, report: Report) -> None:
        self._container, self._part, self._shown, self._report = container, part, shown, report
        self._relations = container.relations(part)
        self.links: dict[str, str] = {}
        self.pictures: dict[str, Media] = {}

    def named(self, attribute: str, name: str) -> str:
        """The relationship that takes the place of this one, empty where there may be none."""
        relation = self._relations.get(name)
        if relation is None:
            return ""
        return self._link(relation) if relation.kind == "hyperlink" else self._picture(relation)

    def _link(self, relation: Relation) -> str:
        address = relation.target.strip()
        if not relation.is_external or SAFE_LINK.fullmatch(address) is None:
            what = "has a link that is not a web or email address, and was left out"
            self._report.faulty(self._shown, what, "remove the link, or type an address that begins with https://")
            return ""
        return _named(self.links, "link", escaped_address(address))

    def _picture(self, relation: Relation) -> str:
        if relation.kind != "image":
            return ""
        if relation.is_external:
            self._report.unsafe(self._shown, drawings.ELSEWHERE, drawings.INSERT)
            return ""
        media = cleaned(self._container.content(relation.target))
        if media is None:
            name = posixpath.basename(relation.target)
            what = f"has a picture ({name}) that is damaged or of a kind that documents cannot have, and was left out"
            self._report.faulty(self._shown, what, "insert it again as a PNG or JPEG file")
            return ""
        return _named(self.pictures, "picture", media)


def _named(named: dict[str, Target], kind: str, target: Target) -> str:
    """The name of the relationship that leads there, which may be a new one."""
    name = next((name for name, known in named.items() if known == target), f"{kind}{len(named) + 1}")
    named[name] = target
    return name


def rebuilt(container: Container, old: etree._Element, part: str, shown: str, report: Report) -> Edge:
    """A header or footer, which people know as `shown`, from the parts that may come through."""
    references = References(container, part, shown, report)
    rebuild = Rebuild(part, shown, report, MAKERS, REPLACING, references.named)
    root = rebuild.root(old, "HdrFtr")
    fields.clean(root, shown, report)
    for cell in root.iter(tag("w:tc")):
        _end(cell)
    _end(root)
    for box in root.iter(fields.BOX):
        _end(box)
    root = _with_additions(root)
    return Edge(etree.tostring(root, encoding="UTF-8", standalone=True), references.links, references.pictures)


def _with_additions(root: etree._Element) -> etree._Element:
    """Sizes in relation to the page are an addition of 2010, which other programs must be told to ignore."""
    if next(root.iter(f"{{{NAMESPACES[ADDED]}}}*"), None) is None:
        return root
    spaces = {"w": NAMESPACES["w"], "r": NAMESPACES["r"], "mc": NAMESPACES["mc"], ADDED: NAMESPACES[ADDED]}
    whole = etree.Element(root.tag, {tag("mc:Ignorable"): ADDED}, nsmap=spaces)
    whole.extend(root)
    return whole


def _end(holder: etree._Element) -> None:
    """Cells, headers, footers and text boxes must end in a paragraph."""
    if not len(holder) or holder[-1].tag not in (tag("w:p"), tag("w:sdt")):
        etree.SubElement(holder, tag("w:p"))


def _control(rebuild: Rebuild, old: etree._Element) -> Iterator[etree._Element] | None:
    """A content control of ours stays; of any other, the words that it shows."""
    name = old.find(TAG)
    if name is not None and name.get(tag("w:val"), "").startswith(OURS):
        return None
    return old.iterchildren(tag("w:sdtContent"))


def _link(rebuild: Rebuild, old: etree._Element) -> Iterator[etree._Element] | None:
    """A link stays where it leads to a web or email address; of any other, its words."""
    relation = old.get(LINK_ID, "")
    return None if relation and rebuild.reference(LINK_ID, relation) else iter((old,))


def _simple_field(rebuild: Rebuild, old: etree._Element) -> Iterator[etree._Element] | None:
    said = fields.verdict(old.get(tag("w:instr"), ""), rebuild.shown, rebuild.report)
    if said is Verdict.KEEP:
        return None
    return iter((old,) if said is Verdict.SHOW else ())


def _other_file(rebuild: Rebuild, old: etree._Element) -> Iterator[etree._Element]:
    what, do = OTHER_FILES[old.tag]
    rebuild.report.unsafe(rebuild.shown, what, do)
    return iter(())


REPLACING: Mapping[str, Replacing] = {
    tag("w:sdt"): _control,
    tag("w:hyperlink"): _link,
    tag("w:fldSimple"): _simple_field,
    drawings.ALTERNATE: drawings.branch,
    **dict.fromkeys(OTHER_FILES, _other_file),
}
