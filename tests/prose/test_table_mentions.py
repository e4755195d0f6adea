"""Where prose names a published table, and at which character."""

from __future__ import annotations

import pytest

from selfassess.prose.reading import read
from tests.prose.typed_text import text_of

NAMED = {
    "a link": ("See [](table:cost).", "", False, (2, 16)),
    "a link under words of its own": ("See [what it is](table:cost).", "what it is", False, (2, 26)),
    "a marker": ("{table: cost}", "", True, (2, 11)),
    "a marker in a list": ("- {table: cost}", "", True, (2, 13)),
}


@pytest.mark.parametrize(("typed", "words", "is_printed", "at"), NAMED.values(), ids=NAMED)
def test_a_table_is_named_at_a_place(typed: str, words: str, is_printed: bool, at: tuple[int, int]) -> None:
    [mention] = read(text_of(f"text: |\n  {typed}\n")).tables
    assert (mention.table, mention.words, mention.is_printed) == ("cost", words, is_printed)
    assert (mention.id_position.place.line, mention.id_position.place.column) == at
