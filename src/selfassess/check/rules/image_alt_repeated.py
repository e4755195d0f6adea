from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem
from selfassess.document.captions import title_of

REFERENCES = r"\(Ref [^()]*\)"


def image_alt_repeated(document: Document) -> Iterator[Problem]:
    """Alternative text that is the same as the caption.

    A screen reader reads both aloud, one after the other. In the alternative text, say what the picture shows. In the
    caption, say what it means or where it is from.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![Two men planting seedlings](images/garden-match.png 'Two men planting seedlings')"

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![Two men planting seedlings](images/garden-match.png)"
    """
    for figure in document.tree.root.iter("figure"):
        caption = figure.find("figcaption")
        for picture in figure.iter("img"):
            alt = picture.get("alt") or ""
            if caption is not None and alt and _bare(alt) == _bare(title_of(caption)):
                message = f"The alternative text “{alt[:60]}” is the same as the caption, so people hear it twice."
                yield Problem(document.place(picture), message, "In the square brackets, say what the picture shows.")


def _bare(words: str) -> list[str]:
    return re.sub(REFERENCES, "", words).casefold().rstrip(".!? ").split()
