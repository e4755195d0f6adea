"""Any document, by the ending of its name: read, judged, and what a person must still judge."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType

from msgspec import Struct

from selfassess.audit.audited import AuditedFile
from selfassess.audit.judging import judge
from selfassess.audit.still_to_judge import still_to_judge
from selfassess.audit.unauditable import UnauditableError
from selfassess.diagnostics import Finding

READERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        **dict.fromkeys((".docx", ".docm", ".dotx"), ("word_reading", "read_docx")),
        **dict.fromkeys((".html", ".htm", ".xhtml"), ("page_reading", "read_page")),
        ".pdf": ("pdf_reading", "read_pdf"),
    }
)
"""The module and function that reads each kind of file; loaded when one is read."""


class Audit(Struct, frozen=True):
    """What was found in a document, in its order, and what a person must still judge."""

    findings: tuple[Finding, ...]
    to_judge: tuple[str, ...]


def audit(name: str, data: bytes) -> Audit:
    """Everything that is wrong with a document. Raises UnauditableError."""
    from selfassess.audit.rules import RULES

    file = read(name, data)
    return Audit(judge(file, RULES), still_to_judge(file))


def read(name: str, data: bytes) -> AuditedFile:
    """A document as its readers meet it. Raises UnauditableError."""
    if not is_auditable(name):
        raise UnauditableError(
            "This kind of file cannot be audited. Use a file whose name ends in .docx, .html or .pdf."
        )
    if not data:
        raise UnauditableError("This file is empty. Save the document again and try again.")
    module, function = READERS[_ending(name)]
    reader: Callable[[str, bytes], AuditedFile] = getattr(import_module(f"selfassess.audit.{module}"), function)
    return reader(name, data)


def is_auditable(name: str) -> bool:
    """Whether the ending of a name is that of a kind of file that can be audited."""
    return _ending(name) in READERS


def _ending(name: str) -> str:
    return f".{name.rpartition('.')[2].lower()}"
