"""A report as a page: a template arranges values, escaped and in the sandbox, as it does a document's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from selfassess.render.environment import environment, long_date


def arranged(folder: Path, template: str, **values: Any) -> str:
    """The page that a template of this folder makes of the values."""
    return environment([folder]).get_template(template).render(long_date=long_date, **values)
