"""Model or tree to findings: one rule, one file."""

from selfassess.check import acceptance
from selfassess.check.engine import Document
from selfassess.check.run import check_content, check_document, check_reading

__all__ = ["Document", "acceptance", "check_content", "check_document", "check_reading"]
