from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from lxml import etree

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem, write_hint
from selfassess.document.resources import Fault
from selfassess.near_words import nearest
from selfassess.project.project_files import ProjectFiles
from selfassess.prose.passage import Picture

FOLDER = "content/"
ENDINGS = (".png", ".jpg", ".jpeg", ".gif")
COPY = "Copy it to content/images/ and type its name with images/ in front."
AGAIN = "Copy it again from where it came from. A file in OneDrive or SharePoint may not be synchronised yet."
MESSAGES = {
    Fault.ON_THE_WEB: ("The picture “{name}” is on the web.", COPY),
    Fault.REFUSED: ("The picture “{short}” cannot be opened: {reason}.", "Check that you have permission to open it."),
    Fault.NOT_A_FILE: ("The picture “{name}” is not an ordinary file.", COPY),
    Fault.EMPTY: ("The file “{name}” is empty.", AGAIN),
    Fault.DAMAGED: ("The picture “{name}” is damaged or incomplete.", AGAIN),
    Fault.TOO_HEAVY: ("The picture “{name}” is larger than 64 MB.", "Save it with at most 2,000 pixels across."),
    Fault.TOO_LARGE: ("The picture “{name}” has too many pixels to open.", "Save it with at most 2,000 pixels across."),
}


def image_missing(document: Document) -> Iterator[Problem]:
    """A picture that does not exist, is damaged, or is a kind of file that documents cannot show.

    Type the path of the picture inside the folder `content/`, with forward slashes. Capital and small letters must
    match. The picture must be a PNG, JPEG or GIF file; save any other kind, such as a HEIC picture from a phone, as
    one of these first. Copy a picture that is on the web into the project. If a picture is damaged or incomplete,
    copy it again: OneDrive may not have synchronised it yet. If you do not have permission to open a picture, the
    finding says so.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![Two men planting seedlings](images/garden-mach.png)"

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![Two men planting seedlings](images/garden-match.png)"
    """
    for picture in document.tree.root.iter("img"):
        name = picture.get("src") or ""
        unusable = document.resources.unusable(name)
        if unusable is None or unusable.fault is Fault.OUTSIDE:
            continue
        if unusable.fault is Fault.MISSPELT:
            message = f"The picture “{name[:60]}” is called “{unusable.meant}”."
            yield _respelt(document, picture, message, unusable.meant)
        elif unusable.fault is Fault.ABSENT:
            yield _absent(document, picture, name)
        else:
            message, hint = MESSAGES.get(unusable.fault, ("", ""))
            if unusable.kind is not None:
                message, hint = f"“{name}” is {unusable.kind.name}.", unusable.kind.hint
            message = message.format(name=name, short=name[:60], reason=unusable.reason)
            yield Problem(document.place(picture), message, hint, is_system=unusable.is_system)


def _absent(document: Document, picture: etree._Element, name: str) -> Problem:
    """A name that no file has: the one picture that is called so in another folder, or what comes near."""
    message = f"There is no picture “{name[:60]}” in content/."
    known = _pictures(document.project.files)
    typed = PurePosixPath(unquote(name).replace("\\", "/"))
    same = [each for each in known if PurePosixPath(each).name.casefold() == typed.name.casefold()]
    if len(same) == 1:
        return _respelt(document, picture, message, same[0])
    stems = {PurePosixPath(each).stem: each for each in known}  # folder and ending say little of what was meant
    near = nearest(typed.stem, stems)
    return Problem(document.place(picture), message, f"Did you mean “{stems[near]}”?" if near else COPY)


def _respelt(document: Document, picture: etree._Element, message: str, meant: str) -> Problem:
    """A picture with the name that was certainly meant, as it is typed in its place."""
    typed = _as_typed(document, picture)
    if typed is None:
        return Problem(document.place(picture), message, write_hint(meant), fix=meant)
    spelt = f"<{meant}>" if re.search(r"[\s()]", meant) else meant
    block, start, (name, end) = typed.position.block, typed.position.offset, typed.file_span
    return Problem(block.span(start, end), message, write_hint(spelt), fix=block.content[start:name] + spelt)


def _as_typed(document: Document, picture: etree._Element) -> Picture | None:
    """The picture in prose; None where it is the value of a key."""
    origin = document.tree.origin(picture)
    for passage in document.project.passages:
        for each in passage.pictures:
            position = each.position
            if origin is not None and position.block is origin.typed and position.offset == origin.character:
                return each
    return None


def _pictures(files: ProjectFiles) -> list[str]:
    """The pictures below content/."""
    names = (name.removeprefix(FOLDER) for name in files.below(FOLDER))
    return [name for name in names if name.lower().endswith(ENDINGS)]
