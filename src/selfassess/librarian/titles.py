"""The title that a document gives itself, or else one made from its file name."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from selfassess.files.reading import open_file
from selfassess.librarian.document_faults import DamagedDocumentError, ProtectedDocumentError
from selfassess.librarian.empty_titles import says_nothing
from selfassess.librarian.one_line import plain
from selfassess.librarian.title_readers import read_titles

LONGEST_TITLE = 300


class Title(Struct, frozen=True):
    """The title of a document, and a sentence where somebody should look at it; `warning` is empty otherwise.

    `is_given` where the document itself gives it.
    """

    text: str
    warning: str = ""
    is_given: bool = False


def title_of(path: Path, words: str, council: str = "") -> Title:
    """The title that a document gives itself; without one, `words`, which were made from its name. Raises OSError.

    A title that says nothing, such as “Word Document” or the name of the `council`, is passed over.
    """
    warning = ""
    given: list[str] = []
    try:
        with open_file(path) as opened:
            given = [plain(title) for title in read_titles(path.suffix.lower(), opened)]
    except ProtectedDocumentError:
        warning = f"{plain(path.name)} is protected, so its title was made from its file name. Check the title."
    except DamagedDocumentError:
        warning = (
            f"{plain(path.name)} seems to be damaged, so its title was made from its file name. "
            "Check that the file opens, and check the title."
        )
    own = next((title for title in given if not says_nothing(title[: LONGEST_TITLE + 1], council)), "")
    text = own or words
    if len(text) > LONGEST_TITLE:
        warning = f"The title of {plain(path.name)} is very long, so its end was cut off. Check the title."
    return Title(shortened(text), warning, bool(own))


def shortened(text: str) -> str:
    """A title, whose last words are cut off if it is longer than any that somebody would print."""
    if len(text) <= LONGEST_TITLE:
        return text
    return f"{text[: LONGEST_TITLE + 1].rpartition(' ')[0] or text[:LONGEST_TITLE]}…"
