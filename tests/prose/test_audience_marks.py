"""Headings say who may read what is below them, and whatever else looks like that is reported."""

from __future__ import annotations

import pytest

from selfassess.prose.audience_marks import AudienceMark, audience_meant
from selfassess.prose.reading import read
from selfassess.syntax.nodes import text_without_source
from selfassess.write.markdown.document import blocks_to_markdown
from tests.render.test_markup import markup, tree_of


def marks(prose: str) -> list[tuple[str, str]]:
    """The words of each heading, and its readers; empty where it names none."""
    passage = read(text_without_source(prose))
    openings = [token for token in passage.tokens if token.type == "heading_open"]
    found: list[AudienceMark | None] = [token.meta.get("audience") for token in openings]
    headings = [block.content for block in passage.blocks if block.is_heading]
    return [(words, mark.audience if mark else "") for words, mark in zip(headings, found, strict=True)]


@pytest.mark.parametrize(
    ("prose", "readers"),
    [
        ("### Our risks {audience=internal}", "internal"),
        ("### Our risks {audience=cqc}  ", "cqc"),
        ("### Our risks {audience=public} ###", "public"),
        ("Our risks {audience=cqc}\n---", "cqc"),
        ("### Our risks { Audience : 'CQC' }", "cqc"),
        ("### Our risks {audience=intern}", "internal"),
        ("### Our risks {audience=everybody}", "internal"),
        ("### Our risks {audience=cqc lang=cy}", "internal"),
        ("### Our risks {audience=cqc", "internal"),
        ("### Our risks {for=cqc}", "cqc"),
    ],
)
def test_a_heading_names_its_readers_and_in_doubt_the_fewest(prose: str, readers: str) -> None:
    assert marks(prose) == [("Our risks", readers)]


@pytest.mark.parametrize(
    "prose",
    [
        "### Our risks {lang=cy}",
        "### Our risks",
        r"### Our risks \{audience=cqc}",
        "### Sets {1, 2}",
        "### {audience=cqc}",
    ],
)
def test_other_braces_are_words(prose: str) -> None:
    assert [readers for _, readers in marks(prose)] == [""] * len(marks(prose))


@pytest.mark.parametrize(
    ("typed", "meant"), [("{audience=Inernal}", "internal"), ("{audience: “cqc”}", "cqc"), ("{audience=cqc .x}", "")]
)
def test_what_was_meant(typed: str, meant: str) -> None:
    assert audience_meant(typed) == meant


@pytest.mark.parametrize(
    ("prose", "fix"),
    [
        ("### Our risks {audience: internal}", "{audience=internal}"),
        ("### Our risks {audience=cqc lang=cy}", None),
        ("Our risks {audience=internal}", None),
        ("> ### Our risks {audience=internal}", None),
        ("```\nWords.\n\n### Our risks {audience=internal}\n", None),
        ("Words.\n\n| a {audience=cqc} | b |\n| --- | --- |\n| c | d |", None),
    ],
)
def test_a_mark_that_is_mistyped_or_elsewhere_is_a_mistake(prose: str, fix: str | None) -> None:
    (mistake,) = read(text_without_source(prose)).mistakes
    assert (mistake.rule, mistake.fix) == ("audience-malformed", fix)
    assert prose[prose.index("{") :].startswith(mistake.words)


def test_a_sound_mark_is_none() -> None:
    assert read(text_without_source("### Our risks {audience=internal}\n\nTwo teams have vacancies.")).mistakes == ()


def test_it_is_kept_in_the_tree_and_written_as_it_was_typed() -> None:
    typed = "### Our risks {audience=internal}\n\nTwo teams have vacancies.\n"
    assert markup("### Our risks {audience=internal}") == '<h4 data-audience="internal">Our risks</h4>'
    assert blocks_to_markdown([*tree_of(typed)]) == typed
