from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem
from selfassess.model.number_format import megabytes

HEAVY = 2_000_000


def image_heavy(document: Document) -> Iterator[Problem]:
    """A picture that makes each document larger by 2 MB or more.

    Email and the portals of inspectors refuse large files. Save a photograph as a JPEG of normal quality, and a chart
    as a PNG no more than 1,600 pixels wide.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![Two men planting seedlings](images/photo.jpg)"

        # content/images/photo.jpg
        photograph, 1600 × 1200 pixels

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![Two men planting seedlings](images/garden-match.png)"
    """
    for element in document.tree.root.iter("img"):
        picture = document.resources.picture(element.get("src") or "")
        if picture is not None and len(picture.content) >= HEAVY:
            message = (
                f"The picture “{element.get('src')}” makes each document {megabytes(len(picture.content))} larger."
            )
            hint = "Save a photograph as a JPEG of normal quality, or a chart as a PNG no more than 1,600 pixels wide."
            yield Problem(document.place(element), message, hint)
