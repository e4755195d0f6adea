from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem, nearest, write_hint
from selfassess.document.resources import Fault
from selfassess.project.project_files import ProjectFiles

FOLDER = "content/"
ENDINGS = (".png", ".jpg", ".jpeg", ".gif")
COPY = "Copy it to content/images/ and type its name with images/ in front."
AGAIN = "Copy it again from where it came from. A file in OneDrive or SharePoint may not be synchronised yet."
MESSAGES = {
    Fault.ON_THE_WEB: ("The picture “{name}” is on the web.", COPY),
    Fault.REFUSED: ("The picture “{short}” cannot be opened: {reason}.", "Check that you have permission to open it."),
    Fault.EMPTY: ("The file “{name}” is empty.", AGAIN),
    Fault.DAMAGED: ("The picture “{name}” is damaged or incomplete.", AGAIN),
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
    known: dict[str, str] | None = None
    for picture in document.tree.root.iter("img"):
        name = picture.get("src") or ""
        unusable = document.resources.unusable(name)
        if unusable is None or unusable.fault is Fault.OUTSIDE:
            continue
        if unusable.fault is Fault.ABSENT:
            known = _pictures(document.project.files) if known is None else known
            message, hint = f"There is no picture “{name[:60]}” in content/.", _nearest(name, known)
        elif unusable.fault is Fault.MISSPELT:
            message, hint = f"The picture “{name[:60]}” is called “{unusable.meant}”.", write_hint(unusable.meant)
        elif unusable.kind is not None:
            message, hint = f"“{name}” is {unusable.kind.name}.", unusable.kind.hint
        else:
            message, hint = MESSAGES[unusable.fault]
            message = message.format(name=name, short=name[:60], reason=unusable.reason)
        yield Problem(document.place(picture), message, hint, is_system=unusable.is_system)


def _nearest(name: str, known: Mapping[str, str]) -> str:
    near = nearest(PurePosixPath(name.replace("\\", "/")).stem, known)
    return f"Did you mean “{known[near]}”?" if near else COPY


def _pictures(files: ProjectFiles) -> dict[str, str]:
    """The pictures below content/, by their names without folder and ending, which say little of what was meant."""
    names = [PurePosixPath(name) for name in files.below(FOLDER)]
    return {name.stem: str(name).removeprefix(FOLDER) for name in names if name.suffix.lower() in ENDINGS}
