"""A sheet of an OpenDocument spreadsheet, gathered while it is read."""

from __future__ import annotations

from selfassess.register.worksheet import Cell, CellRange, SheetContent


class OdsSheet:
    """What has been read of one sheet; `row` and `columns` count how far."""

    def __init__(self, name: str, is_hidden: bool) -> None:
        self.name = name
        self.is_hidden = is_hidden
        self.rows: dict[int, dict[int, Cell]] = {}
        self.formulas: dict[tuple[int, int], str] = {}
        self.merged: list[CellRange] = []
        self.looks: dict[int, dict[int, str]] = {}
        self.noted: list[str] = []
        self.hidden_rows: list[int] = []
        self.hidden_columns: list[int] = []
        self.column_styles: dict[int, str] = {}
        self.columns = 0
        self.row = 0

    def content(self) -> SheetContent:
        return SheetContent(
            self.name,
            self.rows,
            tuple(self.merged),
            tuple(self.hidden_rows),
            hidden_columns=tuple(self.hidden_columns),
            is_hidden=self.is_hidden,
            looks=self.looks,
            noted=tuple(self.noted),
        )
