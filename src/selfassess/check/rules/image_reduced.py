from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem
from selfassess.model.number_format import megabytes


def image_reduced(document: Document) -> Iterator[Problem]:
    """A picture that the documents contain as a smaller copy.

    Email and the portals of inspectors refuse large files. A picture of more than 0.5 MB with more pixels than a page
    can show is stored with fewer pixels, and a photograph that is a PNG is stored as a JPEG. Nobody sees the
    difference on A4 paper, and your own file is not changed. You do not need to do anything. If readers need every
    detail, add the file to the evidence library and refer to it.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![Two men planting seedlings](images/photo.png)"

        # content/images/photo.png
        photograph, 1000 × 800 pixels

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![Two men planting seedlings](images/garden-match.png)"
    """
    for element in document.tree.root.iter("img"):
        picture = document.resources.picture(element.get("src") or "")
        if picture is not None and picture.is_smaller:
            source = picture.source
            message = (
                f"The picture “{element.get('src')}” is {megabytes(source.weight)}, with {source.width:,} × "
                f"{source.height:,} pixels. The documents contain a copy of {megabytes(len(picture.content))}, with "
                f"{picture.width:,} × {picture.height:,} pixels."
            )
            yield Problem(document.place(element), message, "You do not need to do anything.")
