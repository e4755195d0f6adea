"""Links to published tables: “Table 3, Estimated cost” where the document prints the table, and else its title.

Whether a table is printed, and under which number, only the whole document knows.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from selfassess.document.flow import classes, text
from selfassess.document.outline import Label

TABLE, TITLED, ELSEWHERE = "table", "titled", "elsewhere"


def settle_table_links(root: etree._Element, captioned: Mapping[str, Label]) -> None:
    """Puts the numbers of tables into the links to them; one to a table that is not here becomes words."""
    for link in [link for link in root.iter("a") if TABLE in classes(link)]:
        label = captioned.get(link.get("href", "").removeprefix("#"))
        if label is None:
            link.tag = "span"
            link.set("class", ELSEWHERE)
            del link.attrib["href"]
        else:
            if TITLED in classes(link):
                title = text(link).removeprefix(label.number).lstrip(" :–—-.")
                link.text = f"{label.number}, {title}" if title else label.number
            del link.attrib["class"], link.attrib["data-of"]
