"""The library as a register: a workbook or a CSV file, out and in.

`workbook`, which writes the workbook, is not imported here: it loads openpyxl.
"""

from selfassess.register.csv_file import write_csv
from selfassess.register.descriptions import describe_diff, describe_register
from selfassess.register.diff import RegisterDiff, compare
from selfassess.register.register_reader import ParsedRegister, read

__all__ = ["ParsedRegister", "RegisterDiff", "compare", "describe_diff", "describe_register", "read", "write_csv"]
