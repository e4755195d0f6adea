"""Lists in the PDF: bullets, numbers that may say what they are, and terms with what they mean."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from selfassess.document.flow import is_below_number
from selfassess.write.pdf import source
from selfassess.write.pdf.flows import passage
from selfassess.write.pdf.inlines import line, parts_of
from selfassess.write.pdf.state import Block, PdfState, spoken

LONGEST_START = 6  # digits
NUMERALS = frozenset("aAiI")
BRACKETS = {"": "{}.", "bracket": "{})", "brackets": "({})"}


def _list(element: etree._Element, state: PdfState) -> str:
    items = [_item(item, state) for item in element]
    code = source.call("bulleted", source.literal(element.get("class", "")), source.several(items))
    return _in_line(element, code) if items else ""


def _in_line(element: etree._Element, code: str) -> str:
    """A list below paragraphs with numbers is in line with their words."""
    return source.call("inset", code) if is_below_number(element) else code


def _item(item: etree._Element, state: PdfState) -> str:
    state.meet(item)
    return spoken(item, passage(item, state))


def _numbers(element: etree._Element, state: PdfState) -> str:
    """A numbered list; an item may say its own number, from which the list counts on."""
    pattern = BRACKETS.get(element.get("class", ""), "{}.")
    kind = element.get("type", "")
    pattern = pattern.format(kind if kind in NUMERALS else "1")
    items = []
    number = _counted(element.get("start", "1"), 1)
    for item in element:
        number = _counted(item.get("value", ""), number)
        items.append(source.several([str(number), _item(item, state)]))
        number += 1
    return _in_line(element, source.call("numbered", source.literal(pattern), source.several(items))) if items else ""


def _counted(typed: str, otherwise: int) -> int:
    return int(typed[:LONGEST_START]) if typed[:LONGEST_START].isdecimal() else otherwise


def _definitions(element: etree._Element, state: PdfState) -> str:
    """Each term, or several that mean the same, with what it means."""
    items: list[tuple[list[str], list[str]]] = []
    for part in element:
        state.meet(part)
        if part.tag == "dt":
            if not items or items[-1][1]:
                items.append(([], []))
            items[-1][0].append(spoken(part, line(parts_of(part), part, state) or "[]"))
        else:
            items = items or [([], [])]
            items[-1][1].append(spoken(part, passage(part, state)))
    pairs = [source.several([source.several(terms), source.several(meanings)]) for terms, meanings in items]
    return source.call("defined", source.several(pairs)) if pairs else ""


LISTS: Mapping[str, Block] = {"ul": _list, "ol": _numbers, "dl": _definitions}
