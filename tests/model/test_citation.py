"""The grammar of a citation, and what is made of one that is mistyped."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.model.citation import (
    BARE,
    GROUP,
    MISTYPED,
    Item,
    joins_refs,
    read_group,
    read_item,
    ref_parts,
    sort_key,
    write_group,
)
from selfassess.model.loose_citation import items_meant

REFS = st.builds(
    "{}{}{}".format,
    st.text("ABIRZ", max_size=8),
    st.text("0189", min_size=1, max_size=9),
    st.sampled_from(["", "a", "B", "iv"]),
)
PIECES = st.builds("{}{}".format, st.sampled_from("ab‘:./&–-"), st.text("aB 09’:./&–-", max_size=30))
LOCATORS = st.lists(PIECES.map(lambda text: " ".join(text.split())), max_size=3).map(", ".join)
ITEMS = st.lists(st.builds(Item, REFS, LOCATORS, st.just(0)), min_size=1, max_size=8)


def bare(items: list[Item]) -> list[Item]:
    return [Item(item.ref, item.locator) for item in items]


@settings(max_examples=300)
@given(ITEMS)
def test_what_is_written_is_read_again(items: list[Item]) -> None:
    assert bare(read_group(write_group(items))) == items


@settings(max_examples=300)
@given(ITEMS)
def test_every_ref_stands_at_its_offset(items: list[Item]) -> None:
    group = write_group(items)
    for item in read_group(group):
        assert group.startswith(item.ref, item.offset)


@given(ITEMS, st.sampled_from(["", " ", "\n", "  \n  ", "\u00a0"]))
def test_white_space_between_the_parts_means_nothing(items: list[Item], space: str) -> None:
    group = write_group(items).replace(", ", f",{space} ").replace("(Ref ", f"(Ref{space} ").replace(")", f"{space})")
    assert bare(read_group(group)) == items
    for item in read_group(group):
        assert group.startswith(item.ref, item.offset)


@pytest.mark.parametrize(
    ("group", "items"),
    [
        ("(Ref 96)", [Item("96", "", 5)]),
        ("(Ref IR10)", [Item("IR10", "", 5)]),
        ("(Ref 20a)", [Item("20a", "", 5)]),
        ("(Ref 20a, 20B section 3, 017)", [Item("20a", "", 5), Item("20B", "section 3", 10), Item("017", "", 25)]),
        ("(Ref 3, 121, 162)", [Item("3", "", 5), Item("121", "", 8), Item("162", "", 13)]),
        ("(Ref 100 ASCOF 2022/23)", [Item("100", "ASCOF 2022/23", 5)]),
        ("(Ref 96 section 3, 97)", [Item("96", "section 3", 5), Item("97", "", 19)]),
        ("(Ref 96 section 3, appendix B, 97)", [Item("96", "section 3, appendix B", 5), Item("97", "", 31)]),
        ("(Ref 96,)", [Item("96", "", 5)]),
        ("(Ref 3, Ref 121)", [Item("3", "", 5), Item("121", "", 12)]),
        ("(Ref 96 section 3, Ref\u00a097)", [Item("96", "section 3", 5), Item("97", "", 23)]),
        ("(Ref 20a,Ref\n  IR7b page 2)", [Item("20a", "", 5), Item("IR7b", "page 2", 15)]),
        ("(Ref 96\n97a)", [Item("96", "97a", 5)]),
    ],
)
def test_a_group_is_read(group: str, items: list[Item]) -> None:
    assert read_group(group) == items


@pytest.mark.parametrize(
    "words",
    [
        "", "96", "(96)", "(Ref)", "(Ref )", "(Ref96)", "(ref 96)", "(Ref ninety)", "(Ref 96", "(Ref 96 (a))",
        "(Ref 96th)", " (Ref 96)",
    ],
)  # fmt: skip
def test_something_else_is_no_group(words: str) -> None:
    assert read_group(words) == []


def test_a_group_may_hold_hundreds_of_refs() -> None:
    items = [Item(str(number)) for number in range(100, 400)]
    assert bare(read_group(write_group(items))) == items


@pytest.mark.parametrize(
    ("entry", "item"),
    [
        ("96", Item("96")),
        (" 97  section\t3 ", Item("97", "section 3", 1)),
        ("IR10", Item("IR10")),
        ("20a", Item("20a")),
        ("20a section 3", Item("20a", "section 3")),
        ("20iv", Item("20iv")),
        ("017", Item("017")),
        ("EV012B page 4", Item("EV012B", "page 4")),
        ("97, section 3", Item("97", ", section 3")),
    ],
)
def test_an_entry_of_an_evidence_list_is_read(entry: str, item: Item) -> None:
    assert read_item(entry) == item


@pytest.mark.parametrize("entry", ["", "section 3", "96th", "96pm", "96-97", "Ref 96", "1234567890"])
def test_an_entry_without_a_ref_is_none(entry: str) -> None:
    assert read_item(entry) is None


SLURRED = {
    "(Ref 96 and 97)": ["96", "97"],
    "(Ref 96 or 97)": ["96", "97"],
    "(Ref 96 plus 97)": ["96", "97"],
    "(Ref 96 as well\nas 97)": ["96", "97"],
    "(Ref 96 & 97)": ["96", "97"],
    "(Ref 96 + 97)": ["96", "97"],
    "(Ref 96; 97)": ["96", "97"],
    "(Ref 96, 97; 98)": ["96", "97", "98"],
    "(Ref 96/97)": ["96", "97"],
    "(Ref 96 97)": ["96", "97"],
    "(Ref 96 97a)": ["96", "97a"],
    "(Ref 20a and 20b)": ["20a", "20b"],
    "(Ref 96 to 98)": ["96", "97", "98"],
    "(Ref 96 – 98)": ["96", "97", "98"],
    "(Ref 96 - 98)": ["96", "97", "98"],
    "(Ref 96, and 97)": ["96", "97"],
    "(Ref 96 and Ref 97)": ["96", "97"],
    "(Ref 96 Ref 97)": ["96", "97"],
    "(Ref 96, ref 97)": ["96", "97"],
    "(Ref 96, Refs 97)": ["96", "97"],
    "(Ref 96, Ref97)": ["96", "97"],
    "(Ref 96, Ref 97-98)": ["96", "97", "98"],
}


@pytest.mark.parametrize(("group", "refs"), SLURRED.items())
def test_refs_that_are_joined_in_another_way_are_slurred(group: str, refs: list[str]) -> None:
    assert joins_refs(read_group(group))
    assert [item.ref for item in items_meant(group)] == refs


@pytest.mark.parametrize(
    "group",
    ["(Ref 96, 97)", "(Ref 100 ASCOF 2022/23)", "(Ref 100 2022/23)", "(Ref 96 sections 3 and 4)", "(Ref 96 andante)"],
)
def test_a_locator_is_not_slurred(group: str) -> None:
    assert not joins_refs(read_group(group))


MEANT = {
    "(ref 96)": "(Ref 96)",
    "(Ref96)": "(Ref 96)",
    "(Ref. 96)": "(Ref 96)",
    "(Ref: 96)": "(Ref 96)",
    "(REF 96)": "(Ref 96)",
    "(Refs 96, 97)": "(Ref 96, 97)",
    "(ref. 20a and ir7b)": "(Ref 20a, IR7b)",
    "(Reference 96)": "(Ref 96)",
    "(references 96 and 97)": "(Ref 96, 97)",
    "(Ref no. 96)": "(Ref 96)",
    "(Ref #96)": "(Ref 96)",
    "( Ref 96 )": "(Ref 96)",
    "(Ref 96-98)": "(Ref 96, 97, 98)",
    "(Ref 98-96)": "(Ref 98, 96)",
    "(ref 100 ASCOF 2022/23)": "(Ref 100 ASCOF 2022/23)",
    "(ref 96 section 3; 97)": "(Ref 96 section 3, 97)",
    "(ref 96 pages 3-9)": "(Ref 96 pages 3-9)",
    "(Ref 96, 97": "(Ref 96, 97)",
}


@pytest.mark.parametrize(("words", "meant"), MEANT.items())
def test_a_slip_is_seen_for_what_it_means(words: str, meant: str) -> None:
    mistyped = re.match(MISTYPED, words)
    assert mistyped is not None
    assert mistyped.group() == words
    assert GROUP.match(words) is None
    assert write_group(items_meant(words)) == meant


@pytest.mark.parametrize("words", ["(Ref)", "(Ref ?)", "(ref ...)", "(Refs)"])
def test_a_group_without_a_number_is_a_slip_too(words: str) -> None:
    mistyped = re.match(MISTYPED, words)
    assert mistyped is not None
    assert items_meant(words) == []


@pytest.mark.parametrize("words", ["(Reform 2025)", "(Refer to page 6)", "(refreshed 3 times)", "(96)", "(IR10)"])
def test_other_words_in_brackets_are_no_slip(words: str) -> None:
    assert re.match(MISTYPED, words) is None


def test_a_bracket_that_is_never_closed_takes_its_refs_alone() -> None:
    mistyped = re.match(MISTYPED, "(Ref 12, 13 and then [a link](#there) follows")
    assert mistyped is not None
    assert mistyped.group() == "(Ref 12, 13"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("see Ref 96 and", ["Ref 96"]),
        ("[Ref 96, 97]", ["Ref 96, 97"]),
        ("Refs 96,97.", ["Refs 96,97"]),
        ("ref96", ["ref96"]),
        ("see Ref\n96", ["Ref\n96"]),
        ("see Ref 20a, 20b and", ["Ref 20a, 20b"]),
        ("pref 96, #ref 96, /ref96, ?x=ref96, Ref 96th, Reform 96, Ref nine", []),
        (r"\(Ref 96\)", []),
    ],
)
def test_a_ref_without_brackets_is_found(words: str, found: list[str]) -> None:
    assert [match.group() for match in BARE.finditer(words)] == found


@settings(max_examples=300)
@given(st.text(alphabet="(Refs 19,;&-/)\n.andto#IR\u00a0é", max_size=60))
def test_no_text_breaks_the_grammar(words: str) -> None:
    items = read_group(words)
    assert bool(items) == (GROUP.fullmatch(words) is not None)
    joins_refs(items)
    assert all(item.ref and ref_parts(item.ref).number for item in items_meant(words))


def test_refs_sort_by_series_and_number_however_long() -> None:
    long = "9" * 5_000
    refs = ["1", "007", "7", "10", "20", "20A", "20a", "20b", "21", long, "A2", "IR9", "IR9a", "IR10", "nonsense"]
    mixed = refs[::-1]
    assert sorted(mixed, key=sort_key) == refs


@pytest.mark.parametrize(
    ("one", "other"),
    [("17", "017"), ("20a", "20A"), ("IR7", "IR007"), ("0", "00"), ("017a", "17A")],
)
def test_refs_that_people_would_mistake_for_each_other_are_alike(one: str, other: str) -> None:
    assert ref_parts(one).alike == ref_parts(other).alike


@pytest.mark.parametrize(("one", "other"), [("17", "17a"), ("7", "70"), ("IR7", "7"), ("20a", "20b")])
def test_other_refs_are_not_alike(one: str, other: str) -> None:
    assert ref_parts(one).alike != ref_parts(other).alike
