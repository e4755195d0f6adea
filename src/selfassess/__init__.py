"""Turn a council's self-assessment, written as YAML, into a checked Word document and web page.

`load`, `check`, `build` and `Finding` are for other programs; docs/guide/python.md describes them. Everything else in
this package may change in any release.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from selfassess.version import __version__ as __version__

if TYPE_CHECKING:
    from os import PathLike

    from selfassess.diagnostics import Finding as Finding
    from selfassess.pipeline import Journey

__all__ = ["Finding", "build", "check", "load"]


def load(folder: str | PathLike[str]) -> Journey:
    """Reads a project, with the `findings` of reading it; its `project` is None if its assessment cannot be read."""
    from selfassess import pipeline

    return pipeline.survey(Path(folder))


def check(folder: str | PathLike[str]) -> Journey:
    """Everything that `selfassess check` finds in a project, as `findings`."""
    from selfassess import pipeline

    return pipeline.check(Path(folder))


def build(
    folder: str | PathLike[str], formats: Sequence[str] = ("docx", "html"), document: str = "all", audience: str = ""
) -> Journey:
    """The documents of a project as `files`, bytes by file name, with its `findings`; no files if one is an error.

    `document` is the name of one, or `all`; an `audience` takes the place of the project's own. Raises ValueError for
    a format, document or audience that there is not, and ModuleNotFoundError for a format whose library is not
    installed.
    """
    from selfassess import pipeline
    from selfassess.load import documents, template_folders
    from selfassess.model.readers import AUDIENCES
    from selfassess.write.formats import FORMATS

    path = Path(folder)
    for name in formats:
        _expect("format", name, FORMATS)
    _expect("document", document, (pipeline.ALL, *documents(template_folders(path))))
    _expect("audience", audience, ("", *AUDIENCES))
    return pipeline.build(path, formats, document, audience)


def _expect(what: str, name: str, known: Iterable[str]) -> None:
    if name not in known:
        raise ValueError(f"There is no {what} “{name}”. Use one of these: {', '.join(filter(None, known))}.")


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """`Finding`, which is loaded when it is first asked for."""
        if name != "Finding":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from selfassess.diagnostics import Finding

        return Finding


class _Package(ModuleType):
    """Keeps the functions `check` and `load` when Python loads the rooms of these names, which would replace them."""

    def __setattr__(self, name: str, value: object) -> None:
        if name not in __all__ or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
