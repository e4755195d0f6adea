"""The charts that our own documents draw: the name above, and the sentence below that says how the figure compares."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from selfassess.document.language import Language
from selfassess.importer.blocks import Block
from selfassess.importer.own_words import SAID, plain_words

LONGEST = 600
YEAR = r"\d{4}(?:-\d\d)?"


def own_charts(blocks: Sequence[Block]) -> set[int]:
    """The blocks that are the name of a chart and, straight below it, what our documents say of its latest figure."""
    pairs = zip(range(1, len(blocks)), blocks, blocks[1:], strict=False)
    return {each for at, above, below in pairs if _names_chart(above) and _compares(below) for each in (at - 1, at)}


def _names_chart(block: Block) -> bool:
    words = plain_words(block.words)
    return block.tag == "p" and any(re.match(_form(each.figure_number, r"\d+") + ": .", words) for each in SAID)


def _compares(block: Block) -> bool:
    if block.tag != "p" or len(block.words) > LONGEST:
        return False
    words = plain_words(block.words)
    return any(_says(words, each) for each in SAID)


def _says(words: str, language: Language) -> bool:
    """Whether a line is a figure and its year, and then nothing but comparisons."""
    figure = re.match(rf".{{1,60}}? {_form(language.in_year, YEAR)}(?=\.$|: )", words)
    if figure is None or not words.endswith("."):
        return False
    compared = words[figure.end() : -1].removeprefix(": ")
    parts, forms = filter(None, compared.split("; ")), _forms(language)
    return all(any(re.fullmatch(form, part) for form in forms) for part in parts)


@cache
def _forms(language: Language) -> tuple[str, ...]:
    return tuple(_comparisons(language))


def _comparisons(language: Language) -> Iterator[str]:
    yield from (_form(form, ".+") for form in (*language.judgements.values(), *language.targets.values()))


def _form(words: str, instead: str) -> str:
    return re.escape(plain_words(words)).replace(r"\{\}", instead)
