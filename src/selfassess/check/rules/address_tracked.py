from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Place, Problem
from selfassess.model.tracked_address import is_filtered, tracked
from selfassess.project.project import Project

WRAPPED = "This address goes through a mail filter or another site, and not straight to the page."
TRACKED = "This address ends with a tracking code, which says where a reader came from."


def address_tracked(project: Project) -> Iterator[Problem]:
    """A web address that goes through a mail filter or a search engine, or that has a tracking code.

    Outlook, Teams and mail filters replace the links in messages with their own (`safelinks.protection.outlook.com`,
    `urldefense.com`, Mimecast). These contain the email address of whoever received the message, and stop working
    after a time, so no document is written with one. Newsletters and social media add codes such as `utm_source` and
    `fbclid`. Open the page and copy its address from the browser, without what follows a `?` that only says where you
    came from.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Read [our strategy](https://www.exampleshire.example/strategy?utm_source=newsletter).

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Read [our strategy](https://www.exampleshire.example/strategy).
    """
    for record in project.assessment.evidence.values():
        if record.url:
            yield from _problem(record.url, record.url.place, record.ref)
    for passage in project.passages:
        for link in passage.links:
            if link.target.startswith(("http://", "https://")):
                block, start = link.target_position.block, link.target_position.offset
                place = block.span(start, start + len(link.target))
                is_whole = block.content.startswith(link.target, start) and place.end is not None
                yield from _problem(link.target, place, is_fixable=is_whole)


def names_its_receiver(project: Project) -> bool:
    """Whether an address is one of a mail filter."""
    records = (record.url or "" for record in project.assessment.evidence.values())
    links = (link.target for passage in project.passages for link in passage.links)
    return any(map(is_filtered, (*records, *links)))


def _problem(url: str, place: Place, about: str = "", *, is_fixable: bool = True) -> Iterator[Problem]:
    found = tracked(url)
    if found is None:
        return
    message = WRAPPED if found.is_wrapped else TRACKED
    if not found.meant:
        yield Problem(place, message, "Open the page, and copy its address from the browser.", about)
        return
    yield Problem(place, message, f"Type {found.meant} instead.", about, fix=found.meant if is_fixable else None)
