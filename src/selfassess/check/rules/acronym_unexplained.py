from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.prose.block import Block
from selfassess.syntax import nodes
from selfassess.syntax.nodes import Text

SHORT = re.compile(r"[A-Z](?:o?[A-Z]){1,4}")
WORD = r"[^\W\d_]+"
KNOWN = (
    *("AM", "BBC", "COVID", "CV", "DVD", "EU", "GP", "HIV", "ID", "IT", "LGBT", "LGBTQ"),
    *("MP", "NB", "NHS", "OK", "PC", "PDF", "PM", "QR", "TV", "UK", "USA", "VAT"),
)
NEVER_SHORT = ("TBC", "TBD", "TODO", "AGREE", "NOTE", "NOTES")  # committees stress what they do
INSURANCE = re.compile(r"[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]\b")
ADDRESS = re.compile(r"://\S*\Z")
ROMAN = frozenset("IVX")
JOINED = frozenset("&@'’-_#~^<")
NEAR = 120


def acronym_unexplained(project: Project) -> Iterator[Problem]:
    """A short form that is not in the glossary and is not spelt out where it is first used.

    Some readers will not know it. Spell it out, as in “integrated care board (ICB)”, or add it to
    `content/glossary.yaml`. Each short form is reported once, where it first appears. Short forms that everybody
    knows, such as NHS and GP, and ordinary words in capitals are not reported.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We plan with the HWB.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We plan with the health and wellbeing board (HWB). The HWB meets every two months.
    """
    glossary = project.assessment.glossary
    typed = _typed(glossary)
    known = {*KNOWN, *NEVER_SHORT, *typed, *(key.upper() for key in typed)}.union(*map(SHORT.findall, typed))
    first = _first_uses(project, known)
    strange = {short: (block, at) for short, (block, words, at) in first.items() if not _is_spelt_out(short, words, at)}
    ordinary = _ordinary_words(strange, project)
    for short, (block, start) in strange.items():
        if short not in ordinary:
            hint = f"Spell it out here, followed by “({short})”, or add it to content/glossary.yaml."
            yield Problem(block.at(start), f"“{short}” is not explained.", hint)


def _typed(glossary: Mapping[Text, Text]) -> Iterable[str]:
    """The keys of the glossary as they were typed, with those whose explanation has another fault."""
    first = next(iter(glossary.values()), None)
    holder = first.node.parent if first is not None else None
    return [*glossary, *(holder.keys if isinstance(holder, nodes.Mapping) else ())]


def _ordinary_words(shorts: Iterable[str], project: Project) -> set[str]:
    """Those that are typed in small letters elsewhere, or as a name, so that here they are but stressed."""
    forms = {form for short in shorts for form in (short.lower(), short.capitalize())}
    if not forms:
        return set()
    texts = (words for passage in project.passages for words in passage.running_words.values())
    return {form.upper() for form in forms.intersection(" ".join(texts).split())}


def _first_uses(project: Project, known: set[str]) -> dict[str, tuple[Block, str, int]]:
    """Each short form that is not known: the block and words that it comes first in, and where it begins there."""
    first: dict[str, tuple[Block, str, int]] = {}
    for passage in project.passages:
        for block, words in passage.running_words.items():
            for match in SHORT.finditer(words) if not block.is_heading else ():
                if match[0] not in known and match[0] not in first and _is_short_form(match, words):
                    first[match[0]] = (block, words, match.start())
    return first


def _is_short_form(match: re.Match[str], words: str) -> bool:
    """Whether capitals stand for themselves: not part of a word, number or address."""
    start, end = match.span()
    if words[end : end + 1] == "s" and not words[end + 1 : end + 2].isalnum():
        end += 1
    before, after = words[start - 1 : start] if start else "", words[end : end + 1]
    if before.isalnum() or after.isalnum() or before in JOINED or (after in JOINED and after not in "'’"):
        return False
    if ROMAN.issuperset(match[0]) or INSURANCE.match(words, start):
        return False
    return ADDRESS.search(words[max(start - NEAR, 0) : start]) is None


def _is_spelt_out(short: str, text: str, start: int) -> bool:
    """Whether the words before the brackets that hold it, or in the brackets after it, have its letters."""
    if text[start - 1 : start] == "(" and start:
        words = re.findall(WORD, text[max(start - NEAR, 0) : start])[-2 * len(short) :]
        return any(_has_letters(short, words[at:]) for at in range(len(words)))
    after = text[start + len(short) : start + len(short) + NEAR]
    words = re.findall(WORD, after.partition("(")[2].partition(")")[0])
    return after.startswith((" (", "s (")) and _has_letters(short, words)


def _has_letters(short: str, words: list[str]) -> bool:
    """Whether the letters of a short form are in these words in order, beginning with the first."""
    letters = iter("".join(words).lower())
    return (
        bool(words) and words[0][0].lower() == short[0].lower() and all(letter in letters for letter in short.lower())
    )
