"""The library as a register: a workbook or a CSV file, out and in."""

from .changes import Change, Changed, Changes, compare
from .commas import guarded, write_csv
from .kinds import Shown
from .reading import Reading, read
from .rows import Written
from .telling import shown, told
from .workbook import Use, write_workbook

__all__ = [
    "Change",
    "Changed",
    "Changes",
    "Reading",
    "Shown",
    "Use",
    "Written",
    "compare",
    "guarded",
    "read",
    "shown",
    "told",
    "write_csv",
    "write_workbook",
]
