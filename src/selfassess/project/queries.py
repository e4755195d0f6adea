"""Questions that several rules ask: what is cited, what is claimed, and which record was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from string import ascii_uppercase, digits

from selfassess.model.assessment import Assessment, Claim, Record, Spotlight
from selfassess.model.citation import REF_ALONE, SLIP
from selfassess.project.project import Project
from selfassess.project.prose_items import entries_of
from selfassess.prose.passage import Citation
from selfassess.syntax.source import Text

TARGET = re.compile(r"\]\([^()\n]*\)")
SIGNS = re.compile(r'[][!"#$%&()*+,./:;<=>?@\\^_`{|}~“”…]+')


def claims(assessment: Assessment) -> Iterator[Claim]:
    return (each for each in entries_of(assessment) if isinstance(each, Claim))


def short_texts(assessment: Assessment) -> Iterator[Text]:
    """The titles, names and sentences that stand outside prose and that a document shows."""
    texts: list[Text | None] = [assessment.council, assessment.title, assessment.owner]
    texts += [each.title for each in assessment.chapters.values()]
    texts += [each.lead for each in assessment.statements]
    for story in entries_of(assessment):
        texts += [story.spotlight, story.about, story.alt] if isinstance(story, Spotlight) else []
    for indicator in assessment.indicators.values():
        texts += [indicator.name, indicator.sentence]
    for action in assessment.actions.values():
        texts += [action.what, action.lead, action.measure]
    for record in assessment.evidence.values():
        texts += [record.title, record.owner]
    yield from filter(None, texts)


def citations(project: Project) -> Iterator[Citation]:
    """Every citation: in prose, in claims' evidence lists, of indicators and of actions."""
    return (citation for citation in project.references if not citation.is_link)


def bare_words(sentence: str) -> list[str]:
    """The words of a sentence in small letters, without references, targets of links, emphasis and punctuation."""
    bare = SLIP.sub(" ", sentence) if "(" in sentence else sentence
    bare = TARGET.sub("]", bare) if "](" in bare else bare
    return SIGNS.sub(" ", bare).lower().split()


def nearest_records(ref: str, evidence: Mapping[str, Record], most: int = 3) -> str:
    """The hint that names the records which are one slip of typing away."""
    shown = [f"{name}, {evidence[name].title}" for name in nearest_refs(ref, evidence)[:most]]
    return f"Did you mean {'; or '.join(shown)}?" if shown else ""


def nearest_refs(ref: str, evidence: Mapping[str, Record]) -> list[str]:
    """The refs of records which are one slip of typing away, likeliest first."""
    return list(dict.fromkeys(each for each in _slips(ref) if each in evidence)) if REF_ALONE.match(ref) else []


def _slips(ref: str) -> Iterator[str]:
    """What may have been meant, likeliest first: two signs swapped, one too many, one wrong, one too few."""
    splits = [(ref[:at], ref[at:]) for at in range(len(ref) + 1)]
    yield from (before + after[1] + after[0] + after[2:] for before, after in splits if len(after) > 1)
    yield ref.lstrip(ascii_uppercase)
    yield from (before + after[1:] for before, after in splits if after)
    yield from (
        before + sign + after[1:] for before, after in reversed(splits) if after and len(ref) > 1 for sign in digits
    )
    yield from (before + sign + after for before, after in reversed(splits) for sign in digits)
