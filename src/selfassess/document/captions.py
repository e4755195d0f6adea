"""Tables and figures with a caption are numbered, and their captions begin with the number: “Table 1: …”.

A number that authors typed stays, and is not given again. A chart is a figure; the caption of its table is its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from selfassess.document.flow import classes, text
from selfassess.document.free_id import free_id
from selfassess.document.language import Language
from selfassess.document.outline import Label

TABLE, FIGURE = "table", "figure"
TYPED = r"({})\s?([A-Z]{{0,2}}\d+(?:\.\d+)*[a-z]?)\b"


def number_captions(main: etree._Element, words: Language, taken: set[str]) -> dict[str, Label]:
    """Numbers the captions and gives what they are of an id; how each of these ids is called."""
    forms = {TABLE: words.table_number, FIGURE: words.figure_number}
    found = [*_captions(main)]
    typed = {caption: _typed(text(caption), forms[kind]) for caption, kind, _ in found}
    given = {*typed.values()}
    counts = {TABLE: 0, FIGURE: 0}
    labels: dict[str, Label] = {}
    for caption, kind, holder in found:
        shown = typed[caption]
        while not shown:
            counts[kind] += 1
            number = forms[kind].format(counts[kind])
            if number not in given:
                shown = _number(caption, number, counts[kind])
        name = holder.get("id") or _named(holder, kind, text(caption).removeprefix(f"{shown}:"), taken)
        labels[name] = Label(shown)
        span = caption.find("span[@data-number]")
        if span is not None:
            span.set("id", free_id(f"{name}-number", taken))
    return labels


def title_of(caption: etree._Element) -> str:
    """The words of a caption without its number."""
    span = caption.find("span[@class='number']")
    return text(caption) if span is None else text(caption).removeprefix(f"{text(span)}:").lstrip()


def _captions(main: etree._Element) -> Iterator[tuple[etree._Element, str, etree._Element]]:
    """Each caption with words, the kind of what it is of, and the element that it is of."""
    for caption in main.iter("caption", "figcaption"):
        holder = next(caption.iterancestors())
        figure = next(holder.iterancestors("figure"), None) if caption.tag == "caption" else None
        is_said_below = caption.tag == "figcaption" and "chart" in classes(holder)
        if is_said_below or not text(caption):
            continue
        if figure is not None and "chart" in classes(figure):
            yield caption, FIGURE, figure
        else:
            yield caption, TABLE if caption.tag == "caption" else FIGURE, holder


def _typed(words: str, form: str) -> str:
    """The number that a caption begins with as it was typed; empty where there is none."""
    match = re.match(TYPED.format(re.escape(form.format("").strip())), words)
    return f"{match[1]} {match[2]}" if match is not None else ""


def _number(caption: etree._Element, shown: str, count: int) -> str:
    span = etree.Element("span", {"class": "number", "data-number": str(count)})
    span.text, span.tail, caption.text = shown, f": {(caption.text or '').lstrip()}", None
    caption.insert(0, span)
    return shown


def _named(holder: etree._Element, kind: str, title: str, taken: set[str]) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    name = free_id("-".join(filter(None, (kind, slug))), taken)
    holder.set("id", name)
    return name
