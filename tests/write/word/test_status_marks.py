"""The status of an action in Word: a word with a tint, whose shape is the bullet of a list and no word."""

from __future__ import annotations

import pytest

from selfassess.document.vocabulary import STATUSES, TINTS
from selfassess.write.word.look_in_use import styles_in_use
from tests.word_numbers import W
from tests.word_text import WordFile
from tests.write.word.word_files import REFERENCE, STYLES, changed_reference, document, word_file_of, written

MARK = '<p class="progress {} {}">Word</p>'
IN_TABLE = "<table{}><tbody><tr><td>{}</td></tr></tbody></table>"
SHAPES = dict(zip(STATUSES, "○●▲■✓★", strict=True))


def shape_of(file: WordFile) -> str:
    """What Word draws before the first paragraph in a list."""
    found = next(file.body.iter(f"{W}numPr"))
    number, level = (found.find(f"{W}{name}").get(f"{W}val") for name in ("numId", "ilvl"))  # type: ignore[union-attr]
    numbering = file.part("word/numbering.xml")
    pattern = numbering.find(f"{W}num[@{W}numId='{number}']/{W}abstractNumId")
    assert pattern is not None
    path = f"{W}abstractNum[@{W}abstractNumId='{pattern.get(f'{W}val')}']/{W}lvl[@{W}ilvl='{level}']/{W}lvlText"
    drawn = numbering.find(path)
    assert drawn is not None
    return drawn.get(f"{W}val", "")


@pytest.mark.parametrize(("status", "shape"), SHAPES.items())
def test_each_status_has_a_shape_that_is_not_typed(status: str, shape: str) -> None:
    file = word_file_of(document(MARK.format(status, "green")))
    assert shape_of(file) == shape
    assert "".join(map(str, file.body.itertext())) == "Word"


@pytest.mark.parametrize("place", ["{}", IN_TABLE.format("", "{}"), IN_TABLE.format(' class="compact"', "{}")])
@pytest.mark.parametrize("colour", TINTS)
def test_each_colour_has_a_style_in_the_text_and_in_every_table(colour: str, place: str) -> None:
    file = word_file_of(document(place.format(MARK.format("late", colour))))
    used = {paragraph.get(f"{W}val") for paragraph in file.body.iter(f"{W}pStyle")}
    assert f"Status{colour.capitalize()}" in used


def test_an_action_without_a_status_has_no_shape() -> None:
    assert word_file_of(document('<p class="progress">No status</p>')).text() == "Status | No status\n"


@pytest.mark.parametrize("colour", TINTS)
def test_its_words_are_measured_on_their_tint(colour: str) -> None:
    content, _ = written(document(MARK.format("done", colour)))
    [use] = [use for use in styles_in_use(content) if use.name == f"Status {colour.capitalize()}"]
    assert (use.times, use.grade) == (1, "AAA")


def without_statuses(part: str) -> str:
    return part.replace('w:val="Status', 'w:val="Old')


def test_a_look_that_was_made_before_statuses_is_told_of_each_style_that_it_lacks() -> None:
    reference = changed_reference({"word/styles.xml": without_statuses})
    content, problems = written(document(IN_TABLE.format("", MARK.format("late", "red"))), reference=reference)
    assert [problem.rule for problem in problems] == ["style-missing"] * 7
    assert problems[0].message == (
        "There is no paragraph style “Status” for p.progress, td p.progress, so Body Text is used instead."
    )
    assert WordFile(content).text().endswith("Table Text | Word\n")


def test_nor_does_it_hear_of_them_where_a_document_has_no_status() -> None:
    reference = changed_reference({"word/styles.xml": without_statuses})
    assert written(document("<p>Words.</p>"), STYLES, reference)[1] == ()
    assert written(document("<p>Words.</p>"), STYLES, REFERENCE)[1] == ()
