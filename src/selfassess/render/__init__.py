"""Model to tree: prose is read once, templates arrange it."""

from selfassess.prose.reading import Read, read_all, too_deep
from selfassess.render.findings_page import arranged
from selfassess.render.template import Rendered, render

__all__ = ["Read", "Rendered", "arranged", "read_all", "render", "too_deep"]
