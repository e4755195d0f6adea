"""A table of keys and the model that disagree about a field fail mypy."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TABLE = """
from datetime import date
from selfassess.model.entry import Entry
from selfassess.schema.containers import EntryReader, ListOf, mapping
from selfassess.schema.fields import HERE, needed, optional
from selfassess.schema.dates_and_figures import DATE, FIGURE
from selfassess.schema.scalars import TEXT
from selfassess.syntax.nodes import Text

class Note(Entry, frozen=True, kw_only=True):
    words: Text
    on: date
    by: Text | None = None
    tags: tuple[Text, ...] = ()

right: EntryReader[Note] = mapping("A note", Note(
    node=HERE,
    words=needed(TEXT, ""),
    on=needed(DATE, "", date.min),
    by=optional(TEXT, ""),
    tags=optional(ListOf(TEXT), "", ()),
))
WORDS = needed(TEXT, "")
DAY = needed(DATE, "", date.min)
Note(node=HERE, words=WORDS, on=needed(TEXT, ""))  # wrong: text for a date
Note(node=HERE, words=DAY, on=DAY)  # wrong: a date for text
Note(node=HERE, words=WORDS, on=optional(DATE, ""))  # wrong: one that may be left out
Note(node=HERE, words=WORDS, on=needed(DATE, ""))  # wrong: nothing for a date that is missing
Note(node=HERE, words=WORDS, on=DAY, tags=optional(ListOf(TEXT), ""))  # wrong: None for a list that is left out
Note(node=HERE, words=WORDS, on=DAY, tags=optional(ListOf(FIGURE), "", ()), by=optional(DATE, ""))  # wrong: a date
Note(node=HERE, words=WORDS, on=DAY, bye=optional(TEXT, ""))  # wrong: a misspelt key
Note(node=HERE, words=WORDS)  # wrong: a missing key
"""


def test_a_table_that_disagrees_with_the_model_fails_mypy(tmp_path: Path) -> None:
    table = tmp_path / "table.py"
    table.write_text(TABLE, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--config-file", "pyproject.toml", str(table)]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    wrong = {number for number, line in enumerate(TABLE.splitlines(), 1) if "# wrong" in line}
    reported = re.findall(r"table\.py:(\d+): error", checked.stdout)
    assert {*map(int, reported)} == wrong, checked.stdout
