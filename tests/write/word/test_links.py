"""Bookmarks and links: names that Word keeps, and no link that leads nowhere."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.write.word.bookmarks import bookmark_name
from tests.word_numbers import W
from tests.write.word.word_files import document, text_of, word_file_of

KEPT = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")
IDS = st.text(st.sampled_from("aAbB1_-:é"), min_size=1, max_size=50)


@given(st.text(max_size=60))
def test_every_id_has_a_name_that_word_keeps(key: str) -> None:
    assert KEPT.fullmatch(bookmark_name(key))


@given(st.lists(IDS, unique=True, max_size=12))
def test_no_two_ids_share_a_bookmark(keys: list[str]) -> None:
    inside = "".join(f'<p id="{key}"><a href="#{key}">x</a></p>' for key in keys)
    body = word_file_of(document(inside)).body
    marks = [mark.get(f"{W}name", "") for mark in body.iter(f"{W}bookmarkStart")]
    assert len({mark.casefold() for mark in marks}) == len(keys)
    assert [link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink")] == marks


def test_a_name_stays_the_same_whatever_stands_around_it() -> None:
    assert "{#ref_96}" in text_of('<p id="other">x</p><p id="ref-96">y</p>')
    assert "{#ref_96}" in text_of('<p id="ref-96">y</p>')


def test_an_id_on_an_element_without_words_is_found_at_the_next_words() -> None:
    inside = '<table><colgroup id="a"><col id="b"/></colgroup></table><section id="c"><p id="d"></p></section><p>x</p>'
    assert "x" in text_of(f'{inside}<p><a href="#c">c</a><a href="#d">d</a></p>')
    assert "{#c}{#d}x" in text_of(inside)


@pytest.mark.parametrize("tag", ["col", "p", "section", "ul"])
def test_an_id_with_no_words_after_it_is_still_found(tag: str) -> None:
    last = {"col": '<table><colgroup><col id="a"/></colgroup></table>'}.get(tag, f'<{tag} id="a"/>')
    body = word_file_of(document(f'<p><a href="#a">x</a></p>{last}')).body
    assert [mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")] == ["a"]


def test_the_same_address_is_kept_once() -> None:
    link = '<a href="https://www.exampleshire.example">x</a>'
    targets = word_file_of(document(f"<p>{link}{link}</p>")).targets
    assert [*targets.values()].count("https://www.exampleshire.example") == 1


def test_an_address_holds_nothing_that_word_refuses() -> None:
    file = word_file_of(document('<p><a href="https://www.exampleshire.example/a b%20c/&quot;é&lt;|">x</a></p>'))
    assert "https://www.exampleshire.example/a%20b%20c/%22%C3%A9%3C%7C" in file.targets.values()


def test_a_tip_is_no_longer_than_word_takes() -> None:
    file = word_file_of(document(f'<p id="a"><a href="#a" title="{"x" * 300}">x</a></p>'))
    assert [len(link.get(f"{W}tooltip", "")) for link in file.body.iter(f"{W}hyperlink")] == [255]


def test_an_unresolved_link_keeps_its_words_and_leads_nowhere() -> None:
    assert text_of('<p>See <a href="#gone">the plan</a>.</p>') == "Body Text | See ‹Unresolved reference: the plan›.\n"


def test_an_address_whose_host_is_a_number_works() -> None:
    file = word_file_of(document('<p><a href="https://[2001:db8::1]/x">x</a></p>'))
    assert "https://[2001:db8::1]/x" in file.targets.values()
