from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem


def image_shown_otherwise(document: Document) -> Iterator[Problem]:
    """An animation, or a picture in white on a transparent background.

    The documents show only the first picture of an animation. Save the picture that you want as PNG. A white logo, made
    for a dark background, cannot be seen on paper. Use the one that is made for white paper.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![Two men planting seedlings](images/steps.gif)"

        # content/images/steps.gif
        animation, 400 × 200 pixels

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![Two men planting seedlings](images/garden-match.png)"
    """
    for element in document.tree.root.iter("img"):
        name = element.get("src") or ""
        picture = document.resources.picture(name)
        if picture is None:
            continue
        if picture.is_white:
            message = f"Nothing can be seen of “{name}”: it is white or transparent all over."
            yield Problem(document.place(element), message, "Use a picture that is made for white paper.")
        elif picture.source.moves:
            message = f"“{name}” is an animation, and the documents only show its first picture."
            yield Problem(document.place(element), message, "Save the picture that you want as PNG, and use that file.")
