"""Questions that several rules ask: what is cited, what is claimed, and which record was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from string import ascii_uppercase, digits

from selfassess import usage
from selfassess.citation import REF_ALONE, SLIP
from selfassess.entry import Entry
from selfassess.model import Assessment, Claim, Record
from selfassess.passage import Citation, entries_of

from .engine import Subject

TARGET = re.compile(r"\]\([^()\n]*\)")
SIGNS = re.compile(r'[][!"#$%&()*+,./:;<=>?@\\^_`{|}~“”…]+')


def stands(entry: Entry, key: str) -> bool:
    """Whether something was typed under a key, though it may not have been read; another finding then says why."""
    value = getattr(entry.node, "values", {}).get(key)
    return value is not None and bool(getattr(value, "text", "text").strip() and getattr(value, "items", "items"))


def claims(assessment: Assessment) -> Iterator[Claim]:
    return (each for each in entries_of(assessment) if isinstance(each, Claim))


def references(subject: Subject) -> Iterator[Citation]:
    """Everything that points at evidence."""
    return usage.references(subject.assessment, subject.passages)


def citations(subject: Subject) -> Iterator[Citation]:
    """Every citation: in prose, in claims' evidence lists, of indicators and of actions."""
    return (each for each in references(subject) if not _is_link(each))


def cited(subject: Subject) -> set[str]:
    """Every ref that something cites, links to, or tries to cite."""
    found = {item.ref for each in references(subject) for item in each.items}
    return found.union(ref for passage in subject.passages for slip in passage.slips for ref in slip.refs)


def is_whole(kind: type[Entry], assessment: Assessment) -> bool:
    """Whether every entry of a kind is known by its own id; else any that seems not to be there may be one of them."""
    lost = [*assessment.nameless, *(each.again for each in assessment.repeated)]
    return not any(isinstance(each, kind) for each in lost)


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


def _is_link(citation: Citation) -> bool:
    """Whether it is a link under its own words, `[…](ref:96)`, which link-to-nowhere judges."""
    spot = citation.spot
    return spot is not None and not spot.block.content.startswith("(", spot.offset)
