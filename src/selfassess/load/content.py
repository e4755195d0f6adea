"""What a council's files may hold, without its answers and its library: one table for each kind of entry."""

from __future__ import annotations

from datetime import date

from selfassess.load.evidence import AUDIENCE, SUPPORT
from selfassess.load.framework_schema import WORD
from selfassess.model.assessment import Acceptance, Chapter, RegisterWord
from selfassess.model.council_scores import ScoresFile
from selfassess.model.entry import NONE, Entry
from selfassess.model.indicator import Glance, Indicator
from selfassess.model.readers import AUDIENCES
from selfassess.schema.containers import ListOf, MapOf, ScalarOr, mapping
from selfassess.schema.dates_and_figures import DATE, DAY_OR_MONTH, FIGURE, YEAR
from selfassess.schema.fields import HERE, needed, optional
from selfassess.schema.scalars import TEXT, Map, Str, choice, listed
from selfassess.syntax.nodes import Node, Text, text_without_source

YEARS = "2025-26: 78"
UNITS = ("percent", "number", "score", "days", "pounds")


class AssessmentFile(Entry, frozen=True, kw_only=True):
    """What `content/assessment.yaml` says; the framework is given by its name."""

    framework: Text
    council: Text
    title: Text
    as_at: date
    edition: Text
    status: Text
    audience: Text | None
    owner: Text | None
    language: Text
    front: tuple[Text, ...]
    back: tuple[Text, ...]
    glance: Glance | None
    compare: ScoresFile | None


GLANCE = mapping(
    "The page at a glance",
    Glance(
        node=HERE,
        indicators=needed(
            ListOf(Str(names="indicator")),
            "Ids of the indicators whose figures it shows, in order. There is room for six",
            (),
        ),
    ),
)
SCORES_FILE = mapping(
    "Scores of other councils",
    ScoresFile(
        node=HERE,
        file=needed(TEXT, "The name of the CSV file inside the content folder, such as `scores.csv`"),
        source=optional(SUPPORT, "The number of the record that the scores come from"),
        as_at=optional(DAY_OR_MONTH, "The date of the scores, as a day or a month"),
    ),
)


def _bare_scores_file(node: Node, name: Text) -> ScoresFile:
    return ScoresFile(node=node, file=name)


ASSESSMENT = mapping(
    "The assessment",
    AssessmentFile(
        node=HERE,
        framework=needed(
            Str(names="framework"),
            "The regulator's framework: one that comes with selfassess, or the name of your own framework file",
        ),
        council=needed(TEXT, "The council's full name, as it appears on the cover", may_wait=True),
        title=needed(TEXT, "The title of the document", may_wait=True),
        as_at=needed(
            DATE,
            "The date of the document. Every rule about dates compares them with this date",
            date.min,
            may_wait=True,
        ),
        edition=needed(TEXT, "The edition, as any text, such as `0.9`"),
        status=optional(
            choice("draft", "final"),
            "`draft` or `final`. A draft is marked as a draft on every page",
            text_without_source("draft"),
        ),
        audience=optional(
            choice(*AUDIENCES),
            f"{listed(AUDIENCES)}: who may read the document",
            default=AUDIENCES[0],
        ),
        owner=optional(TEXT, "Who is responsible for the document: a job title or a board"),
        language=optional(
            choice("en-GB", "cy-GB"),
            "`en-GB` or `cy-GB`: the language of the document and of its fixed words, such as “Contents”",
            text_without_source("en-GB"),
        ),
        front=optional(ListOf(Str(names="chapter")), "Ids of the chapters before the themes, in order", ()),
        back=optional(ListOf(Str(names="chapter")), "Ids of the chapters after the themes, in order", ()),
        glance=optional(GLANCE, "What the page “At a glance” shows"),
        compare=optional(
            ScalarOr(Map(TEXT, _bare_scores_file), SCORES_FILE),
            "The published scores of other councils: a CSV file inside the content folder, such as `scores.csv`",
        ),
    ),
)
CHAPTER = mapping(
    "A chapter",
    Chapter(
        node=HERE,
        chapter=needed(WORD, "The chapter's id"),
        title=needed(TEXT, "The heading of the chapter"),
        text=needed(TEXT, "The text of the chapter, in Markdown", may_wait=True),
        language=optional(
            TEXT,
            "The code of its language, such as `cy`, where the whole chapter is in another language",
        ),
        audience=AUDIENCE,
    ),
)
INDICATOR = mapping(
    "An indicator",
    Indicator(
        node=HERE,
        indicator=needed(WORD, "The indicator's id"),
        name=needed(TEXT, "A short name, for tables and charts"),
        sentence=needed(TEXT, "The words after the figure, such as “people who use services feel safe”"),
        unit=needed(choice(*UNITS), listed(UNITS)),
        values=needed(MapOf(YEAR, FIGURE, YEARS), "A figure for each reporting year", NONE),
        source=optional(SUPPORT, "The number of the record that the figure comes from"),
        out_of=optional(FIGURE, "For a score: the highest possible score"),
        better=optional(
            choice("higher", "lower"),
            "`higher` or `lower`: which is better. Without it, the document says “higher than”, not “better than”",
        ),
        compare=optional(
            MapOf(TEXT, MapOf(YEAR, FIGURE, YEARS), "England: {2025-26: 78}"),
            "Figures for other areas by year, such as England or your region",
            NONE,
        ),
        target=optional(FIGURE, "The figure you are aiming for. The document says whether it is met"),
    ),
)
ACCEPTANCE = mapping(
    "An accepted finding",
    Acceptance(
        node=HERE,
        rule=needed(Str(names="rule"), "The name of the rule"),
        where=needed(
            TEXT,
            "A file, the number of a record, the path of one value, or a file and a path with a colon between them",
        ),
        because=needed(TEXT, "The board's reason for accepting the finding"),
        until=optional(DATE, "The last day on which the finding is accepted"),
    ),
)
ABOUT = (
    *("sheet", "column", "ref", "kind", "category", "sensitivity", "statements", "status"),
    *("date", "file", "url", "look"),
)
REGISTER_WORD = mapping(
    "A word of the register",
    RegisterWord(
        node=HERE,
        about=needed(choice(*ABOUT), f"What the word is about: {listed(ABOUT)}"),
        word=needed(TEXT, "The word as the register has it, or the words that `evidence import` shows"),
        means=needed(TEXT, "What it means, in one of the words that `evidence import` shows"),
    ),
)
GLOSSARY = MapOf(TEXT, TEXT, "NHS: National Health Service")
