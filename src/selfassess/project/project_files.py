"""The files of a project: listed once, each text read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from selfassess.files.reading import FOLDERS, read_own, walk


class ProjectFiles:
    """The files below `content/` and `evidence/`, by name within the project, with forward slashes.

    `texts` are those that were read when the project was loaded.
    """

    def __init__(self, folder: Path, texts: Mapping[str, str]) -> None:
        self._folder = folder
        self._texts = dict(texts)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every file, in order; a link to a folder is not followed."""
        return tuple(sorted(self._walk()))

    def _walk(self) -> Iterator[str]:
        for below in FOLDERS:
            for top, _, files in walk(self._folder, below):
                way = Path(top).relative_to(self._folder).as_posix()
                yield from (f"{way}/{name}" for name in files)

    def below(self, prefix: str, endings: str | tuple[str, ...] = "") -> Iterator[str]:
        """The files whose names begin and end so."""
        return (name for name in self.names if name.startswith(prefix) and name.endswith(endings))

    @property
    def length(self) -> int:
        """How many characters the texts have that were read."""
        return sum(map(len, self._texts.values()))

    def text(self, name: str) -> str:
        """The words of a file, empty where it cannot be opened."""
        if name not in self._texts:
            try:
                self._texts[name] = read_own(self._folder, name).decode("utf-8", "replace")
            except OSError:
                self._texts[name] = ""
        return self._texts[name]
