"""What befalls headings, and what claims and statements rest on."""

from __future__ import annotations

import re

from tests.check.damaging import EXAMPLE, Damage, Edit

EQUITY = "content/statements/equity-in-experience-and-outcomes.yaml"
LEARNING = "content/statements/learning-improvement-and-innovation.yaml"
NEEDS = "content/statements/assessing-needs.yaml"
PARTNERSHIPS = "content/statements/partnerships-and-communities.yaml"
SAFE_SYSTEMS = "content/statements/safe-systems-pathways-and-transitions.yaml"
SAFEGUARDING = "content/statements/safeguarding.yaml"
LEADERSHIP = "content/themes/leadership.yaml"
SAFETY = "content/themes/ensuring-safety.yaml"
WELCOME = "content/chapters/welcome.yaml"
OVERSIGHT = "content/chapters/governance.yaml"
NEEDS_RECORDS = "evidence/assessing-needs.yaml"
PARTNERSHIP_RECORDS = "evidence/partnerships-and-communities.yaml"

LAST_WORDS = "and a shorter update each spring."


def gathered(first: int, last: int) -> Edit:
    """The references of a statement, moved to the end of a chapter."""
    refs = ", ".join(map(str, range(first, last + 1)))
    return Edit(OVERSIGHT, LAST_WORDS, f"{LAST_WORDS}\n\n  That statement rests on these documents (Ref {refs}).")


def bared(name: str, mark: str = "") -> str:
    """A statement without its references, links to evidence and lists of evidence, as after a careless export."""
    text = (EXAMPLE / name).read_text("utf-8")
    text = re.sub(r"\n +evidence: \[[^]]*\]", "", text)
    text = re.sub(r"\s*\(Ref [^()]*\)", mark, text)
    return re.sub(r"\[([^][]+)\]\(ref:[^()]*\)", r"\1", text)


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
HEADINGS = [
    Damage(
        "heading-malformed",
        "no space follows the signs",
        (Edit(NEEDS, "  ### Getting an assessment\n", "  ⌖###Getting an assessment\n"),),
    ),
    Damage(
        "heading-malformed",
        "the words of a heading slip to the next line",
        (Edit(WELCOME, "  ### How to read it\n", "  ⌖###\n  How to read it\n"),),
    ),
    Damage(
        "heading-malformed",
        "a heading goes seven signs deep",
        (
            Edit(
                LEARNING,
                "\nproud_of:",
                "\n  ⌖####### What the circles found\n\n  They found much.\n\nproud_of:",
            ),
        ),
    ),
    Damage(
        "heading-malformed",
        "a heading is typed right under a line of the paragraph above it, without its space",
        (
            Edit(
                SAFEGUARDING,
                "  ### Being held to account\n",
                "  What others hold us to comes next.\n  ⌖####Being held to account\n",
            ),
        ),
    ),
]
CLAIMS = [
    Damage(
        "claim-without-evidence",
        "the reference is lost when a claim is shortened",
        (
            Edit(
                EQUITY,
                "- Our staff can call on interpreters in 46 languages, and last year 97% of bookings for spoken\n"
                "    languages were filled (Ref 26).",
                "- ⌖Our staff can call on interpreters in 46 languages.",
            ),
        ),
    ),
    Damage(
        "claim-without-evidence",
        "a new claim joins the list in quotes",
        (
            Edit(
                PARTNERSHIPS,
                "\nareas_for_improvement:",
                '  - ⌖"Families trust us: they say so."\n\nareas_for_improvement:',
            ),
        ),
    ),
    Damage(
        "claim-without-evidence",
        "the list of evidence is emptied",
        (
            Edit(
                LEADERSHIP,
                "with measures that any resident can follow.\n    evidence: [71]",
                "with measures that any resident can follow.\n    evidence: ⌖[]",
            ),
        ),
    ),
    Damage(
        "claim-without-evidence",
        "a claim of a theme loses its figure and its list together",
        (
            Edit(
                SAFETY,
                "- text: Of those who answered our survey, [](indicator:services-make-feel-safe) said that their "
                "services help them to feel safe and secure.\n    evidence: [1]",
                "- text: ⌖Nearly all who answered said that their services help them to feel safe and secure.",
            ),
        ),
    ),
    Damage(
        "claim-without-evidence",
        "the reference stands in an example of code by mistake",
        (
            Edit(
                SAFE_SYSTEMS,
                "- The share of young people with a timely plan has risen by seventeen percentage points since "
                "2023-24. (Ref 52)",
                "- ⌖The share of young people with a timely plan has risen by seventeen percentage points since "
                "2023-24. `(Ref 52)`",
            ),
        ),
    ),
]
STATEMENTS = [
    Damage(
        "statement-without-evidence",
        "an export drops every reference, and they are gathered in a chapter",
        (
            gathered(51, 60),
            Edit(SAFE_SYSTEMS, "statement: safe", "statement: ⌖safe"),
            Edit(SAFE_SYSTEMS, "[](indicator:reablement-at-home-91-days)", "84%"),
        ),
        {SAFE_SYSTEMS: bared(SAFE_SYSTEMS)},
    ),
    Damage(
        "statement-without-evidence",
        "a first draft is laid over the statement",
        (gathered(41, 50),),
        {PARTNERSHIPS: SHORT},
        at=f"{PARTNERSHIPS}:3:12",
    ),
    Damage(
        "statement-without-evidence",
        "references are written as footnotes",
        (gathered(81, 90), Edit(LEARNING, "statement: learning", "statement: ⌖learning")),
        {LEARNING: bared(LEARNING, "[^1]")},
    ),
]
CATEGORIES = [
    Damage(
        "category-uncovered",
        "the librarian files what carers and people said under other categories",
        (
            Edit(
                PARTNERSHIP_RECORDS,
                "carers' voice report 2025-26\"\n  kind: report\n  category: peoples-experience",
                "carers' voice report 2025-26\"\n  kind: report\n  category: feedback-from-partners",
            ),
            Edit(
                PARTNERSHIP_RECORDS,
                'review of the year 2025-26"\n  kind: report\n  category: peoples-experience',
                'review of the year 2025-26"\n  kind: report\n  category: processes',
            ),
            Edit(PARTNERSHIPS, "statement: partnerships", "statement: ⌖partnerships"),
        ),
    ),
    Damage(
        "category-uncovered",
        "the category of one survey is lost, and of another mistaken",
        (
            Edit(NEEDS_RECORDS, "kind: survey\n  category: peoples-experience\n", "kind: survey\n"),
            Edit(NEEDS_RECORDS, "category: peoples-experience", "category: processes"),
            Edit(NEEDS, "statement: assessing", "statement: ⌖assessing"),
        ),
    ),
    Damage(
        "category-uncovered",
        "a new draft cites what partners and staff say alone",
        (
            gathered(41, 50),
            Edit(PARTNERSHIPS, "statement: 'part", "statement: ⌖'part"),
            Edit(PARTNERSHIPS, "whom to ring.", "whom to ring (Ref 42, 47)."),
        ),
        {PARTNERSHIPS: SHORT},
    ),
]
DAMAGES = [*HEADINGS, *CLAIMS, *STATEMENTS, *CATEGORIES]
