"""What befalls headings, and what claims and statements rest on."""

from __future__ import annotations

import re

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import text, typed

HEADINGS = "heading-malformed"
CLAIMS = "claim-without-evidence"
STATEMENTS = "statement-without-evidence"
CATEGORIES = "category-uncovered"
REPORT = '"\n  kind: report\n  category: '
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
    return Edit(files.OVERSIGHT, LAST_WORDS, f"{LAST_WORDS}\n\n  That statement rests on these documents (Ref {refs}).")


def bared(name: str, mark: str = "") -> str:
    """A statement without its references, links to evidence and lists of evidence, as after a careless export."""
    bare = text(name)
    bare = re.sub(r"\n +evidence: \[[^]]*\]", "", bare)
    bare = re.sub(r"\s*\(Ref [^()]*\)", mark, bare)
    return re.sub(r"\[([^][]+)\]\(ref:[^()]*\)", r"\1", bare)


DAMAGES = [
    typed(HEADINGS, "no space follows the signs", files.NEEDS, "  ### Getting an assessment\n",
          "  ⌖###Getting an assessment\n"),
    typed(HEADINGS, "the words of a heading slip to the next line", files.WELCOME, "  ### How to read it\n",
          "  ⌖###\n  How to read it\n"),
    typed(HEADINGS, "a heading goes seven signs deep", files.LEARNING, "\nproud_of:",
          "\n  ⌖####### What the circles found\n\n  They found much.\n\nproud_of:"),
    typed(HEADINGS, "a heading is typed right under a line of the paragraph above it, without its space",
          files.SAFEGUARDING, "  ### Being held to account\n",
          "  What others hold us to comes next.\n  ⌖####Being held to account\n"),
    typed(CLAIMS, "the reference is lost when a claim is shortened", files.EQUITY,
          "- Our staff can call on interpreters in 46 languages, and last year 97% of bookings for spoken\n"
          "    languages were filled (Ref 26).", "- ⌖Our staff can call on interpreters in 46 languages."),
    typed(CLAIMS, "a new claim joins the list in quotes", files.PARTNERS, "\nareas_for_improvement:",
          '  - ⌖"Families trust us: they say so."\n\nareas_for_improvement:'),
    typed(CLAIMS, "the list of evidence is emptied", files.LEADERSHIP,
          "with measures that any resident can follow.\n    evidence: [71]",
          "with measures that any resident can follow.\n    evidence: ⌖[]"),
    typed(CLAIMS, "a claim of a theme loses its figure and its list together", files.SAFETY,
          "- text: Of those who answered our survey, [](indicator:services-make-feel-safe) said that their "
          "services help them to feel safe and secure.\n    evidence: [1]",
          "- text: ⌖Nearly all who answered said that their services help them to feel safe and secure."),
    typed(CLAIMS, "the reference stands in an example of code by mistake", files.TRANSITIONS,
          "- The share of young people with a timely plan has risen by seventeen percentage points since "
          "2023-24. (Ref 52)",
          "- ⌖The share of young people with a timely plan has risen by seventeen percentage points since "
          "2023-24. `(Ref 52)`"),
    Damage(STATEMENTS, "an export drops every reference, and they are gathered in a chapter",
           (gathered(51, 60), Edit(files.TRANSITIONS, "statement: safe", "statement: ⌖safe"),
            Edit(files.TRANSITIONS, "[](indicator:reablement-at-home-91-days)", "84%")),
           {files.TRANSITIONS: bared(files.TRANSITIONS)}),
    Damage(STATEMENTS, "a first draft is laid over the statement", (gathered(41, 50),), {files.PARTNERS: SHORT},
           f"{files.PARTNERS}:3:12"),
    Damage(STATEMENTS, "references are written as words",
           (gathered(81, 90), Edit(files.LEARNING, "statement: learning", "statement: ⌖learning")),
           {files.LEARNING: bared(files.LEARNING, "(in the library)")}),
    Damage(CATEGORIES, "the librarian files what carers and people said under other categories",
           (Edit(files.PARTNERS_LIBRARY, f"carers' voice report 2025-26{REPORT}peoples-experience",
                 f"carers' voice report 2025-26{REPORT}feedback-from-partners"),
            Edit(files.PARTNERS_LIBRARY, f"review of the year 2025-26{REPORT}peoples-experience",
                 f"review of the year 2025-26{REPORT}processes"),
            Edit(files.PARTNERS, "statement: partnerships", "statement: ⌖partnerships"))),
    Damage(CATEGORIES, "the category of one survey is lost, and of another mistaken",
           (Edit(files.NEEDS_LIBRARY, "kind: survey\n  category: peoples-experience\n", "kind: survey\n"),
            Edit(files.NEEDS_LIBRARY, "category: peoples-experience", "category: processes"),
            Edit(files.NEEDS, "statement: assessing", "statement: ⌖assessing"))),
    Damage(CATEGORIES, "a new draft cites what partners and staff say alone",
           (gathered(41, 50), Edit(files.PARTNERS, "statement: 'part", "statement: ⌖'part"),
            Edit(files.PARTNERS, "whom to ring.", "whom to ring (Ref 42, 47).")), {files.PARTNERS: SHORT}),
]  # fmt: skip
