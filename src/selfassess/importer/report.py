"""The report of an import: where every paragraph of the Word file went, how sure that is, and what needs a person."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import groupby
from pathlib import Path, PurePosixPath

from msgspec import Struct, to_builtins

from selfassess.importer.importing import Imported
from selfassess.importer.layout import Placement
from selfassess.importer.placed import SURE_FROM
from selfassess.load import template_folders
from selfassess.model.file_layout import is_unplaced
from selfassess.read.word import Paragraph
from selfassess.render.findings_page import arranged

VERSION = 1
NAME = "import-report"
LEFT_OUT = {
    "contents": "The document makes its own list of contents",
    "header": "The document makes its own headers",
    "footer": "The document makes its own footers",
    "comment": "Comments are listed below, and are not part of the text",
}


class Row(Struct, frozen=True):
    """A paragraph of the Word file and where it went; the file is empty where it was left out on purpose.

    `sure` is of 100. `lost` are words of it that the project does not have.
    """

    number: int
    part: str
    words: str
    above: str
    file: str
    path: str
    sure: int
    why: str
    typed: str = ""
    lost: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        if self.lost:
            return "lost"
        if not self.file:
            return "left out"
        if is_unplaced(PurePosixPath(self.file).stem):
            return "not placed"
        return "placed" if self.sure >= SURE_FROM else "to check"


class Together(Struct, frozen=True):
    """Paragraphs that follow each other and went to one place for one reason."""

    file: str
    path: str
    sure: int
    why: str
    rows: tuple[Row, ...]


def together(rows: Iterable[Row]) -> list[Together]:
    """Rows in a row that a person can judge at once: the same value, or the items of one list, for the same reason."""
    made: list[Together] = []
    for key, found in groupby(rows, lambda row: (row.file, row.path.partition("[")[0], row.sure, row.why)):
        made.append(Together(*key, tuple(found)))
    return made


def rows(imported: Imported) -> list[Row]:
    """A row for each paragraph that has words, in the order of the file; one for each place it went to."""
    places: dict[int, list[Placement]] = {}
    for placement in imported.placements:
        known = places.setdefault(placement.paragraph, [])
        if all((each.file, each.path) != (placement.file, placement.path) for each in known):
            known.append(placement)
    lost = {each.paragraph: each.words for each in imported.lost}
    words = {paragraph.number: paragraph.words for paragraph in imported.word.paragraphs}
    return [
        row
        for paragraph in imported.word.paragraphs
        if paragraph.words.strip()
        for row in _rows(paragraph, places.get(paragraph.number, []), lost.get(paragraph.number, ()), words)
    ]


def _rows(
    paragraph: Paragraph, places: Sequence[Placement], lost: tuple[str, ...], words: dict[int, str]
) -> Iterator[Row]:
    head = (paragraph.number, paragraph.part, paragraph.words, words.get(paragraph.above, ""))
    if not places:
        yield Row(*head, "", "", 100, LEFT_OUT.get(paragraph.part, "Nothing says where it belongs"), "", lost)
    for place in places:
        yield Row(*head, place.file, place.path, place.sure, place.why, place.typed, lost)


def as_json(imported: Imported, source: str, data: bytes) -> str:
    """The whole report for programs, and for the import of a later version of the same file."""
    report = {
        "version": VERSION,
        "source": {"name": source, "sha256": sha256(data).hexdigest()},
        "given": dict(imported.given),
        "summary": summary(imported),
        "paragraphs": [{**_known(row), "state": row.state} for row in rows(imported)],
        "citations": to_builtins(imported.citations),
        "unlinked": to_builtins(imported.unlinked),
        "figures": to_builtins(imported.figures),
        "comments": to_builtins(imported.word.comments),
        "changes": to_builtins(imported.word.changes),
        "notes": to_builtins(imported.word.notes),
        "files": dict(imported.texts),
        "pictures": {name: sha256(picture).hexdigest() for name, picture in imported.pictures.items()},
    }
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def _known(row: Row) -> dict[str, object]:
    return {key: value for key, value in to_builtins(row).items() if value not in ("", [], ())}


def summary(imported: Imported) -> dict[str, int]:
    """How many paragraphs went where, and what else was found."""
    states = Counter(row.state for row in {row.number: row for row in rows(imported)}.values())
    return {
        "paragraphs": sum(states.values()),
        "placed": states["placed"],
        "to_check": states["to check"],
        "not_placed": states["not placed"],
        "left_out": states["left out"],
        "lost": states["lost"],
        "citations": sum(not each.missing for each in imported.citations),
        "citations_without_record": sum(bool(each.missing) for each in imported.citations),
        "records": len(imported.refs),
        "pictures": len(imported.word.pictures),
        "comments": len(imported.word.comments),
        "changes": len(imported.word.changes),
        "figures": len(imported.figures),
    }


def as_page(imported: Imported, source: str) -> str:
    """The report as a page for the people who check the import."""
    found = rows(imported)
    by_file: dict[str, list[Row]] = {}
    for row in found:
        by_file.setdefault(row.file, []).append(row)
    return arranged(
        template_folders(Path())[-1] / "reports",
        "import.html.j2",
        source=source,
        summary=summary(imported),
        lines=in_words(imported),
        of=lambda state: [row for row in found if row.state == state],
        together=together,
        comments=imported.word.comments,
        changes=imported.word.changes,
        notes=imported.word.notes,
        missing=[each for each in imported.citations if each.missing],
        unlinked=imported.unlinked,
        figures=imported.figures,
        files=sorted(by_file.items(), key=lambda item: item[0] == ""),
    )


def in_words(imported: Imported) -> list[str]:
    """The summary as lines for a terminal."""
    found = summary(imported)
    lines = [
        f"Read {_many(found['paragraphs'], 'paragraph')}: {found['placed']} placed, {found['to_check']} placed but to "
        f"check, {found['not_placed']} not placed, {found['left_out']} left out because the document has its own words "
        "for them.",
        f"Recognised {_many(found['citations'], 'reference')} to evidence, and "
        f"{_many(found['records'], 'record')} in the list of evidence.",
    ]
    if found["citations_without_record"]:
        lines.append(f"{_many(found['citations_without_record'], 'reference')} to records that the list does not have.")
    others = [
        _many(found[key], noun)
        for key, noun in (("comments", "comment"), ("changes", "tracked change"), ("pictures", "picture"))
        if found[key]
    ]
    if others:
        lines.append(f"The report lists {' and '.join(filter(None, (', '.join(others[:-1]), others[-1])))}.")
    if found["figures"]:
        could = "could be an indicator" if found["figures"] == 1 else "could be indicators"
        lines.append(f"{_many(found['figures'], 'figure')} {could}. The report has what to copy.")
    return lines


def by_file(imported: Imported) -> list[str]:
    """How many paragraphs went to each file, and how many of them need a person."""
    counts: dict[str, Counter[str]] = {}
    for row in rows(imported):
        counts.setdefault(row.file or "left out", Counter())[row.state] += 1
    widest = max(map(len, counts), default=0)
    return [
        f"  {file:<{widest}}  {_many(sum(states.values()), 'paragraph')}"
        + (f", {states['to check']} to check" if states["to check"] else "")
        for file, states in counts.items()
    ]


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
