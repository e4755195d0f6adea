from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from selfassess.check.engine import Document
from selfassess.diagnostics import Place, Problem
from selfassess.model.assessment import Assessment, Spotlight
from selfassess.project.prose_items import entries_of
from selfassess.project.queries import stands

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
    places = _places(document.project.assessment)
    for picture in document.tree.root.iter("img"):
        name = picture.get("src") or ""
        alt = (picture.get("alt") or "").strip()
        if not alt:
            message = f"The picture “{name}” has no alternative text."
        elif FILE.fullmatch(alt) or (WORDLESS.fullmatch(alt) and alt == PurePosixPath(name).stem):
            message = f"The alternative text of the picture “{name}” is the name of a file."
        else:
            continue
        place = document.place(picture)
        for typed in places.get(place, (place,)):
            yield Problem(typed, message, "Say in a few words what the picture shows.")


def _places(assessment: Assessment) -> dict[Place, tuple[Place, ...]]:
    """Of each picture of a story, by its place, where its text is typed; nowhere where another finding says why."""
    stories = [each for each in entries_of(assessment) if isinstance(each, Spotlight) and each.image is not None]
    return {
        each.at("image"): () if each.alt is None and stands(each, "alt") else (each.at("alt", "image"),)
        for each in stories
    }
