"""What a framework file may hold, and the forms of ids."""

from __future__ import annotations

from selfassess.model.entry import NONE
from selfassess.model.framework import (
    ENGLAND,
    NATIONS,
    Band,
    Category,
    CorrectionRules,
    Field,
    Framework,
    MustTell,
    OfficialStatement,
    OfficialTheme,
    Overall,
    Score,
    Section,
    UsualChapter,
)
from selfassess.model.rounds import CORRECTION_KINDS
from selfassess.model.scores import HIGHEST, ROUNDINGS
from selfassess.schema.containers import ListOf, MapOf, mapping
from selfassess.schema.corrections import hyphened
from selfassess.schema.fields import HERE, needed, optional
from selfassess.schema.scalars import (
    ANY_NUMBER,
    TEXT,
    YES_OR_NO,
    Excluding,
    Map,
    NumberRange,
    Pattern,
    choice,
    listed,
)
from selfassess.syntax.nodes import text_without_source

TAKEN = ("theme", "statement", "lead", "self_score", "indicators")
WORD = Pattern("[a-z][a-z0-9-]*", "is not a valid id. Use small letters, digits and hyphens", hyphened)
KEY = Excluding(
    Pattern("[a-z][a-z0-9_]*", "is not a valid key. Use small letters, digits and underscores"),
    TAKEN,
    "is already a key of every statement or theme",
    "Choose another word.",
)
PERCENTAGE = Map(
    Pattern("[0-9]{1,2}|100", "is not a whole percentage from 0 to 100", numbers=NumberRange(0, 101, whole=True)),
    lambda _, number: int(number),
)
WORKING_DAYS = Map(
    Pattern("[1-9][0-9]?", "is not a number of working days from 1 to 99", numbers=NumberRange(1, 100, whole=True)),
    lambda _, number: int(number),
)

SHORT = "The heading in a few words, which the evidence index uses: `proud of`"
OTHER_HEADINGS = "What its heading is also called in documents that are imported"
ALSO_CALLED = "What the regulator itself also calls it. The rule `official-name` accepts these names"
IMPORTED_AS = "What else its heading is called in documents that are imported"


def an_id(of: str = "") -> Pattern:
    """An id of the council's or the regulator's own: one word."""
    return Pattern(r"\S+", "is not a valid id. Use one word without spaces", hyphened, ANY_NUMBER, of)


FIELD = mapping(
    "A field",
    Field(
        node=HERE,
        key=needed(KEY, "The key, in small letters, digits and underscores"),
        holds=needed(
            choice("prose", "claims", "stories"),
            "`prose`, `claims` or `stories`. Stories are one text, or a list of claims and spotlights",
        ),
        heading=optional(TEXT, "A heading without a number, above the field"),
        short=optional(TEXT, SHORT),
        prompt=optional(TEXT, "Advice to the writer, which an editor shows with the key"),
        asks_for=optional(
            choice("evidence", "action"),
            "`evidence` if each claim here must cite some, `action` if each must name one",
        ),
        opens_with_indicators=optional(
            YES_OR_NO,
            "`yes` if the figures of the statement's indicators appear here. Use it for one field only",
            False,
        ),
        also_called=optional(ListOf(TEXT), OTHER_HEADINGS, ()),
    ),
)
SECTION = mapping(
    "A section",
    Section(
        node=HERE,
        heading=needed(TEXT, "The question, in the regulator's words"),
        short=optional(TEXT, SHORT),
        prompt=optional(
            TEXT, "Advice to the writer. A new project shows it above the first key, an editor with that key"
        ),
        also_called=optional(ListOf(TEXT), OTHER_HEADINGS, ()),
        fields=needed(ListOf(FIELD), "The fields that answer it, in order", ()),
    ),
)
STATEMENT = mapping(
    "A statement",
    OfficialStatement(
        node=HERE,
        statement=needed(WORD, "Its id"),
        name=needed(TEXT, "Its official name"),
        also_called=optional(ListOf(TEXT), ALSO_CALLED, ()),
        imported_as=optional(ListOf(TEXT), IMPORTED_AS, ()),
        summary=optional(TEXT, "What it is about, in your own words"),
        we=optional(TEXT, "What the regulator says of the council here (the “we” statement), word for word"),
        i=optional(ListOf(TEXT), "What people should be able to say (the “I” statements), word for word", ()),
        characteristics=optional(
            MapOf(TEXT, TEXT, "1: There are significant shortfalls"),
            "What the regulator says of each score, word for word: a score of `scale`, and the text",
            NONE,
        ),
    ),
)
THEME = mapping(
    "A theme",
    OfficialTheme(
        node=HERE,
        theme=needed(WORD, "Its id"),
        name=needed(TEXT, "Its official name"),
        also_called=optional(ListOf(TEXT), ALSO_CALLED, ()),
        imported_as=optional(ListOf(TEXT), IMPORTED_AS, ()),
        statements=needed(ListOf(STATEMENT), "Its statements, in order", ()),
    ),
)
CHAPTER = mapping(
    "A chapter",
    UsualChapter(
        node=HERE,
        chapter=needed(WORD, "Its id"),
        begins=needed(
            ListOf(TEXT),
            "The words with which its heading begins in documents that are imported. A new project takes the first",
            (),
        ),
        prompt=optional(TEXT, "Advice to the writer, which a new project shows in the chapter"),
        after_themes=optional(YES_OR_NO, "`yes` if it comes after the themes", False),
    ),
)
SCORE = mapping(
    "A score",
    Score(
        node=HERE,
        score=needed(TEXT, "The value of `self_score`: a figure or a word"),
        name=needed(TEXT, "What it means"),
    ),
)
BAND = mapping(
    "A band",
    Band(
        node=HERE,
        name=needed(TEXT, "The rating"),
        at_least=needed(PERCENTAGE, "The lowest whole percentage that earns it", 0),
    ),
)
OVERALL = mapping(
    "The overall score",
    Overall(
        node=HERE,
        rounded=needed(
            choice(*ROUNDINGS),
            "`up`, `down` or `nearest`: how a percentage is rounded. With `nearest`, a half is rounded up",
        ),
        of=needed(
            choice(HIGHEST), "`highest`: a percentage of the highest score that all statements could have together"
        ),
    ),
)
MUST_TELL = mapping(
    "A duty to tell",
    MustTell(
        node=HERE,
        score=needed(TEXT, "The score of `scale` that a statement has"),
        says=needed(TEXT, "What follows then, as one or more sentences"),
        except_theme=optional(ListOf(WORD), "The ids of themes whose statements do not count", ()),
    ),
)
CORRECTIONS = mapping(
    "Corrections to a draft report",
    CorrectionRules(
        node=HERE,
        working_days=needed(
            WORKING_DAYS, "How many working days the council has to send them, from the day after the draft came", 0
        ),
        bank_holidays=optional(
            choice(*NATIONS),
            f"Whose bank holidays do not count: {listed(NATIONS)}",
            text_without_source(ENGLAND),
        ),
        kinds=optional(
            MapOf(choice(*CORRECTION_KINDS), TEXT, "error: Factual error"),
            f"What the regulator calls each kind of correction: {listed(CORRECTION_KINDS)}",
            NONE,
        ),
    ),
)
CATEGORY = mapping(
    "A category",
    Category(
        node=HERE,
        category=needed(WORD, "Its id, as used in the records of the library"),
        name=needed(TEXT, "Its name"),
        asked_of_every_statement=optional(
            YES_OR_NO, "`yes` if each statement must cite evidence of this category", False
        ),
    ),
)
FRAMEWORK = mapping(
    "The framework",
    Framework(
        node=HERE,
        framework=needed(WORD, "Its id, in small letters, digits and hyphens"),
        name=needed(TEXT, "Its name"),
        regulator=needed(TEXT, "The regulator's name, as used in the middle of a sentence"),
        regulator_also_called=optional(
            ListOf(TEXT),
            "What `by` in `content/assessments.yaml` may also call the regulator, such as its short name",
            (),
        ),
        source=optional(TEXT, "The address where the regulator publishes it"),
        own_view=optional(TEXT, "What the document says next to a score that you give yourself"),
        theme_fields=needed(ListOf(FIELD), "The fields of a theme, in order", ()),
        sections=needed(ListOf(SECTION), "The sections of a statement, in order", ()),
        themes=needed(ListOf(THEME), "The themes, in order", ()),
        chapters=optional(ListOf(CHAPTER), "The chapters that councils usually put before and after the themes", ()),
        scale=optional(ListOf(SCORE), "The scores that a statement may have", ()),
        bands=optional(ListOf(BAND), "The ratings, each with its lowest total", ()),
        overall=optional(OVERALL, "How your own scores are added up, where the scale is whole numbers"),
        must_tell=optional(MUST_TELL, "What follows when a statement has the lowest score"),
        corrections=optional(CORRECTIONS, "How long you have to correct a draft report, and the kinds of corrections"),
        categories=optional(ListOf(CATEGORY), "The categories of evidence", ()),
        restricted_citations=optional(
            choice("held", "left-out"),
            "What an edition shows in place of a reference to a record that its readers may not have: `held` for "
            "“evidence held by the council”, or `left-out` for nothing",
            default="held",
        ),
    ),
)
