"""The author's own files: single values changed in them, everything else as it was."""

from selfassess.edit.project_drafts import Drafts
from selfassess.edit.transaction import BusyError, Change, one_writer, write
from selfassess.syntax.draft import Draft
from selfassess.syntax.emit import Value

__all__ = ["BusyError", "Change", "Draft", "Drafts", "Value", "one_writer", "write"]
