"""Questions that several rules ask: what is cited, what is claimed, and which record was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from string import ascii_uppercase, digits

from selfassess import usage
from selfassess.citation import REF_ALONE, SLIP
from selfassess.model import Assessment, Claim, Record
from selfassess.passage import Citation, entries_of

from .engine import Subject

TARGET = re.compile(r"\]\([^()\n]*\)")
SIGNS = re.compile(r'[][!"#$%&()*+,./:;<=>?@\\^_`{|}~“”…]+')
stands = usage.stands


def claims(assessment: Assessment) -> Iterator[Claim]:
    return (each for each in entries_of(assessment) if isinstance(each, Claim))


def references(subject: Subject) -> Iterator[Citation]:
    """Everything that points at evidence."""
    return usage.references(subject.assessment, subject.passages)


def citations(subject: Subject) -> Iterator[Citation]:
    """Every citation: in prose, in claims' evidence lists, of indicators and of actions."""
    return (each for each in references(subject) if not each.is_link)


def cited(subject: Subject) -> set[str]:
    """Every ref that something cites, links to, or tries to cite."""
    found = {item.ref for each in references(subject) for item in each.items}
    return found.union(ref for passage in subject.passages for slip in passage.slips for ref in slip.refs)


def bare_words(sentence: str) -> list[str]:
    """The words of a sentence in small letters, without references, targets of links, emphasis and punctuation."""
    bare = SLIP.sub(" ", sentence) if "(" in sentence else sentence
    bare = TARGET.sub("]", bare) if "](" in bare else bare
    return SIGNS.sub(" ", bare).lower().split()


def nearest_records(ref: str, evidence: Mapping[str, Record], most: int = 3) -> str:
    """The hint that names the records which are one slip of typing away."""
    if not REF_ALONE.match(ref):
        return ""
    near = list(dict.fromkeys(each for each in _slips(ref) if each in evidence))[:most]
    shown = [f"{name}, {evidence[name].title}" for name in near]
    return f"Did you mean {'; or '.join(shown)}?" if shown else ""


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
