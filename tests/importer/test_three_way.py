"""Three versions of a text put together line by line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.importer.three_way import Conflict, merge

BASE = "one\ntwo\nthree\nfour\n"
MERGED = {
    "nobody changed anything": (BASE, BASE, BASE),
    "we changed a line": ("one\nTWO\nthree\nfour\n", BASE, "one\nTWO\nthree\nfour\n"),
    "they changed a line": (BASE, "one\ntwo\nTHREE\nfour\n", "one\ntwo\nTHREE\nfour\n"),
    "each changed another line": ("ONE\ntwo\nthree\nfour\n", "one\ntwo\nthree\nFOUR\n", "ONE\ntwo\nthree\nFOUR\n"),
    "both made the same change": ("one\n2\nthree\nfour\n", "one\n2\nthree\nfour\n", "one\n2\nthree\nfour\n"),
    "they added a line, we removed another": ("one\nthree\nfour\n", f"{BASE}five\n", "one\nthree\nfour\nfive\n"),
    "they removed a line": (BASE, "one\ntwo\nfour\n", "one\ntwo\nfour\n"),
    "they added a line at the beginning": (BASE, f"zero\n{BASE}", f"zero\n{BASE}"),
    "the last line has no break": ("one\ntwo\nthree\nfour", BASE, "one\ntwo\nthree\nfour"),
}
LINES = st.lists(st.sampled_from(["a\n", "b\n", "c\n", "d\n"]), max_size=8).map("".join)


@pytest.mark.parametrize(("ours", "theirs", "expected"), MERGED.values(), ids=MERGED)
def test_changes_of_both_sides_are_in_the_text(ours: str, theirs: str, expected: str) -> None:
    merged = merge(BASE, ours, theirs)
    assert (merged.text, merged.conflicts) == (expected, ())


def test_where_both_changed_a_line_ours_stays_and_both_are_shown() -> None:
    merged = merge(BASE, "one\nours\nthree\nfour\n", "one\ntheirs\nthree\nFOUR\n")
    assert merged.text == "one\nours\nthree\nFOUR\n"
    assert merged.conflicts == (Conflict(2, ("ours\n",), ("theirs\n",)),)


def test_a_file_that_two_people_began_in_different_ways_stays_as_it_is() -> None:
    assert merge("", "a: 1\n", "a: 2\n").text == "a: 1\n"


@given(base=LINES, other=LINES)
def test_what_one_side_changed_is_the_result(base: str, other: str) -> None:
    assert merge(base, other, base).text == merge(base, base, other).text == merge(base, other, other).text == other


@given(base=LINES, ours=LINES, theirs=LINES)
def test_no_line_of_ours_that_they_left_alone_is_lost(base: str, ours: str, theirs: str) -> None:
    merged = merge(base, ours, theirs)
    if merged.conflicts:
        assert all(set(conflict.ours) <= set(ours.splitlines(keepends=True)) for conflict in merged.conflicts)
    else:
        assert set(merged.text.splitlines()) <= set(ours.splitlines()) | set(theirs.splitlines())
