"""The kind of a document, where the words of its title leave no doubt."""

from __future__ import annotations

import re

WORDS = {
    "policy": ("policy", "policies"),
    "strategy": ("strategy", "strategies"),
    "plan": ("plan", "plans"),
    "procedure": ("procedure", "procedures"),
    "data": ("data", "dataset", "dashboard", "scorecard", "statistics"),
    "report": ("report", "reports"),
    "minutes": ("minutes",),
    "survey": ("survey", "surveys", "survey results", "questionnaire"),
    "case-study": ("case study", "case studies"),
    "video": ("video", "film"),
}
KINDS = {word: kind for kind, words in WORDS.items() for word in words}
ENDINGS = {".mp4": "video", ".mov": "video", ".avi": "video", ".wmv": "video", ".m4v": "video", ".webm": "video"}
SUBJECT = re.compile(r"\s(?:of|on|for|from|to|with|in|by|about|between|at)\s|[:;(\[]|\s[–—-]\s|[,.]\s")
"""Where a title begins to say what the document is about: after this, no word tells its kind."""
DECORATION = re.compile(
    r"""
    (?: \s | ^ )
    (?: \d[\d/–-]* | v\d[\d.]* | draft | final | approved | signed | published | easy[ ]read | summary
      | january | february | march | april | may | june | july | august | september | october | november | december
    )
    \Z
    """,
    re.VERBOSE,
)
JOINED = re.compile(r"\b(?:and|or)\b|[&+/]")


def kind_of(title: str, ending: str = "") -> str:
    """The kind that a title names, as the last word before it says what the document is about; empty if unsure.

    `ending` is that of the file's name. A title of two kinds, such as “Policy and procedure”, has none.
    """
    if ending in ENDINGS:
        return ENDINGS[ending]
    head = SUBJECT.split(f"{' '.join(title.lower().split())} ", maxsplit=1)[0].strip()
    while (shorter := DECORATION.sub("", head)) != head:
        head = shorter.strip()
    words = head.split()
    kind = KINDS.get(" ".join(words[-2:])) or KINDS.get(words[-1] if words else "", "")
    others = {KINDS[word] for part in JOINED.split(head) for word in part.split()[-1:] if word in KINDS}
    return kind if others <= {kind} else ""
