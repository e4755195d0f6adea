"""Model or tree to findings: one rule, one file."""

from . import acceptance
from .engine import Document, Subject
from .run import check_content, check_document, check_reading, is_refused

__all__ = ["Document", "Subject", "acceptance", "check_content", "check_document", "check_reading", "is_refused"]
