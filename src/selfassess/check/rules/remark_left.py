from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from selfassess.check.likely_texts import are_said, likely_texts
from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.project import Project

TASKS = (
    "add|advise|amend|check|clarify|complete|confirm|discuss|draft|edit|explain|provide|review|rewrite|update|verify"
    "|write"
)
TOPICS = "action|author|comment|drafting note|ed|editor|edit|legal|nb|note|query|question|reviewer|to do"
OPEN = r"awaiting|can[ ](?:we|you|someone)|do[ ]we|is[ ]this|needs?|should[ ]we|to[ ]be|to[ ]follow|waiting"
LONGEST = 60
MESSAGE = "“{}” reads like a remark to colleagues."
HINT = "Delete it, or rewrite it for the people who read the document."
GOING_OUT = "publi|releas|submi|sending|sharing|final|it[ ]goes"
PUBLISHED = "publish|share|circulate|release|distribute"
PUBLICATION = "publication|sharing|circulation|release|distribution"
READERS = "self|ed|editor|author|colleagues?|reviewers?"
REST = r"[^][\n]{0,300}\](?!\()"  # to the closing bracket, but not the words of a link
IN_SQUARE_BRACKETS = rf"""(?x)
    \[[ ]?(?:
        (?:[A-Z]{{1,3}}\d{{1,3}}|[A-Z]{{2,3}})[ ]?[:–-][ ]      # [AH1: check with legal]
      | (?i:{TOPICS})\b[ ]?(?:for[ ]\w+[ ]?)?[:–-]            # [Note: ask finance]
      | [A-Z][a-z]{{1,14}}:[ ]                               # [Sam: is this right?]
      | (?i:(?:please[ ])?(?:{TASKS})\b|(?:{OPEN})\b)         # [check with legal], [to be confirmed]
      | [A-Z][A-Za-z]{{0,14}}[ ]to[ ](?:{TASKS})\b            # [Sam to confirm]
    ){REST}
    | \[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]            # a mark of GitHub
    | \bComment(?:ed)?[ ]\[[A-Z]{{1,3}}\d{{1,3}}\]:?          # Word: Commented [AH1]:
"""
REMARKS: Mapping[tuple[str, ...], str] = {
    ("[",): IN_SQUARE_BRACKETS,
    (" to ", "("): rf"\( ?[A-Z][A-Za-z]{{0,14}} to (?:{TASKS})\b[^][()\n]{{0,200}}\)",  # (Sam to confirm)
    ("nb",): r"\bNB\b[.:]?",
    ("n.b",): r"\bN\.B\b[.:]?",
    ("@", " @"): r"(?<![\w.@])@[A-Z][a-z]+ [A-Z][a-z]+",  # Teams: @ and two names
    ("=", "=="): r"==(?=\S)[^=\n]{1,200}(?<=\S)==(?!=)",  # ==highlighted==
    ("{",): r"\{(?:>>|\+\+|--|~~)[^{}\n]{1,300}\}",  # {>>a remark<<}
    (" before ",): rf"(?i)\b(?:delete|remove|cut|take out) (?:this |it )?before (?:{GOING_OUT})\w*",
    # an order, not “we do not share”
    ("do not ",): rf"(?<!\w )(?<!, )(?i:\bdo not (?:{PUBLISHED})\b)",
    ("don't ",): rf"(?<!\w )(?<!, )(?i:\bdon't (?:{PUBLISHED})\b)",
    ("don’t ",): rf"(?<!\w )(?<!, )(?i:\bdon’t (?:{PUBLISHED})\b)",
    ("not for ",): rf"(?i)\bnot for (?:(?:{PUBLICATION}|the cqc|cqc|inspectors?|the inspectors?)\b)",
    ("not to be ",): rf"(?i)\bnot to be (?:{PUBLISHED})(?:d|ed)\b",
    ("note to ",): rf"(?i)\bnote to (?:{READERS})\b",
    ("notes to ",): rf"(?i)\bnotes to (?:{READERS})\b",
    ("drafting note",): r"(?i)\bdrafting notes?\b",
    ("internal ",): r"(?i)\b(?:for )?internal (?:use|eyes)\b(?: only)?",
    ("off the record",): r"(?i)\boff the record\b",
}
"""What remarks look like, by what such a text has, in small letters; what is quickest to look for comes first."""


def remark_left(project: Project) -> Iterator[Problem]:
    """A remark to colleagues that is still in the text: a comment, “[AH1: check with legal]”, “NB”.

    Such remarks are for people who write the document, not for those who read it. Delete the remark when it is
    dealt with. What is between `<!--` and `-->` is never printed, but it stays in the file; everything else
    is printed. No remark may be left when the document is final.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          Waits are falling. [AH1: check with finance]

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Waits are falling. They fell from 41 to 33 days.
    """
    yield from prose_mistakes(project, "remark-left")
    likely = {words: pattern for words, pattern in REMARKS.items() if are_said(project, words)}
    for text, place in likely_texts(project, [words[-1] for words in likely]):
        for remark in _remarks(text, likely):
            yield Problem(place(remark.start()), MESSAGE.format(_shortened(remark[0])), HINT)


def _remarks(text: str, likely: Mapping[tuple[str, ...], str]) -> Iterator[re.Match[str]]:
    """Each remark once, from the first; one within another is a part of it."""
    small = text.lower()
    patterns = [pattern for words, pattern in likely.items() if all(map(small.__contains__, words))]
    end = 0
    for remark in sorted((match for pattern in patterns for match in re.finditer(pattern, text)), key=re.Match.start):
        if remark.start() >= end:
            end = remark.end()
            yield remark


def _shortened(remark: str) -> str:
    words = " ".join(remark.split())
    return f"{words[:LONGEST].strip()}…" if len(words) > LONGEST else words


def is_final(project: Project) -> bool:
    """Whether the assessment says that it is final."""
    return project.assessment.status == "final"
