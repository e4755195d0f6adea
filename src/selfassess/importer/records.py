"""The evidence library of a new project, from the list of evidence that stands in the Word file itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from types import MappingProxyType

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from selfassess.importer.blocks import Block, blocks_of, lines_of, numbers_of, words_of
from selfassess.importer.index_tables import REF, rows_of
from selfassess.importer.own_words import is_index
from selfassess.importer.placed import Piece, Replaced
from selfassess.model.web_address import is_address
from selfassess.register.column_types import FieldValue
from selfassess.syntax.emit_blocks import block_entry

LIBRARY = "evidence/library.yaml"
KEYS = (
    *("ref", "title", "kind", "category", "owner", "dated", "review_due", "version", "url", "sensitivity"),
    *("statements", "notes"),
)
ALIKE = 85
NO_VALUES: Mapping[str, FieldValue] = MappingProxyType({})
NO_WORDS: Mapping[int, str] = MappingProxyType({})


class Library(Struct, frozen=True):
    """The library that a register gives: the title and web address of each ref, and its files by name."""

    titles: Mapping[str, str]
    addresses: Mapping[str, str]
    files: Mapping[str, str]

    def has(self, record: FoundRecord) -> bool:
        """Whether the register has this row of the document's own list: the number, under nearly the same title."""
        from rapidfuzz import fuzz

        title = self.titles.get(record.ref, "")
        return bool(title) and fuzz.token_set_ratio(title.casefold(), record.title.casefold()) >= ALIKE


class SaidCell(Struct, frozen=True):
    """A cell below its heading: its lines, and the numbers of its paragraphs."""

    heading: str
    lines: tuple[str, ...]
    numbers: tuple[int, ...] = ()

    @property
    def words(self) -> str:
        return " ".join(self.lines)


class FoundRecord(Struct, frozen=True):
    """A row of the list: its ref and title, an address of its own, and everything else that it says, as notes.

    `columns` are its cells from the title on, and `is_own` says that a list of ours has them. `values` are what was
    read of them, by key; `shown` are the words of each paragraph that are values in another form, and `left_out` the
    paragraphs that the document writes by itself.
    """

    ref: str
    title: str
    url: str
    notes: str
    numbers: tuple[int, ...]
    cells: tuple[Block, ...] = ()
    columns: tuple[SaidCell, ...] = ()
    is_own: bool = False
    values: Mapping[str, FieldValue] = NO_VALUES
    shown: Mapping[int, str] = NO_WORDS
    left_out: tuple[int, ...] = ()


def found_records(tables: Iterable[Block]) -> tuple[list[FoundRecord], list[Piece]]:
    """The records of tables, each number once, and the rows that are no record of their own."""
    records: dict[str, FoundRecord] = {}
    left: list[Piece] = []
    for table in tables:
        heads = [words_of(cell) for cell in rows_of(table)[0]]
        for row in rows_of(table)[1:]:
            record = _record(heads, row)
            if record is None or record.ref in records:
                why = "This row of the list of evidence has no number and title that are its own"
                left += [Piece(block, 0, why) for block in _as_paragraphs(row)]
            else:
                records[record.ref] = record
    shared = {url for url, count in Counter(record.url for record in records.values()).items() if count > 1}
    return [_without_folder(record) if record.url in shared else record for record in records.values()], left


def _without_folder(record: FoundRecord) -> FoundRecord:
    """A record whose address is that of many: a folder, and no document."""
    return replace(record, url="", notes=f"{record.notes} {record.url}".strip())


def beside_register(records: Iterable[FoundRecord], library: Library) -> tuple[list[Replaced], list[Piece]]:
    """The rows of the document's own list that the register has, and those that it does not have."""
    replaced: list[Replaced] = []
    left: list[Piece] = []
    for record in records:
        if library.has(record):
            replaced.append(Replaced(record.numbers, LIBRARY, 95, "The register has this record"))
        else:
            why = "The register has no record of this number and title"
            left += [Piece(block, 0, why) for block in record.cells]
    return replaced, left


def table_headings(tables: Iterable[Block]) -> list[Replaced]:
    """The headings of the columns of lists of evidence, of which the library has its own."""
    why = "The list of evidence has its own headings"
    return [Replaced(block.numbers, LIBRARY, 100, why) for table in tables for block in blocks_of(rows_of(table)[0])]


def _as_paragraphs(row: Sequence[etree._Element]) -> list[Block]:
    """The cells of a row, each as a paragraph."""
    cells = [deepcopy(cell) for cell in row if words_of(cell)]
    for cell in cells:
        cell.tag = "p" if not len(cell) or cell[0].tag not in ("p", "ul", "ol") else "blockquote"
    return blocks_of(cells)


def _record(heads: Sequence[str], row: Sequence[etree._Element]) -> FoundRecord | None:
    words = [words_of(cell) for cell in row]
    ref = REF.fullmatch(words[0]) if words else None
    if ref is None or len(words) < 2 or not words[1]:
        return None
    addresses = (link.get("href") or "" for cell in row for link in cell.iter("a"))
    url = next(filter(is_address, addresses), "")
    title, *others = (_said(head, cell) for head, cell in zip(heads[1:], row[1:], strict=False))
    is_own = is_index(heads)
    columns = (title, *others) if is_own else tuple(others)
    numbers = tuple(number for cell in row for number in numbers_of(cell))
    return FoundRecord(ref[1], words[1], url, notes_of(others), numbers, tuple(_as_paragraphs(row)), columns, is_own)


def notes_of(cells: Iterable[SaidCell]) -> str:
    """What cells say, each under its heading."""
    said: dict[str, list[str]] = {}
    for cell in cells:
        said.setdefault(cell.heading, []).extend([cell.words] if cell.words else [])
    return "; ".join(f"{heading}: {'; '.join(words)}".removeprefix(": ") for heading, words in said.items() if words)


def _said(head: str, cell: etree._Element) -> SaidCell:
    return SaidCell(head, tuple(lines_of(cell)), numbers_of(cell))


def library_of(records: Sequence[FoundRecord]) -> Library:
    """The library that is the document's own list."""
    return Library(
        {record.ref: record.title for record in records},
        {record.ref: record.url for record in records if record.url},
        {LIBRARY: "\n".join(map(_entry, records))} if records else {},
    )


def _entry(record: FoundRecord) -> str:
    known: dict[str, FieldValue] = {
        **record.values,
        "ref": record.ref,
        "title": record.title,
        "url": record.url,
        "notes": record.notes,
    }
    rows = "".join(block_entry(key, known[key], (), 2) for key in KEYS if known.get(key))
    return f"- {rows[2:]}"
