"""Headers and footers: filled with what the document says of itself, and never silent about a draft.

The places to fill are Word's content controls, so a communications team can move them in Word. A control's tag says
what it holds: `selfassess-title`, `selfassess-status`, and so on for all that a document says of itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from selfassess.diagnostics import Place, Problem
from selfassess.write.brand import REFERENCE
from selfassess.write.word.ooxml import W, value
from selfassess.write.word.package import Package

TAG = "selfassess-"
PAGES = {"first": "the cover", "default": "the pages after the cover", "even": "the even pages"}
CONTAINERS = frozenset({f"{W}hdr", f"{W}ftr", f"{W}tc"})
VISIBLE = frozenset({f"{W}r", f"{W}fldSimple", f"{W}hyperlink", f"{W}sdt"})


def fill_headers_footers(package: Package, facts: Mapping[str, str]) -> Iterator[Problem]:
    """Fills each of them. A page of a draft that does not say so could be mistaken for the final document."""
    says = {kind for kind, part in package.headers_footers if "status" in fill(part, facts)}
    silent = [shown for kind, shown in PAGES.items() if kind in package.pages - says]
    if facts["status"] and silent:
        tag, pages = f"“{TAG}status”", " and ".join(silent)
        message = f"There is no content control {tag} on {pages}, so a draft is not marked as a draft there."
        hint = f"Open {REFERENCE} in Word and add a plain text content control tagged {tag} to the header there."
        yield Problem(Place(REFERENCE), message, hint, rule="style-missing")


def fill(part: etree._Element, facts: Mapping[str, str]) -> set[str]:
    """The names of the controls in a header or footer; a control for which there are no words is removed."""
    names = set()
    for control in [*part.iter(f"{W}sdt")]:
        name = value(control.find(f"{W}sdtPr/{W}tag"))
        if not name.startswith(TAG):
            continue
        name = name.removeprefix(TAG)
        names.add(name)
        if facts.get(name):
            _write(control, facts[name])
        else:
            _remove(control)
    return names


def _write(control: etree._Element, words: str) -> None:
    """The first run keeps its look and says it all; Word greys what it treats as a hint to type there."""
    first, *others = [*control.iter(f"{W}r")] or [_new_run(control)]
    for surplus in [*others, *(part for part in first if part.tag != f"{W}rPr")]:
        _drop(surplus)
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
    if holder.tag == f"{W}p" and not any(part.tag in VISIBLE for part in holder):
        holder = _drop(holder)
    if holder.tag in CONTAINERS and (not len(holder) or holder[-1].tag != f"{W}p"):
        etree.SubElement(holder, f"{W}p")


def _drop(element: etree._Element) -> etree._Element:
    """Removes an element from its parent, and returns the parent."""
    parent = next(element.iterancestors())
    parent.remove(element)
    return parent
