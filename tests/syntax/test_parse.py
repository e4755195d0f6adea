"""YAML is text with places: nothing is guessed, nothing is built from an alias, nesting has a limit."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.diagnostics import Problem, Problems
from selfassess.syntax import parse
from selfassess.syntax.nodes import Mapping, Node, Scalar, Sequence, Unread
from selfassess.syntax.parse import read
from selfassess.syntax.source import Source

LOADERS = {"libyaml": getattr(yaml, "CSafeLoader", yaml.SafeLoader), "pure": yaml.SafeLoader}


@pytest.fixture(autouse=True, params=LOADERS)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything holds with libyaml and without it."""
    monkeypatch.setattr(parse, "LOADER", LOADERS[request.param])


def content(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {name: content(value) for name, value in node.values.items()}
    if isinstance(node, Sequence):
        return [content(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else type(node).__name__


def found(text: str) -> tuple[object, dict[str, list[Problem]]]:
    faults = Problems()
    node = read(Source("f.yaml", text), faults)
    return content(node), faults.by_rule


def clean(text: str) -> object:
    value, faults = found(text)
    assert faults == {}
    return value


def places(text: str, rule: str) -> list[tuple[int, int]]:
    """The places of all that is found, which is of one rule."""
    _, faults = found(text)
    assert list(faults) == [rule]
    return [(each.place.line, each.place.column) for each in faults[rule]]


@pytest.mark.parametrize(
    "typed",
    [
        "no", "yes", "on", "1.10", "007", "0o7", "1_000", "2024-13-01", "2026-11-30", "~", "null", "Null", ".inf",
        "1e3", "=", "0x1F",
    ],
)  # fmt: skip
def test_what_is_typed_stays_what_was_typed(typed: str) -> None:
    assert clean(f"a: {typed}\n") == {"a": typed}
    assert clean(f"{typed}: a\n") == {typed: "a"}
    assert clean(f"- {typed}\n") == [typed]
    assert clean(f"[{typed}]\n") == [typed]


def test_an_empty_value_is_empty_text() -> None:
    assert clean("a:\nb: ''\nc: []\nd: {}\n") == {"a": "", "b": "", "c": [], "d": {}}


@pytest.mark.parametrize("text", ["", "\n\n", "# a remark\n", "---\n...\n"])
def test_a_file_that_holds_nothing_is_nothing_or_empty(text: str) -> None:
    assert clean(text) in ("NoneType", "")


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_every_line_break_ends_a_line(line_break: str) -> None:
    faults = Problems()
    node = read(Source("f.yaml", line_break.join(["a: b", "c:", "  - d", "  - |", "    e", ""])), faults)
    assert isinstance(node, Mapping)
    assert faults.by_rule == {}
    items = node.values["c"]
    assert isinstance(items, Sequence)
    assert [(each.line, each.column) for each in items.items] == [(2, 4), (3, 4)]


def test_a_place_counts_letters_and_not_bytes() -> None:
    node = read(Source("f.yaml", "é€😀: [ŵ, x]\n"), Problems())
    assert isinstance(node, Mapping)
    items = node.values["é€😀"]
    assert isinstance(items, Sequence)
    assert items.items[1].column == 9


def test_each_value_knows_its_way_from_the_top() -> None:
    node = read(Source("f.yaml", "a:\n  - b: {c: d}\n"), Problems())
    paths = []
    waiting = [node]
    while waiting:
        each = waiting.pop()
        assert each is not None
        paths.append(each.path)
        waiting += (
            each.values.values() if isinstance(each, Mapping) else each.items if isinstance(each, Sequence) else []
        )
    assert paths == ["", "a", "a[0]", "a[0].b", "a[0].b.c"]


def test_a_key_given_twice_is_refused_where_it_stands_again_and_the_first_holds() -> None:
    text = "a: 1\nb: 2\na: 3\nc:\n  - {x: 1, x: 2}\n"
    value, faults = found(text)
    assert value == {"a": "1", "b": "2", "c": [{"x": "1"}]}
    assert places(text, "yaml-duplicate-key") == [(3, 1), (5, 12)]
    assert faults["yaml-duplicate-key"][0].message == "The key “a” appears twice. The first is on line 1."


def test_an_entry_without_its_hyphen_is_told_once_and_read() -> None:
    value, faults = found("- a: 1\n  b: 2\n  a: 3\n  b: 4\n")
    assert value == [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]
    [told] = faults["yaml-duplicate-key"]
    assert (told.place.line, told.place.column) == (3, 3)
    assert (
        told.hint == "If a new entry starts here, type a hyphen and a space before it. If not, delete one of the two."
    )


def test_keys_of_other_spelling_are_other_keys() -> None:
    assert clean("a: 1\nA: 2\n'a ': 3\n1: 4\n1.0: 5\n01: 6\n") == {
        "a": "1",
        "A": "2",
        "a ": "3",
        "1": "4",
        "1.0": "5",
        "01": "6",
    }


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("a: &x words\n", [(1, 4)]),
        ("- *Every team* waits\n- b\n", [(1, 3)]),
        ("a: !Secure more\n", [(1, 4)]),
        ("a: &x\n  b: c\n", [(1, 4)]),
        ("&x a: b\n", [(1, 1)]),
        ("a: &x b\nc: *x\n", [(1, 4), (2, 4)]),
        ("- *x\n- *y\n", [(1, 3), (2, 3)]),
        ("a: !!python/object:os.system x\n", [(1, 4)]),
        ("a: !!str 1\n", [(1, 4)]),
        ("a: !important\n", [(1, 4)]),
        ("a: !!seq [1]\nb: !x {}\n", [(1, 4), (2, 4)]),
        ("<<: {a: b}\nc: d\n", [(1, 1)]),
        ("a: &x {b: c}\nd:\n  <<: *x\n", [(1, 4), (3, 3)]),
        ("*x : a\n", [(1, 1)]),
        ("a: b\n---\nc: d\n", [(2, 1)]),
        ("--- a\n--- b\n", [(2, 1)]),
        ("a: b\n---\n", [(2, 1)]),
        ("? [a, b]\n: c\n", [(1, 3)]),
        ("{a: b}: c\n", [(1, 1)]),
        ("a: {{ b }}\n", [(1, 5)]),
    ],
)
def test_a_feature_that_nobody_needs_is_refused_where_it_stands(text: str, at: list[tuple[int, int]]) -> None:
    assert places(text, "yaml-feature") == at


@pytest.mark.parametrize("words", ["&c", "!Act now", "*Act now*"])
def test_words_that_begin_with_a_sign_of_a_feature_are_told_to_go_in_quotes(words: str) -> None:
    [told] = found(f"a: {words} today\n")[1]["yaml-feature"]
    assert told.message == f"The text begins with “{words[0]}”, which has a special meaning in YAML."
    assert told.hint == f'Put the text in quotes: "{words} today"'
    assert clean(f"a: {told.hint.removeprefix('Put the text in quotes: ')}\n") == {"a": f"{words} today"}


def test_an_alias_becomes_nothing() -> None:
    assert found("a: &x b\nc: *x\n")[0] == {"a": "b", "c": "Unread"}


def test_a_quoted_merge_sign_is_an_ordinary_key() -> None:
    assert clean('"<<": a\n') == {"<<": "a"}


def test_one_document_may_have_its_marks() -> None:
    assert clean("%YAML 1.1\n---\na: b\n...\n") == {"a": "b"}


def test_an_alias_bomb_goes_off_in_nobodys_face() -> None:
    rows = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    rows += [
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    value, faults = found("\n".join(rows) + "\n")
    assert isinstance(value, dict)
    assert len(value) == 9
    assert len(faults["yaml-feature"]) == 9 + 8 * 9


@pytest.mark.parametrize(
    "text",
    [
        "[" * 10_000,
        "[" * 10_000 + "]" * 10_000,
        "{" * 10_000,
        "{a: " * 10_000,
        "[{a: " * 10_000,
        "- " * 10_000,
        "- - [" * 10_000,
        "? " * 10_000,
        "".join(f"{'  ' * depth}a:\n" for depth in range(2_000)),
        "".join(f"{' ' * depth}- \n" for depth in range(2_000)),
    ],
    ids=range(10),
)
def test_nesting_ends_before_it_hurts(text: str) -> None:
    _, faults = found(text)
    assert sum(map(len, faults.values())) == 1
    assert set(faults) <= {"yaml-feature", "yaml-syntax"}


@pytest.mark.parametrize(
    "text", ["'" * 9_999, '"' * 9_999, "!" * 9_999, "&" * 9_999, "*" * 9_999, "|" * 9_999, "%" * 9_999, ":" * 9_999]
)
def test_ten_thousand_signs_of_one_kind_do_no_harm(text: str) -> None:
    value, faults = found(text)
    assert faults or isinstance(value, str | dict)


def test_forty_levels_are_enough() -> None:
    assert clean("[" * 40 + "]" * 40)
    assert places("[" * 41 + "]" * 41, "yaml-feature") == [(1, 41)]


@pytest.mark.parametrize("escape", [r"\0", r"\a", r"\b", r"\e", r"\x07", r"\v", r"\f", r"\u202e", r"\uFFFE", r"\x7f"])
def test_an_escape_that_makes_a_control_character_is_refused(escape: str) -> None:
    text = f'a: "one {escape} two"\n'
    assert places(text, "text-encoding") == [(1, 9)]
    value = found(text)[0]
    assert isinstance(value, dict)
    assert value["a"] in ("one \ufffd two", "one   two")


@pytest.mark.parametrize("escape", [r"\ud800", r"\UFFFFFFFF", r"\U00110000", r"\xZZ", r"\q"])
def test_an_escape_that_makes_no_character_is_refused(escape: str) -> None:
    _, faults = found(f'a: "one {escape} two"\n')
    assert set(faults) <= {"yaml-syntax", "text-encoding"}
    assert faults


@pytest.mark.parametrize(
    "text", ["title: Plan #3 and more\n", "- Priority #1\n", "a: {b: c #3\n  }\n", "title: #3\n", "a: b\n  c #d\n"]
)
def test_words_that_yaml_would_drop_as_a_remark_are_seen(text: str) -> None:
    _, faults = found(text)
    [diagnostic] = faults["yaml-syntax"]
    line = text.split("\n")[diagnostic.place.line - 1]
    assert line[diagnostic.place.column - 1] == "#"


@pytest.mark.parametrize(
    "text",
    [
        "a: b # a remark\n", "a: b#c\n", "a: '#b' # c\n", "a: |  # c\n  #d\n", "#a\na: b\n", "a: b ## c\n",
        "a: b\n  #c\nd: e\n", 'a: "b #c"\n',
    ],
)  # fmt: skip
def test_a_remark_may_stand_behind_a_value(text: str) -> None:
    assert clean(text)


SIGNS = "ab:-#|>'\"[]{}&*!%@`,?\\ \n\t\r\u00a0é😀<~=0."


@settings(max_examples=400)
@given(st.text(SIGNS, max_size=60))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    value, faults = found(text)
    every = [each for some in faults.values() for each in some]
    assert every or value is not None
    for each in every:
        assert each.message
        assert each.hint
        assert 1 <= each.place.line <= text.count("\n") + text.count("\r") + 2
        assert each.place.column >= 1


VALUES: st.SearchStrategy[object] = st.recursive(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Cf"], exclude_characters="\ufffe\uffff\ufeff\u2028\u2029"),
        max_size=12,
    ),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["a", "no", "1", "~", "x y"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=150)
@given(st.lists(VALUES, min_size=1, max_size=4), st.sampled_from([None, '"', "'"]), st.booleans())
def test_what_another_tool_writes_is_read_word_for_word(value: list[object], style: str | None, flow: bool) -> None:
    text = yaml.safe_dump(value, default_style=style, default_flow_style=flow, allow_unicode=True).replace("!!str ", "")
    assert clean(text) == value


def test_a_hundred_thousand_lines_are_read_in_one_pass() -> None:
    text = "".join(f"- line{number}: words #{number}\n" for number in range(20_000))
    value, faults = found(text)
    assert isinstance(value, list)
    assert len(value) == 20_000
    assert len(faults["yaml-syntax"]) == 20_000


def test_a_long_run_of_spaces_is_read_in_one_pass() -> None:
    assert clean(f"a: b{' ' * 500_000}# c\n") == {"a": "b"}
    assert clean(f"a: 'b{' ' * 500_000}c'\n")
    assert places(f"a: b{' ' * 500_000}#c\n", "yaml-syntax") == [(1, 500_005)]
    assert found(f"{' ' * 500_000}a: b: c\n")[1]


def test_a_word_of_five_million_letters_is_read() -> None:
    faults = Problems()
    node = read(Source("f.yaml", f"a: {'x' * 5_000_000}\n"), faults)
    assert isinstance(node, Mapping)
    assert faults.by_rule == {}
    assert isinstance(node.values["a"], Scalar)


def test_what_cannot_be_read_is_of_no_kind() -> None:
    assert not isinstance(Unread(Source("f")), Scalar | Mapping | Sequence)


@pytest.mark.parametrize(
    "text", ["- a\n" * 20, "[" + "a," * 20 + "]", "".join(f"k{number}: a\n" for number in range(20))]
)
def test_a_file_has_a_bounded_number_of_keys_and_values(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "MOST", 20)
    faults = Problems()
    assert read(Source("f.yaml", text), faults) is None
    [fault] = faults
    assert (fault.message, fault.hint) == (
        "This file contains more than 20 keys and values.",
        "Split it into several files.",
    )
