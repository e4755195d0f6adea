"""Whether a group in brackets is meant as a reference: surely, perhaps, or not at all."""

from __future__ import annotations

import re

from selfassess.model.citation import ref_parts
from selfassess.model.loose_citation import LooseGroup, Sureness

PLACE_NAME = r"\b[A-Z][a-z]+(?:['’-]\w+)*\s*$"
EAST_LONDON = (
    r"(?i)(?:postcodes?|postal|district|walthamstow|leyton|leytonstone|chingford|stratford|bow|poplar|hackney|homerton"
    r"|clapton|dalston|green|whitechapel|stepney|ham|plaistow|gate|park|town|wanstead|woodford|wapping|dogs|wharf|beckton"
    r"|shoreditch|end|spitalfields|haggerston|mill|silvertown|docks?|newham|limehouse|aldgate|upton|forest)\W*$"
)
LAST_DISTRICT = 20
OWN_WORDS = r"\[[^\[\]]*[^\W\d_]{3}[^\[\]]*\]$"
ENDS = r"\s*(?:$|[.,;:!?)\[\]”’\"'])"
YEARS = range(1900, 2101)


def is_meant(group: LooseGroup, is_round: bool, before: str, after: str) -> bool | None:
    """True where it surely is, False where it may be, None where it is something else.

    `before` and `after` are the words around its brackets, which are round or square.
    """
    return JUDGES[group.sureness](group, is_round, before, after)


def _word(group: LooseGroup, is_round: bool, before: str, after: str) -> bool | None:
    """A word for evidence and a number: sure, but for “document 3 of 5” and “(we had evidence 17 people …)”."""
    name = group.name.lower()
    is_ref = name.startswith("ref")
    is_capital = group.name[:1].isupper()
    if not group.items and not (is_ref or (name.startswith("ev") and group.is_whole and not group.before)):
        return None
    if not is_ref and not group.is_whole and (not is_capital or group.of):
        return None
    if not is_capital and group.before and not group.is_apart:
        return None
    return True


def _letter(group: LooseGroup, is_round: bool, before: str, after: str) -> bool | None:
    """E17 and R17: the letter of a council's own numbers, unless it is a district of London or the number of a risk."""
    if group.before or not group.is_whole or not group.items:
        return None
    if group.name in "Rr":
        return None if re.search(r"(?i)\brisk\W*$", before) else not is_round
    if not is_round or any(int(ref_parts(item.ref).number) > LAST_DISTRICT for item in group.items):
        return True
    if re.search(EAST_LONDON, before):
        return None
    return re.search(PLACE_NAME, before) is None


def _like(group: LooseGroup, is_round: bool, before: str, after: str) -> bool | None:
    """A number that a council may call so, or that another document has: never sure."""
    return False if group.items and not group.lost and group.is_whole and not group.before else None


def _numbers(group: LooseGroup, is_round: bool, before: str, after: str) -> bool | None:
    """Numbers alone: in square brackets, or of a series that the library has, as in (IR10)."""
    if not group.items or not group.is_whole or group.before:
        return None
    numbers = [item.ref for item in group.items if item.ref[:1].isdigit()]
    if not numbers:
        return not group.lost or None
    is_year = any(int(ref) in YEARS for ref in filter(str.isdigit, (*numbers, *group.lost)))
    if is_round or is_year or not before.strip() or re.search(OWN_WORDS, before) or after.startswith(":"):
        return None
    return not group.lost and (re.match(ENDS, after) is not None or len(group.items) > 1)


JUDGES = {Sureness.WORD: _word, Sureness.LETTER: _letter, Sureness.LIKE: _like, Sureness.NUMBERS: _numbers}
