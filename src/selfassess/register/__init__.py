"""The library as a register: a workbook or a CSV file, out and in.

`workbook`, which writes the workbook, is not imported here: it loads openpyxl.
"""

from .column_types import CellValue
from .csv_file import guarded, write_csv
from .diff import RecordDiff, RegisterDiff, ValueDiff, compare
from .diff_text import describe_diff, describe_register
from .record_rows import ExportedFile
from .register_reader import MOST_BYTES, ParsedRegister, read

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
