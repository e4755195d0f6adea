"""What befalls headings, and what claims and statements rest on."""

from __future__ import annotations

import re

from tests.check.damage import Damage, Edit
from tests.check.example import (
    EQUITY,
    LEADERSHIP,
    LEARNING,
    NEEDS,
    NEEDS_LIBRARY,
    OVERSIGHT,
    PARTNERS,
    PARTNERS_LIBRARY,
    SAFEGUARDING,
    SAFETY,
    TRANSITIONS,
    WELCOME,
    text,
    typed,
)

HEADINGS = "heading-malformed"
CLAIMS = "claim-without-evidence"
STATEMENTS = "statement-without-evidence"
CATEGORIES = "category-uncovered"
LAST_WORDS = "and a shorter update each spring."
SHORT = """\
# First draft, for the meeting on Thursday
self_score: 3
statement: 'partnerships-and-communities'
lead: Director of Public Health
ambition: >-
  We want to work as one with the NHS, with charities and with neighbourhoods.
performance: "Most of our partners say that we keep our word, and some say that we are slow."
proud_of:
  - Partners say that they know whom to ring.
areas_for_improvement:
  - {text: Carers are noticed too late., actions: [A8]}
how_we_know: >-
  We ask our partners every second spring, and publish what they tell us.
plans: >-
  We will sign an agreement on carers.
others_say:
  - A nurse calls the neighbourhood team the only meeting that she would miss.
"""


def gathered(first: int, last: int) -> Edit:
    """The references of a statement, moved to the end of a chapter."""
    refs = ", ".join(map(str, range(first, last + 1)))
    return Edit(OVERSIGHT, LAST_WORDS, f"{LAST_WORDS}\n\n  That statement rests on these documents (Ref {refs}).")


def bared(name: str, mark: str = "") -> str:
    """A statement without its references, links to evidence and lists of evidence, as after a careless export."""
    bare = text(name)
    bare = re.sub(r"\n +evidence: \[[^]]*\]", "", bare)
    bare = re.sub(r"\s*\(Ref [^()]*\)", mark, bare)
    return re.sub(r"\[([^][]+)\]\(ref:[^()]*\)", r"\1", bare)


DAMAGES = [
    typed(HEADINGS, "no space follows the signs", NEEDS, "  ### Getting an assessment\n",
          "  ⌖###Getting an assessment\n"),
    typed(HEADINGS, "the words of a heading slip to the next line", WELCOME, "  ### How to read it\n",
          "  ⌖###\n  How to read it\n"),
    typed(HEADINGS, "a heading goes seven signs deep", LEARNING, "\nproud_of:",
          "\n  ⌖####### What the circles found\n\n  They found much.\n\nproud_of:"),
    typed(HEADINGS, "a heading is typed right under a line of the paragraph above it, without its space", SAFEGUARDING,
          "  ### Being held to account\n", "  What others hold us to comes next.\n  ⌖####Being held to account\n"),
    typed(CLAIMS, "the reference is lost when a claim is shortened", EQUITY,
          "- Our staff can call on interpreters in 46 languages, and last year 97% of bookings for spoken\n"
          "    languages were filled (Ref 26).", "- ⌖Our staff can call on interpreters in 46 languages."),
    typed(CLAIMS, "a new claim joins the list in quotes", PARTNERS, "\nareas_for_improvement:",
          '  - ⌖"Families trust us: they say so."\n\nareas_for_improvement:'),
    typed(CLAIMS, "the list of evidence is emptied", LEADERSHIP,
          "with measures that any resident can follow.\n    evidence: [71]",
          "with measures that any resident can follow.\n    evidence: ⌖[]"),
    typed(CLAIMS, "a claim of a theme loses its figure and its list together", SAFETY,
          "- text: Of those who answered our survey, [](indicator:services-make-feel-safe) said that their "
          "services help them to feel safe and secure.\n    evidence: [1]",
          "- text: ⌖Nearly all who answered said that their services help them to feel safe and secure."),
    typed(CLAIMS, "the reference stands in an example of code by mistake", TRANSITIONS,
          "- The share of young people with a timely plan has risen by seventeen percentage points since "
          "2023-24. (Ref 52)",
          "- ⌖The share of young people with a timely plan has risen by seventeen percentage points since "
          "2023-24. `(Ref 52)`"),
    Damage(STATEMENTS, "an export drops every reference, and they are gathered in a chapter",
           (gathered(51, 60), Edit(TRANSITIONS, "statement: safe", "statement: ⌖safe"),
            Edit(TRANSITIONS, "[](indicator:reablement-at-home-91-days)", "84%")),
           {TRANSITIONS: bared(TRANSITIONS)}),
    Damage(STATEMENTS, "a first draft is laid over the statement", (gathered(41, 50),), {PARTNERS: SHORT},
           f"{PARTNERS}:3:12"),
    Damage(STATEMENTS, "references are written as footnotes",
           (gathered(81, 90), Edit(LEARNING, "statement: learning", "statement: ⌖learning")),
           {LEARNING: bared(LEARNING, "[^1]")}),
    Damage(CATEGORIES, "the librarian files what carers and people said under other categories",
           (Edit(PARTNERS_LIBRARY, "carers' voice report 2025-26\"\n  kind: report\n  category: peoples-experience",
                 "carers' voice report 2025-26\"\n  kind: report\n  category: feedback-from-partners"),
            Edit(PARTNERS_LIBRARY, 'review of the year 2025-26"\n  kind: report\n  category: peoples-experience',
                 'review of the year 2025-26"\n  kind: report\n  category: processes'),
            Edit(PARTNERS, "statement: partnerships", "statement: ⌖partnerships"))),
    Damage(CATEGORIES, "the category of one survey is lost, and of another mistaken",
           (Edit(NEEDS_LIBRARY, "kind: survey\n  category: peoples-experience\n", "kind: survey\n"),
            Edit(NEEDS_LIBRARY, "category: peoples-experience", "category: processes"),
            Edit(NEEDS, "statement: assessing", "statement: ⌖assessing"))),
    Damage(CATEGORIES, "a new draft cites what partners and staff say alone",
           (gathered(41, 50), Edit(PARTNERS, "statement: 'part", "statement: ⌖'part"),
            Edit(PARTNERS, "whom to ring.", "whom to ring (Ref 42, 47).")), {PARTNERS: SHORT}),
]  # fmt: skip
