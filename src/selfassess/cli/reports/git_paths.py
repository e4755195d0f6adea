"""Where a project is in its git checkout: GitHub counts every path from the top of the checkout."""

from __future__ import annotations

import os
from pathlib import Path


def path_in_checkout(project: Path) -> str:
    """The folders from the top of the checkout down to the project, each followed by a slash.

    Empty if the project is the top, or is in no checkout.
    """
    # In a worktree or submodule `.git` is a file, and it may be a link that leads nowhere.
    top = next((folder for folder in (project, *project.parents) if os.path.lexists(folder / ".git")), project)
    return "".join(f"{folder}/" for folder in project.relative_to(top).parts)
