"""The author's own files: single values changed in them, everything else as it was."""

from .draft import Draft
from .drafts import Drafts
from .notation import Value
from .saving import BusyError, Change, one_writer, write

__all__ = ["BusyError", "Change", "Draft", "Drafts", "Value", "one_writer", "write"]
