from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem
from selfassess.document.flow import text
from selfassess.document.vague_words import is_vague

BARE = ("http://", "https://", "www.")


def link_text_vague(document: Document) -> Iterator[Problem]:
    """A link called “here”, “click here” or “this link”, or whose text is only a web address.

    People who use a screen reader often jump from link to link and hear only the text of each. Make the text say
    where the link leads.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "To see how we assess needs, click [here](#assessing-needs)."

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "To see how we assess needs, read [Assessing needs](#assessing-needs)."
    """
    for link in document.tree.root.iter("a"):
        if link.get("data-at") is None:
            continue
        words = text(link)
        if is_vague(words) and not words.startswith(BARE):
            yield Problem(document.place(link), f"The link “{words}” does not say where it leads.", HINT)
        elif words.startswith(BARE):
            yield Problem(document.place(link), f"The text of this link is only its address, {words}.", HINT)


HINT = "Make its text say where it leads, as in [Prevention strategy](https://…)."
