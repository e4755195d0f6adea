"""Files to model, with every fault found on the way."""

from .brand import Brand, brand, documents, template_folders
from .project import Loaded, find_project, load

__all__ = ["Brand", "Loaded", "brand", "documents", "find_project", "load", "template_folders"]
