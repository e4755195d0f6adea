from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem
from selfassess.document.alternative_text import says_nothing_of
from selfassess.project.regions import value

HINT = "Say in a few words what the picture shows."


def image_without_alt(document: Document) -> Iterator[Problem]:
    """A picture without alternative text, or with alternative text that says nothing.

    Screen readers read this text aloud. The law requires it for every picture that carries meaning. Say in a few
    words what the picture shows. In the text, type this between the square brackets; in a spotlight, under `alt:`.

    The name of a file, a word such as “Image” or “Picture 1”, and what Word or a phone adds (“Description
    automatically generated”) do not say what a picture shows.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![garden-match.png](images/garden-match.png)"

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![Two men planting seedlings](images/garden-match.png)"
    """
    stories = {story.at("image"): story for story in document.project.stories if story.image is not None}
    for picture in document.tree.root.iter("img"):
        name = picture.get("src") or ""
        message = _message(" ".join((picture.get("alt") or "").split()), name)
        if not message:
            continue
        place = document.place(picture)
        story = stories.get(place)
        if story is None:
            yield Problem(place, message, HINT)
        else:
            yield Problem(story.at("alt", "image"), message, HINT, relies_on=(value(story, "alt"),))


def _message(alt: str, name: str) -> str:
    """What is wrong with alternative text; empty where it says something."""
    if not alt:
        return f"The picture “{name}” has no alternative text."
    wrong = says_nothing_of(alt, name)
    return f"The alternative text of the picture “{name}” {wrong}" if wrong else ""
