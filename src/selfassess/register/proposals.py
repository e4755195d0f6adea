"""What a word of a council's own register probably means, among the words that a key may have."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selfassess.register.choices import Choices
from selfassess.register.questions import BLANK

KINDS = {
    "policy": r"polic",
    "strategy": r"strateg|framework|vision",
    "plan": r"\bplans?\b|roadmap|programme",
    "procedure": r"procedur|guid|protocol|process|standard|pathway|toolkit|handbook|form\b|template",
    "data": r"data|dashboard|spreadsheet|excel|xls|performance|statistic|\bkpi|figures|ascof|return",
    "minutes": r"minutes|meeting|agenda|notes? of",
    "survey": r"survey|questionnaire|feedback|consultation",
    "case-study": r"case stud|story|stories|example|compliment|testimon",
    "web-page": r"web|intranet|internet|online|site|page|link",
    "video": r"video|film|recording|audio|podcast",
    "report": r"report|review|audit|paper|briefing|evaluation|assessment|inspection|pdf|word|presentation|slides?",
}
STATUSES = {
    "superseded": r"supersed|replac|old\b|previous|out of date|outdated|archiv|expired|historic",
    "withdrawn": r"\bnot\b|inactive|unpublish|withdr|delet|remov|cancel|obsolete|retired|do not use|not used",
    "current": r"current|\blive|final|approv|publish|\bactive|in use|agreed|sign|open|draft|complete|received|yes|ok\b",
}
OPEN = re.compile(
    r"""
    (?!.*\b(?:not|non|un|no)\b)  # “not for publication” is the opposite
    (?: public | (?:already\ )?publish | open\b | unrestricted | unclassified | website | everyone | anyone )
    """,
    re.VERBOSE,
)
REGULATOR = re.compile(r"cqc|inspect|regulat|partner|official\Z")
MEANT: Mapping[str, Mapping[str, str]] = {"kind": KINDS, "status": STATUSES}
CLOSE = 75
"""How alike a word and the nearest one must be at least, of 100."""


def proposal(key: str, typed: str, choices: Choices) -> str:
    """The id that is probably meant, or `blank`; of who may see a record, the fewest people that it may mean."""
    words = " ".join(re.sub(r"[-_/]+", " ", typed).lower().split())
    if key == "sensitivity":
        return "public" if OPEN.match(words) else "cqc" if REGULATOR.search(words) else "internal"
    meant = next((id_ for id_, form in MEANT.get(key, {}).items() if re.search(form, words)), "")
    return meant or _nearest(words, choices) or ("other" if key == "kind" else BLANK)


def _nearest(words: str, choices: Choices) -> str:
    from rapidfuzz.fuzz import WRatio
    from rapidfuzz.process import extractOne
    from rapidfuzz.utils import default_process

    forms = {form: id_ for id_, name in choices.items() for form in (name, id_.replace("-", " "))}
    found = extractOne(words, list(forms), scorer=WRatio, processor=default_process, score_cutoff=CLOSE)
    return forms[found[0]] if found is not None else ""
