"""The columns of a register: one for each value of a record, in the order in which people read them, and its rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Assessment, Record
from selfassess.model.citation import sort_key
from selfassess.register.choices import Choices, choices_by_key
from selfassess.register.column_types import (
    ADDRESS,
    CHOICE,
    DATE,
    FINGERPRINT,
    LIST,
    REF,
    TEXT,
    CellValue,
    ColumnType,
    ModelValue,
)
from selfassess.register.worksheet import LONGEST_CELL, escaped
from selfassess.syntax.source import find_unprintable

Keys = tuple[str, ...]
"""Where a value is: its keys from the record down."""
CellValues = tuple[CellValue | None, ...]
"""A row: what each cell shows."""


class RegisterColumn(Struct, frozen=True):
    """One value of a record: its keys, its heading, what it holds, and its width in characters.

    `is_needed` says that a record is not valid without it, `wraps` that a long value is broken into lines.
    """

    keys: Keys
    heading: str
    type: ColumnType
    width: int
    is_needed: bool = False
    wraps: bool = True

    @property
    def key(self) -> str:
        """The key under which its choices are found."""
        return self.keys[0]

    def value(self, record: Record) -> ModelValue | None:
        """What a record says; None, or nothing, if it does not say it."""
        part = record if len(self.keys) == 1 else record.reviewed
        value: ModelValue | None = getattr(part, self.keys[-1], None)
        return value

    def shown(self, record: Record, choices: Choices) -> CellValue | None:
        """What the cell of a record shows; None if it is empty."""
        value = self.value(record)
        return self.type.show(value, choices) if value else None


COLUMNS = (
    RegisterColumn(("ref",), "Ref", REF, 6, is_needed=True),
    RegisterColumn(("title",), "Title", TEXT, 32, is_needed=True),
    RegisterColumn(("kind",), "Kind", CHOICE, 10),
    RegisterColumn(("category",), "Category", CHOICE, 15),
    RegisterColumn(("owner",), "Owner", TEXT, 16),
    RegisterColumn(("dated",), "Dated", DATE, 11),
    RegisterColumn(("review_due",), "Review due", DATE, 11),
    RegisterColumn(("version",), "Version", TEXT, 8),
    RegisterColumn(("file",), "File", TEXT, 16, wraps=False),
    RegisterColumn(("url",), "Web address", ADDRESS, 16, wraps=False),
    RegisterColumn(("sensitivity",), "Sensitivity", CHOICE, 12),
    RegisterColumn(("statements",), "Quality statements", LIST, 24),
    RegisterColumn(("status",), "Status", CHOICE, 11),
    RegisterColumn(("superseded_by",), "Superseded by", REF, 11),
    RegisterColumn(("unused",), "Why unused", TEXT, 13),
    RegisterColumn(("notes",), "Notes", TEXT, 20),
    RegisterColumn(("reviewed", "by"), "Reviewed by", TEXT, 13),
    RegisterColumn(("reviewed", "on"), "Reviewed on", DATE, 11),
    RegisterColumn(("reviewed", "sha256"), "Fingerprint", FINGERPRINT, 14, wraps=False),
)

KNOWN_AS = {
    "Ref": "ref no, ref number, reference, reference no, reference number, references, no, number, evidence ref, "
    "evidence reference, evidence id, evidence no, evidence number, evidence ref no, document ref, "
    "document reference, document id, document no, document number, doc ref, id, item, item no, item number, "
    "unique ref, unique reference, evidence reference number",
    "Title": "document, document title, document name, title of document, name of document, name, evidence, "
    "evidence title, evidence name, evidence item, evidence document, title of evidence, item title, item name, "
    "doc title, doc name, name of evidence, evidence description",
    "Kind": "type, document type, type of document, evidence type, type of evidence, kind of document",
    "Category": "evidence category, category of evidence, cqc category, cqc evidence category, required evidence",
    "Owner": "lead, lead officer, responsible officer, document owner, evidence owner, owned by, officer, "
    "accountable officer, lead person, responsible person, author, contact, named lead",
    "Dated": "date, document date, date of document, date published, published, publication date, "
    "date of publication, date issued, issue date, issued, evidence date, date of evidence",
    "Review due": "next review, next review date, next review due, review date, date of next review, review by, "
    "due for review, review due date, date for review, expiry date, expires, valid until",
    "Version": "version no, version number, document version, edition, v",
    "File": "file name, filename, name of file, file path, path, document file name",
    "Web address": "url, link, web link, weblink, hyperlink, address, website, web page, link to document, "
    "document link, link to evidence, evidence link, sharepoint link, online, url link",
    "Sensitivity": "audience, who may see it, who may have it, widest reader, marking, protective marking, "
    "sensitivity marking, security marking, classification, security classification, document classification, "
    "sensitivity label, confidentiality",
    "Quality statements": "statements, statement, quality statement, cqc quality statement, "
    "cqc quality statements, cqc statement, cqc statements, quality statement s, relevant quality statements",
    "Status": "document status, current or superseded, evidence status",
    "Superseded by": "replaced by, replacement, superseded by ref",
    "Why unused": "unused, reason unused, reason not used, reason not cited, why not cited, not cited because",
    "Notes": "note, comments, comment, remarks, additional information",
    "Reviewed by": "reviewer, last reviewed by, checked by, read by",
    "Reviewed on": "reviewed, last review, last reviewed, last review date, date reviewed, date of last review, "
    "date last reviewed, review completed, last reviewed on, date checked, reviewed date",
    "Fingerprint": "sha256, sha 256, checksum, hash",
}
"""What councils call each column in their own registers, in small letters and separated by commas."""


def column_of(key: str) -> RegisterColumn:
    """The column of a value that is not inside another."""
    return next(column for column in COLUMNS if column.keys == (key,))


class ExportedFile(Struct, frozen=True):
    """A file to be saved; it is empty if a value would be lost in it, as `faults` says."""

    content: bytes
    faults: tuple[Problem, ...] = ()


def rows_of(assessment: Assessment) -> dict[Record, CellValues]:
    """What each cell of the register shows, record by record."""
    choices = choices_by_key(assessment.framework)
    return {
        record: tuple(column.shown(record, choices.get(column.key, {})) for column in COLUMNS)
        for record in by_ref(assessment.evidence.values())
    }


def by_ref(records: Iterable[Record]) -> list[Record]:
    """Records by the series of their refs, then by number."""
    return sorted(records, key=lambda record: sort_key(record.ref))


def unwritable(rows: Mapping[Record, CellValues]) -> Iterator[Problem]:
    """Each value that a cell cannot hold whole."""
    for record, row in rows.items():
        for column, value in zip(COLUMNS, row, strict=True):
            if isinstance(value, str) and (why := why_unwritable(value)):
                message = f"{column.heading} of record {record.ref} {why[0]}"
                yield Problem(record.at(column.key), message, why[1], record.ref)


def why_unwritable(value: str) -> tuple[str, str] | None:
    """Why a cell cannot hold a text whole, after the name of the value, and what to do; None where it can."""
    length = len(escaped(value).encode("utf-16-le", "surrogatepass")) // 2
    if length > LONGEST_CELL:
        why = f"has {length:,} characters. A cell of a spreadsheet can contain {LONGEST_CELL:,}."
        return why, "Put long text in a separate file, and name that file here."
    if find_unprintable(value):
        return "contains an invisible control character.", "Delete it and type the words again."
    return None
