"""Files to model, with every fault found on the way."""

from .project import Loaded, find_project, load

__all__ = ["Loaded", "find_project", "load"]
