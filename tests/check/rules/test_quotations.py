"""quotation-unpaired and apostrophe-mistyped."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, text_at

UNPAIRED, MISTYPED = "quotation-unpaired", "apostrophe-mistyped"


@pytest.mark.parametrize(
    "words",
    [
        '"They listened," she said. “They did.”',
        '"The first of two paragraphs\n\n"and the second."',
        "She said, “The first\n\nthe second\n\nand the third.”",
        '> "The first of two paragraphs\n>\n> "and the second."',
        '**"Bold"** and "**bold**", ("brackets") and "`code`"',
        'A 12" pipe and 5\'10" tall',
        '`"` and <https://a.gov.uk/"x>',
        '"They said "hello" to us"',
        '| "a" | "b" |\n| - | - |\n| "c" | "d" |',
        "'Single' and the carers' view",
    ],
)
def test_quotations_that_are_closed_pass(words: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(words), UNPAIRED) == []


@pytest.mark.parametrize(
    ("words", "found", "message"),
    [
        ('She said, "They listened.', '"They listened.', "This quotation is never closed."),
        ("“They listened.\n\nMore words.", "“They", "This quotation is never closed."),
        ('- "One\n- "Two"', '"One', "This quotation is never closed."),
        ("| “a | “b” |\n| - | - |\n| c | d |", "“a", "This quotation is never closed."),
        ('They listened," she said.', '" she', "This mark closes a quotation that was never opened."),
        ("”They listened“ said she", "”They", "This mark closes a quotation that was never opened."),
    ],
)
def test_a_mark_without_its_partner_is_found(words: str, found: str, message: str, tmp_path: Path) -> None:
    first, *_ = findings_in(tmp_path, chapter(words), UNPAIRED)
    assert (text_at(tmp_path, first)[: len(found)], first.message) == (found, message)


@pytest.mark.parametrize(
    ("words", "found", "fix"),
    [
        ("We don`t know", "`t", "'"),
        ("It´s early", "´s", "'"),
        ("The carers´ view", "´ view", "'"),
        ("It′s early", "′s", "'"),
        ("``They listened,'' she said", "``They listened,''", '"They listened,"'),
        ("The `open' door", "`open'", "'"),
        ("We don`t know and can`t say", "`t know", "'"),
        ("The `open' door and don`t", "`open'", "'"),
    ],
)
def test_what_stands_for_an_apostrophe_is_found_with_the_apostrophe(
    words: str, found: str, fix: str, tmp_path: Path
) -> None:
    [finding] = findings_in(tmp_path, chapter(words), MISTYPED)
    assert (text_at(tmp_path, finding)[: len(found)], finding.fix) == (found, fix)


@pytest.mark.parametrize("words", ["`code` and the `TBC`s", "5′10″ tall", "Café", "```\ndon`t\n```", "\\`so\\`"])
def test_code_feet_and_accents_pass(words: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(words), MISTYPED) == []
