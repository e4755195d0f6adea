"""The numbers that our documents begin captions with: a project has none, since documents count them again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from msgspec.structs import replace

from selfassess.document.every_language import every_language
from selfassess.importer.blocks import numbers_of, words_of
from selfassess.read.word import WordFile

SAID = ("p", "caption", "figcaption")
KEPT_BY_PROJECTS = ("caption", "figcaption")


def without_caption_numbers(word: WordFile) -> WordFile:
    """Takes the numbers out of the captions, in place, where those of a kind are 1, 2, 3 through the whole document."""
    marks: dict[int, str] = {}
    for language in every_language():
        for form in (language.table_number, language.figure_number):
            found = [*_numbered(word.main, form)]
            if [number for _, number, _ in found] == [*range(1, len(found) + 1)]:
                marks.update(_taken_out([(element, shown) for element, _, shown in found]))
    if not marks:
        return word
    paragraphs = (
        replace(each, mark=marks[each.number]) if each.number in marks and not each.mark else each
        for each in word.paragraphs
    )
    return replace(word, paragraphs=[*paragraphs])


def _numbered(main: etree._Element, form: str) -> Iterator[tuple[etree._Element, int, str]]:
    """The paragraphs and captions that begin with a number of this form and a colon."""
    pattern = re.compile(rf"{re.escape(form.format('').strip())}\s(\d{{1,4}}): ?")
    for element in main.iter(*SAID):
        match = pattern.match(words_of(element))
        if match is not None:
            yield element, int(match[1]), match[0]


def _taken_out(found: list[tuple[etree._Element, str]]) -> Iterator[tuple[int, str]]:
    """The paragraph of each caption, and the number that it had."""
    for element, shown in found:
        holder = element if element.text or not len(element) else element[0]  # a brand may set captions in bold
        typed = holder.text or ""
        if element.tag in KEPT_BY_PROJECTS and typed.startswith(shown):
            holder.text = typed[len(shown) :]
            yield next(iter(numbers_of(element)), 0), shown
