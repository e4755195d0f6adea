"""The sheets of an Excel workbook as people see them: not the formulas, but their results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from selfassess.register.worksheet import ONLY_THE_REGISTER, Allowance, SheetContent, UnreadableFileError, unescaped
from selfassess.register.xlsx_cells import GENERAL, CellValues, formats
from selfassess.register.xlsx_package import SAVE_AGAIN, Relation, XlsxPackage
from selfassess.register.xlsx_sheet import YES, SheetReader, relation_id
from selfassess.syntax.source import printable

MOST_SHEETS = 500
MOST_TEXTS = 1_000_000
MOST_CHARACTERS = 40_000_000
"""The most characters that the texts of a workbook may have together, those of its other sheets among them."""
MOST_STYLES = 65_490
"""The most different looks of cells in Excel."""


def read_xlsx(content: bytes) -> list[SheetContent]:
    """The sheets of a workbook that are not hidden; UnreadableFileError if it cannot be read."""
    try:
        return list(sheets_of(XlsxPackage(content)))
    except UnreadableFileError:
        raise
    except Exception:  # whatever it was, the file came by e-mail and somebody can save it again
        raise UnreadableFileError("This workbook is damaged.", SAVE_AGAIN) from None


def sheets_of(package: XlsxPackage) -> Iterator[SheetContent]:
    """The sheets that are not hidden. Raises UnreadableFileError, DamagedWorkbookError."""
    main = next((part.target for part in package.relations("").values() if part.kind == "officeDocument"), "")
    if main.endswith(".bin"):
        raise UnreadableFileError("This file is a binary Excel workbook (.xlsb).", SAVE_AGAIN)
    book = WorkbookReader()
    package.read(main, book)
    if book.root != "workbook":
        raise UnreadableFileError("This file is not an Excel workbook.", SAVE_AGAIN)
    relations = package.relations(main)
    parts = {relation.kind: relation.target for relation in relations.values()}
    texts, styles = TextsReader(), StylesReader()
    package.read(parts.get("sharedStrings", ""), texts)
    package.read(parts.get("styles", ""), styles)
    values = CellValues(texts.texts, formats(styles.numbers, styles.own), book.counts_from_1904)
    left = Allowance()
    for name, id_ in book.sheets:
        relation = relations.get(id_, Relation("", ""))
        if relation.kind == "worksheet":
            sheet = SheetReader(name, values, left)
            package.read(relation.target, sheet)
            yield sheet.content(package.relations(relation.target))


class WorkbookReader:
    """Reads which sheets a workbook has that are not hidden, by name and relation."""

    def __init__(self) -> None:
        self.root = ""
        self.sheets: list[tuple[str, str]] = []
        self.counts_from_1904 = False

    def start(self, path: Sequence[str], attributes: Mapping[str, str]) -> None:
        self.root = self.root or path[0]
        if path[-1] == "workbookPr":
            self.counts_from_1904 = attributes.get("date1904") in YES
        elif path[-1] == "sheet" and attributes.get("state", "visible") == "visible":
            name = " ".join(printable(attributes.get("name", "")).split())
            self.sheets.append((name, relation_id(attributes)))
            if len(self.sheets) > MOST_SHEETS:
                raise UnreadableFileError(f"This workbook has more than {MOST_SHEETS} sheets.", ONLY_THE_REGISTER)

    def end(self, path: Sequence[str], text: str) -> None:
        return


class TextsReader:
    """Reads the texts that cells name by their numbers, which changes of font may split.

    The phonetic guide of Japanese text (rPh) is none of it.
    """

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._parts: list[str] = []
        self._characters = 0

    def start(self, path: Sequence[str], attributes: Mapping[str, str]) -> None:
        return

    def end(self, path: Sequence[str], text: str) -> None:
        if path[-1] == "t" and "rPh" not in path:
            self._parts.append(text)
            self._characters += len(text)
        elif path[-1] == "si":
            self.texts.append(unescaped("".join(self._parts)))
            self._parts.clear()
        if len(self.texts) > MOST_TEXTS or self._characters > MOST_CHARACTERS:
            raise UnreadableFileError("This workbook contains too much text.", ONLY_THE_REGISTER)


class StylesReader:
    """Reads the number format of each style that a cell may have, and the workbook's own formats by number."""

    def __init__(self) -> None:
        self.numbers: list[str] = []
        self.own: dict[str, str] = {}

    def start(self, path: Sequence[str], attributes: Mapping[str, str]) -> None:
        if path[-1] == "numFmt":
            self.own[attributes.get("numFmtId", "")] = attributes.get("formatCode", GENERAL)
        elif path[-1] == "xf" and "cellXfs" in path:
            self.numbers.append(attributes.get("numFmtId", "0"))
        if len(self.numbers) > MOST_STYLES or len(self.own) > MOST_STYLES:
            raise UnreadableFileError("This workbook has too many number formats.", ONLY_THE_REGISTER)

    def end(self, path: Sequence[str], text: str) -> None:
        return
