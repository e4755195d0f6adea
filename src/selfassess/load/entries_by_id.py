"""Entries by their ids, and those that cannot be found by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from selfassess.model.assessment import Repeat
from selfassess.model.entry import Entry
from selfassess.syntax.nodes import Text

Kind = TypeVar("Kind", bound=Entry)


class EntriesById:
    """Finds entries by their ids, and gathers those that have none or one that another entry has."""

    def __init__(self) -> None:
        self.repeated: list[Repeat] = []
        self.nameless: list[Entry] = []

    def of(self, entries: Iterable[Kind], id_of: Callable[[Kind], Text]) -> dict[str, Kind]:
        by_id: dict[str, Kind] = {}
        for entry in entries:
            name = id_of(entry)
            if not name:
                self.nameless.append(entry)
            elif name not in by_id:
                by_id[name] = entry
            elif _is_called(name, entry) and not _is_called(name, by_id[name]):
                self.repeated.append(Repeat(name, by_id[name], entry))
                by_id[name] = entry
            else:
                self.repeated.append(Repeat(name, entry, by_id[name]))
        return by_id


def _is_called(name: str, entry: Entry) -> bool:
    """Whether the file of an entry has its name."""
    return entry.node.source.file.endswith(f"/{name}.yaml")
