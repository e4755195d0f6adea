from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.check.likely_texts import likely_texts
from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.project import Project

TASKS = (
    "add|advise|amend|check|clarify|complete|confirm|discuss|draft|edit|explain|provide|review|rewrite|update|verify"
    "|write"
)
TOPICS = "action|author|comment|drafting note|ed|editor|edit|legal|nb|note|query|question|reviewer|to do"
OPEN = r"awaiting|can[ ](?:we|you|someone)|do[ ]we|is[ ]this|needs?|should[ ]we|to[ ]be|to[ ]follow|waiting"
GOING_OUT = "publi|releas|submi|sending|sharing|final|it[ ]goes"
PUBLISHED = "publish|share|circulate|release|distribute"
PUBLICATION = "publication|sharing|circulation|release|distribution"
REST = r"[^][\n]{0,300}\](?!\()"  # to the closing bracket, but not the words of a link
REMARK = rf"""(?x)
      \[[ ]?(?:[A-Z]{{1,3}}\d{{1,3}}|[A-Z]{{2,3}})[ ]?[:–-][ ]{REST}     # [AH1: check with legal]
    | \[[ ]?(?i:{TOPICS})\b[ ]?(?:for[ ]\w+[ ]?)?[:–-]{REST}           # [Note: ask finance]
    | \[[ ]?[A-Z][a-z]{{1,14}}:[ ]{REST}                              # [Sam: is this right?]
    | \[[ ]?(?i:(?:please[ ])?(?:{TASKS})\b|(?:{OPEN})\b){REST}        # [check with legal], [to be confirmed]
    | [([][ ]?[A-Z][A-Za-z]{{0,14}}[ ]to[ ](?:{TASKS})\b[^][()\n]{{0,200}}[])]   # (Jo to confirm)
    | \[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]                       # a mark of GitHub
    | \bN\.?B\b[.:]?
    | \bComment(?:ed)?[ ]\[[A-Z]{{1,3}}\d{{1,3}}\]:?                  # Word: Commented [AH1]:
    | (?<![\w.@])@[A-Z][a-z]+[ ][A-Z][a-z]+                          # Teams: @ and two names
    | ==(?=\S)[^=\n]{{1,200}}(?<=\S)==(?!=)                          # ==highlighted==
    | \{{(?:>>|\+\+|--|~~)[^{{}}\n]{{1,300}}\}}                         # {{>>a remark<<}}
    | (?i:\b(?:delete|remove|cut|take[ ]out)[ ](?:this[ ]|it[ ])?before[ ](?:{GOING_OUT})\w*)
    | (?<!\w[ ])(?<!,[ ])(?i:\b(?:do[ ]not|don['’]t)[ ](?:{PUBLISHED})\b)   # an order, not “we do not share”
    | (?i:\bnot[ ](?:for[ ](?:{PUBLICATION})|to[ ]be[ ](?:{PUBLISHED})(?:d|ed))\b)
    | (?i:\bnotes?[ ]to[ ](?:self|ed|editor|author|colleagues?|reviewers?)\b|\bdrafting[ ]notes?\b)
    | (?i:\b(?:for[ ])?internal[ ](?:use|eyes)\b(?:[ ]only)?|\boff[ ]the[ ]record\b)
    | (?i:\bnot[ ]for[ ](?:the[ ])?(?:cqc|inspectors?)\b)
"""
LIKELY = (
    *("[", " to ", "nb", "n.b", "comment", "@", "==", "{", "before", "publi", "share", "circulat", "release"),
    *("distribut", "note to", "notes to", "drafting note", "internal", "record", "not for"),
)


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
    for text, place in likely_texts(project, LIKELY):
        for remark in re.finditer(REMARK, text):
            words = " ".join(remark[0].split())
            message = f"“{words[:60].strip()}{'…' if len(words) > 60 else ''}” reads like a remark to colleagues."
            yield Problem(
                place(remark.start()), message, "Delete it, or rewrite it for the people who read the document."
            )


def is_final(project: Project) -> bool:
    """Whether the assessment says that it is final."""
    return project.assessment.status == "final"
