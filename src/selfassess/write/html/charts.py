"""Charts on the page: a drawing for a wide place and one for a narrow, of which the style sheet shows one.

The table that they are drawn from is folded below them.
"""

from __future__ import annotations

from lxml import etree

from selfassess.document.chart import chart_of
from selfassess.document.chart_drawing import drawing
from selfassess.document.flow import text
from selfassess.document.language import Language


def draw(figure: etree._Element, words: Language) -> None:
    """Puts the name of what is measured and its drawings where the table is, which is folded below the figure."""
    chart, table = chart_of(figure), figure.find("table")
    if chart is None or table is None:
        return
    narrow = etree.fromstring(drawing(chart, words, is_narrow=True, suffix="-slim"))
    narrow.set("display", "none")  # until a style sheet says otherwise
    table.addprevious(etree.fromstring(drawing(chart, words)))
    table.addprevious(narrow)
    caption = table.find("caption")
    if chart.name and caption is not None:
        name = etree.Element("p", {"class": "measured"})
        name.text = text(caption)
        figure.insert(0, name)
    folded = etree.Element("details", {"class": "figures"})
    etree.SubElement(folded, "summary").text = words.chart_table
    figure.addnext(folded)
    folded.tail, figure.tail, table.tail = figure.tail, None, None
    folded.append(table)
