"""Footnotes on the page: a number that leads to the note, and the notes of a section at its end.

Their roles are those of DPUB-ARIA, by which a screen reader says “note reference” and finds the way back.
"""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from selfassess.document.flow import classes, text
from selfassess.document.language import Language

WITH_NOTES = frozenset({"chapter", "evidence", "glossary", "part", "statement"})
BACK = "\u21a9\ufe0e"  # an arrow that stays a character of text


def move_note(note: etree._Element, words: Language) -> None:
    """The words of a note go to the end of its section, and its number takes their place."""
    number = note.get("data-number", "")
    name = note.get("id") or f"note.{number}"
    link = etree.Element("a", {"href": f"#{name}", "id": f"{name}.cited"})
    _take_place(_raised(link, number, words), note)
    entry = etree.SubElement(_notes_of(link, words), "li", {"id": name, "value": number})
    entry.append(note)
    note.tail = " "
    for attribute in ("class", "id", "data-number"):
        note.attrib.pop(attribute, "")
    back = {"href": f"#{name}.cited", "role": "doc-backlink", "aria-label": words.back_from_note.format(number)}
    etree.SubElement(entry, "a", back).text = BACK


def refer_again(link: etree._Element, words: Language) -> None:
    """A further reference to a note."""
    again = etree.Element("a", {"href": link.get("href", "")})
    _take_place(_raised(again, text(link), words), link)


def _raised(link: etree._Element, number: str, words: Language) -> etree._Element:
    """A link to a note, above the line."""
    link.set("role", "doc-noteref")
    link.set("aria-label", words.note.format(number))
    link.text = number
    raised = etree.Element("sup", {"class": "noteref"})
    raised.append(link)
    return raised


def _take_place(new: etree._Element, old: etree._Element) -> None:
    """Puts an element where another is; HTML has no link within a link, so there it comes after the outer one."""
    outer = next(old.iterancestors("a"), None)
    here = new if outer is None else etree.Element("span")
    old.addprevious(here)
    here.tail, old.tail = old.tail, None
    next(old.iterancestors()).remove(old)
    if outer is not None:
        here.text = ""
        outer.addnext(new)
        new.tail, outer.tail = outer.tail, None


def _notes_of(element: etree._Element, words: Language) -> etree._Element:
    """The list of notes of the section that an element is in, which comes before the sections inside that one."""
    section = next(each for each in element.iterancestors() if each.tag == "main" or _may_have_notes(each))
    notes = section.find("div[@role='doc-endnotes']")
    if notes is None:
        heading = next(section.iter("h2", "h3"), None)
        label = words.notes if heading is None else f"{words.notes}: {_title(heading)}"
        notes = etree.Element("div", {"class": "notes", "role": "doc-endnotes", "aria-label": label})
        etree.SubElement(notes, "ol")
        inner = next(filter(_may_have_notes, section.iterchildren("section")), None)
        if inner is None:
            section.append(notes)
        else:
            inner.addprevious(notes)
    return notes[0]


def _title(heading: etree._Element) -> str:
    """The words of a heading without the numbers of its notes."""
    title = deepcopy(heading)
    for reference in title.findall(".//sup[@class='noteref']"):
        reference[0].text = None
    return text(title)


def _may_have_notes(element: etree._Element) -> bool:
    return bool(WITH_NOTES.intersection(classes(element)))
