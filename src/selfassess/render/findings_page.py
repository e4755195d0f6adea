"""A report as a page: a template arranges values, escaped and in the sandbox, as it does a document's."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from selfassess.document.language import ENGLISH
from selfassess.render.sandbox.effort import Effort
from selfassess.render.sandbox.environment import Sandbox
from selfassess.render.template_files import TemplateLoader


def arranged(folder: Path, template: str, **values: Any) -> str:
    """The page that a template of this folder makes of the values."""
    long_date = ENGLISH.long_date
    sandbox = Sandbox(TemplateLoader([folder]), {"long_date": long_date, **values}, Effort(sys.maxsize))
    return sandbox.get_template(template).render()
