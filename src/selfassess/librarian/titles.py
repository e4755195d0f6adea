"""The title that a document gives itself, or else one made from its file name; and the ref in that name."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from unicodedata import category

from msgspec import Struct

from selfassess.files.reading import open_file
from selfassess.librarian.document_faults import DamagedDocumentError, ProtectedDocumentError
from selfassess.librarian.title_readers import read_title
from selfassess.model.citation import REF_ALONE, ref_parts
from selfassess.syntax.source import UNPRINTABLE

LONGEST_TITLE = 300
LONGEST_READ = 10_000
"""The characters of a title that are looked at."""
JOINERS = ("\u200c", "\u200d")
"""Characters that nobody sees, and that Persian words and emoji need."""
NO_TITLE = re.compile(
    r"""
    (?:
        untitled|document|(?:powerpoint[ ])?presentation|book|workbook|report  # what programs call a new file
        |microsoft[ ]\w+[ ]-[ ].*                                              # what printing to PDF leaves
        |[\W\d_]*                                                             # no letter at all
    )\d*\Z
    |.*\.(?:docx?|xlsx?|pptx?|pdf|indd|odt|rtf|txt)\Z                         # a file name
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What a document says is its title, and is not."""
NUMBER = re.compile(r"\A(?:ref\W*)?[A-Z]{0,8}\d{1,9}[\W_]+(?=[^\W\d_])", re.IGNORECASE)
"""The number before the words of a file name: `096-`, `Ref IR10 `."""
MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
OWN_REF = re.compile(
    rf"""
    (?:ref[\W_]*)?
    (?P<series>[A-Z]{{0,8}})
    (?!(?:19|20)\d\d(?!\d))      # a year
    (?P<number>\d{{1,4}})(?!\d)
    [\W_]+(?=[^\W\d_])          # what parts it from the words
    (?!(?:{MONTH})\w*\b)         # a day of the month
    """,
    re.IGNORECASE | re.VERBOSE,
)


class Title(Struct, frozen=True):
    """The title of a document, and a sentence where somebody should look at it; `warning` is empty otherwise."""

    text: str
    warning: str = ""


def title_of(path: Path) -> Title:
    """The title that a document gives itself; without one, one made from its name. Raises OSError."""
    warning = given = ""
    try:
        with open_file(path) as opened:
            given = plain(read_title(path.suffix.lower(), opened))
    except ProtectedDocumentError:
        warning = f"{plain(path.name)} is protected, so its title was made from its file name. Check the title."
    except DamagedDocumentError:
        warning = (
            f"{plain(path.name)} seems to be damaged, so its title was made from its file name. "
            "Check that the file opens, and check the title."
        )
    is_title = given and not NO_TITLE.match(given[: LONGEST_TITLE + 1])
    text = given if is_title else title_of_name(plain(path.stem))
    if len(text) > LONGEST_TITLE:
        warning = f"The title of {plain(path.name)} is very long, so its end was cut off. Check the title."
    return Title(shortened(text), warning)


def shortened(text: str) -> str:
    """A title, whose last words are cut off if it is longer than any that somebody would print."""
    if len(text) <= LONGEST_TITLE:
        return text
    return f"{text[: LONGEST_TITLE + 1].rpartition(' ')[0] or text[:LONGEST_TITLE]}…"


def own_ref(name: str, refs: Collection[str]) -> str:
    """The ref that a file name begins with and that is none of `refs`: 17 of `017-report`; empty if there is none.

    A year or a date is no ref. Letters before the number are one only if `refs` have that series.
    """
    match = OWN_REF.match(name)
    if match is None:
        return ""
    series = match["series"].upper()
    ref = f"{series}{match['number'].lstrip('0')}"
    has_series = not series or any(ref_parts(other).series == series for other in refs)
    return ref if has_series and ref not in refs and REF_ALONE.match(ref) else ""


def plain(text: str) -> str:
    """Text on one line, without characters that cannot be printed or that nobody sees."""
    shown = re.sub(UNPRINTABLE, " ", text[:LONGEST_READ])
    return " ".join("".join(c for c in shown if c in JOINERS or category(c) != "Cf").split())


def title_of_name(name: str) -> str:
    """A name in words: `096-practice_framework` is “Practice framework”."""
    words = " ".join(re.split(r"[-_\s]+", NUMBER.sub("", name))).strip() or name or "document"
    return words[:1].upper() + words[1:]
