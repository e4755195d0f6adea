"""Words in another script of which nothing says the language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from selfassess.diagnostics import Problem, write_hint
from selfassess.document.languages import code_meant, name_of, tag_of
from selfassess.document.scripts import EVERY_LETTER, SCRIPTS, likeliest_language, script_of
from selfassess.model.assessment import Chapter
from selfassess.project.odd_texts import ODD
from selfassess.project.project import Project
from selfassess.prose.block import Block
from selfassess.prose.passage import Passage
from selfassess.prose.running_words import blanked

LEAST, LEAST_GREEK = 2, 4  # letters: one may be a sign, and of Greek three may be a formula
LATIN = r"[A-Za-z\u00c0-\u024f]"
MARKED = r"\[([^][]*)\](\{\s*lang[^{}]*\})"
BEHIND = r"[\s\d.,:;!?%)\]»”\"'’۔؟،؛-]*"


class ForeignWords(Struct, frozen=True):
    """Words from `start` to `end` of a block, and the codes of the languages that they may be, the likeliest first.

    `is_link` is true where they are a whole link.
    """

    block: Block
    start: int
    end: int
    languages: tuple[str, ...]
    is_link: bool = False

    @property
    def words(self) -> str:
        return self.block.content[self.start : self.end]

    @property
    def is_certain(self) -> bool:
        return len(self.languages) == 1

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(map(name_of, self.languages))


def unmarked(project: Project) -> Iterator[tuple[Chapter | None, list[ForeignWords]]]:
    """The words of each passage that has any, with the chapter that the passage is the text of."""
    for item in project.prose:
        chapter = item.holder if isinstance(item.holder, Chapter) else None
        if item.text.isascii() or (chapter is not None and chapter.language):
            continue
        if ODD.search(item.text) is None or _letters().search(item.text) is None:
            continue
        passage = item.passage
        found = [
            words
            for block, shown in passage.running_words.items()
            if block.holder is None
            for words in _in_block(block, blanked(shown, passage.in_language.get(block, ())), passage)
        ]
        if found:
            yield chapter, found


def unknown_languages(project: Project) -> Iterator[Problem]:
    """The chapters whose `language` is no code, and short texts, such as titles, with a mark that only prose has."""
    for chapter in project.assessment.chapters.values():
        if chapter.language and not tag_of(chapter.language):
            meant = code_meant(chapter.language)
            hint = write_hint(meant) if meant else "Use the code of the language, such as cy for Welsh or ur for Urdu."
            message = f"“{chapter.language}” is not the code of a language."
            yield Problem(chapter.language.place, message, hint)
    for text in project.short_texts:
        for match in re.finditer(MARKED, text) if "{" in text else ():
            place, hint = text.span(*match.span()), f"{write_hint(match[1])} Only prose can say its language."
            message = f"Readers see “{match[2]}” as you typed it."
            yield Problem(place, message, hint, fix=match[1] if place.end is not None else None)


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(f"[{EVERY_LETTER}]+")


def _in_block(block: Block, words: str, passage: Passage) -> Iterator[ForeignWords]:
    """The words of a block in other scripts; all of it where most letters are, its links where they are there."""
    runs = [match for match in _letters().finditer(words) if _is_word(match, words)]
    if not runs:
        return
    links = [(link.position.offset, link.end) for link in passage.links if link.position.block is block]
    linked = {span: [run for run in runs if span[0] <= run.start() < span[1]] for span in links}
    if sum(map(len, linked.values())) == len(runs):
        yield from (_found(block, *span, inside, is_link=True) for span, inside in linked.items() if inside)
        return
    latin = re.findall(LATIN, words)
    foreign = sum(len(match[0]) for match in runs)
    letters = [character for character in words if character.isalpha()]
    is_around = letters[0] in runs[0][0] and letters[-1] in runs[-1][0]
    is_one = len({script_of(run[0][0]) for run in runs}) == 1
    if is_one and len(latin) * (1 if is_around else 4) <= foreign:
        content = block.content
        yield _found(block, len(content) - len(content.lstrip()), len(content.rstrip()), runs)
        return
    for group in _groups(runs, words):
        yield _found(block, group[0].start(), _end(words, group[0].start(), group[-1].end()), group)


def _is_word(match: re.Match[str], words: str) -> bool:
    beside = words[: match.start()][-1:] + words[match.end() :][:1]
    least = LEAST_GREEK if script_of(match[0][0]) == "Greek" else LEAST
    return len(match[0]) >= least and re.search(LATIN, beside) is None


def _groups(runs: Sequence[re.Match[str]], words: str) -> Iterator[list[re.Match[str]]]:
    """Runs of one script that no Latin word parts."""
    group: list[re.Match[str]] = []
    for run in runs:
        is_apart = group and (
            re.compile(LATIN).search(words, group[-1].end(), run.start())
            or script_of(run[0][0]) != script_of(group[-1][0][0])
        )
        if is_apart:
            yield group
            group = []
        group.append(run)
    yield group


def _end(words: str, start: int, end: int) -> int:
    """The end of words with what belongs to them: a number, and the bracket that closes one of theirs."""
    behind = re.compile(BEHIND).match(words, end)
    for to in range(behind.end() if behind is not None else end, end, -1):
        inside = words[start:to]
        is_done = to == len(words.rstrip()) or inside[-1] in ")»”" or inside[-1].isdigit()
        if is_done and inside.count("(") == inside.count(")") and inside.count("[") == inside.count("]"):
            return to
    return end


def _found(block: Block, start: int, end: int, runs: Sequence[re.Match[str]], is_link: bool = False) -> ForeignWords:
    script = script_of(runs[0][0][0])
    likeliest = likeliest_language(script, "".join(run[0] for run in runs))
    others = (code for code in SCRIPTS[script].languages if code != likeliest)
    return ForeignWords(block, start, end, (likeliest, *others), is_link)
