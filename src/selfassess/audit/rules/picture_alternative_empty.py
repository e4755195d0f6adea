from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import AuditedFile
from selfassess.audit.fault import Fault
from selfassess.document.alternative_text import says_nothing_of

HINT = "Say in a few words what it shows, as you would to somebody on the phone."


def picture_alternative_empty(file: AuditedFile) -> Iterator[Fault]:
    """Alternative text that does not say what a picture shows.

    The name of a file, a word such as “Image” or “Picture 1”, and what a program adds by itself (“Description
    automatically generated”) are read aloud and say nothing.

    Fails:
        <p><img src="pictures/IMG_2041.jpg" alt="IMG_2041.jpg"></p>

    Passes:
        <p><img src="pictures/IMG_2041.jpg" alt="The new footbridge beside the day centre"></p>
    """
    for picture in file.pictures:
        alt = " ".join((picture.alt or "").split())
        wrong = says_nothing_of(alt, picture.name) if alt else ""
        if wrong:
            several = "{} alternative texts do not say what is shown."
            yield Fault(picture.place, f"The alternative text of this {picture.kind} {wrong}", HINT, several)
