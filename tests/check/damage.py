"""The example council, damaged on purpose: what somebody did, and the one finding that it must give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeAlias

from selfassess.diagnostics import Place

EXAMPLE = Path(__file__).resolve().parents[2]
OWN_FOLDERS = ("content", "evidence", "templates")
MARK = "⌖"
NARRATIVE = ("content/chapters/", "content/themes/", "content/statements/", "content/glossary.yaml", "evidence/")
"""The files of which the self-assessment shows everything that any document shows."""
Contents: TypeAlias = Mapping[str, bytes | None]


class Edit(NamedTuple):
    """Words that occur once in a file, and what somebody types in their place."""

    file: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that somebody did to the example, and the rule that must report it.

    `files` are written whole; None removes a file. The character ⌖ in an edit's new words marks where the
    finding must point; it is not typed. Where there are no words to point at, `at` gives `file:line:column`.
    `also` is the one other finding that the damage must give, as `file:line:column rule`: an acceptance that
    has ended brings back what it covered.
    """

    rule: str
    what: str
    edits: tuple[Edit, ...] = ()
    files: Mapping[str, str | bytes | None] = field(default_factory=dict)
    at: str = ""
    also: str = ""

    def applied(self, contents: Contents) -> tuple[Contents, Place]:
        """The contents of the files that it changes, None for a removed one, and where it must be reported."""
        changed = {name: text.encode() if isinstance(text, str) else text for name, text in self.files.items()}
        place: Place | None = None
        for file, old, new in self.edits:
            text = (changed.get(file) or contents[file] or b"").decode()
            assert text.count(old) == 1, f"“{old}” occurs {text.count(old)} times in {file}"
            before, _, after = text.partition(old)
            if MARK in new:
                assert place is None, "one finding has one place"
                above = (before + new.partition(MARK)[0]).split("\n")
                place = Place(file, len(above), len(above[-1]) + 1)
            changed[file] = (before + new.replace(MARK, "") + after).encode()
        return changed, place or place_of(self.at)


def place_of(at: str) -> Place:
    """The place that is given as `file:line:column`; the path of the value is left open."""
    file, line, column = at.rsplit(":", 2)
    return Place(file, int(line), int(column))


def contents_of(project: Path) -> dict[str, bytes]:
    """The example council's own files: contents by name."""
    paths = (path for folder in OWN_FOLDERS for path in (project / folder).rglob("*") if path.is_file())
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in paths}


def write(project: Path, contents: Contents) -> None:
    """Writes and removes files, and the folders that then hold nothing."""
    for name, content in sorted(contents.items(), key=lambda file: file[1] is not None):
        path = project / name
        if content is None:
            path.unlink()
            for folder in path.relative_to(project).parents:
                if not any((project / folder).iterdir()):
                    (project / folder).rmdir()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


@contextmanager
def damaged(project: Path, changed: Contents, contents: Contents) -> Iterator[None]:
    """The project while some of its files are changed; afterwards they are as they were."""
    write(project, changed)
    try:
        yield
    finally:
        write(project, {name: contents.get(name) for name in changed})


def document_showing(changed: Iterable[str]) -> str:
    """The document that shows what is in these files, or all."""
    return "self-assessment" if all(name.startswith(NARRATIVE) for name in changed) else "all"
