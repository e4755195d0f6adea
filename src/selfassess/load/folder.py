"""The files of a project: which there are, and their text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct, field

from selfassess.diagnostics import Edit, Place, Problems
from selfassess.files.reading import LARGEST_TEXT, MB, Fault, UnreadableError, home, read_file, sentence, walk
from selfassess.syntax.source import (
    BYTE_ORDER_MARK,
    LINE_BREAK,
    UNPRINTABLE,
    Source,
    find_unprintable,
    printable,
    printable_name,
)

LARGEST_CONTENT = 1 * MB
"""Of what is no part of the library: seven times the words of a whole self-assessment."""
YAML = (".yaml", ".yml")
WORD_LINE_BREAK = "\x0b"
MESSAGES = {Fault.FOLDER: "This is a folder with the name of a file"}
HINTS = {
    Fault.FOLDER: "Rename the folder.",
    Fault.NOT_ORDINARY: "Put the file itself here.",
    Fault.OUTSIDE: "Put the file itself here.",
    Fault.TOO_LARGE: "Split it, or check what is in it.",
}


class Folder(Struct, dict=True):
    """A project folder, read with every problem reported.

    `lost` names the files that were read and hold nothing that could be used; `texts` are the files that were read.
    `set_aside` are those that do not belong into their folder, each with the file that it should be. `unsaved` is what
    some files are to hold, and is read in place of what they do.
    """

    path: Path
    problems: Problems
    lost: set[str] = field(default_factory=set)
    texts: dict[str, str] = field(default_factory=dict)
    set_aside: dict[str, str] = field(default_factory=dict)
    unsaved: Mapping[str, bytes] = MappingProxyType({})

    @cached_property
    def real(self) -> Path:
        return self.path.resolve()

    def names(self, below: str) -> Iterator[str]:
        """The YAML files below a folder, by name within the project, in order."""
        names: list[str] = []
        for top, folders, files in walk(self.path, below, self._closed):
            paths = (Path(top, name) for name in (*folders, *files) if name.lower().endswith(YAML))
            names.extend(path.relative_to(self.path).as_posix() for path in paths)
        names += [file for file in self.unsaved if file.startswith(f"{below}/") and file not in names]
        # A file comes before its copies: `needs.yaml` before `needs (2).yaml`.
        return (name for name in sorted(names, key=_without_ending) if self._has_a_plain_name(name))

    def opens(self, below: str) -> bool:
        """Whether the computer opens a folder and every folder in it."""
        before = len(self.problems.by_rule.get("file-unreadable", ()))
        for _ in walk(self.path, below, self._closed):
            pass
        return len(self.problems.by_rule.get("file-unreadable", ())) == before

    def _closed(self, error: OSError) -> None:
        if isinstance(error, FileNotFoundError):
            return
        place = Place(Path(error.filename).relative_to(self.path).as_posix())
        if isinstance(error, UnreadableError):
            message = "This folder is a link that leads out of the project."
            self.problems.add("file-unreadable", place, message, "Put the folder itself here.")
        else:
            message = f"This folder cannot be opened: {error.strerror}."
            hint = "Check that it is a folder and that you have permission to open it."
            self.problems.add("file-unreadable", place, message, hint, is_system=True)

    def _has_a_plain_name(self, file: str) -> bool:
        plain = printable_name(file)
        if plain != file:
            message = "The name of this file contains characters that are not text."
            self.problems.add("file-unreadable", Place(plain), message, "Rename the file.")
        return plain == file

    def exists(self, file: str) -> bool:
        try:
            return (self.path / file).exists() or (self.path / file).is_symlink()
        except OSError:
            return True

    def source(self, file: str) -> Source | None:
        """A file's text; None, with a problem, where it cannot be read as text."""
        content = self.content(file)
        if content is None:
            return None
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            self._not_utf8(file, content, error.start)
            return None
        if _is_utf16(content):
            self._not_utf8(file, content, 0)
            return None
        source = Source(file, self._printable(file, text.removeprefix(BYTE_ORDER_MARK)))
        self.texts[file] = source.text
        return source

    def content(self, file: str) -> bytes | None:
        """A file's bytes; None, with a problem, where it cannot be read."""
        if file in self.unsaved:
            return self.unsaved[file]
        try:
            return read_file(self.path / file, _most(file), home(self.real, file))
        except UnreadableError as error:
            self.problems.add("file-unreadable", Place(file), *_refusal(error), is_system=error.is_system)
            return None

    def _not_utf8(self, file: str, content: bytes, start: int) -> None:
        before = LINE_BREAK.split(content[:start].decode("utf-8", "replace"))
        place = Place(file, len(before), len(before[-1]) + 1)
        sign = content[start : start + 1].decode("cp1252", "replace")
        hint = f"Save it again as UTF-8. The character here was probably “{printable(sign)}”."
        if content.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_utf16(content):
            hint = "Save it again as UTF-8. It is now UTF-16, which Windows calls Unicode."
        self.problems.add("text-encoding", place, "This file is not UTF-8 text.", hint)

    def _printable(self, file: str, text: str) -> str:
        if find_unprintable(text) is None:
            return text
        found = [*re.finditer(UNPRINTABLE, text)]
        sign = f"There is an invisible control character here (U+{ord(found[0].group()):04X})"
        message = f"{sign}." if len(found) == 1 else f"{sign}, and {len(found) - 1} more in this file."
        edit = _edit(text, found[0])
        self.problems.add("text-encoding", Place(file, *edit.start), message, _retyped(found[0].group()), edits=(edit,))
        return printable(text)


def _most(file: str) -> int:
    """The bytes that a file may have: a library is long, a brand has pictures, and prose is slow to read."""
    return LARGEST_TEXT if file.startswith(("evidence/", "templates/")) else LARGEST_CONTENT


def _edit(text: str, match: re.Match[str]) -> Edit:
    """What deletes a control character, or puts there what Windows and Word mean by it."""
    before = LINE_BREAK.split(text[: match.start()])
    line, column = len(before), len(before[-1]) + 1
    new = " " if match.group() == WORD_LINE_BREAK else _meant(match.group())
    return Edit((line, column), (line, column + 1), new)


def _is_utf16(content: bytes) -> bool:
    """Whether every other byte at the beginning is zero, as in Windows' Unicode without its mark."""
    return len(content) > 3 and (content[1:4:2] == b"\0\0" or content[0:3:2] == b"\0\0")


def _retyped(character: str) -> str:
    """The hint for a control character; some are what Windows has for quotation marks and dashes."""
    meant = _meant(character)
    if meant:
        return f"Delete it and type “{meant}” instead, which is probably what you meant."
    return "Delete it and type the words again."


def _meant(character: str) -> str:
    """What Windows has under the number of a control character; empty where that is nothing."""
    is_windows = "\x80" <= character <= "\x9f"
    meant = character.encode("latin-1", "replace").decode("cp1252", "replace") if is_windows else ""
    return meant if meant.isprintable() and meant != "\ufffd" else ""


def _without_ending(file: str) -> tuple[str, str]:
    return file.rpartition(".")[0], file


def _refusal(error: UnreadableError) -> tuple[str, str]:
    """The message and the hint for a file that was not read."""
    if error.is_system:
        return f"This file cannot be opened: {error.strerror}.", "Check that you have permission to open it."
    return f"{MESSAGES.get(error.fault) or sentence(error)}.", HINTS[error.fault]
