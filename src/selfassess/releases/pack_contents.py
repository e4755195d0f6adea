"""A pack as files: what goes out, a manifest of it for programs and spreadsheets, and an index for people."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path

from selfassess.files.writing import Content
from selfassess.model.number_format import counted, megabytes
from selfassess.model.reports import InformationReturn
from selfassess.project.project import Project
from selfassess.register.csv_file import guarded
from selfassess.releases.packing import Pack
from selfassess.render.environment import is_address
from selfassess.render.findings_page import arranged

MANIFEST, INDEX = "manifest.csv", "index.html"
HEADINGS = (
    *("File", "Item", "Ref", "Title", "Version", "Dated", "Where to look"),
    *("Size in bytes", "SHA-256", "Web address"),
)


def contents(pack: Pack, asked: InformationReturn | None, project: Project, templates: Path) -> Mapping[str, Content]:
    """Every file of a pack by its name; `templates` is the folder of the one that makes the index."""
    index = _index(pack, asked, project, templates)
    return {INDEX: index.encode(), MANIFEST: _manifest(pack), **dict(sorted(pack.files.items()))}


def _manifest(pack: Pack) -> bytes:
    """A row for each record under each item, as a CSV file that Excel opens; it has no time, so that it stays equal."""
    stream = StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(HEADINGS)
    writer.writerows([guarded(cell) for cell in row] for row in _rows(pack))
    return codecs.BOM_UTF8 + stream.getvalue().encode()


def _rows(pack: Pack) -> Iterator[tuple[str, ...]]:
    for packed in pack.items:
        for sent in packed.sent:
            record, file = sent.record, pack.files.get(sent.name)
            assert record is not None, "a pack with a record that is not there is refused"
            yield (
                *(sent.name, str(packed.item.item) if packed.item else "", sent.ref, _one_line(record.title)),
                *(record.version or "", record.dated.isoformat() if record.dated else "", sent.locator),
                *((str(file.size), file.sha256) if file else ("", "")),
                record.url or "",
            )


def _index(pack: Pack, asked: InformationReturn | None, project: Project, templates: Path) -> str:
    words = project.assessment.words
    say = words.returns
    return arranged(
        templates,
        "pack.html.j2",
        assessment=project.assessment,
        asked=asked,
        say=say,
        words=words,
        pack=pack,
        purpose=say.pack_purpose.format(counted(len(pack.files), *say.document), MANIFEST),
        sizes={name: megabytes(file.size) for name, file in pack.files.items()},
        day=words.long_date,
        is_address=is_address,
    )


def _one_line(words: str) -> str:
    return " ".join(words.split())
