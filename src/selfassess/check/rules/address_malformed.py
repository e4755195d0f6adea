from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Place, Problem
from selfassess.model.web_address import address_hint, address_meant, is_address
from selfassess.project.project import Project

WEB = ("http://", "https://")
EMAIL = r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+"
TELEPHONE = r"(?i)tel:\+?(?:[-.()]?[0-9]){3,15}"


def address_malformed(project: Project) -> Iterator[Problem]:
    """An invalid web address.

    A web address begins with `https://` or `http://`, followed by the name of the site, and contains no spaces.
    Copy it from the address bar of your browser. The rule checks the `url` of each record, background
    paper and appendix, the links in the text, and the email addresses of contacts.

    A link is written `[Prevention strategy](https://…)`, with no space between the two pairs of brackets.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        url: www.exampleshire.example/practice
        unused: Held for the site visit

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        url: https://www.exampleshire.example/practice
        unused: Held for the site visit
    """
    for record in project.assessment.evidence.values():
        if record.url and not is_address(record.url):
            yield _problem(record.url, record.url.place, record.ref)
    for report in project.assessment.reports.values():
        for url in (*(each.url for each in report.background), *(each.url for each in report.appendices)):
            if url and not is_address(url):
                yield _problem(url, url.place)
        for contact in report.contacts:
            if contact.email and not re.fullmatch(EMAIL, contact.email):
                message = f"“{contact.email}” is not a valid email address."
                yield Problem(
                    contact.email.place, message, "Type one address without spaces, as in name@example.gov.uk."
                )
    yield from prose_mistakes(project, "address-malformed")
    for passage in project.passages:
        for link in passage.links:
            if link.target.lower().startswith(WEB) and not is_address(link.target):
                block, start = link.target_position.block, link.target_position.offset
                place = block.span(start, start + len(link.target))
                is_whole = block.content.startswith(link.target, start) and place.end is not None
                yield _link_problem(link.target, place, is_fixable=is_whole)
            elif link.target.lower().startswith("tel:") and re.fullmatch(TELEPHONE, link.target) is None:
                message = f"“{link.target}” is not a telephone number."
                yield Problem(link.target_position.place, message, "Type digits only, as in (tel:01632960123).")


def _link_problem(target: str, place: Place, *, is_fixable: bool) -> Problem:
    """A link's brackets say where its address ends, so what is in it are spaces, as in a name in SharePoint."""
    typed = "%20".join(target.split())
    if typed == target or not is_address(typed):
        return _problem(target, place, is_fixable=is_fixable)
    message = f"“{target}” is not a valid web address."
    hint = "Type %20 instead of each space in the address."
    return Problem(place, message, hint, fix=typed if is_fixable else None)


def _problem(url: str, place: Place, about: str = "", *, is_fixable: bool = True) -> Problem:
    meant = address_meant(url)
    fix = meant if meant and is_fixable else None
    return Problem(place, f"“{url}” is not a valid web address.", address_hint(url), about, fix=fix)
