from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import PAGE, PDF, WORD, AuditedFile
from selfassess.audit.fault import Fault

HINTS = {
    WORD: "Right-click it, choose “View Alt Text” and say in a few words what it shows, or mark it as decorative.",
    PAGE: 'Say in its alt="…" what it shows; type alt="" if it is only decoration.',
    PDF: "Describe it in the document that the PDF is made from, and make the PDF again.",
}


def picture_without_alternative(file: AuditedFile) -> Iterator[Fault]:
    """A picture, chart or diagram without alternative text.

    Screen readers read this text aloud in place of the picture. The law requires it for every picture that carries
    meaning. A picture that is only decoration has to be marked as such, so that it is passed over.

    Fails:
        <p><img src="bridge.jpg"></p>

    Passes:
        <p><img src="bridge.jpg" alt="The new footbridge beside the day centre"></p>
    """
    for picture in file.pictures:
        if picture.does:
            message = f"This {picture.does} is only a picture without alternative text, so nobody hears what it does."
            yield Fault(
                picture.place, message, HINTS[file.form], f"{{}} {picture.does}s are only pictures without words."
            )
        elif picture.alt is None:
            called = f" “{picture.name[:60]}”" if picture.name else ""
            message = f"The {picture.kind}{called} has no alternative text."
            yield Fault(picture.place, message, HINTS[file.form], f"{{}} {picture.kind}s have no alternative text.")
