"""What a council's files may hold, but for its answers and its library: one table for each kind of entry."""

from __future__ import annotations

from datetime import date

from selfassess.load.evidence import SUPPORT, statement_ids
from selfassess.load.framework_schema import WORD, an_id
from selfassess.model.assessment import AUDIENCES, Acceptance, Action, Chapter, Indicator, Progress
from selfassess.model.framework import Framework
from selfassess.schema.containers import Entry, Keyed, Many
from selfassess.schema.fields import Key, Keys, needed
from selfassess.schema.scalars import DATE, FIGURE, TEXT, YEAR, Words, choice
from selfassess.syntax.messages import listed

YEARS = "2025-26: 78"
UNITS = ("percent", "number", "score", "days", "pounds")
PROGRESS_MADE = ("not-started", "on-track", "at-risk", "late", "done")
ASSESSMENT_KEYS: Keys = {
    "framework": needed(
        Words(names="framework"),
        "The regulator's framework: one that ships with selfassess, or the name of a framework file of your own",
    ),
    "council": needed(TEXT, "The council's full name, as it stands on the cover"),
    "title": needed(TEXT, "The title of the document"),
    "as_at": needed(
        DATE, "The day that the document speaks of. Every rule that looks at dates looks from this day", date.min
    ),
    "edition": needed(TEXT, "Any text, such as `0.9`"),
    "status": Key(choice("draft", "final"), "`draft` or `final`. A draft carries a banner", default="draft"),
    "audience": Key(
        choice(*AUDIENCES),
        f"{listed(AUDIENCES)}: the widest reader that the document is for",
        default="public",
    ),
    "owner": Key(TEXT, "Who answers for the document: a role or a board"),
    "language": Key(
        choice("en-GB", "cy-GB"),
        "`en-GB` or `cy-GB`, so that a screen reader says the words rightly. "
        "Fixed words, such as “Contents”, stay English unless you change the templates",
        default="en-GB",
    ),
    "front": Key(Many(Words(names="chapter")), "Ids of the chapters before the themes, in order"),
    "back": Key(Many(Words(names="chapter")), "Ids of the chapters after the themes, in order"),
}
ASSESSMENT = Entry("The assessment", dict, ASSESSMENT_KEYS)
CHAPTER = Entry(
    "A chapter",
    Chapter,
    {
        "chapter": needed(WORD, "The chapter's id"),
        "title": needed(TEXT, "Its heading"),
        "text": needed(TEXT, "Its words, as prose"),
    },
)
INDICATOR = Entry(
    "An indicator",
    Indicator,
    {
        "indicator": needed(WORD, "The indicator's id"),
        "name": needed(TEXT, "A short name, for findings"),
        "sentence": needed(TEXT, "What follows the figure: “people who use services feel safe”"),
        "unit": needed(choice(*UNITS), listed(UNITS)),
        "values": needed(
            Keyed(FIGURE, YEAR, YEARS), "A figure for each reporting year. The document shows the latest", blank={}
        ),
        "source": Key(SUPPORT, "The reference of the record that the figure comes from"),
        "out_of": Key(FIGURE, "For a score: the highest there can be"),
        "better": Key(
            choice("higher", "lower"),
            "`higher` or `lower`: which way is better. Kept for your records; the document does not show it",
        ),
        "compare": Key(
            Keyed(Keyed(FIGURE, YEAR, YEARS), like="England: {2025-26: 78}"),
            "Figures of others by year, such as England or your region. The document shows the latest of each",
        ),
        "target": Key(FIGURE, "The figure that you aim for. Kept for your records; the document does not show it"),
    },
)
PROGRESS = Entry(
    "Progress", Progress, {"on": needed(DATE, "The day of the note", date.min), "note": needed(TEXT, "What happened")}
)
ACCEPTANCE = Entry(
    "An accepted finding",
    Acceptance,
    {
        "rule": needed(Words(names="rule"), "The name of the rule"),
        "where": needed(TEXT, "A file, a reference, the path of one value, or a file and a path with a colon between"),
        "because": needed(TEXT, "The board's reason"),
        "until": Key(DATE, "The last day on which it holds"),
    },
)
GLOSSARY = Keyed(TEXT, like="NHS: National Health Service")


def action(framework: Framework) -> Entry:
    return Entry(
        "An action",
        Action,
        {
            "action": needed(an_id(), "The action's id, such as `A7`"),
            "what": needed(TEXT, "What you will do"),
            "statement": Key(statement_ids(framework), "The id of the statement that it belongs to"),
            "lead": Key(TEXT, "Who leads it: a role"),
            "start": Key(DATE, "The day it begins"),
            "due": Key(DATE, "The day by which it is done"),
            "measure": Key(TEXT, "How you will know that it worked"),
            "status": Key(choice(*PROGRESS_MADE), listed(PROGRESS_MADE)),
            "progress": Key(Many(PROGRESS, ("on",)), "A list of dated notes on how it goes"),
            "evidence": Key(Many(SUPPORT), "A list of references to records that show what was done"),
        },
    )
