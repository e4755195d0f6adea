"""The title that a PDF gives itself."""

from __future__ import annotations

from typing import BinaryIO, cast

from selfassess.files.deadline import OverdueError, within
from selfassess.files.reading import BoundedReads
from selfassess.librarian.document_faults import DamagedDocumentError, ProtectedDocumentError

PATIENCE = 4
"""How many seconds a PDF may take. An ordinary one takes a hundredth of one."""
MOST_AT_ONCE = 64 * 1024 * 1024
"""The most bytes that are read at once: a damaged PDF is searched from its first byte to its last."""


def pdf_title(opened: BinaryIO) -> str:
    """The title in the properties of a PDF. Raises ProtectedDocumentError, DamagedDocumentError."""
    import logging

    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it logs every oddity of a file
    try:
        with within(PATIENCE):
            metadata = PdfReader(cast("BinaryIO", BoundedReads(opened, MOST_AT_ONCE))).metadata
            return str(metadata.title or "") if metadata is not None else ""
    except (DependencyError, FileNotDecryptedError, NotImplementedError) as error:  # AES, a password, a certificate
        raise ProtectedDocumentError from error
    except (Exception, OverdueError) as error:  # over a damaged file it raises whatever Python can
        raise DamagedDocumentError from error
