"""What the parts of a file say that are drawn by other programs: diagrams and charts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from selfassess.document.every_language import every_language
from selfassess.read.word.word_names import CHART, DIAGRAM, A

MOST_NAMES = 12


def diagram_points(root: etree._Element) -> list[tuple[int, str]]:
    """The words of a diagram, each with how far it is below the top, in the order of the diagram."""
    words = {
        point.get("modelId", ""): " ".join(_paragraphs(point))
        for point in root.iter(f"{DIAGRAM}pt")
        if point.get("type", "node") in ("node", "asst", "doc")
    }
    below: dict[str, list[tuple[int, str]]] = {}
    for link in root.iter(f"{DIAGRAM}cxn"):
        if link.get("type", "parOf") == "parOf":
            place = link.get("srcOrd", "")
            below.setdefault(link.get("srcId", ""), []).append(
                (int(place) if place.isdecimal() else 0, link.get("destId", ""))
            )
    held = {name for links in below.values() for _, name in links}
    found: list[tuple[int, str]] = []
    seen: set[str] = set()
    tops = [name for name in words if name not in held]
    waiting = [(0, name) for name in reversed([*tops, *words])]  # all of them, where the links lead round in a circle
    while waiting:
        depth, name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        if words.get(name):
            found.append((depth, words[name]))
        deeper = depth + bool(words.get(name))
        waiting.extend((deeper, each) for _, each in sorted(below.get(name, []), reverse=True))
    return found


def _paragraphs(holder: etree._Element) -> Iterator[str]:
    for paragraph in holder.iter(f"{A}p"):
        words = " ".join("".join(each.text or "" for each in paragraph.iter(f"{A}t")).split())
        if words:
            yield words


def chart_words(root: etree._Element) -> tuple[str, list[str]]:
    """The title of a chart, and the names of its series and categories."""
    title = next((" ".join(_paragraphs(each)) for each in root.iter(f"{CHART}title")), "")
    names: list[str] = []
    for kind in (f"{CHART}tx", f"{CHART}cat"):
        for holder in root.iter(kind):
            names += [" ".join((each.text or "").split()) for each in holder.iter(f"{CHART}v")]
    return title, [name for name in dict.fromkeys(names) if name][:MOST_NAMES]


def is_our_chart(alt: str) -> bool:
    """Whether a chart is described as our own documents describe theirs."""
    forms = (form for words in every_language() for form in (words.bar_chart, words.line_chart))
    return any(re.match(re.escape(form).replace(r"\{\}", ".+"), alt) for form in forms)
