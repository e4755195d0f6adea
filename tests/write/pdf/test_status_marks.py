"""The status of an action in the PDF: a word on a tint, and a shape that is drawn and not said."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.document.colour_contrast import contrast
from selfassess.document.vocabulary import STATUSES, TINTS
from tests.pdf_tags import Tags
from tests.write.pdf.pdf_files import PRINTED, breaches, pdf_of, tags_of
from tests.write.word.word_files import document

MARKS = "".join(f'<p class="progress {status} {tint}">Word</p>' for status, tint in zip(STATUSES, TINTS, strict=True))


def test_only_the_words_are_said() -> None:
    assert tags_of(f'{MARKS}<p class="progress">None</p>').words("P") == [*["Word"] * 6, "None"]


def test_the_shapes_are_drawn_outside_the_structure(tmp_path: Path) -> None:
    content = pdf_of(document(f"<h2>Statuses</h2>{MARKS}"))
    assert "Figure" not in Tags(content).kinds()
    assert breaches(content, tmp_path) == []


@pytest.mark.parametrize("tint", TINTS)
def test_a_status_is_told_from_its_tint_by_most_people(tint: str) -> None:
    [said] = [line for line in PRINTED.splitlines() if line.startswith(f"  {tint}: (rgb(")]
    _, paper, _, ink, _ = said.split('"')
    assert contrast(ink, paper) >= 7


def test_every_status_has_a_shape() -> None:
    assert all(f"  {status}: ink => " in PRINTED for status in STATUSES)
