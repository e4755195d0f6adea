from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Diagnostic

from ..engine import Document
from ..files import leads_out


def evidence_file_outside(document: Document) -> Iterator[Diagnostic]:
    """A file of a record, or a picture, that leads out of its folder.

    Files of evidence stand below `evidence/` and pictures below `content/`, so that whoever has the
    project has them too, and nothing else of the machine gets into a document. Copy the file there and
    write its name from that folder on, without `..`, a drive letter or a leading `/`.

    Fails:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: ../content/assessment.yaml

    Passes:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
    """
    folder = document.subject.folder
    for record in document.subject.assessment.evidence.values():
        if record.file and leads_out(record.file, folder / "evidence"):
            message = f"The file “{record.file}” of record {record.ref} does not stand in evidence/."
            hint = "Copy it to evidence/files/ and write its name as files/…"
            yield Diagnostic(record.at("file"), message, hint, record.ref)
    for picture in document.tree.root.iter("img"):
        name = picture.get("src") or ""
        if leads_out(name, folder / "content"):
            hint = "Copy it to content/images/ and write its name as images/…"
            yield Diagnostic(document.place(picture), f"The picture “{name}” does not stand in content/.", hint)
