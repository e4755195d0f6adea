"""What a council types for a reference in its own style, and what only looks like one."""

from __future__ import annotations

import pytest

from selfassess.prose.passage import ProseMistake
from selfassess.prose.reading import read
from selfassess.syntax.nodes import text_without_source

LIBRARY = {*map(str, range(1, 23)), *map(str, range(24, 41)), "IR10", "IR11", "20a", "20b"}
"""Every number up to 40 but 23, two of a series and two with a letter."""


def mistakes_in(words: str) -> tuple[ProseMistake, ...]:
    return read(text_without_source(words), LIBRARY).mistakes


CERTAIN = {
    "(Evidence 17)": "(Ref 17)",
    "(evidence 17)": "(Ref 17)",
    "(Evidence: 17)": "(Ref 17)",
    "(Evidence ref 17)": "(Ref 17)",
    "(Evidence item no. 17)": "(Ref 17)",
    "(Evidence #17)": "(Ref 17)",
    "(Evidence17)": "(Ref 17)",
    "(Evidence 017)": "(Ref 17)",
    "(Supporting evidence: E17, E18)": "(Ref 17, 18)",
    "(Ev 17)": "(Ref 17)",
    "(Ev. 17)": "(Ref 17)",
    "(E17)": "(Ref 17)",
    "(E 17)": "(Ref 17)",
    "(E-17)": "(Ref 17)",
    "(e17)": "(Ref 17)",
    "(E37)": "(Ref 37)",
    "(E17, E18; E20)": "(Ref 17, 18, 20)",
    "(E17 and E18)": "(Ref 17, 18)",
    "(E17/E18)": "(Ref 17, 18)",
    "(E17–E19)": "(Ref 17, 18, 19)",
    "(E17, page 4; E18 section 2)": "(Ref 17 page 4, 18 section 2)",
    "(Doc 17)": "(Ref 17)",
    "(Doc. 17, p.4)": "(Ref 17 p.4)",
    "(Document 17)": "(Ref 17)",
    "(Documents 17 and 18, page 3)": "(Ref 17, 18 page 3)",
    "(Record 17)": "(Ref 17)",
    "(IR10)": "(Ref IR10)",
    "(IR10-IR11)": "(Ref IR10, IR11)",
    "(Evidence 20a)": "(Ref 20a)",
    "(Evidence 20A, 20 and 20b)": "(Ref 20a, 20, 20b)",
    "(E20a)": "(Ref 20a)",
    "(ref 20A)": "(Ref 20a)",
    "[20a, 20b]": "(Ref 20a, 20b)",
    "Evidence 20a": "[Evidence 20a](ref:20a)",
    "[17]": "(Ref 17)",
    "[17, 18]": "(Ref 17, 18)",
    "[Ref 17]": "(Ref 17)",
    "[E17]": "(Ref 17)",
    "[R17]": "(Ref 17)",
    "(see Ref 17)": "(Ref 17)",
    "(See Refs 17 and 18)": "(Ref 17, 18)",
    "(please see evidence 17)": "(Ref 17)",
    "(as shown in Evidence 17)": "(Ref 17)",
    "(SAB report, Ref 17)": "(SAB report) (Ref 17)",
    "(a survey of 40 people, see Ref 17)": "(a survey of 40 people) (Ref 17)",
    "(see the [report](https://a.example), Ref 17)": "(see the [report](https://a.example)) (Ref 17)",
    "(Refs 17-19)": "(Ref 17, 18, 19)",
    "(ref 12 and 13 section 3)": "(Ref 12, 13 section 3)",
    "(Ref 17 and Evidence 18)": "(Ref 17, 18)",
    "Refs 17, 18 and 19": "(Ref 17, 18, 19)",
    "Evidence 17": "[Evidence 17](ref:17)",
    "Doc 17": "[Doc 17](ref:17)",
    "[our framework](Ref 17 section 3)": "our framework (Ref 17 section 3)",
    "[our framework (Ref 17)](https://a.example)": "](https://a.example) (Ref 17)",
    "[our framework (E17)](https://a.example)": "](https://a.example) (Ref 17)",
    "[our framework, Ref 17](https://a.example)": "](https://a.example) (Ref 17)",
}


@pytest.mark.parametrize(("typed", "meant"), CERTAIN.items())
def test_a_councils_own_style_is_written_again_where_the_records_are_there(typed: str, meant: str) -> None:
    [mistake] = mistakes_in(f"- People wait less {typed}.")
    assert (mistake.rule, mistake.fix) == ("citation-malformed", meant)
    assert meant in mistake.problem.hint


@pytest.mark.parametrize(("typed", "meant"), CERTAIN.items())
def test_what_is_written_again_is_no_mistake_and_cites_the_same(typed: str, meant: str) -> None:
    words = f"- People wait less {typed}."
    [mistake] = mistakes_in(words)
    start = mistake.position.block.within(mistake.position.offset)
    end = mistake.position.block.within(mistake.end)
    passage = read(text_without_source(f"{words[:start]}{meant}{words[end:]}"), LIBRARY)
    assert passage.mistakes == ()
    assert tuple(item.ref for citation in passage.citations for item in citation.items) == mistake.refs


PERHAPS = {
    "people wait less (Appendix 17).": "(Ref 17)",
    "our Practice Framework (E17) says": "(Ref 17)",
    "people wait less (R17).": "(Ref 17)",
    "in the survey [17] weeks passed": "(Ref 17)",
    "Evidence 17 people told us of": "[Evidence 17](ref:17)",
    "see Ref 17 and 18 people who": "(Ref 17, 18)",
    "people wait less (Evidence 17 – survey of carers).": "(Ref 17 – survey of carers)",
    "(in some areas, see Ref 17 for detail)": "(Ref 17 for detail)",
}


@pytest.mark.parametrize(("words", "meant"), PERHAPS.items())
def test_what_may_be_something_else_has_a_hint_and_no_fix(words: str, meant: str) -> None:
    [mistake] = mistakes_in(words)
    assert (mistake.rule, mistake.fix) == ("citation-malformed", None)
    assert f"“{meant}”" in mistake.problem.hint


LOST = {
    "(Refs 21-25)": ("(Ref 21, 22, 24, 25)", "There is no record 23 in the evidence library."),
    "(E38–E42)": ("(Ref 38, 39, 40)", "There are no records 41, 42 in the evidence library."),
    "[17, 99]": ("(Ref 17)", "There is no record 99 in the evidence library."),
    "(Evidence 17, 99)": ("(Ref 17)", "There is no record 99 in the evidence library."),
    "(ref 99a)": ("", "There is no record 99a in the evidence library."),
    "(ref 99)": ("", "There is no record 99 in the evidence library."),
    "(Evidence 99)": ("", "There is no record 99 in the evidence library."),
}


@pytest.mark.parametrize(("typed", "meant", "said"), [(typed, *rest) for typed, rest in LOST.items()])
def test_a_number_without_a_record_is_named_and_nothing_is_certain(typed: str, meant: str, said: str) -> None:
    [mistake] = mistakes_in(f"People wait less {typed}.")
    assert mistake.fix is None
    assert meant in mistake.problem.hint
    assert said in mistake.problem.hint


@pytest.mark.parametrize(
    "words",
    [
        "in Walthamstow (E17) we", "in Leyton and Stratford (E10, E15) we", "4 Long Road, London (E17 4JF)",
        "the plan (Document 3 of 5) says", "three things: (1) housing, (2) health and (3) work", "in (2024) and [2024]",
        "two (evidence 17 people waited) and", "(we have evidence 17 people waited)", "(E99)", "(Doc 99)",
        "the M25 (M25)", "(Section 17)", "(s17)", "(aged 17)", "(17 people)", "(17%)", "(17 May 2024)", "(Stage 2)",
        "(Q1)", "(Level 2)", "the record 17 people", "Document 3 of the pack", "“it took [so] long”", "(risk R17)",
        "a risk (R17)",
        "(Item 7)", r"\\(Evidence 17\\)", "`(E17)`", "(17,000)", "(E17a)", "(COVID-19)", "(17)", "[](ref:17)",
        "(Evidence 17a)", "(regulation 20a)", "(20a)", "[17a]", "the 20th", "(Evidence 20th)",
        "evidence 17 people gave", "Evidence 1,700 people gave", "Evidence 17% of people gave",
    ],
)  # fmt: skip
def test_other_words_and_numbers_are_no_reference(words: str) -> None:
    assert mistakes_in(f"And {words} there.") == ()


def test_without_a_library_a_councils_own_style_is_not_judged() -> None:
    assert read(text_without_source("People wait less (Evidence 17), [17] and (E17).")).mistakes == ()
