from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from selfassess.check.texts import limited
from selfassess.diagnostics import Problem
from selfassess.project.odd_texts import odd_texts
from selfassess.project.project import Project
from selfassess.syntax.nodes import Text

if TYPE_CHECKING:
    from selfassess.check.wrong_characters import Wrong


def wrong_character(project: Project) -> Iterator[Problem]:
    """A character that is not what the words mean, because something went wrong when they were copied.

    Some were read in the wrong encoding (`donâ€™t` for “don’t”) or were lost (`�`). Some are from a symbol font that
    readers do not have, such as the arrows that Word makes of `-->`. Others look right and are not: two letters joined
    into one character, full-width figures, or Cyrillic letters in an English word. Search and screen readers cannot
    read them. Type the words again.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Carers donâ€™t wait long.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Carers don’t wait long.
    """
    for text in odd_texts(project):
        from selfassess.check.wrong_characters import wrong_in

        if text.node.source.file in project.unread and "\ufffd" in text:
            continue  # control characters were found there, and the text holds U+FFFD in their place
        is_prose = project.passage_of(text) is not None
        yield from limited(wrong_in(text, is_prose), partial(_problem, text))


def _problem(text: Text, wrong: Wrong) -> Problem:
    place = text.span(wrong.start, wrong.end)
    return Problem(place, wrong.message, wrong.hint, fix=wrong.fix if place.end is not None else None)
