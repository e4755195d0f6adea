"""The library as a register: a workbook or a CSV file, out and in."""

from selfassess.register.changes import Change, Changed, Changes, compare
from selfassess.register.commas import guarded, write_csv
from selfassess.register.kinds import Shown
from selfassess.register.reading import Reading, read
from selfassess.register.rows import Written
from selfassess.register.telling import shown, told
from selfassess.register.workbook import Use, write_workbook

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
