"""Prose is read once: its citations, and what was probably meant as one, each at the place where it was typed."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.diagnostics import Place
from selfassess.prose.nesting import too_deep
from selfassess.prose.passage import Passage
from selfassess.prose.reading import read
from selfassess.syntax.nodes import text_without_source
from tests.projects import project_of, project_with
from tests.prose.typed_text import text_of


def passage_of(prose: str, style: str = "|") -> tuple[str, Passage]:
    """A file that holds this prose, and what was read."""
    if style in "|>":
        body = prose if style == "|" else prose.replace("\n", "\n\n")
        file = f"text: {style}\n{indent(body, '  ')}\n"
    else:
        escaped = prose.replace("\\", "\\\\").replace('"', '\\"') if style == '"' else prose.replace("'", "''")
        rows = escaped.replace("\n", "\\n\\\n  ") if style == '"' else escaped.replace("\n", "\n\n  ")
        file = f"text: {style}{rows}{style}\n"
    return file, read(text_of(file))


def standing(file: str, place: Place) -> str:
    return file.split("\n")[place.line - 1][place.column - 1 :]


SURROUNDINGS = {
    "a paragraph": "Words before {} after.",
    "a later line": "Words before\nand {} after.\nMore.",
    "a heading": "### Words {}\n\nMore.",
    "a list in a list": "- One\n- Two\n  - Three\n\n    and {} here\n  - Four",
    "a numbered list": "1. One\n10. {}",
    "a quotation": "> One\n>\n> > and {} here",
    "a cell": "| a | b |\n|---|---|\n| {0} | x |\n| x \\| {0} | {0} |",
    "a cell of a table in a list": "- a\n- | {0} | {0} |\n  |---|---|\n  | {0} | {0} |",
    "emphasis": "Words **and *{}* here**.",
    "the words of a link": "Words [and {} here](#safeguarding).",
    "a caption": 'Words\n\n![What it shows](images/a.png "A map {} of all")',
    "a caption among words": 'Words ![What it shows](images/a.png\n"{}") more words.',
    "twice": "{0} and {0} and `{0}` and {0}",
}
MISTAKES = {
    "(ref 96)": "“(ref 96)” is not how a reference is written, so it is not a link.",
    "(Ref96)": "“(Ref96)” is not how a reference is written, so it is not a link.",
    "(Refs. 96 and 97)": "“(Refs. 96 and 97)” is not how a reference is written, so it is not a link.",
    "(Ref 96; 97)": "“(Ref 96; 97)” is not how a reference is written, so it is not a link.",
    "(Ref ?)": "“(Ref ?)” is not how a reference is written, so it is not a link.",
    "Ref 96": "“Ref 96” has no brackets, so it is not a link.",
    "Refs 96, 97": "“Refs 96, 97” has no brackets, so it is not a link.",
}


@pytest.mark.parametrize("style", ["|", ">", "'", '"'])
@pytest.mark.parametrize("words", SURROUNDINGS)
@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_at_the_words_themselves(mistake: str, words: str, style: str) -> None:
    prose = SURROUNDINGS[words].format(mistake)
    file, passage = passage_of(prose, style)
    found = [each for each in passage.mistakes if each.rule == "citation-malformed"]
    assert len(found) == prose.count(mistake) - prose.count(f"`{mistake}`")
    assert [each.problem.message for each in found] == [MISTAKES[mistake]] * len(found)
    assert all(standing(file, each.position.place).lstrip().startswith(mistake) for each in found)
    assert len({each.position.place for each in found}) == len(found)


@pytest.mark.parametrize("style", ["|", ">", "'", '"'])
@pytest.mark.parametrize("words", [name for name in SURROUNDINGS if name != "the words of a link"])
def test_each_ref_of_a_citation_is_where_it_was_typed(words: str, style: str) -> None:
    prose = SURROUNDINGS[words].format("(Ref 96, IR10 section 3)")
    file, passage = passage_of(prose, style)
    assert len(passage.citations) == prose.count("(Ref") - prose.count("`(Ref")
    for citation in passage.citations:
        assert [item.ref for item in citation.items] == ["96", "IR10"]
        assert standing(file, citation.place(citation.items[0])).startswith("96, IR10")
        assert standing(file, citation.place(citation.items[1])).startswith("IR10 section 3)")
    assert [mistake.rule for mistake in passage.mistakes if not mistake.rule.startswith("table-")] == []


@pytest.mark.parametrize(
    "words", ["(Ref 96,\n97)", "(Ref\n96, 97)", "(Ref 96,\n  97)", "- (Ref 96,\n  97)", "> (Ref 96,\n> 97)"]
)
def test_a_citation_may_run_over_two_lines(words: str) -> None:
    file, passage = passage_of(f"Words.\n\n{words} more.")
    [citation] = passage.citations
    assert [standing(file, citation.place(item))[:2] for item in citation.items] == ["96", "97"]


@pytest.mark.parametrize(
    "target",
    ["indicator:seen", 'indicator:seen "Title"', "<indicator:seen>", " indicator:seen ", "<indicator:seen> 'a'"],
)
def test_a_link_to_an_indicator_is_one_however_its_target_is_typed(target: str) -> None:
    file, passage = passage_of(f"- Of all, [4 in 5]({target}) are seen, and [](#welcome) says more.")
    [link] = passage.indicator_links
    assert (link.indicator, link.words) == ("seen", "4 in 5")
    assert standing(file, link.position.place).startswith("[4 in 5]")
    assert [other.target for other in passage.links] == ["#welcome"]


@pytest.mark.parametrize("words", ["[our plan](ref:96)", '[our plan](ref:96 "Title")', "[](ref:96)"])
def test_a_link_to_evidence_is_a_citation_that_begins_at_its_bracket(words: str) -> None:
    file, passage = passage_of(f"- See {words} here.")
    [citation] = passage.citations
    assert citation.items[0].ref == "96"
    assert standing(file, citation.place(citation.items[0])).startswith("[")


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("[and (Ref 96) here](https://a.uk)", "Write “[and here](https://a.uk) (Ref 96)”."),
        ("[*and (Ref 96)*](#x)", "Write “[*and*](#x) (Ref 96)”."),
        ('[![a](b.png "(Ref 96)")](#x)', "Move it after the link."),
        ("[(Ref 96)](#x)", "Move it after the link."),
    ],
)
def test_a_citation_among_the_words_of_a_link_is_a_mistake(words: str, hint: str) -> None:
    file, passage = passage_of(f"Words {words} more (Ref 97).")
    assert [item.ref for citation in passage.citations for item in citation.items] == ["97"]
    [mistake] = passage.mistakes
    assert (mistake.refs, mistake.problem.hint) == (("96",), hint)
    assert standing(file, mistake.position.place).lstrip().startswith("(Ref 96)")


@pytest.mark.parametrize("words", ["[our plan](#)", "[our plan]()", "[](#)"])
def test_a_link_to_nowhere_is_told_at_its_bracket(words: str) -> None:
    file, passage = passage_of(f"> See {words} here.")
    [mistake] = passage.mistakes
    assert mistake.problem.message == "This link does not lead anywhere."
    assert standing(file, mistake.position.place).startswith("[")


@pytest.mark.parametrize(
    ("prose", "message"),
    [
        ("Words (Ref 12 and more.", "The bracket of the reference “(Ref 12” is never closed."),
        ("Words (Ref 12, 13\n\nMore (words).", "The bracket of the reference “(Ref 12, 13” is never closed."),
        ("Words (ref 12 and (words).", "The bracket of the reference “(ref 12” is never closed."),
        ("Words (Ref 12 (section 3)).", "The reference “(Ref 12 (section 3))” contains another pair of brackets."),
        ("Words (Ref 12 (section 3), 13 (a)).",
         "The reference “(Ref 12 (section 3), 13 (a))” contains another pair of brackets."),
    ],
)  # fmt: skip
def test_a_bracket_that_is_not_closed_is_told_where_it_opens(prose: str, message: str) -> None:
    file, passage = passage_of(prose)
    [mistake] = passage.mistakes
    assert mistake.problem.message == message
    assert standing(file, mistake.position.place).lower().startswith("(ref 12")


@pytest.mark.parametrize(
    ("mistake", "hint"),
    [
        ("(ref 96)", "Write “(Ref 96)”."),
        ("(Ref ir10)", "Write “(Ref IR10)”."),
        ("(Ref 96 and 97)", "Write “(Ref 96, 97)”."),
        ("(Ref 96-98)", "Write “(Ref 96, 97, 98)”."),
        ("(ref 100 ASCOF 2022/23)", "Write “(Ref 100 ASCOF 2022/23)”."),
        ("(Ref ?)", "Write the number of the record, as in “(Ref 96)”."),
        ("(Ref 12 and so on", "Write “(Ref 12)”."),
        ("(Ref 12 (section 3), 13)", "Write “(Ref 12 section 3, 13)”."),
        ("Refs 96, 97", "Write “(Ref 96, 97)”."),
    ],
)
def test_a_mistake_is_told_with_its_mend(mistake: str, hint: str) -> None:
    [found] = passage_of(f"Words {mistake}")[1].mistakes
    assert found.problem.hint == hint


@pytest.mark.parametrize(
    "mistake", ["(ref 96)", "(Ref 96 and 97)", "(ref 100 ASCOF 2022/23)", "(Refs 96-98)", "Ref 96", "(Ref 12 or"]
)
def test_the_mend_that_a_hint_offers_is_one(mistake: str) -> None:
    [found] = passage_of(mistake)[1].mistakes
    mended = passage_of(found.problem.hint.removeprefix("Write “").removesuffix("”."))[1]
    assert mended.mistakes == ()
    assert [item.ref for citation in mended.citations for item in citation.items] == list(found.refs)


@pytest.mark.parametrize(
    "prose",
    [
        "`Ref 96`", "`(ref 96)`", "```\nRef 96 (ref 97)\n```", "\\(Ref 96)", "\\(Ref 96\\) and \\(ref 97)",
        "[x](https://a.uk/?q=ref96)", "https://a.uk/?q=ref96&r=1", "[x](#ref96)", "![Ref 96](a.png)",
        "The preferred 96 and Reform 2025", "<https://a.uk/ref96>",
    ],
)  # fmt: skip
def test_words_that_are_meant_as_they_stand_are_no_mistake(prose: str) -> None:
    assert passage_of(prose)[1].mistakes == ()


def test_a_mistake_keeps_the_refs_that_it_seems_to_mean() -> None:
    [mistake] = passage_of("(Ref. 96 & 97)")[1].mistakes
    assert mistake.refs == ("96", "97")


def test_citations_come_from_every_kind_of_prose(tmp_path: Path) -> None:
    example = """\
# content/chapters/welcome.yaml
chapter: welcome
title: Welcome
text: Words (Ref 1).
# content/themes/living-well.yaml
theme: living-well
covers: Words (Ref 2).
# content/statements/keeping-well.yaml
statement: keeping-well
how_it_goes: |
  ![A map](images/garden.png "Map (Ref 3)")
going_well:
  - A claim (Ref 4).
  - text: Another (Ref 5).
people_say:
  - Said (Ref 6).
  - spotlight: A story
    story: >
      Told (Ref
      7).
# content/glossary.yaml
CQC: Words (Ref 8).
"""
    found = [
        (item.ref, citation.place(item))
        for passage in project_of(project_with(tmp_path, example)).passages
        for citation in passage.citations
        for item in citation.items
    ]
    assert [ref for ref, _ in found] == ["1", "2", "3", "4", "5", "6", "7", "8"]
    for ref, place in found:
        assert standing((tmp_path / place.file).read_text("utf-8"), place).startswith(f"{ref})")


@pytest.mark.parametrize("nest", ["> " * 70 + "words", "".join(f"{'  ' * depth}- a\n" for depth in range(40))])
def test_prose_that_is_nested_too_deep_to_be_shown_is_told(nest: str) -> None:
    [found] = too_deep([read(text_without_source(nest))])
    assert found.message == "Lists or quotations are too many levels deep here."


@pytest.mark.parametrize("nest", ["> " * 20 + "words", "".join(f"{'  ' * depth}- a\n" for depth in range(15))])
def test_prose_that_is_nested_less_deep_is_shown_whole(nest: str) -> None:
    assert list(too_deep([read(text_without_source(nest))])) == []


@settings(max_examples=300)
@given(st.text("(Ref 196),;[]!`*_\\<>&#|-.:\n\"' x1é", max_size=60))
def test_everything_that_is_found_in_any_prose_has_a_place(prose: str) -> None:
    passage = read(text_without_source(prose))
    for citation in passage.citations:
        assert all(citation.place(item).line == 1 for item in citation.items)
    for mistake in passage.mistakes:
        assert mistake.position.place.column <= len(prose) + 1
        assert mistake.problem.message
        assert mistake.problem.hint


@pytest.mark.parametrize("heading", ["###", "### ", "# #", "### &nbsp;", "### ![](a.png)", "- ###"])
def test_a_heading_without_words_is_told_and_left_out(heading: str) -> None:
    found = read(text_without_source(f"Words.\n\n{heading}\n\nMore."))
    assert [(mistake.rule, mistake.problem.message) for mistake in found.mistakes] == [
        ("heading-malformed", "This heading has no words.")
    ]
    assert "heading_open" not in [token.type for token in found.tokens]
    assert [token.content for token in found.tokens if token.type == "inline"] == ["Words.", "More."]


@pytest.mark.parametrize(
    "heading", ["### Words", "### [](#part)", "### (Ref 1)", "### ![Words](a.png)", '### ![](a.png "Words")']
)
def test_a_heading_that_says_something_stays(heading: str) -> None:
    found = read(text_without_source(heading))
    assert found.mistakes == ()
    assert found.blocks[0].level == 3


def test_what_is_nested_too_deep_is_told_where_it_stands() -> None:
    [found] = too_deep([read(text_without_source(f"Words.\n\n{'> ' * 70}words"))])
    assert found.place.column == len("Words.\n\n") + 1


@pytest.mark.parametrize("reference", ["(Ref 96)", "(ref 96)", "(ref: 96)", " (ref:96)"])
def test_words_in_square_brackets_with_a_reference_behind_them_are_a_link_that_is_none(reference: str) -> None:
    passage = passage_of(f"See [our plan]{reference}.")[1]
    assert [each.problem.hint for each in passage.mistakes] == ["Write “(ref:96)” directly after them."]
    assert passage.citations == ()


@pytest.mark.parametrize("words", ["(Ref minutes of May)", "(ref. table 2 of 96)"])
def test_a_reference_by_words_is_told_without_a_guess(words: str) -> None:
    [found] = passage_of(f"Words {words}.")[1].mistakes
    assert (found.refs, found.problem.hint) == ((), "Write the number of the record, as in “(Ref 96)”.")
