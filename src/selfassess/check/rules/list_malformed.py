from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.model.assessment import Claim
from selfassess.project.project import Project
from selfassess.prose.passage import Passage


def list_malformed(project: Project) -> Iterator[Problem]:
    """A list whose entries are printed one after the other in one line.

    This happens when text with bullets is copied into one line. Start a new line before each entry, and type a
    hyphen and a space in front of it. Bullets copied from Word or Outlook with their line breaks are read as a
    list.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "We will: • train every adviser • ask again"

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          We will:

          - train every adviser
          - ask again
    """
    yield from prose_mistakes(project, "list-malformed")
    for item in project.prose:
        if isinstance(item.entry, Claim) and _is_one_bullet(item.passage):
            yield _second_bullet(item.passage)


def _is_one_bullet(passage: Passage) -> bool:
    """Whether an entry is nothing but a list of one: it is in a list already."""
    tokens = passage.tokens
    if len(tokens) < 2 or tokens[0].type != "bullet_list_open" or tokens[-1].type != "bullet_list_close":
        return False
    return sum(token.type in ("list_item_open", "bullet_list_open") for token in tokens) == 2


def _second_bullet(passage: Passage) -> Problem:
    text = passage.text
    begins = text.find(passage.blocks[0].content.partition("\n")[0]) if passage.blocks else -1
    place = text.span(0, max(begins, 0))
    message = "This entry starts with a bullet, so readers see two."
    fix = "" if begins > 0 and place.end is not None else None
    return Problem(place, message, f"Delete “{text[: max(begins, 0)].strip()}”.", fix=fix)
