"""Model to tree: prose is read once, templates arrange it."""

from .document import Rendered, render
from .prose import Read, read_all, too_deep
from .report import arranged

__all__ = ["Read", "Rendered", "arranged", "read_all", "render", "too_deep"]
