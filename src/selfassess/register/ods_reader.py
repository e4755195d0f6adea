"""The sheets of an OpenDocument spreadsheet, as LibreOffice saves it: what each cell shows.

The file may come from anywhere: its XML is read piece by piece, nothing that it declares is obeyed, and what repeats a
row or a cell counts as often as it repeats.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from io import BytesIO

from lxml import etree
from msgspec.structs import replace

from selfassess.files.archive import Archive, ArchiveTooLargeError, DamagedArchiveError
from selfassess.register.formula_links import MAKES_LINK, SheetFormulas, work_out
from selfassess.register.looks import STRUCK_OUT, colour_of
from selfassess.register.ods_sheet import OdsSheet
from selfassess.register.ods_xml import (
    attributes_of,
    counted_in,
    formula_in_excel,
    link_of_anchor,
    local_name,
    words_of,
)
from selfassess.register.worksheet import (
    MOST_CELLS,
    ONLY_THE_REGISTER,
    Allowance,
    Cell,
    CellRange,
    SheetContent,
    UnreadableFileError,
    letters,
)
from selfassess.syntax.source import printable

MIME_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
MOST_BYTES_UNPACKED = 128 * 1024 * 1024
MOST_TAGS = 2_000_000
MOST_ROWS, MOST_COLUMNS, MOST_SHEETS = 1_048_576, 16_384, 500
PIECE = 64 * 1024
SAVE_AGAIN = "Open it in LibreOffice or Excel, and save it as an Excel workbook (.xlsx)."
DEEPEST_STYLE = 10
DAY_PARTS = {"day", "month", "year"}


def is_ods(content: bytes) -> bool:
    """Whether a file is an OpenDocument spreadsheet, which says so at its beginning."""
    return content.startswith(b"PK") and MIME_TYPE in content[:200]


def read_ods(content: bytes, named: Sequence[str] = ()) -> list[SheetContent]:
    """The sheets of a spreadsheet; hidden ones are empty unless named. Raises UnreadableFileError."""
    try:
        archive = Archive(content, MOST_BYTES_UNPACKED)
        if "META-INF/manifest.xml" in archive.names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
            hint = "Open it with the password, save it again without one, and import the new file."
            raise UnreadableFileError("This spreadsheet is locked with a password.", hint)
        reader = _Reader([name.casefold() for name in named])
        if "styles.xml" in archive.names:
            reader.sheets(_bounded(archive.read("styles.xml")))
        return reader.sheets(_bounded(archive.read("content.xml")))
    except UnreadableFileError:
        raise
    except ArchiveTooLargeError:
        raise UnreadableFileError("This spreadsheet is too large once unpacked.", ONLY_THE_REGISTER) from None
    except (DamagedArchiveError, KeyError, ValueError, etree.LxmlError):
        raise UnreadableFileError("This spreadsheet is damaged.", SAVE_AGAIN) from None


def _bounded(xml: bytes) -> bytes:
    if b"<!DOCTYPE" in xml or xml.count(b"<") > MOST_TAGS:
        raise UnreadableFileError("This spreadsheet is not as any program writes it.", SAVE_AGAIN)
    return xml


class _Reader:
    """Reads the elements of `content.xml` as they come; what has been read is let go."""

    def __init__(self, named: Sequence[str]) -> None:
        self._named = named
        self._left = Allowance()
        self._looks_left = MOST_CELLS
        self._styles: dict[str, Mapping[str, str]] = {}
        self._hides: dict[str, bool] = {}
        self._sheet: OdsSheet | None = None
        self._counts_from_1904 = False

    def sheets(self, xml: bytes) -> list[SheetContent]:
        """Every sheet."""
        read: list[OdsSheet] = []
        events = etree.iterparse(BytesIO(xml), events=("start", "end"), resolve_entities=False, no_network=True)
        for event, element in events:
            name = local_name(element.tag)
            if event == "start" and name == "table":
                attributes = attributes_of(element)
                title = " ".join(printable(attributes.get("name", "")).split())
                is_hidden = self._styles.get(attributes.get("style-name", ""), {}).get("display") == "false"
                self._sheet = OdsSheet(title, is_hidden)
            elif event == "end":
                self._end(name, element, read)
        work_out({sheet.name: SheetFormulas(sheet.rows, sheet.formulas) for sheet in read})
        return [replace(sheet.content(), counts_from_1904=self._counts_from_1904) for sheet in read]

    def _end(self, name: str, element: etree._Element, read: list[OdsSheet]) -> None:
        if name == "style":
            self._style(element)
        elif name in ("date-style", "time-style"):
            parts = {local_name(child.tag) for child in element}
            self._hides[attributes_of(element).get("name", "")] = name == "date-style" and not parts >= DAY_PARTS
        elif name == "null-date":
            self._counts_from_1904 = attributes_of(element).get("date-value", "").startswith("1904")
        elif self._sheet is None:
            return
        elif name == "table-column":
            self._column(self._sheet, attributes_of(element))
        elif name == "table-row":
            if not self._sheet.is_hidden or self._sheet.name.casefold() in self._named:
                self._row(self._sheet, element)
            element.clear()
        elif name == "table" and local_name(getattr(element.getparent(), "tag", "")) == "spreadsheet":
            read.append(self._sheet)
            self._sheet = None
            element.clear()
            if len(read) > MOST_SHEETS:
                raise UnreadableFileError(f"This spreadsheet has more than {MOST_SHEETS} sheets.", ONLY_THE_REGISTER)

    def _style(self, element: etree._Element) -> None:
        whole = dict(attributes_of(element))
        for child in element:
            whole |= {key: value for key, value in attributes_of(child).items() if key not in whole}
        self._styles[whole.get("name", "")] = whole

    def _column(self, sheet: OdsSheet, attributes: Mapping[str, str]) -> None:
        count = min(counted_in(attributes, "number-columns-repeated"), MOST_COLUMNS - sheet.columns)
        for column in range(sheet.columns + 1, sheet.columns + count + 1):
            sheet.column_styles[column] = attributes.get("default-cell-style-name", "")
            if attributes.get("visibility", "visible") != "visible":
                sheet.hidden_columns.append(column)
        sheet.columns += count

    def _row(self, sheet: OdsSheet, element: etree._Element) -> None:
        attributes = attributes_of(element)
        count = counted_in(attributes, "number-rows-repeated")
        cells = [*self._cells(sheet, element)]
        is_filled = any(len(cell) or "value-type" in attributes_of(cell) for _, _, cell, _ in cells)
        for row in range(sheet.row + 1, min(sheet.row + count, MOST_ROWS) + 1) if is_filled else ():
            if self._fill(sheet, row, cells) and attributes.get("visibility", "visible") != "visible":
                sheet.hidden_rows.append(row)
        sheet.row += count

    def _fill(self, sheet: OdsSheet, row: int, cells: Sequence[tuple[int, int, etree._Element, str]]) -> bool:
        """Reads the cells of a row; whether any of them says something."""
        for first, count, element, style in cells:
            cell = self._cell(element, style)
            look = self._look(style)
            attributes = attributes_of(element)
            for column in range(first, first + count):
                if look and self._looks_left:
                    self._looks_left -= 1
                    sheet.looks.setdefault(row, {})[column] = look
                if cell is None:
                    continue
                self._left.take(cell)
                sheet.rows.setdefault(row, {})[column] = cell
                self._extras(sheet, row, column, element, attributes)
        return row in sheet.rows

    def _extras(
        self, sheet: OdsSheet, row: int, column: int, element: etree._Element, attributes: Mapping[str, str]
    ) -> None:
        """The block, the formula and the note of a cell."""
        down, across = counted_in(attributes, "number-rows-spanned"), counted_in(attributes, "number-columns-spanned")
        if down > 1 or across > 1:
            sheet.merged.append(CellRange(row, column, row + down - 1, column + across - 1))
        formula = attributes.get("formula", "")
        if MAKES_LINK.search(formula):
            sheet.formulas[row, column] = formula_in_excel(formula)
        if any(local_name(child.tag) == "annotation" for child in element):
            sheet.noted.append(f"{letters(column)}{row}")

    def _cells(self, sheet: OdsSheet, row: etree._Element) -> Iterator[tuple[int, int, etree._Element, str]]:
        """The cells of a row that say something or have a look: the first column, how many, and their style."""
        column = 1
        for element in row:
            if local_name(element.tag) not in ("table-cell", "covered-table-cell"):
                continue
            attributes = attributes_of(element)
            count = min(counted_in(attributes, "number-columns-repeated"), MOST_COLUMNS - column + 1)
            style = attributes.get("style-name") or sheet.column_styles.get(column, "")
            if len(element) or "value-type" in attributes or (self._look(style) and count < MOST_COLUMNS // 16):
                yield column, count, element, style
            column += count

    def _data_style(self, style: str) -> str:
        """The form of the values of a style, its own or that of the style it is made from."""
        for _ in range(DEEPEST_STYLE):
            known = self._styles.get(style, {})
            if "data-style-name" in known:
                return known["data-style-name"]
            style = known.get("parent-style-name", "")
        return ""

    def _look(self, style: str) -> str:
        known = self._styles.get(style, {})
        if known.get("text-line-through-style", "none") != "none":
            return STRUCK_OUT
        return colour_of({"rgb": known.get("background-color", "").removeprefix("#")})

    def _cell(self, element: etree._Element, style: str) -> Cell | None:
        """What a cell shows, with the day that it stands for if it shows all of it."""
        attributes = attributes_of(element)
        paragraphs = [child for child in element if local_name(child.tag) == "p"]
        text = "\n".join(words_of(paragraph) for paragraph in paragraphs)
        links = [href for paragraph in paragraphs for each in paragraph.iter() if (href := link_of_anchor(each))]
        link = links[0] if links else ""
        kind = attributes.get("value-type", "string")
        if not text.strip():
            text = attributes.get("string-value", "") if kind == "string" else attributes.get("value", "")
        if attributes.get("calc-value-type") == "error":
            return Cell(text, error=f"contains the error {text}")
        if kind == "date" and not self._hides.get(self._data_style(style), False):
            return Cell(date.fromisoformat(attributes.get("date-value", "")[:10]), link)
        raw = attributes.get("value", "")
        return Cell(text, link, raw=raw if kind == "float" and raw != text else "") if text.strip() else None
