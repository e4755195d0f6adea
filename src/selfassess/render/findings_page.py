"""A report as a page: a template arranges values, escaped and in the sandbox, as it does a document's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from selfassess.document.language import DEFAULT, LANGUAGES
from selfassess.render.environment import environment


def arranged(folder: Path, template: str, **values: Any) -> str:
    """The page that a template of this folder makes of the values."""
    long_date = LANGUAGES[DEFAULT].long_date
    return environment([folder]).get_template(template).render(long_date=long_date, **values)
