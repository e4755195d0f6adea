"""Figures that the document types as words, offered as indicators: “4 in 5 (78%) people who use services …”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree
from msgspec import Struct

from selfassess.importer.blocks import numbers_of, words_of
from selfassess.importer.own_figures import OwnFigure, own_figure
from selfassess.importer.placed import Answered, Piece, Placed, flat
from selfassess.model.citation import ITEM
from selfassess.syntax.emit import Value
from selfassess.syntax.emit_blocks import block_entry

INDICATORS = "content/indicators.yaml"
PERCENT = re.compile(r"(?:\d+\s+in\s+\d+\s*)?\(?(\d{1,3}(?:\.\d+)?)\s*%\)?\s*(?:of\s+)?(\D.{8,})", re.DOTALL)
SCORE = re.compile(r"(.{8,}?)\s+(?:were|was|is|are|of)\s+(\d+(?:\.\d+)?)\s+out\s+of\s+(\d+)\W*", re.DOTALL)
YEAR = re.compile(r"\b(20\d\d)\s*[/–-]\s*(?:20)?(\d\d)\b")
REFERENCE = re.compile(r"\(Ref\s+([^()]{1,200})\)")
LONGEST_NAME, NEAR = 8, 3


class FigureFound(Struct, frozen=True):
    """A figure of a statement, and the indicator that it could become, as YAML."""

    paragraph: int
    statement: str
    words: str
    indicator: str


def figures_found(placed: Placed) -> Iterator[FigureFound]:
    """The figures in the lists of each statement, in order."""
    taken: set[str] = set()
    for part in placed.parts.values():
        if part.kind == "statement":
            yield from _of_part(part, taken)


def _of_part(part: Answered, taken: set[str]) -> Iterator[FigureFound]:
    for answer in part.answers.values():
        pieces = [*flat(answer)]
        for at, piece in enumerate(pieces):
            if piece.block.tag not in ("ul", "ol"):
                continue
            for item in piece.block.element:
                found = _figure(item, pieces[at : at + NEAR], taken)
                if found is not None:
                    number = next(iter(numbers_of(item)), 0)
                    yield FigureFound(number, part.id, words_of(item), found)


def _figure(item: etree._Element, near: Sequence[Piece], taken: set[str]) -> str | None:
    """The indicator that an item of a list could become; None where it is no figure alone."""
    own = words_of(item)
    words = REFERENCE.sub("", own).strip()
    if (ours := own_figure(words)) is not None:
        return _of_ours(ours, _source(own), taken)
    percent, score = PERCENT.fullmatch(words), SCORE.fullmatch(words)
    if percent is not None and float(percent[1]) <= 100:
        sentence, value, known = percent[2], percent[1], {"unit": "percent"}
    elif score is not None:
        sentence, value, known = score[1], score[2], {"unit": "score", "out_of": score[3]}
    else:
        return None
    sentence = sentence.strip().rstrip(". ")
    following = " ".join([own, *(piece.block.words for piece in near[1:] if piece.block.tag == "p")])
    year, source = YEAR.search(following), _source(following)
    shown = {
        **_named(sentence, taken),
        "sentence": sentence,
        **({"source": source} if source else {}),
        **known,
        **({"values": {f"{year[1]}-{year[2]}": value}} if year is not None else {}),
    }
    rows = "".join(block_entry(key, typed, (), 2) for key, typed in shown.items())
    return (
        f"- {rows[2:]}" if year is not None else f"- {rows[2:]}  values: {{}}  # type the year: the figure is {value}\n"
    )


def _source(words: str) -> str:
    group = REFERENCE.search(words)
    item = ITEM.match(group[1]) if group is not None else None
    return item[1] if item is not None else ""


def _of_ours(figure: OwnFigure, source: str, taken: set[str]) -> str:
    """The indicator that a line of our own documents shows."""
    shown: dict[str, Value] = {
        **_named(figure.sentence, taken),
        "sentence": figure.sentence,
        "source": source,
        "unit": figure.unit,
        "out_of": figure.out_of,
        "values": {figure.year: figure.value},
        "compare": figure.compare,
    }
    return f"- {''.join(block_entry(key, typed, (), 2) for key, typed in shown.items() if typed)[2:]}"


def _named(sentence: str, taken: set[str]) -> dict[str, str]:
    """An id and a name from the first words of a sentence; as many as make an id that no other indicator has."""
    words = sentence.split()
    length = LONGEST_NAME
    while (id_ := _id(words[:length])) in taken and length < len(words):
        length += 1
    number = 1
    while (found := id_ if number == 1 else f"{id_}-{number}") in taken:
        number += 1
    taken.add(found)
    name = " ".join(words[:length])
    return {"indicator": found, "name": f"{name[:1].upper()}{name[1:]}"}


def _id(words: Sequence[str]) -> str:
    return re.sub(r"[^a-z0-9]+", "-", " ".join(words).casefold()).strip("-")
