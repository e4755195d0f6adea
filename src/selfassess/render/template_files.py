"""The files of templates: the council's own before those that ship, and none from outside its folder.

Whoever writes a template may be a stranger. It is read only if it is an ordinary file really below the project's
`templates` folder, so that no link brings a file of this computer into a document.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, MutableMapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, Template, TemplateError, TemplateNotFound
from jinja2.loaders import split_template_path

from selfassess.diagnostics import Place, Problem
from selfassess.files.reading import Fault, UnreadableError, is_really_below, read_file, sentence
from selfassess.model.file_names import windows_refuses
from selfassess.render.kept_code import kept_code
from selfassess.syntax.source import BYTE_ORDER_MARK, printable

FOLDER = "templates"
RULE, UNREADABLE = "template-invalid", "file-unreadable"
LARGEST = 64 * 1024
"""The most bytes of one template. The longest that ships has 5 KB; so many take Python up to a second to compile."""
LARGEST_TOGETHER = 2 * LARGEST
"""The most bytes of all templates of one document."""
LINE_BREAK = "\r\n|\r|\n"
LONGEST_LINE = 200
ENDING = ".html.j2"
NAME = r"\w(?:[\w .()&,'+-]{0,98}[\w)])?"
RENAME = "Rename the file. Use letters, digits, spaces and hyphens, and at most 100 of them."
LONGEST_NAME = 255
MOVE = "Put the template itself here."
TOO_COMPLICATED = "This template is too complicated: it is nested too deeply, or has a number that is too long."
SHORTEN = "Make it shorter, or check what is in it."
NOT_UTF8 = "This template is not UTF-8 text. Save it again as UTF-8."
LINKED_FOLDER = "This folder is a link, so nothing in it is used as a template."
LINKED = "This is a link that leads out of the folder “templates”."


class RefusedTemplateError(Exception):
    """A template that is there and cannot be used, with what to say about it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class TemplateLoader(BaseLoader):
    """Templates by name, from the first of some folders that has one; the last of the folders ships with the tool."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._size = 0

    def load(self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None) -> Template:
        text = self.get_source(environment, name)[0]
        try:
            code = kept_code(name, text, lambda: environment.compile(text, name, name))
        except TemplateError:
            raise
        except Exception as error:  # what Python raises for code that is too deep or too long is not foreseeable
            problem = Problem(Place(f"{FOLDER}/{shown(name)}"), TOO_COMPLICATED, SHORTEN, rule=RULE)
            raise RefusedTemplateError(problem) from error
        return environment.template_class.from_code(environment, code, globals if globals is not None else {})

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        text = template_text(template, self._folders)
        self._size += len(text)
        if self._size > LARGEST_TOGETHER:
            message = f"The templates of this document have more than {LARGEST_TOGETHER // 1024} KB together."
            raise _refused(template, message, SHORTEN)
        return text, None, None


def template_text(template: str, folders: Sequence[Path]) -> str:
    """The text of a template; TemplateNotFound where there is none, RefusedTemplateError where it cannot be used."""
    steps = _steps(template)
    for folder in folders:
        is_own = folder is not folders[-1]
        if is_own:
            _expect_no_link(folder, steps)
        path = folder.joinpath(*steps)
        if os.path.lexists(path):
            return _text(template, path, _real(folder) if is_own else None)
    raise TemplateNotFound(template)


def name_problem(document: str) -> Problem | None:
    """What is wrong with the name of a document, which its files have on every computer; None where nothing is."""
    if re.fullmatch(NAME, document) and not windows_refuses(document):
        return None
    place = Place(f"{FOLDER}/{shown(document)}{ENDING}")
    return Problem(place, "A document cannot have the name of this file.", RENAME, rule=UNREADABLE)


def hint_of(template: str, line: int, folders: Sequence[Path]) -> str:
    """The hint that shows a line of a template, counted from 1; empty where it cannot be read."""
    try:
        rows = re.split(LINE_BREAK, template_text(template, folders))
    except (TemplateNotFound, RefusedTemplateError):
        return ""
    return the_line(rows[line - 1]) if 0 < line <= len(rows) else ""


def the_line(row: str) -> str:
    """The hint that shows a line."""
    return f"The line is: {shown(row)}"


def shown(row: str) -> str:
    """A line as a report shows it: printable, and not longer than people read."""
    plain = " ".join(printable(row).split())
    return plain if len(plain) <= LONGEST_LINE else f"{plain[:LONGEST_LINE]}…"


def is_linked(own: Path) -> bool:
    """Whether the folder of a project's own templates is a link to another place."""
    return os.path.normcase(os.path.realpath(own)) != os.path.normcase(_real(own))


def _real(own: Path) -> Path:
    """Where the folder of a project's own templates really is, unless it is a link."""
    return Path(os.path.realpath(own.parent), own.name)


def _steps(template: str) -> list[str]:
    """The way to a template from its folder; TemplateNotFound for a name that leads elsewhere or is no name."""
    steps = split_template_path(template)
    try:
        is_name = bool(steps) and "\0" not in template and all(len(os.fsencode(step)) <= LONGEST_NAME for step in steps)
    except UnicodeEncodeError:
        is_name = False
    if not is_name:
        raise TemplateNotFound(template)
    return steps


def _expect_no_link(own: Path, steps: Sequence[str]) -> None:
    """Raises RefusedTemplateError where a link on the way leads out of the folder, or the folder itself is one."""
    if is_linked(own):
        raise RefusedTemplateError(Problem(Place(FOLDER), LINKED_FOLDER, MOVE, rule=UNREADABLE))
    for taken in range(1, len(steps) + 1):
        if not is_really_below(own.joinpath(*steps[:taken]), own):
            raise _refused("/".join(steps[:taken]), LINKED, MOVE)


def _text(template: str, path: Path, below: Path | None) -> str:
    try:
        content = read_file(path, LARGEST, below)
    except UnreadableError as error:
        raise _refused(template, *_refusal(error), is_system=error.is_system) from error
    try:
        return content.decode("utf-8").removeprefix(BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        rows = re.split(LINE_BREAK, content.decode("utf-8", "replace"))
        line = len(re.split(LINE_BREAK, content[: error.start].decode("utf-8", "replace")))
        place = Place(f"{FOLDER}/{shown(template)}", line)
        raise RefusedTemplateError(Problem(place, NOT_UTF8, the_line(rows[line - 1]), rule=RULE)) from error


def _refusal(error: UnreadableError) -> tuple[str, str]:
    """The message and the hint for a template that is not read."""
    if error.is_system:
        return f"This template cannot be opened: {error.strerror}.", "Check that you have permission to open it."
    if error.fault is Fault.TOO_LARGE:
        return f"This template is too large. The limit is {LARGEST // 1024} KB.", SHORTEN
    return f"{sentence(error)}, so it is not used as a template.", MOVE


def _refused(template: str, message: str, hint: str, is_system: bool = False) -> RefusedTemplateError:
    place = Place(f"{FOLDER}/{shown(template)}")
    return RefusedTemplateError(Problem(place, message, hint, rule=UNREADABLE, is_system=is_system))
