"""invisible-character: what nobody sees among words, told from what scripts and emoji need."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.check.invisible import hidden_in
from selfassess.check.rules.invisible_character import invisible_character
from selfassess.diagnostics import Problem
from tests.projects import chapter, findings_in, project_of, project_with, record, text_at

ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


def mended(text: str) -> str:
    for hidden in reversed([*hidden_in(text)]):
        text = text[: hidden.start] + hidden.meant + text[hidden.end :]
    return text


@pytest.mark.parametrize(
    ("typed", "meant", "name"),
    [
        ("co-ordi\u00adnation", "co-ordination", "soft hyphen (U+00AD)"),
        ("infor\u00ad\n  mation", "information", "soft hyphen"),
        ("infor\u00ad mation", "information", "soft hyphen"),
        ("Care\u200bers", "Careers", "zero-width space (U+200B)"),
        ("(Ref\u200b 1)", "(Ref 1)", "zero-width space (U+200B)"),
        ("(Re\u2060f 1)", "(Ref 1)", "word joiner (U+2060)"),
        ("\ufeffWords", "Words", "byte order mark (U+FEFF)"),
        ("Welsh ŵy\u200dr", "Welsh ŵyr", "zero-width joiner (U+200D)"),
        ("Wo\u200crds", "Words", "zero-width non-joiner (U+200C)"),
        ("Words\u200e.", "Words.", "direction mark (U+200E)"),
        ("Words\ufe0f", "Words", "variation selector (U+FE0F)"),
        ("Hi\U000e0068\U000e0069 there", "Hi there", "hidden text “hi”"),
        ("Wo\ufdd0rds", "Words", "character that nobody can see (U+FDD0)"),
        ("Wo\u3164rds", "Words", "character that nobody can see (U+3164)"),
    ],
)
def test_what_nobody_sees_is_found_and_deleted(typed: str, meant: str, name: str) -> None:
    assert [hidden.name for hidden in hidden_in(typed)] == [name]
    assert mended(typed) == meant


@pytest.mark.parametrize(
    "words",
    [
        "👩\u200d💻",
        "👩🏽\u200d⚕\ufe0f",
        "❤\ufe0f",
        "1\ufe0f\u20e3",
        f"{ENGLAND} England",
        "🏳\ufe0f\u200d🌈",
        "می\u200cخواهم",
        "كتاب \u200f(1)\u200e",
        "क्\u200dष",
        "Cymru â ê î ô û ŵ ŷ",
        "naïve café – £3 … “a”",
        "葛\U000e0100",
    ],
)
def test_what_scripts_flags_and_emoji_need_may_stay(words: str) -> None:
    assert [*hidden_in(words)] == []


@pytest.mark.parametrize(
    "example",
    [
        chapter("Our co-ordi\u00adnation."),
        "# content/chapters/welcome.yaml\nchapter: welcome\ntitle: Wel\u00adcome\ntext: Words.",
        "# content/glossary.yaml\nN\u200bHS: National Health Service",
        "# content/glossary.yaml\nNHS: National Hea\u00adlth Service",
        record("owner: Carers\u200b Lead"),
        chapter("| A | B |\n|---|---|\n| co\u00adal | b |"),
        chapter("- One\n- two\u200b three"),
    ],
)
def test_every_text_that_reaches_a_document_is_looked_at(example: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, example, "invisible-character")
    assert finding.fix == ""
    assert text_at(tmp_path, finding)[0] in "\u00ad\u200b"


def test_an_escape_of_yaml_is_found_too(tmp_path: Path) -> None:
    example = '# content/chapters/welcome.yaml\nchapter: welcome\ntitle: Welcome\ntext: "Our co\\u00adordination."'
    [finding] = findings_in(tmp_path, example, "invisible-character")
    assert text_at(tmp_path, finding).startswith("\\u00ad")


def test_of_many_in_a_text_the_first_few_are_reported(tmp_path: Path) -> None:
    project = project_of(project_with(tmp_path, chapter("co\u00adal " * 8)))
    problems: list[Problem] = [*invisible_character(project)]
    assert len(problems) == 5
    assert problems[-1].message == "There is a soft hyphen (U+00AD) in “coal”. There are 3 more in this text."
    assert problems[0].hint == "Delete the word and type it again: “coal”."
