from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def file_unreadable(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A file that cannot be opened.

    A folder may have a name that belongs to a file, a link may lead out of the project, a file may be far
    too large, the machine may refuse it, or `reference.docx` may be no Word file. While a file cannot be
    read, nothing is said of what seems to be missing.

    Fails:
        # content/chapters/about.yaml/notes.txt
        A folder has the name of a file.

    Passes:
        # content/chapters/about/notes.txt
        A folder has the name of a folder.
    """
    return problems
