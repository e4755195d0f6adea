"""Structure that YAML takes away before Markdown is read."""

from __future__ import annotations

import pytest

from selfassess.diagnostics import Edit
from selfassess.prose.reading import read
from tests.prose.typed_text import text_of


@pytest.mark.parametrize(
    ("file", "what"),
    [
        pytest.param("text: >\n  We:\n\n  - a\n  - b\n", "list", id="list"),
        pytest.param("text: >-\n  • a\n  • b\n", "list", id="pasted-list"),
        pytest.param("text: >\n  | a | b |\n  | --- | --- |\n  | c | d |\n", "table", id="table"),
        pytest.param("text: >\n  Words\n  ### Title\n", "heading", id="heading"),
        pytest.param("text: >\n  Words\n  > said\n", "quotation", id="quotation"),
        pytest.param("text: >\n  one\\\n  two\n", "line break", id="line-break"),
        pytest.param("text: We\n  - a\n  - b\n", "list", id="behind-the-key"),
        pytest.param("text:\n  We\n  - a\n  - b\n", "list", id="below-the-key"),
        pytest.param("text: 'We\n  - a\n  - b'\n", "list", id="in-single-quotes"),
        pytest.param('text: "We\n  1. a\n  2. b"\n', "list", id="in-double-quotes"),
    ],
)
def test_what_is_lost_is_named(file: str, what: str) -> None:
    lost = read(text_of(file)).lost
    assert lost is not None
    assert lost.what == what


@pytest.mark.parametrize(
    "file",
    [
        "text: |\n  We:\n\n  - a\n  - b\n",
        "text: >\n  Words that\n  go on.\n\n  More words.\n",
        "text: >-\n  Words.\nother:\n- More\n",
        'text: "Words that\\\n  \\ go on\\\n  \\ - and on."\n',
        "text: >\n\n  - one entry\n\n  - another\n",
        "text: Words that\n  go on (Ref 1)\n  and on.\n",
        "text: 'Words - with hyphens -\n  and on.'\n",
    ],
)
def test_nothing_is_lost_of_sentences_and_of_blocks_that_keep_their_lines(file: str) -> None:
    assert read(text_of(file)).lost is None


@pytest.mark.parametrize(
    ("file", "edit"),
    [
        pytest.param("text: >-\n  - a\n  - b\n", Edit((1, 7), (1, 8), "|"), id="folded"),
        pytest.param("text: We\n    - a\n    - b\n", Edit((1, 7), (1, 7), "|\n    "), id="behind-the-key"),
        pytest.param("text:\n  We\n  - a\n  - b\n", Edit((1, 6), (1, 6), " |"), id="below-the-key"),
    ],
)
def test_the_fix_puts_the_mark_before_the_text(file: str, edit: Edit) -> None:
    lost = read(text_of(file)).lost
    assert lost is not None
    assert lost.edits == (edit,)


def test_a_text_in_quotation_marks_is_left_to_its_author() -> None:
    lost = read(text_of('text: "a\n  - b\n  - c"\n')).lost
    assert lost is not None
    assert lost.edits == ()
