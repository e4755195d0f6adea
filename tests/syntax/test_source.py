"""A file is lines of characters."""

from __future__ import annotations

import re
import sys

from selfassess.syntax.source import UNPRINTABLE, Source, find_unprintable, printable


def test_a_line_beyond_the_end_is_empty() -> None:
    assert Source("x", "one\ntwo").line(2) == ""
    assert Source("x", "one\ntwo").line(-1) == ""


def test_a_control_character_becomes_visible_and_white_space_stays_white_space() -> None:
    assert printable("a\x00b\x0bc\u202ed\ud800é😀\n\t") == "a\ufffdb c\ufffdd\ufffdé😀\n\t"


def test_an_unprintable_character_is_found_wherever_it_is() -> None:
    for character in map(chr, range(sys.maxunicode + 1)):
        assert (find_unprintable(character) is None) is (re.search(UNPRINTABLE, character) is None)
