"""What the elements of an OpenDocument file say, whatever their prefixes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

ODF_CELL = re.compile(r"\[(?:\$?(?P<sheet>'(?:[^']|'')+'|[^\[\].'$]*))?\.(?P<cell>\$?[A-Z]{1,3}\$?[0-9]{1,7})\]")


def words_of(paragraph: etree._Element) -> str:
    """What a paragraph says, with its spaces, and without the notes in it."""
    parts = [paragraph.text or ""]
    for child in paragraph:
        match local_name(child.tag):
            case "s":
                parts.append(" " * min(counted_in(attributes_of(child), "c"), 1000))
            case "tab":
                parts.append("\t")
            case "line-break":
                parts.append("\n")
            case "annotation":
                pass
            case _:
                parts.append(words_of(child))
        parts.append(child.tail or "")
    return "".join(parts)


def link_of_anchor(element: etree._Element) -> str:
    return attributes_of(element).get("href", "") if local_name(element.tag) == "a" else ""


def counted_in(attributes: Mapping[str, str], name: str) -> int:
    typed = attributes.get(name, "1")
    return int(typed) if typed.isdecimal() and 0 < len(typed) < 9 else 1


def attributes_of(element: etree._Element) -> Mapping[str, str]:
    """The attributes of an element without their prefixes; LibreOffice's own kind of value under its own name."""
    return {
        "calc-value-type" if "calc" in str(key) and str(key).endswith("}value-type") else local_name(key): str(value)
        for key, value in element.attrib.items()
    }


def local_name(name: object) -> str:
    return str(name).rpartition("}")[2]


def formula_in_excel(formula: str) -> str:
    """A formula as Excel writes it."""
    return ODF_CELL.sub(_in_excel, formula.removeprefix("of:")).replace(";", ",")


def _in_excel(match: re.Match[str]) -> str:
    """A cell of a formula as Excel writes it: `[.A2]` is A2, `[$Links.A2]` is Links!A2."""
    return f"{match['sheet']}!{match['cell']}" if match["sheet"] else match["cell"]
