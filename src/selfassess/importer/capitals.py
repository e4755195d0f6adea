"""Headings typed in capitals, with the letters that the text has: screen readers may spell capitals out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from lxml import etree

from selfassess.document.vocabulary import HEADINGS

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
IN_A_SENTENCE = re.compile(rf"(?<=[^\W\d_,;][ \u00a0])({WORD.pattern})")
FEWEST_LETTERS = 5
"""A heading of fewer letters in capitals may be a short form, such as NHS."""
LONGEST_SHORT_FORM = 6


def lower_headings(main: etree._Element, paragraphs: Iterable[str]) -> None:
    """Gives the headings in capitals small letters, but for names and short forms that the text has."""
    headings = [heading for heading in main.iter(*HEADINGS) if _is_shouted("".join(map(str, heading.itertext())))]
    if not headings:
        return
    forms = _forms(paragraphs)
    for heading in headings:
        if _is_short_form(heading, forms):
            continue
        for holder in heading.iter():
            holder.text = _lowered(holder.text, forms)
            if holder is not heading:
                holder.tail = _lowered(holder.tail, forms)
        _begin(heading)


def _is_shouted(words: str) -> bool:
    return words.isupper() and sum(map(str.isalpha, words)) >= FEWEST_LETTERS


def _is_short_form(heading: etree._Element, forms: dict[str, str]) -> bool:
    """Whether a heading is one word that the text has in no other form, and as short as ASCOF."""
    words = "".join(map(str, heading.itertext())).strip()
    return len(words) <= LONGEST_SHORT_FORM and words.isalpha() and words.casefold() not in forms


def _forms(paragraphs: Iterable[str]) -> dict[str, str]:
    """How the text most often writes each word inside a sentence."""
    counts: dict[str, Counter[str]] = {}
    for words in paragraphs:
        if not words.isupper():
            for word in IN_A_SENTENCE.findall(words):
                counts.setdefault(word.casefold(), Counter())[word] += 1
    return {word: forms.most_common(1)[0][0] for word, forms in counts.items()}


def _lowered(words: str | None, forms: dict[str, str]) -> str | None:
    return words and WORD.sub(lambda word: forms.get(word[0].casefold(), word[0].lower()), words)


def _begin(heading: etree._Element) -> None:
    """A letter with which a heading begins stays a capital."""
    for holder in heading.iter():
        if holder.text and (first := re.search(r"\w", holder.text)) is not None:
            at = first.start()
            holder.text = f"{holder.text[:at]}{holder.text[at].upper()}{holder.text[at + 1 :]}"
            return
