"""Quotation marks without their partner, and characters typed for an apostrophe that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.document.marks_in_words import double_marks
from selfassess.project.project import Project
from selfassess.prose.block import Block
from selfassess.prose.passage import Passage

DOUBLE = ('"', "“", "”")
DEEPEST_PARAGRAPH = 2  # of Markdown: one in a quotation; deeper are lists
WRONG = ("`", "´", "′")
MISTYPED = r"""(?x)
      ``(?=\w)[^`'\n]{1,200}''          # ``words'' as some programs have them
    | (?<=\w)`(?=\w)                    # a backtick within a word
    | (?<!\S)`(?=\w[^`'\n]{0,200}')     # or before quoted words
    | ´                                 # an acute accent by itself
    | (?<=[^\W\d])′(?=[^\W\d])          # a prime between letters: that of 5′10″ is one of feet
"""
Fault = tuple[Block, int, int, str]


def unpaired(project: Project) -> Iterator[Fault]:
    """Each double mark without a partner: its block, where it is, and the mark that it is read as.

    A quotation may go on over paragraphs that have no other, each of which may open it again.
    """
    for passage in project.passages:
        if any(map(passage.text.__contains__, DOUBLE)):
            yield from _unpaired_in(passage)


def mistyped(project: Project) -> Iterator[Fault]:
    """Each backtick, accent or prime that stands for an apostrophe or quotation mark, and what should be typed."""
    for passage in project.passages:
        if any(map(passage.text.__contains__, WRONG)):
            for block, words in passage.running_words.items():
                for match in re.finditer(MISTYPED, words):
                    typed = match[0]
                    yield block, *match.span(), f'"{typed[2:-2]}"' if typed.startswith("``") else "'"
                for start, end in passage.code.get(block, ()):
                    if _is_within_word(block.content, start) or (
                        _is_within_word(block.content, end - 1) and " " in block.content[start:end]
                    ):
                        yield block, start, start + 1, "'"


def _is_within_word(content: str, at: int) -> bool:
    return content[:at][-1:].isalpha() and content[at + 1 :][:1].isalpha()


def _unpaired_in(passage: Passage) -> Iterator[Fault]:
    waiting: list[Fault] = []
    last: Fault | None = None
    levels = [token.level for token in passage.tokens if token.type == "inline"]
    for number, (block, level) in enumerate(zip(passage.blocks, levels, strict=True)):
        if not any(map(block.content.__contains__, DOUBLE)):
            continue
        words, offsets = _words_of(block, passage)
        marks = [(offsets[at], mark) for at, mark in double_marks(words)]
        above = passage.blocks[number - 1] if number and levels[number - 1] == level <= DEEPEST_PARAGRAPH else None
        if marks and marks[0] == (offsets[0], "“") and waiting and waiting[-1][0] is above:
            waiting.pop()  # the paragraph opens the quotation of the one before again
        for at, mark in marks:
            fault = block, at, at + 1, mark
            if mark == "“":
                waiting.append(fault)
            elif waiting and (waiting[-1][0] is block or waiting[-1] is last):
                waiting.pop()
            else:
                yield fault
            last = fault
    yield from waiting


def _words_of(block: Block, passage: Passage) -> tuple[str, list[int]]:
    """The words of a block without its notation, and where each of their characters is in it."""
    shown = passage.words_with_code(block)
    offsets = [at for at, (typed, word) in enumerate(zip(block.content, shown, strict=True)) if typed == word]
    return "".join(map(block.content.__getitem__, offsets)), offsets
