"""The names that Word's markup is made of."""

from __future__ import annotations

from lxml import etree

OFFICE = "http://schemas.openxmlformats.org/"
W = f"{{{OFFICE}wordprocessingml/2006/main}}"
R = f"{{{OFFICE}officeDocument/2006/relationships}}"
M = f"{{{OFFICE}officeDocument/2006/math}}"
A = f"{{{OFFICE}drawingml/2006/main}}"
WP = f"{{{OFFICE}drawingml/2006/wordprocessingDrawing}}"
PIC = f"{{{OFFICE}drawingml/2006/picture}}"
CHART = f"{{{OFFICE}drawingml/2006/chart}}"
DIAGRAM = f"{{{OFFICE}drawingml/2006/diagram}}"
COMPATIBILITY = f"{{{OFFICE}markup-compatibility/2006}}"
VML = "{urn:schemas-microsoft-com:vml}"
OLE = "{urn:schemas-microsoft-com:office:office}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
VAL = f"{W}val"
STRICT = "http://purl.oclc.org/ooxml/"
NO = frozenset({"0", "false", "off", "none"})


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def value(parent: etree._Element | None, name: str) -> str | None:
    """The value of a property, such as the style of a paragraph; None where it is not given."""
    found = parent.find(W + name) if parent is not None else None
    return found.get(VAL) if found is not None else None


def number(text: str | None) -> int | None:
    """A whole number as Word writes it, which may have a fraction or a unit of a stranger's; None for no number."""
    if text is None:
        return None
    digits = text.strip().partition(".")[0]
    return int(digits) if digits.lstrip("-").isdecimal() and digits.isascii() and len(digits) < 10 else None


def is_on(element: etree._Element | None) -> bool:
    """Whether a property that is on where nothing else is said is there and on."""
    return element is not None and element.get(VAL, "1") not in NO
