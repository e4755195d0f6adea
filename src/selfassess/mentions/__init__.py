"""Where each record of the library is named, and which records nothing names."""

from .beside import prose_beside
from .mention import Mention
from .uncited import Uncited, named, uncited
from .where import rows, times_cited, where_used

__all__ = ["Mention", "Uncited", "named", "prose_beside", "rows", "times_cited", "uncited", "where_used"]
