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
    from selfassess.check.invisible import Hidden


def invisible_character(project: Project) -> Iterator[Problem]:
    """A character that nobody can see: a soft hyphen, a zero-width space, a byte order mark, hidden text.

    It comes with words that are pasted from Word, Teams, a web page or a PDF file. Search does not find the word any
    more, a screen reader stumbles over it, and a reference with one inside is not a link. Delete the word and type it
    again. Characters that join emoji, make flags, or belong to Arabic, Urdu or Hindi are not reported. In the example,
    `<U+00AD>` is a soft hyphen.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Our assess<U+00AD>ments are quick.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Our assessments are quick.
    """
    for text in odd_texts(project):
        from selfassess.check.invisible import hidden_in

        yield from limited(hidden_in(text), partial(_problem, text))


def _problem(text: Text, hidden: Hidden) -> Problem:
    word = _word_around(text, hidden)
    place = text.span(hidden.start, hidden.end)
    fix = hidden.meant if place.end is not None else None
    article = "" if hidden.name.startswith("hidden text") else "a "
    if not word:
        return Problem(place, f"There is {article}{hidden.name} here.", "Delete it.", fix=fix)
    message = f"There is {article}{hidden.name} in “{word}”."
    return Problem(place, message, f"Delete the word and type it again: “{word}”.", fix=fix)


def _word_around(text: Text, hidden: Hidden) -> str:
    """The word that it is in or beside, without it."""
    before = text[: hidden.start].rpartition("\n")[2]
    after = text[hidden.end :].partition("\n")[0]
    start = before.split(" ")[-1]
    end = after.split(" ")[0]
    word = f"{start}{hidden.meant}{end}"
    return "".join(each for each in word if each.isprintable()).strip(".,;:!?()[]*_“”‘’\"'")
