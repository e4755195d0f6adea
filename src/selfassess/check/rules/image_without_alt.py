from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem
from selfassess.project.regions import value

FILE = re.compile(r"\S*\.(?:png|jpe?g|gif|bmp|tiff?|webp|svg|heic)", re.IGNORECASE)
WORDLESS = re.compile(r"\S*[\d_-]\S*")


def image_without_alt(document: Document) -> Iterator[Problem]:
    """A picture with no alternative text, or whose text is the name of a file.

    Who cannot see the picture is read this text instead; the law asks it of every picture that carries
    meaning. Say in a few words what the picture shows: between the square brackets in prose, or under
    `alt:` in a spotlight.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![garden.png](images/garden.png)"

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![Two neighbours dig a flower bed](images/garden.png)"
    """
    stories = {story.at("image"): story for story in document.project.stories if story.image is not None}
    for picture in document.tree.root.iter("img"):
        name = picture.get("src") or ""
        alt = (picture.get("alt") or "").strip()
        if not alt:
            message = f"The picture “{name}” has no alternative text."
        elif FILE.fullmatch(alt) or (WORDLESS.fullmatch(alt) and alt == PurePosixPath(name).stem):
            message = f"The alternative text of the picture “{name}” is the name of a file."
        else:
            continue
        place, hint = document.place(picture), "Say in a few words what the picture shows."
        story = stories.get(place)
        if story is None:
            yield Problem(place, message, hint)
        else:
            yield Problem(story.at("alt", "image"), message, hint, relies_on=(value(story, "alt"),))
