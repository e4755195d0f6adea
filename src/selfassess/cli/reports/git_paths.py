"""Where a project lies in its git checkout: GitHub counts every path from the top of it."""

from __future__ import annotations

import os
from pathlib import Path


def way_down(project: Path) -> str:
    """The folders from the top of the checkout down to the project, each with a slash behind it.

    Empty where the project is the top, or lies in no checkout.
    """
    top = next((folder for folder in (project, *project.parents) if os.path.lexists(folder / ".git")), project)
    return "".join(f"{folder}/" for folder in project.relative_to(top).parts)
