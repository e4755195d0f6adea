"""A folder to a project, with every problem met on the way."""

from selfassess.load.assessment_files import find_project, load
from selfassess.load.brand_files import brand, documents, shipped_brand, template_folders

__all__ = ["brand", "documents", "find_project", "load", "shipped_brand", "template_folders"]
