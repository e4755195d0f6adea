"""The columns of a register: one for each value of a record, in the order in which people read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from selfassess.model.assessment import Record
from selfassess.register.kinds import ADDRESSES, CHOICE, DAY, FINGERPRINTS, LIST, REF, TEXT, Kind, Shown
from selfassess.register.words import Permitted


@dataclass(frozen=True, slots=True)
class Column:
    """One value of a record: its keys from the record down, its heading, what it holds, and its width in letters.

    `known_as` lists what councils call it in registers of their own, parted by commas; `wraps` says whether a
    long value is broken into lines.
    """

    keys: tuple[str, ...]
    heading: str
    kind: Kind
    width: int
    known_as: str = ""
    is_needed: bool = False
    wraps: bool = True

    @property
    def key(self) -> str:
        """The key under which the framework's words for it are found."""
        return self.keys[0]

    def value(self, record: Record) -> Any:
        """What a record says; None, or nothing, where it does not say it."""
        value: Any = record
        for key in self.keys:
            value = getattr(value, key, None)
        return value

    def shown(self, record: Record, known: Permitted) -> Shown | None:
        """What the cell of a record holds; None where it is empty."""
        value = self.value(record)
        return None if value in (None, "", ()) else self.kind.show(value, known)


COLUMNS = (
    Column(
        ("ref",),
        "Ref",
        REF,
        8,
        is_needed=True,
        known_as="ref no, ref number, reference, reference no, reference number, references, no, number, evidence "
        "ref, evidence reference, evidence id, evidence no, evidence number, evidence ref no, document "
        "ref, document reference, document id, document no, document number, doc ref, id, item, item no, "
        "item number, unique ref, unique reference, evidence reference number",
    ),
    Column(
        ("title",),
        "Title",
        TEXT,
        46,
        is_needed=True,
        known_as="document, document title, document name, title of document, name of document, name, evidence, "
        "evidence title, evidence name, evidence item, evidence document, title of evidence, item title, "
        "item name, doc title, doc name, name of evidence, evidence description",
    ),
    Column(
        ("kind",),
        "Kind",
        CHOICE,
        13,
        known_as="type, document type, type of document, evidence type, type of evidence, kind of document",
    ),
    Column(
        ("category",),
        "Category",
        CHOICE,
        24,
        known_as="evidence category, category of evidence, cqc category, cqc evidence category, required evidence",
    ),
    Column(
        ("owner",),
        "Owner",
        TEXT,
        26,
        known_as="lead, lead officer, responsible officer, document owner, evidence owner, owned by, officer, "
        "accountable officer, lead person, responsible person, author, contact, named lead",
    ),
    Column(
        ("dated",),
        "Dated",
        DAY,
        12,
        known_as="date, document date, date of document, date published, published, publication date, date of "
        "publication, date issued, issue date, issued, evidence date, date of evidence",
    ),
    Column(
        ("review_due",),
        "Review due",
        DAY,
        12,
        known_as="next review, next review date, next review due, review date, date of next review, review by, due "
        "for review, review due date, date for review, expiry date, expires, valid until",
    ),
    Column(("version",), "Version", TEXT, 9, "version no, version number, document version, edition, v"),
    Column(
        ("file",),
        "File",
        TEXT,
        34,
        wraps=False,
        known_as="file name, filename, name of file, file path, path, document file name",
    ),
    Column(
        ("url",),
        "Web address",
        ADDRESSES,
        34,
        wraps=False,
        known_as="url, link, web link, weblink, hyperlink, address, website, web page, link to document, document "
        "link, link to evidence, evidence link, sharepoint link, online, url link",
    ),
    Column(("sensitivity",), "Sensitivity", CHOICE, 12, "audience, who may see it, who may have it, widest reader"),
    Column(
        ("statements",),
        "Quality statements",
        LIST,
        42,
        known_as="statements, statement, quality statement, cqc quality statement, cqc quality statements, cqc "
        "statement, cqc statements, quality statement s, relevant quality statements",
    ),
    Column(("status",), "Status", CHOICE, 12, "document status, current or superseded, evidence status"),
    Column(("superseded_by",), "Superseded by", REF, 15, "replaced by, replacement, superseded by ref"),
    Column(
        ("unused",),
        "Why unused",
        TEXT,
        26,
        known_as="unused, reason unused, reason not used, reason not cited, why not cited, not cited because",
    ),
    Column(("notes",), "Notes", TEXT, 40, "note, comments, comment, remarks, additional information"),
    Column(("reviewed", "by"), "Reviewed by", TEXT, 22, "reviewer, last reviewed by, checked by, read by"),
    Column(
        ("reviewed", "on"),
        "Reviewed on",
        DAY,
        12,
        known_as="reviewed, last review, last reviewed, last review date, date reviewed, date of last review, date "
        "last reviewed, review completed, last reviewed on, date checked, reviewed date",
    ),
    Column(("reviewed", "sha256"), "Fingerprint", FINGERPRINTS, 14, "sha256, sha 256, checksum, hash", wraps=False),
)
