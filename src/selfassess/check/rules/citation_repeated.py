from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.citation import Item
from selfassess.project.project import Project
from selfassess.prose.passage import Citation


def citation_repeated(project: Project) -> Iterator[Problem]:
    """The same reference twice in one pair of brackets, or twice in one list of evidence.

    Usually one number is a typing error. Two places in one document may both be cited: `(Ref 96 section 3, 96
    section 7)`.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Most people are seen within a week (Ref 1, 1).

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Most people are seen within a week (Ref 1 table 2, 1 table 4).
    """
    for group in _groups(project):
        seen: dict[str, set[str]] = {}
        for item, citation in group:
            locators = seen.setdefault(item.ref, set())
            locator = item.locator.casefold()
            if locators and (not locator or locators & {"", locator}):
                hint = "Remove one of the two, or correct its number."
                yield Problem(citation.place(item), f"Record {item.ref} is cited twice in one place.", hint, item.ref)
            locators.add(locator)


def _groups(project: Project) -> Iterator[list[tuple[Item, Citation]]]:
    """What is cited together: in one pair of brackets, or in one list."""
    for passage in project.passages:
        yield from ([(item, citation) for item in citation.items] for citation in passage.citations)
    lists = [claim.evidence for claim in project.claims]
    lists += [action.evidence for action in project.assessment.actions.values()]
    for supports in lists:
        yield [(support.item, Citation((support.item,), support=support)) for support in supports]
