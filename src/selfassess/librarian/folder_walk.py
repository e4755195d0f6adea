"""The documents below a folder, and why other files in it are none."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

from selfassess.diagnostics import Problem
from selfassess.librarian.change_set import mistyped
from selfassess.syntax.source import printable_name

MOST_FILES, MOST_ENTRIES = 10_000, 100_000
"""The most documents that are added at once, and the most files and folders that are looked at to find them."""
SHORTCUT = "it is a shortcut. Add the document or the web address that it leads to."
ARCHIVE = "it is an archive. Unpack it, and add the documents in it."
PROGRAM = "it is a program, not a document."
UNFINISHED = "it is a temporary or backup file."
EMPTY = "it is empty."
NOT_DOCUMENTS = {
    **dict.fromkeys((".lnk", ".url", ".webloc", ".website", ".desktop"), SHORTCUT),
    **dict.fromkeys((".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".cab", ".iso"), ARCHIVE),
    **dict.fromkeys((".exe", ".dll", ".msi", ".bat", ".cmd", ".com", ".scr", ".ps1", ".sh"), PROGRAM),
    **dict.fromkeys((".js", ".vbs", ".wsf", ".hta", ".jar", ".reg"), PROGRAM),
    **dict.fromkeys((".tmp", ".part", ".partial", ".crdownload", ".download", ".bak", ".asd", ".wbk"), UNFINISHED),
}
LITTER = ("thumbs.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin", "system volume information")


class Skipped(Struct, frozen=True):
    """A file of a folder that is not added, by its name in the folder, and why; `ref` is the record that has it."""

    file: str
    why: str
    ref: str = ""


class DocumentsFound(Struct, frozen=True):
    """The documents below a folder in alphabetical order, and what is skipped."""

    paths: tuple[Path, ...]
    skipped: tuple[Skipped, ...]


def documents_in(folder: Path) -> DocumentsFound | Problem:
    """The documents below a folder, without hidden files and those that Office and Windows lay beside documents.

    Links to folders are not followed. What cannot be opened is skipped.
    """
    paths: list[Path] = []
    skipped: list[Skipped] = []
    entries = 0

    def closed(error: OSError) -> None:
        why = f"{error.strerror or 'it cannot be opened'}."
        skipped.append(Skipped(name_in(Path(error.filename), folder), why))

    for top, folders, files in os.walk(folder, onerror=closed):
        entries += len(folders) + len(files)
        paths += [Path(top, name) for name in files if not _is_litter(name)]
        if len(paths) > MOST_FILES or entries > MOST_ENTRIES:
            message = f"This folder has more than {MOST_FILES:,} documents."
            return mistyped(message, "Add the folders in it one by one.")
        folders[:] = [name for name in folders if not _is_litter(name)]
        links = [Path(top, name) for name in folders if Path(top, name).is_symlink()]
        skipped += [Skipped(name_in(link, folder), "it is a link to a folder.") for link in links]
    return DocumentsFound(tuple(sorted(paths)), tuple(skipped))


def no_document(path: Path) -> str:
    """Why a file is no document of anybody's, as far as its name and size tell; empty where it may be one."""
    try:
        is_empty = path.stat().st_size == 0 and path.is_file()
    except (OSError, ValueError):  # opening it says why
        is_empty = False
    return NOT_DOCUMENTS.get(path.suffix.lower(), EMPTY if is_empty else "")


def name_in(path: Path, folder: Path) -> str:
    return printable_name(path.relative_to(folder).as_posix())


def _is_litter(name: str) -> bool:
    """Whether a file or folder is no document: hidden, or laid beside documents by Office, Windows or a Mac."""
    return name.startswith((".", "~$", "~wrl")) or name.lower() in LITTER or name.lower().startswith("~wrl")
