"""Where the files of a project belong: the one table of their kinds. The keys of a file tell which kind it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from msgspec import Struct

KEY = r"(?m)^(?:-[ ]+)?([a-z_]+)[ ]*:"
UNPLACED = "unplaced"
"""The id of the chapter that an import fills with what it cannot place; no document shows it, nor `unplaced-2`."""
BEGINNING = 20_000  # characters: enough for the first keys of any file


class FileKind(Struct, frozen=True, eq=False):
    """Files of one kind: their name, with `*` where there may be many.

    `key` is one that each of them, or each entry of its list, begins with; empty where there is none.
    `also` are other places of such files and, with `!`, places that are none.
    """

    files: str
    key: str = ""
    also: tuple[str, ...] = ()

    @property
    def folder(self) -> str:
        """The folder of files of which there may be many, else empty."""
        return self.files.partition("/*")[0] if "*" in self.files else ""


FILE_KINDS: Mapping[str, FileKind] = {
    "assessment": FileKind("content/assessment.yaml", "council"),
    "chapter": FileKind("content/chapters/*.yaml", "chapter"),
    "theme": FileKind("content/themes/*.yaml", "theme"),
    "statement": FileKind("content/statements/*.yaml", "statement"),
    "indicators": FileKind("content/indicators.yaml", "indicator"),
    "actions": FileKind("content/actions.yaml", "action"),
    "plan": FileKind("content/plan.yaml", "plan"),
    "findings": FileKind("content/findings.yaml", "finding"),
    "assessments": FileKind("content/assessments.yaml", "assessment"),
    "corrections": FileKind("content/corrections.yaml", "correction"),
    "tables": FileKind("content/tables.yaml", "table"),
    "report": FileKind("content/reports/*.yaml", "report"),
    "return": FileKind("content/returns/*.yaml", "return"),
    "position": FileKind("content/position.yaml", "position"),
    "glossary": FileKind("content/glossary.yaml"),
    "accepted": FileKind("content/accepted.yaml", "rule"),
    "register": FileKind("content/register.yaml", "means"),
    "evidence": FileKind("evidence/**/*.yaml", "ref", also=("evidence/**/*.yml", "!evidence/files/**")),
    "framework": FileKind("framework.yaml"),
    "styles": FileKind("templates/brand/styles.yaml"),
}
BY_KEY = {kind.key: kind for kind in FILE_KINDS.values() if kind.key}
CONTENT = tuple(kind for kind in FILE_KINDS.values() if kind.files.startswith("content/"))
CONTENT_FOLDERS = tuple(kind.folder for kind in CONTENT if kind.folder)
CONTENT_FILES = tuple(kind.files for kind in CONTENT if not kind.folder)


def home(file: str, keys: Iterable[str]) -> str:
    """Which file one that holds these keys should be; empty where they do not tell."""
    name = PurePosixPath(file).with_suffix(".yaml").name
    kinds = (BY_KEY[key] for key in keys if key in BY_KEY)
    homes = [f"{kind.folder}/{name}" if kind.folder else kind.files for kind in kinds]
    return file if file in homes else next(iter(homes), "")


def keys_of(text: str) -> list[str]:
    """The keys furthest left at the beginning of a file, or of the entries of its list."""
    return re.findall(KEY, text[:BEGINNING])


def is_unplaced(chapter: str) -> bool:
    """Whether a chapter is one of those that an import fills with what it cannot place."""
    return chapter == UNPLACED or (
        chapter.startswith(f"{UNPLACED}-") and chapter.removeprefix(f"{UNPLACED}-").isdecimal()
    )
