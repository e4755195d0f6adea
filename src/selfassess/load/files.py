"""The files of a project: which there are, and their text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from selfassess.diagnostics import Place
from selfassess.source import LINE_BREAK, Source

from .faults import Faults

LARGEST = 16 * 1024 * 1024
YAML = (".yaml", ".yml")
BYTE_ORDER_MARK = "\ufeff"
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


@dataclass(slots=True)
class Folder:
    """A project folder, read with every fault noted; `failed` where the machine refused a file."""

    path: Path
    faults: Faults
    failed: bool = field(default=False)

    def names(self, below: str) -> Iterator[str]:
        """The YAML files below a folder, by name within the project, in order."""
        top = self.path / below
        found = (path for path in top.rglob("*") if path.suffix.lower() in YAML)
        return iter(sorted(path.relative_to(self.path).as_posix() for path in found))

    def exists(self, file: str) -> bool:
        return (self.path / file).exists() or (self.path / file).is_symlink()

    def source(self, file: str) -> Source | None:
        """A file's text; None where it cannot be read as text, the fault being noted."""
        content = self._bytes(file)
        if content is None:
            return None
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            self._not_utf8(file, content, error)
            return None
        return Source(file, self._printable(file, text.removeprefix(BYTE_ORDER_MARK)))

    def _bytes(self, file: str) -> bytes | None:
        path = self.path / file
        try:
            refused = _refused(path, self.path)
            if refused is None:
                return path.read_bytes()
        except (OSError, RuntimeError) as error:
            self.failed = True
            reason = getattr(error, "strerror", None) or "it is a link that leads back to itself"
            refused = f"The machine refuses to open this file: {reason}.", "Check its permissions."
        self.faults.add("file-unreadable", Place(file), *refused)
        return None

    def _not_utf8(self, file: str, content: bytes, error: UnicodeDecodeError) -> None:
        before = LINE_BREAK.split(content[: error.start].decode("utf-8", "replace"))
        place = Place(file, len(before), len(before[-1]) + 1)
        hint = "Save it again with the encoding UTF-8; the sign here is " + repr(content[error.start : error.end]) + "."
        self.faults.add("text-encoding", place, "This file is not UTF-8 text.", hint)

    def _printable(self, file: str, text: str) -> str:
        found = UNPRINTABLE.search(text)
        if found is None:
            return text
        before = LINE_BREAK.split(text[: found.start()])
        many = len(UNPRINTABLE.findall(text))
        sign = f"The invisible control character U+{ord(found.group()):04X} stands here"
        message = f"{sign}." if many == 1 else f"{sign}, and {many - 1} more in this file."
        self.faults.add(
            "text-encoding",
            Place(file, len(before), len(before[-1]) + 1),
            message,
            "Delete it and type the words again.",
        )
        return UNPRINTABLE.sub("\ufffd", text)


def _refused(path: Path, project: Path) -> tuple[str, str] | None:
    """Why a file is not even opened, and the mend; None where nothing speaks against it."""
    if not path.resolve(strict=True).is_relative_to(project.resolve()):
        return "This file is a link that leads out of the project.", "Put the file itself here."
    if path.is_dir():
        return "A folder stands here where a file belongs.", "Rename the folder."
    size = path.stat().st_size
    if size > LARGEST:
        megabytes = f"{size / 1024 / 1024:.0f} MB"
        return f"This file holds {megabytes}; 16 MB is the most.", "Split it, or check what is in it."
    return None
