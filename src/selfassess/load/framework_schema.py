"""What a framework file may hold, and the forms of ids."""

from __future__ import annotations

from selfassess.model.framework import (
    Band,
    Category,
    Field,
    Framework,
    OfficialStatement,
    OfficialTheme,
    Score,
    Section,
)
from selfassess.schema.containers import Entry, Many
from selfassess.schema.corrections import hyphened
from selfassess.schema.fields import Key, needed
from selfassess.schema.scalars import ANY_NUMBER, TEXT, YES_OR_NO, Made, Matching, Numbers, Unless, choice

TAKEN = ("theme", "statement", "lead", "self_score", "indicators")
WORD = Matching("[a-z][a-z0-9-]*", "is not an id: small letters, digits and hyphens", hyphened)
KEY = Unless(
    Matching("[a-z][a-z0-9_]*", "is not a key: small letters, digits and underscores"),
    TAKEN,
    "is a key that every statement or theme has already",
    "Choose another word.",
)
PERCENTAGE = Made(
    Matching("[0-9]{1,2}|100", "is not a whole percentage from 0 to 100", numbers=Numbers(0, 101, whole=True)),
    lambda _, number: int(number),
)


def an_id(of: str = "") -> Matching:
    """An id of the council's or the regulator's own: one word."""
    return Matching(r"\S+", "is not an id: one word without spaces", hyphened, ANY_NUMBER, of)


FIELD = Entry(
    "A field",
    Field,
    {
        "key": needed(KEY, "The key: small letters, digits and underscores"),
        "holds": needed(
            choice("prose", "claims", "stories"),
            "`prose`, `claims` or `stories`. Stories are one text, or a list of claims and spotlights",
        ),
        "heading": Key(TEXT, "A heading without a number, above the field"),
        "prompt": Key(TEXT, "Advice to the writer, which an editor shows with the key"),
        "asks_for": Key(
            choice("evidence", "action"),
            "`evidence` if each claim here must cite some, `action` if each must name one",
        ),
        "opens_with_indicators": Key(
            YES_OR_NO, "`yes` if the figures of the statement's indicators stand here. Say it of one field alone"
        ),
    },
)
SECTION = Entry(
    "A section",
    Section,
    {
        "heading": needed(TEXT, "The question, in the regulator's words"),
        "prompt": Key(
            TEXT, "Advice to the writer. A new project shows it above the first key, an editor with that key"
        ),
        "fields": needed(Many(FIELD), "The fields that answer it, in order", blank=()),
    },
)
STATEMENT = Entry(
    "A statement",
    OfficialStatement,
    {
        "statement": needed(WORD, "Its id"),
        "name": needed(TEXT, "Its official name"),
        "summary": Key(TEXT, "What it is about, in your own words"),
    },
)
THEME = Entry(
    "A theme",
    OfficialTheme,
    {
        "theme": needed(WORD, "Its id"),
        "name": needed(TEXT, "Its official name"),
        "statements": needed(Many(STATEMENT), "Its statements, in order", blank=()),
    },
)
SCORE = Entry(
    "A score",
    Score,
    {
        "score": needed(TEXT, "What `self_score` holds: a figure or a word"),
        "name": needed(TEXT, "What it means"),
    },
)
BAND = Entry(
    "A band",
    Band,
    {
        "name": needed(TEXT, "The rating"),
        "at_least": needed(PERCENTAGE, "The lowest whole percentage that earns it", blank=0),
    },
)
CATEGORY = Entry(
    "A category",
    Category,
    {
        "category": needed(WORD, "Its id, as records of the library give it"),
        "name": needed(TEXT, "Its name"),
        "asked_of_every_statement": Key(YES_OR_NO, "`yes` if each statement must cite evidence of this kind"),
    },
)
FRAMEWORK = Entry(
    "The framework",
    Framework,
    {
        "framework": needed(WORD, "Its id: small letters, digits and hyphens"),
        "name": needed(TEXT, "Its name"),
        "regulator": needed(TEXT, "Who asks, as it stands in the middle of a sentence"),
        "source": Key(TEXT, "The address where the regulator publishes it"),
        "own_view": Key(TEXT, "What the document says beside a score that you give yourself"),
        "theme_fields": needed(Many(FIELD), "The fields of a theme, in order", blank=()),
        "sections": needed(Many(SECTION), "The sections of a statement, in order", blank=()),
        "themes": needed(Many(THEME), "The themes, in order", blank=()),
        "scale": Key(Many(SCORE), "The scores that a statement may have"),
        "bands": Key(Many(BAND), "The ratings that a total gives"),
        "categories": Key(Many(CATEGORY), "The kinds of evidence"),
    },
)
