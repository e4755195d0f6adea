from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem, nearest
from selfassess.project.evidence_files import is_picture, is_there, leads_out, refusal

ENDINGS = (".png", ".jpg", ".jpeg", ".gif")
WEB = ("http://", "https://")
COPY = "Copy it to content/images/ and write its name as images/…"


def image_missing(document: Document) -> Iterator[Problem]:
    """A picture that is not there, or that is not a picture.

    Its name counts from the folder `content/`, and capital letters matter. PNG, JPEG and GIF pictures can
    be shown; another kind must be saved as one of these first. A picture on the web must be copied here.
    Where the machine refuses to open a picture, the finding says so.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![Two neighbours dig a flower bed](images/gardn.png)"

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![Two neighbours dig a flower bed](images/garden.png)"
    """
    folder = document.project.folder / "content"
    pictures = [(each, each.get("src") or "") for each in document.tree.root.iter("img")]
    lost = {name for _, name in pictures if not leads_out(name, folder) and not is_picture(folder / name)}
    held = _pictures(folder) if lost else {}
    faults = {name: _fault(name, folder, held) for name in lost}
    for picture, name in pictures:
        if name in faults:
            message, hint, is_system = faults[name]
            yield Problem(document.place(picture), message, hint, is_system=is_system)


def _fault(name: str, folder: Path, held: dict[str, str]) -> tuple[str, str, bool]:
    """What is wrong with a picture of this name, how to mend it, and whether the computer refused to open it."""
    if name.startswith(WEB):
        return f"The picture “{name}” is on the web.", COPY, False
    refused = refusal(folder / name)
    if refused:
        return f"The machine refuses to open the picture “{name[:60]}”: {refused}.", "Check its permissions.", True
    if is_there(folder / name):
        return f"“{name}” is not a picture that a document can show.", "Save it as PNG or JPEG.", False
    near = nearest(PurePosixPath(name.replace("\\", "/")).stem, held)
    hint = f"Did you mean “{held[near]}”?" if near else COPY
    return f"There is no picture “{name[:60]}” in content/.", hint, False


def _pictures(folder: Path) -> dict[str, str]:
    """The pictures that are there, by what they are called: folder and ending tell little of which was meant."""
    found = sorted(each for each in folder.rglob("*.*") if each.suffix.lower() in ENDINGS)
    return {each.stem: each.relative_to(folder).as_posix() for each in found}
