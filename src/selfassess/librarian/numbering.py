"""Which number each document of a folder gets: that of its name, that of the record it belongs to, or the next free."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from selfassess.librarian.change_set import titled
from selfassess.librarian.documents import FoundDocument
from selfassess.librarian.name_numbers import alike_refs, meant_ref
from selfassess.model.assessment import Record
from selfassess.model.citation import ref_parts
from selfassess.syntax.source import printable_name

ALIKE = 70
"""From which likeness, in percent, two titles under one number are those of one document."""


class Numbered(Struct, frozen=True):
    """A document with its ref, and the record without a file that it belongs to, if there is one.

    `why_not` says why it is not added, and is empty otherwise.
    """

    document: FoundDocument
    ref: str
    record: Record | None = None
    remarks: tuple[str, ...] = ()
    why_not: str = ""


class NumberedLibrary(Struct, frozen=True):
    """The records by ref, the known refs by what they are like, and the records without a file by title."""

    records: Mapping[str, Record]
    alike: Mapping[str, str]
    by_title: Mapping[str, Sequence[Record]]


def numbered(
    documents: Sequence[FoundDocument], records: Mapping[str, Record], known: Collection[str], free: int
) -> Iterator[Numbered]:
    """Gives each document a ref; `known` are those of records and of citations, `free` the first number above them."""
    library = NumberedLibrary(records, alike_refs(known), _by_title(records))
    found = [_by_name(document, library) for document in documents]
    best: dict[str, Numbered] = {}
    for each in sorted((each for each in found if each.ref and not each.why_not), key=_rank, reverse=True):
        best.setdefault(each.ref, each)
    numbers = (int(parts.number) for parts in map(ref_parts, best) if not parts.series and parts.number)
    last = max((free - 1, *numbers))
    for each in found:
        if each.why_not or best.get(each.ref) is each:
            yield each
            continue
        remarks = each.remarks
        if each.ref:
            first = best[each.ref]
            if _is_other_form(each.document, first.document):
                yield Numbered(each.document, "", why_not=_other_form(each, first))
                continue
            what = "title is that of record" if each.document.name.number is None else "name has the number"
            remarks = (f"Its {what} {each.ref} too, which is proposed for {_called(first.document)}.",)
        last += 1
        yield Numbered(each.document, str(last), remarks=remarks)


def _by_title(records: Mapping[str, Record]) -> dict[str, list[Record]]:
    """The records without a file under their titles."""
    titles: dict[str, list[Record]] = {}
    for record in records.values():
        if not _has_file(record):
            titles.setdefault(_bare(record.title), []).append(record)
    return titles


def _by_name(document: FoundDocument, library: NumberedLibrary) -> Numbered:
    """A document with the ref that its name gives it, or that of the record with its title; empty if there is none."""
    ref = meant_ref(document.name.number, library.alike) if document.name.number is not None else ""
    record = library.records.get(ref)
    if record is None:
        return Numbered(document, ref) if ref else _by_own_title(document, library)
    if not _is_alike(record, document):
        return Numbered(document, "", remarks=(f"Its name has the number {ref}, but that is record {titled(record)}.",))
    if not _has_file(record):
        return Numbered(document, ref, record)
    held = f"the file evidence/{record.file}" if record.file else "a web address"
    why = f"record {titled(record)}, has {held} already. If this is a newer document, add the file by its own name."
    return Numbered(document, ref, why_not=why)


def _by_own_title(document: FoundDocument, library: NumberedLibrary) -> Numbered:
    for title in (document.title.text, document.name.words):
        same = library.by_title.get(_bare(title), ())
        if len(same) == 1:
            (record,) = same
            return Numbered(document, str(record.ref), record, (f"Its title is that of record {record.ref}.",))
    return Numbered(document, "")


def _rank(each: Numbered) -> tuple[bool, list[int], str, bool]:
    """By what the last of several documents with one number is chosen: the record's own, the newest, and a PDF."""
    version = [int(part) for part in each.document.name.version.split(".") if part]
    dated = each.document.name.dated
    is_number = each.document.name.number is not None
    return (
        is_number,
        version,
        dated.isoformat() if dated is not None else "",
        each.document.path.suffix.lower() == ".pdf",
    )


def _is_alike(record: Record, document: FoundDocument) -> bool:
    from rapidfuzz.fuzz import token_set_ratio

    ours = record.title.lower()
    return any(token_set_ratio(ours, words.lower()) >= ALIKE for words in (document.title.text, document.name.words))


def _bare(title: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in title.lower() if c not in "'’").split())


def _has_file(record: Record) -> bool:
    return bool(record.file or record.url)


def _is_other_form(document: FoundDocument, first: FoundDocument) -> bool:
    """Whether two documents with one number differ in their form only, as a Word file and the PDF made of it."""
    if document.path.suffix.lower() == first.path.suffix.lower():
        return False
    is_version = (document.name.version, document.name.dated) == (first.name.version, first.name.dated)
    return is_version and _bare(document.name.words) == _bare(first.name.words)


def _other_form(each: Numbered, first: Numbered) -> str:
    return f"it seems to be {_called(first.document)} in another form."


def _called(document: FoundDocument) -> str:
    return printable_name(document.path.name)
