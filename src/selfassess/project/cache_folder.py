"""The user's own cache folder, where what takes long is kept from one run to the next; safe to delete at any time."""

from __future__ import annotations

import os
import sys
from pathlib import Path

IS_LINUX = sys.platform == "linux"


def cache_folder() -> Path | None:
    """The folder of this tool in the user's cache folder, whether or not it exists; None where there is none.

    On Linux it is worked out here, as freedesktop.org defines it: to load platformdirs takes a third of rendering.
    """
    try:
        if IS_LINUX:
            top = Path(os.environ.get("XDG_CACHE_HOME", ""))
            return (top if top.is_absolute() else Path("~/.cache").expanduser()) / "selfassess"
        from platformdirs import user_cache_path

        return user_cache_path("selfassess", appauthor=False)
    except (OSError, RuntimeError):
        return None
