"""Nothing is lost on a round trip, whatever words a record holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.model.assessment import RECORD_KINDS, RECORD_STATUSES, Assessment
from selfassess.register.choices import choices_by_key
from selfassess.syntax.source import find_unprintable
from tests.register.samples import NO_DIFFERENCE, csv_of, diff, example, library, record, values, workbook_of

CHOICES = choices_by_key(example().framework)
HOSTILE = st.sampled_from(
    [
        *("=cmd|' /C calc'!A0", "=1", "+1", "-1", "@x", "\t=1", "'=1", "''=1", "'", "'tis", '"', '""', '"a","b"'),
        *("_x000D_", "_x005F_", "_x005F_x000D_", "x005F_", "_x0041__x0041_", "_xD800_", "\r=1", "a\r\nb", "\n\n"),
        *("1.10", "007", "1e5", "TRUE", "#N/A", "2026-03-01", "March 2026", "1-2", "50%", "£2m", "a;b,c\td"),
        *("عربية", "שלום", "e\u0301", "\u200b", "\ufeff", "\x85", "\u2028", "\xa0"),
        *("😀👩‍👩‍👧", "&lt;b&gt;", "]]>", "sep=;"),
    ]
)
WORDS = st.lists(HOSTILE | st.text(max_size=12), min_size=1, max_size=4).map("".join)
TEXT = WORDS.filter(lambda words: bool(words.strip()) and not find_unprintable(words))
DAY = st.dates(date(1, 1, 1), date(9999, 12, 31))
REF = st.from_regex(r"(?:[A-Z]{1,8})?[0-9]{1,9}", fullmatch=True)
FINGERPRINT = st.text("0123456789abcdefABCDEF", min_size=64, max_size=64)
REVIEWED = st.fixed_dictionaries({}, optional={"by": TEXT, "on": DAY, "sha256": FINGERPRINT})
STATEMENTS = st.lists(st.sampled_from([*CHOICES["statements"]]), min_size=1, max_size=4, unique=True).map(tuple)
OPTIONAL: dict[str, st.SearchStrategy[Any]] = {
    "kind": st.sampled_from(RECORD_KINDS),
    "category": st.sampled_from([*CHOICES["category"]]),
    "sensitivity": st.sampled_from([*CHOICES["sensitivity"]]),
    "status": st.sampled_from(RECORD_STATUSES),
    "statements": STATEMENTS,
    "superseded_by": REF,
    "reviewed": REVIEWED,
    **dict.fromkeys(("dated", "review_due"), DAY),
    **dict.fromkeys(("owner", "version", "file", "url", "unused", "notes"), TEXT),
}
RECORD = st.fixed_dictionaries({"ref": REF, "title": TEXT}, optional=OPTIONAL).map(lambda values: record(**values))
LIBRARY = st.lists(RECORD, max_size=4, unique_by=lambda record: str(record.ref)).map(lambda records: library(*records))


@pytest.mark.parametrize(("name", "made"), [("register.xlsx", workbook_of), ("register.csv", csv_of)])
@given(assessment=LIBRARY)
@settings(max_examples=60)
def test_a_register_read_again_makes_no_difference(
    name: str, made: Callable[[Assessment], bytes], assessment: Assessment
) -> None:
    assert diff(made(assessment), assessment, name) == NO_DIFFERENCE


@given(TEXT)
@settings(max_examples=60)
def test_words_read_again_are_the_same_words(words: str) -> None:
    assessment = library(record(notes=words))
    plain = words.replace("\r\n", "\n").replace("\r", "\n").strip()
    assert values(workbook_of(assessment))[0]["notes"] == plain
    assert values(csv_of(assessment), "register.csv")[0]["notes"] == plain
