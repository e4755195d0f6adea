from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def file_unreadable(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A file that cannot be opened.

    Possible reasons: a folder has the name of a file, a link leads out of the project, a file is far too large, you
    do not have permission to open it, or `reference.docx` is not a Word file. While a file cannot be read, nothing
    is reported as missing.

    Fails:
        # content/chapters/partners.yaml/notes.txt
        This folder has the name of a file.

    Passes:
        # content/chapters/partners/notes.txt
        This folder has the name of a folder.
    """
    return problems
