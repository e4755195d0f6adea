"""Pictures and shapes of headers and footers, drawn as Word drew before 2010: watermarks still are."""

from __future__ import annotations

import re

from lxml import etree

from selfassess.write.word.look.drawings import ELSEWHERE, INSERT
from selfassess.write.word.look.markup import NAMESPACES, listed, short, tag
from selfassess.write.word.look.rebuild import Rebuild, added

SHAPES, PARTS = frozenset(map(tag, listed("vml.shapes"))), frozenset(map(tag, listed("vml.parts")))
ATTRIBUTES = listed("vml.attributes")
"""What an attribute of a shape may be. What leads elsewhere (`href`, `src`, `o:href`) is not among them."""
CARRIED = re.compile(r"(?i)url\s*\(|expression|javascript|://|\\\\")
BOX, TEXT_BOX, IMAGE, SHAPE_TYPE = tag("w:txbxContent"), tag("v:textbox"), tag("v:imagedata"), tag("v:shapetype")
LEADS = ("src", tag("r:href"), tag("o:href"), tag("o:althref"), tag("r:pict"))
RELATION = tag("r:id")


def pict(rebuild: Rebuild, old: etree._Element, parent: etree._Element) -> bool:
    """What is drawn; nothing where no shape is left."""
    new = etree.SubElement(parent, tag("w:pict"), nsmap={prefix: NAMESPACES[prefix] for prefix in ("v", "o", "w10")})
    for child in old:
        if child.tag in SHAPES:
            _shape(rebuild, child, new)
    if any(child.tag != SHAPE_TYPE for child in new):
        return True
    parent.remove(new)
    return False


def _shape(rebuild: Rebuild, old: etree._Element, parent: etree._Element) -> None:
    new = added(parent, old.tag)
    _attributes(old, new)
    for child in old:
        if child.tag == IMAGE:
            _image(rebuild, child, new)
        elif child.tag == TEXT_BOX:
            _text_box(rebuild, child, new)
        elif child.tag in PARTS or child.tag in SHAPES:
            _shape(rebuild, child, new)
    is_picture = next(old.iter(IMAGE), None) is not None
    if old.tag in SHAPES and old.tag != SHAPE_TYPE and is_picture and next(new.iter(IMAGE), None) is None:
        parent.remove(new)


def _attributes(old: etree._Element, new: etree._Element) -> None:
    for name, said in old.items():
        if short(str(name)) in ATTRIBUTES and not CARRIED.search(str(said)):
            new.set(name, said)


def _image(rebuild: Rebuild, old: etree._Element, parent: etree._Element) -> None:
    if any(old.get(name) for name in LEADS):
        rebuild.report.unsafe(rebuild.shown, ELSEWHERE, INSERT)
    relation = rebuild.reference(RELATION, old.get(RELATION, ""))
    if relation:
        new = added(parent, IMAGE)
        _attributes(old, new)
        new.set(RELATION, relation)


def _text_box(rebuild: Rebuild, old: etree._Element, parent: etree._Element) -> None:
    new = added(parent, TEXT_BOX)
    _attributes(old, new)
    for words in old.iterchildren(BOX):
        rebuild.build(words, "TxbxContent", new)


MAKERS = {"Picture": pict}
