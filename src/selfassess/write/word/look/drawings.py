"""Pictures and shapes of headers and footers, drawn as Word has drawn since 2007."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from selfassess.write.word.look.markup import NAMESPACES, tag
from selfassess.write.word.look.rebuild import Rebuild, added

ALTERNATE, CHOICE, FALLBACK = tag("mc:AlternateContent"), tag("mc:Choice"), tag("mc:Fallback")
DRAWING, DATA, BLIP = tag("w:drawing"), tag("a:graphicData"), tag("a:blip")
EMBEDDED, LINKED = tag("r:embed"), tag("r:link")
PICTURE = tag("pic:pic")
TYPES = {PICTURE: "pic.Picture", tag("wps:wsp"): "wps.Wsp", tag("wpg:wgp"): "wpg.Wgp"}
NEEDS = {tag("wps:wsp"): "wps", tag("wpg:wgp"): "wpg"}
SHAPES = tuple(NEEDS)
CALLED = re.compile(r"[A-Z][A-Za-z :-]{0,40}\d{0,9}")
A_PATH = re.compile(
    r"""
      [a-z]:[\\/]                                   # a drive
    | \\\\                                          # a server
    | ://                                           # a web site
    | \.(?:png|jpe?g|gif|emf|wmf|svg|bmp|tiff?)$    # a file, by its name alone
    | ^(?:cid|data|file):                           # where other programs have a picture from
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What Word and others put in the place of alternative text: where the picture came from."""
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
DECORATION = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
ELSEWHERE = "a picture that is fetched from another place when the document is opened"
INSERT = "delete the picture, and insert it again from its file without linking to it"


def drawing(rebuild: Rebuild, old: etree._Element, parent: etree._Element) -> bool:
    """A picture, or a shape. Readers that know no shapes are told to show nothing in its place."""
    data = next(old.iter(DATA), None)
    content = None if data is None else next(iter(data), None)
    if content is None or content.tag not in TYPES:
        rebuild.report.faulty(
            rebuild.shown,
            "has a chart, diagram or other object that cannot come through, and was left out",
            "replace it with a picture of it",
        )
        return False
    prefix = NEEDS.get(content.tag)
    if prefix is None:
        return _is_drawn(rebuild, old, parent)
    alternate = etree.SubElement(parent, ALTERNATE, nsmap={"mc": NAMESPACES["mc"], prefix: NAMESPACES[prefix]})
    choice = etree.SubElement(alternate, CHOICE, {"Requires": prefix})
    etree.SubElement(alternate, FALLBACK)
    if not _is_drawn(rebuild, old, choice):
        parent.remove(alternate)
        return False
    return True


def _is_drawn(rebuild: Rebuild, old: etree._Element, parent: etree._Element) -> bool:
    """Whether a drawing has a picture or shape that comes through; one without is not added."""
    made = rebuild.copy(old, "Drawing", parent)
    is_drawn = made is not None and len(made) > 0
    if made is not None and not is_drawn:
        parent.remove(made)
    return is_drawn


def alternate(rebuild: Rebuild, old: etree._Element, parent: etree._Element) -> bool:
    """A shape that was stored twice, as it is drawn; what has no shape never comes here, but is one `branch`."""
    return drawing(rebuild, next(each for each in old.iter(DRAWING) if has_shape(each)), parent)


def has_shape(old: etree._Element) -> bool:
    data = next(old.iter(DATA), None)
    return data is not None and len(data) > 0 and data[0].tag in SHAPES


def branch(rebuild: Rebuild, old: etree._Element) -> Iterator[etree._Element] | None:
    """What of two ways to store a thing comes through: the one that every program knows, but shapes as they are."""
    if any(map(has_shape, old.iter(DRAWING))):
        return None
    fallback = next((each for each in old.iterchildren(FALLBACK) if len(each)), None)
    chosen = fallback if fallback is not None else next(old.iterchildren(CHOICE), None)
    return iter(() if chosen is None else (chosen,))


def data(rebuild: Rebuild, old: etree._Element, parent: etree._Element) -> bool:
    content = next(iter(old), None)
    kind = None if content is None else TYPES.get(content.tag)
    if content is None or kind is None:
        return False
    new = added(parent, old.tag)
    new.set("uri", etree.QName(content).namespace or "")
    if rebuild.build(content, kind, new):
        return True
    parent.remove(new)
    return False


def picture(rebuild: Rebuild, old: etree._Element, parent: etree._Element) -> bool:
    """A picture whose file is in the package, and none other."""
    made = rebuild.copy(old, "pic.Picture", parent)
    if made is None:
        return False
    if next((blip for blip in made.iter(BLIP) if blip.get(EMBEDDED)), None) is None:
        parent.remove(made)
        return False
    return True


def blip(rebuild: Rebuild, old: etree._Element, parent: etree._Element) -> bool:
    if old.get(LINKED):
        rebuild.report.unsafe(rebuild.shown, ELSEWHERE, INSERT)
        del old.attrib[LINKED]
    return rebuild.copy(old, "a.Blip", parent) is not None


def named(rebuild: Rebuild, old: etree._Element, parent: etree._Element) -> bool:
    """The name and the alternative text of a drawing: no names of files, and a shape without words is decoration."""
    made = rebuild.copy(old, "a.NonVisualDrawingProps", parent)
    if made is None:
        return False
    if CALLED.fullmatch(made.get("name", "")) is None:
        made.set("name", f"Picture {made.get('id')}")
    for told in ("descr", "title"):
        if A_PATH.search(made.get(told, "").strip()):
            del made.attrib[told]
    if made.tag == tag("wp:docPr") and not made.get("descr", "").strip():
        _without_words(rebuild, old, made)
    return True


def _without_words(rebuild: Rebuild, old: etree._Element, made: etree._Element) -> None:
    holder = old.getparent()
    is_picture = holder is not None and next(holder.iter(PICTURE), None) is not None
    if is_picture and next(old.iter(f"{{{DECORATIVE}}}decorative"), None) is None:
        what = "has a picture with no alternative text, which screen readers need"
        rebuild.report.faulty(rebuild.shown, what, "right-click the picture, select View Alt Text and describe it")
    listed = etree.SubElement(added(made, tag("a:extLst")), tag("a:ext"), {"uri": DECORATION})
    etree.SubElement(listed, f"{{{DECORATIVE}}}decorative", {"val": "1"}, nsmap={"adec": DECORATIVE})


MAKERS = {
    "Drawing": drawing,
    "Alternate": alternate,
    "a.GraphicalObjectData": data,
    "pic.Picture": picture,
    "a.Blip": blip,
    "a.NonVisualDrawingProps": named,
}
