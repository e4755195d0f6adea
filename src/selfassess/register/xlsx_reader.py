"""The sheets of an Excel workbook as people see them: not the formulas, but their results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from selfassess.register.formula_links import SheetFormulas, work_out
from selfassess.register.looks import colour_of, looks_of
from selfassess.register.worksheet import ONLY_THE_REGISTER, Allowance, SheetContent, UnreadableFileError, unescaped
from selfassess.register.xlsx_cells import CELL_REFERENCE, GENERAL, CellValues, formats
from selfassess.register.xlsx_package import SAVE_AGAIN, Relation, XlsxPackage
from selfassess.register.xlsx_sheet import YES, SheetReader, relation_id
from selfassess.syntax.source import printable

MOST_SHEETS = 500
MOST_TEXTS = 1_000_000
MOST_CHARACTERS = 40_000_000
"""The most characters that the texts of a workbook may have together, those of its other sheets among them."""
MOST_NOTES = 1_000
MOST_STYLES = 65_490
"""The most different looks of cells in Excel."""


def read_xlsx(content: bytes, named: Sequence[str] = ()) -> list[SheetContent]:
    """The sheets of a workbook; UnreadableFileError if it cannot be read.

    Hidden ones have no rows, except those that are named.
    """
    try:
        return list(sheets_of(XlsxPackage(content), [name.casefold() for name in named]))
    except UnreadableFileError:
        raise
    except Exception:  # whatever it was, the file came by e-mail and somebody can save it again
        raise UnreadableFileError("This workbook is damaged.", SAVE_AGAIN) from None


def sheets_of(package: XlsxPackage, named: Sequence[str] = ()) -> Iterator[SheetContent]:
    """The sheets. Raises UnreadableFileError, DamagedWorkbookError."""
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
    looks = looks_of(styles.fills, styles.struck, styles.looks)
    left = Allowance()
    read: dict[str, SheetReader] = {}
    contents: list[SheetContent] = []
    for name, id_, is_hidden in book.sheets:
        relation = relations.get(id_, Relation("", ""))
        if relation.kind != "worksheet":
            continue
        if is_hidden and name.casefold() not in named:
            contents.append(SheetContent(name, {}, is_hidden=True))
            continue
        read[name] = sheet = SheetReader(name, values, left, looks)
        package.read(relation.target, sheet)
        own = package.relations(relation.target)
        notes = NotesReader()
        package.read(next((each.target for each in own.values() if each.kind == "comments"), ""), notes)
        whole = replace(sheet.content(own), noted=tuple(notes.cells), is_hidden=is_hidden)
        contents.append(replace(whole, counts_from_1904=book.counts_from_1904))
    work_out({name: SheetFormulas(sheet.rows, sheet.formulas) for name, sheet in read.items()})
    yield from contents


class NotesReader:
    """Reads which cells of a sheet have a note."""

    def __init__(self) -> None:
        self.cells: list[str] = []

    def start(self, path: Sequence[str], attributes: Mapping[str, str]) -> None:
        if (
            path[-1] == "comment"
            and len(self.cells) < MOST_NOTES
            and CELL_REFERENCE.fullmatch(attributes.get("ref", ""))
        ):
            self.cells.append(attributes["ref"])

    def end(self, path: Sequence[str], text: str) -> None:
        return


class WorkbookReader:
    """Reads which sheets a workbook has, by name and relation, and whether they are hidden."""

    def __init__(self) -> None:
        self.root = ""
        self.sheets: list[tuple[str, str, bool]] = []
        self.counts_from_1904 = False

    def start(self, path: Sequence[str], attributes: Mapping[str, str]) -> None:
        self.root = self.root or path[0]
        if path[-1] == "workbookPr":
            self.counts_from_1904 = attributes.get("date1904") in YES
        elif path[-1] == "sheet":
            name = " ".join(printable(attributes.get("name", "")).split())
            is_hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((name, relation_id(attributes), is_hidden))
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
    """Reads the number format and the look of each style that a cell may have.

    `own` are the workbook's own formats by number, `fills` the colours and `struck` the fonts that styles name.
    """

    def __init__(self) -> None:
        self.numbers: list[str] = []
        self.fills: list[str] = []
        self.struck: list[bool] = []
        self.looks: list[tuple[str, str]] = []
        self._is_solid = False
        self.own: dict[str, str] = {}

    def start(self, path: Sequence[str], attributes: Mapping[str, str]) -> None:
        if path[-1] == "numFmt":
            self.own[attributes.get("numFmtId", "")] = attributes.get("formatCode", GENERAL)
        elif path[-1] == "xf" and "cellXfs" in path:
            self.numbers.append(attributes.get("numFmtId", "0"))
            self.looks.append((attributes.get("fillId", "0"), attributes.get("fontId", "0")))
        elif path[-2:] == ["fills", "fill"]:
            self.fills.append("")
        elif path[-1] == "patternFill":
            self._is_solid = attributes.get("patternType") == "solid"
        elif path[-1] == "fgColor" and self._is_solid and "fills" in path and self.fills:
            self.fills[-1] = colour_of(attributes)
        elif path[-2:] == ["fonts", "font"]:
            self.struck.append(False)
        elif path[-1] == "strike" and "fonts" in path and self.struck:
            self.struck[-1] = attributes.get("val", "1") in YES
        if max(map(len, (self.numbers, self.own, self.fills, self.struck))) > MOST_STYLES:
            raise UnreadableFileError("This workbook has too many number formats.", ONLY_THE_REGISTER)

    def end(self, path: Sequence[str], text: str) -> None:
        return
