"""The evidence index by the section that cites a record: a choice above it that works without a script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from selfassess.document.flow import classes, text
from selfassess.document.language import Language
from selfassess.document.vocabulary import HEADINGS
from selfassess.write.html.conduct import labelled

SECTIONS = frozenset({"chapter", "glossary", "part", "statement", "unwritten"})
FEWEST_ROWS, FEWEST_SECTIONS = 5, 2
NAME = "page.show"
"""Of the choice, and how the ids of its buttons begin; with its full stop no id of a document is the same."""


def add_filter(main: etree._Element, words: Language) -> str:
    """Puts a choice of sections above the evidence index; returns the rules by which it acts, and the index reads.

    A row that a link leads to is shown, whatever is chosen. There is no choice above a short index.
    """
    table = main.find(".//table[@class='evidence']")
    if table is None:
        return ""
    rows = _rows_of_sections(table, {str(each.get("id")): each for each in main.iterfind(".//*[@id]")})
    label = "".join(labelled(".evidence .mentions", heading) for heading in _heading_of_mentions(table))
    if len(table.findall("tbody/tr")) < FEWEST_ROWS or len(rows) < FEWEST_SECTIONS:
        return label
    sections = [section for section in main.iter("section") if section in rows]
    choice = etree.Element("fieldset", {"class": "filter"})
    etree.SubElement(choice, "legend").text = words.show_evidence
    choices = etree.SubElement(choice, "div")
    _add_button(choices, 0, words.all_evidence.format(len(table.findall("tbody/tr"))))
    rules = []
    for number, section in enumerate(sections, start=1):
        for row in rows[section]:
            row.set("class", f"{row.get('class', '')} in-{number}".strip())
        _add_button(choices, number, f"{_name(section)} ({len(rows[section])})")
        chosen = f':root:has([id="{NAME}-{number}"]:checked)'
        rules.append(f"{chosen} .evidence tbody > tr:not(.in-{number}, :target) {{ display: none; }}\n")
    box = table.getparent()
    (table if box is None or "scroll" not in classes(box) else box).addprevious(choice)
    return f"{label}@media screen {{\n{''.join(rules)}}}\n"


def _rows_of_sections(
    table: etree._Element, places: Mapping[str, etree._Element]
) -> dict[etree._Element, list[etree._Element]]:
    """The rows of the records that each section cites."""
    rows: dict[etree._Element, list[etree._Element]] = {}
    for row in table.iterfind("tbody/tr"):
        names = (link.get("href", "").removeprefix("#") for link in row.iterfind(".//p[@class='mentions']/a"))
        cited = (places[name] for name in names if name in places)
        for section in dict.fromkeys(section for place in cited for section in _section_around(place)):
            rows.setdefault(section, []).append(row)
    return rows


def _section_around(place: etree._Element) -> Iterator[etree._Element]:
    """The innermost statement, theme or chapter."""
    yield from [each for each in place.iterancestors("section") if SECTIONS.intersection(classes(each))][:1]


def _name(section: etree._Element) -> str:
    heading = next(section.iter(*HEADINGS), None)
    return "" if heading is None else text(heading)


def _heading_of_mentions(table: etree._Element) -> Iterator[str]:
    """The head of the column that says where a record is cited."""
    row = next((row for row in table.iterfind("tbody/tr") if row.find("*/p[@class='mentions']") is not None), None)
    if row is not None:
        at = next(at for at, cell in enumerate(row) if cell.find("p[@class='mentions']") is not None)
        yield from (text(head) for head in table.findall("thead/tr/th")[at : at + 1])


def _add_button(choices: etree._Element, number: int, words: str) -> None:
    label = etree.SubElement(choices, "label")
    button = {"type": "radio", "name": NAME, "id": f"{NAME}-{number}", "autocomplete": "off"}
    etree.SubElement(label, "input", {**button, "checked": ""} if number == 0 else button).tail = f" {words}"
