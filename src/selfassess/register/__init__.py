"""The library as a register: a workbook or a CSV file, out and in."""
