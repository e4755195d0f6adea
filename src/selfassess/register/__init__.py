"""The library as a register: a workbook or a CSV file, out and in.

`workbook`, which writes the workbook, is not imported here: it loads openpyxl.
"""

from selfassess.register.column_types import CellValue
from selfassess.register.columns import ExportedFile
from selfassess.register.csv_file import guarded, write_csv
from selfassess.register.diff import RecordDiff, RegisterDiff, ValueDiff, compare, describe_diff, describe_register
from selfassess.register.register_reader import MOST_BYTES, ParsedRegister, read

__all__ = [
    "MOST_BYTES",
    "CellValue",
    "ExportedFile",
    "ParsedRegister",
    "RecordDiff",
    "RegisterDiff",
    "ValueDiff",
    "compare",
    "describe_diff",
    "describe_register",
    "guarded",
    "read",
    "write_csv",
]
