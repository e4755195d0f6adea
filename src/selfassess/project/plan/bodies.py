"""Boards and committees by their names, wherever they are named, and what makes two names one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from selfassess.model.assessment import Assessment
from selfassess.syntax.nodes import Text

KINDS = frozenset({"board", "committee", "panel", "group", "forum", "partnership"})
SHORT_FOR = {"cttee": "committee", "ctte": "committee", "bd": "board", "dept": "department", "&": "and"}
IN_BRACKETS = re.compile(r"\s*\(([^()]*)\)")


def named_bodies(assessment: Assessment) -> Iterator[Text]:
    """Each mention of a body: first in the plan, then in reports."""
    plan = assessment.plan
    if plan is not None:
        for governing in plan.governance:
            yield governing.body
        for governing in plan.governance:
            yield from governing.works_with
        yield from (reporting.to for reporting in plan.reports_to)
    for report in assessment.reports.values():
        yield report.to
        yield from (paper.body for paper in report.background if paper.body)


def short_forms(assessment: Assessment) -> Mapping[str, str]:
    """What short forms stand for, as the glossary has them and as names say in brackets: `Health Board (HB)`."""
    forms = {short.casefold(): str(meaning) for short, meaning in assessment.glossary.items()}
    for name in named_bodies(assessment):
        for short in IN_BRACKETS.findall(name):
            long = IN_BRACKETS.sub("", name)
            if _is_short_for(short, long):
                forms.setdefault(short.casefold(), long)
    return forms


def _is_short_for(short: str, long: str) -> bool:
    """Whether these are the first letters of the words, small ones such as “of” with or without."""
    words = re.findall(r"\w+", long)
    letters = ("".join(word[0] for word in words), "".join(word[0] for word in words if word[0].isupper()))
    return short.casefold() in (each.casefold() for each in letters)


def plain_name(name: str, forms: Mapping[str, str]) -> tuple[str, ...]:
    """A name as it would be said: no capitals, no article, no brackets, short forms in full."""
    without = IN_BRACKETS.sub("", name).strip() or name
    full = forms.get(without.casefold(), without)
    words = re.findall(r"&|[\w'’]+", full.casefold().replace("'", "’"))
    plain = [SHORT_FOR.get(word, word).replace("’", "") for word in words]
    return tuple(plain[1:] if plain[:1] == ["the"] else plain)


def are_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two plain names are one: the same, with one letter mistyped, or one without its last word, “Board”."""
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(longer) == len(shorter) + 1:
        return len(shorter) > 1 and longer[:-1] == shorter and longer[-1] in KINDS and shorter[-1] not in KINDS
    return len(one) == len(other) and _is_mistyped(one, other)


LONG_ENOUGH = 5


def _is_mistyped(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one word alone differs, in a letter or in two that changed places; or in an s at its end."""
    differ = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differ) != 1:
        return False
    word, typed = differ[0]
    if any(map(str.isdigit, word + typed)) or min(len(word), len(typed)) < LONG_ENOUGH:
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(word, typed, score_cutoff=1) == 1
