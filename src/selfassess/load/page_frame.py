"""A council's own `page.html`: what would make the page another than it means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from selfassess.diagnostics import Place, Problem

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
WHOLE = ("cover", "contents", "main")
"""What stands in a page once: a second time, it would have the same ids."""


def frame_problems(file: str, text: str) -> Iterator[Problem]:
    """Elements that are not closed, tags that close nothing, ids and parts of the document that are there twice."""
    frame = _Frame(file)
    frame.feed(text)
    frame.close()
    yield from frame.problems
    for tag, place in frame.open:
        yield _unclosed(tag, place)
    yield from _parts(file, text)


def _parts(file: str, text: str) -> Iterator[Problem]:
    for name in WHOLE:
        found = [*re.finditer(rf"\$(?:{name}\b|{{{name}}})", text)]
        for again in found[1:]:
            before = text[: again.start()]
            place = Place(file, before.count("\n") + 1, again.start() - before.rfind("\n"))
            yield _problem(place, f"“${name}” is here a second time.", "Delete one of the two.")
        if name == "main" and not found:
            hint = "Type $main where the document belongs."
            yield _problem(Place(file), "This page has no “$main”, so it would show no document.", hint)


class _Frame(HTMLParser):
    def __init__(self, file: str) -> None:
        super().__init__()
        self.file = file
        self.open: list[tuple[str, Place]] = []
        self.ids: set[str] = set()
        self.problems: list[Problem] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append((tag, self._here()))
        for name in (value for key, value in attrs if key == "id" and value):
            if name in self.ids:
                message = f"The id “{name}” is here a second time, so links cannot tell the two apart."
                self.problems.append(_problem(self._here(), message, "Give one of the two another id."))
            self.ids.add(name)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag not in (open for open, _ in self.open):
            hint = f"Delete it, or type <{tag}> where the element begins."
            self.problems.append(_problem(self._here(), f"“</{tag}>” closes nothing.", hint))
            return
        while (last := self.open.pop())[0] != tag:
            self.problems.append(_unclosed(*last))

    def _here(self) -> Place:
        line, column = self.getpos()
        return Place(self.file, line, column + 1)


def _unclosed(tag: str, place: Place) -> Problem:
    return _problem(place, f"“<{tag}>” is not closed.", f"Type </{tag}> where the element ends.")


def _problem(place: Place, message: str, hint: str) -> Problem:
    return Problem(place, message, hint, rule="brand-faulty")
