"""The places in headers and footers that every document fills with words of its own.

They are Word's content controls, so a communications team can move them in Word. A control's tag says
what it holds: `selfassess-title`, `selfassess-status`, and so on for all that a document says of itself.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from selfassess.write.word.ooxml import W, value

TAG = "selfassess-"
CONTAINERS = frozenset({f"{W}hdr", f"{W}ftr", f"{W}tc"})
SHOWING = frozenset({f"{W}r", f"{W}fldSimple", f"{W}hyperlink", f"{W}sdt"})


def fill(part: etree._Element, words: Mapping[str, str]) -> set[str]:
    """The names of the controls in a header or footer; a control for which there are no words goes."""
    names = set()
    for control in [*part.iter(f"{W}sdt")]:
        name = value(control.find(f"{W}sdtPr/{W}tag"))
        if not name.startswith(TAG):
            continue
        name = name.removeprefix(TAG)
        names.add(name)
        if words.get(name):
            _write(control, words[name])
        else:
            _remove(control)
    return names


def _write(control: etree._Element, words: str) -> None:
    """The first run keeps its look and says it all; Word greys what it takes for a hint to type there."""
    first, *others = [*control.iter(f"{W}r")] or [_new_run(control)]
    for each in [*others, *(part for part in first if part.tag != f"{W}rPr")]:
        _drop(each)
    etree.SubElement(first, f"{W}t").text = words
    for hint in control.findall(f"{W}sdtPr/{W}showingPlcHdr"):
        _drop(hint)
        for grey in first.findall(f"{W}rPr/{W}rStyle"):
            _drop(grey)


def _new_run(control: etree._Element) -> etree._Element:
    content = control.find(f"{W}sdtContent")
    content = etree.SubElement(control, f"{W}sdtContent") if content is None else content
    return etree.SubElement(next(content.iter(f"{W}p"), content), f"{W}r")


def _remove(control: etree._Element) -> None:
    """A paragraph left empty goes with the control, but headers, footers and cells must end in a paragraph."""
    holder = _drop(control)
    if holder.tag == f"{W}p" and not any(part.tag in SHOWING for part in holder):
        holder = _drop(holder)
    if holder.tag in CONTAINERS and (not len(holder) or holder[-1].tag != f"{W}p"):
        etree.SubElement(holder, f"{W}p")


def _drop(element: etree._Element) -> etree._Element:
    """Takes an element out of what held it, and returns what held it."""
    holder = next(element.iterancestors())
    holder.remove(element)
    return holder
