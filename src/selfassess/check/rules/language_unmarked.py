from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Chapter
from selfassess.project.foreign_words import ForeignWords, unmarked
from selfassess.project.project import Project

MANY = 3


def language_unmarked(project: Project) -> Iterator[Problem]:
    """Words in another script, such as Arabic or Gujarati, without their language.

    Screen readers read them with an English voice, and Word marks every word as a spelling mistake. Put the words
    in square brackets and the code of the language in braces after them, with no space between. Codes are ur for
    Urdu, ar for Arabic, fa for Persian, pa for Punjabi and bn for Bengali, for example. Mark other languages in
    Latin letters, such as Polish, in the same way; no rule can find those.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: સ્વાગત છે

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "[સ્વાગત છે]{lang=gu}"
    """
    for chapter, found in unmarked(project):
        alike = [words for words in found if words.languages[0] == found[0].languages[0]]
        if len(alike) > MANY:
            yield _many(alike, chapter)
        yield from map(_one, found if len(alike) <= MANY else [words for words in found if words not in alike])


def _one(words: ForeignWords) -> Problem:
    code = words.languages[0]
    place = words.block.span(words.start, words.end)
    first, last = words.words.split()[0], words.words.split()[-1]
    says = f"{{lang={code}}}"
    if words.is_link:
        where, marked = f"Type {says} straight after the link “{words.words}”", f"{words.words}{says}"
    else:
        where, marked = f"Type [ before “{first}” and ]{says} after “{last}”", f"[{words.words}]{says}"
    is_balanced = words.words.count("[") == words.words.count("]")
    fix = marked if words.is_certain and place.end and is_balanced else None
    hint = f"{where}{'.' if words.is_certain else f', if it is {words.names[0]}. {_others(words)}'}"
    return Problem(place, "Nothing says which language these words are in.", hint, fix=fix)


def _many(found: list[ForeignWords], chapter: Chapter | None) -> Problem:
    """One problem for a passage that is in another language, or a good part of it."""
    words = found[0]
    code, others = words.languages[0], "" if words.is_certain else f" {_others(words)}"
    whole = chapter is not None and len(found) * 2 > sum(1 for block in found[0].block.text.split("\n\n") if block)
    if whole:
        hint = f"Add the line “language: {code}” below the chapter's title.{others}"
    else:
        hint = f"Type ::: {{lang={code}}} on a line before the first of them and ::: on a line after the last.{others}"
    message = f"Nothing says which language these words and {len(found) - 1} more passages of this text are in."
    return Problem(words.block.at(words.start), message, hint)


def _others(words: ForeignWords) -> str:
    codes = [f"{code} for {name}" for code, name in zip(words.languages[1:], words.names[1:], strict=True)]
    return f"The code is {', '.join(codes)}."
