"""A change in a file touches what it is about; every other character stays as the author typed it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from selfassess.diagnostics import Problems
from selfassess.syntax import nodes, parse
from selfassess.syntax.draft import Draft, plain
from selfassess.syntax.emit import YES
from selfassess.syntax.nodes import Node, Scalar
from selfassess.syntax.source import Source

FILE = "evidence/library.yaml"
Act = Callable[[Draft], None]


def made(before: str, act: Act) -> str:
    """The file after an act; the test fails where the act could not be proven."""
    draft = Draft(FILE, before.encode())
    act(draft)
    content = draft.content
    assert content is not None
    return content.decode()


def entry(draft: Draft, number: int = 0) -> nodes.Mapping:
    root = draft.root
    found = root.items[number] if isinstance(root, nodes.Sequence) else root
    assert isinstance(found, nodes.Mapping)
    return found


def put(key: str, value: Any, number: int = 0, order: tuple[str, ...] = ()) -> Act:
    return lambda draft: draft.put(entry(draft, number), key, value, order)


def take(key: str, number: int = 0) -> Act:
    return lambda draft: draft.take(entry(draft, number), key)


def retype(key: str, old: str, new: str) -> Act:
    def act(draft: Draft) -> None:
        scalar = entry(draft).values[key]
        assert isinstance(scalar, Scalar)
        draft.retype(scalar, scalar.text.index(old), old, new)

    return act


def append(**keys: Any) -> Act:
    return lambda draft: draft.append(keys)


def add(key: str, at_top: bool = False, **keys: Any) -> Act:
    return lambda draft: draft.add(entry(draft), key, keys, ORDER, at_top)


ORDER = ("ref", "title", "owner", "status", "reviewed")
REVIEW = {"by": "Librarian", "on": "2026-11-01"}
CASES = {
    "a plain value": ("- ref: 1\n  owner: Old # who\n", put("owner", "New"), "- ref: 1\n  owner: New # who\n"),
    "a value in single quotes": ("- owner: 'O''ld'\n", put("owner", "It's new"), "- owner: 'It''s new'\n"),
    "a value in double quotes": ('- owner: "Old"  # a\n', put("owner", "New"), '- owner: "New"  # a\n'),
    "a plain value that needs quotes now": ("- owner: Old\n", put("owner", "New: one"), '- owner: "New: one"\n'),
    "a plain value over two lines":
        ("- owner: Old\n    man\n  ref: 1\n", put("owner", "New"), "- owner: New\n  ref: 1\n"),
    "a block of lines":
        ("- notes: | # why\n    One\n    two\n\n  ref: 1\n", put("notes", "Three\n\nfour"),
         "- notes: | # why\n    Three\n\n    four\n\n  ref: 1\n"),
    "a folded block":
        ("- notes: >-\n    One\n    two\n  ref: 1\n", put("notes", "Three"), "- notes: >-\n    Three\n  ref: 1\n"),
    "a block that keeps its blank lines":
        ("- notes: |+ # why\n    One\n\n\n  ref: 1\n", put("notes", "Two"),
         "- notes: |+ # why\n    Two\n\n\n  ref: 1\n"),
    "a value that was blank":
        ("- ref: 1\n  owner: # nobody\n", put("owner", "New"), "- ref: 1\n  owner: New # nobody\n"),
    "a value of an entry in braces": ("- {ref: 1, owner: Old}\n", put("owner", "A, B"), '- {ref: 1, owner: "A, B"}\n'),
    "a new key, where the order has it":
        ("- ref: 1\n  title: A\n  # the status\n  status: current\n", put("owner", "New", order=ORDER),
         "- ref: 1\n  title: A\n  owner: New\n  # the status\n  status: current\n"),
    "a new key below a block of lines":
        ("- ref: 1\n  title: |\n    A\n    b\n\n# two\n- ref: 2\n", put("owner", "New", order=ORDER),
         "- ref: 1\n  title: |\n    A\n    b\n  owner: New\n\n# two\n- ref: 2\n"),
    "a new key in braces": ("- {ref: 1, title: A}\n", put("owner", "New"), "- {ref: 1, title: A, owner: New}\n"),
    "a new key of a single record": ("ref: 1\ntitle: A\n", put("owner", "New"), "ref: 1\ntitle: A\nowner: New\n"),
    "a new key where the last line is open": ("- ref: 1", put("owner", "New"), "- ref: 1\n  owner: New\n"),
    "a new mapping":
        ("- ref: 1\n", put("reviewed", REVIEW), "- ref: 1\n  reviewed:\n    by: Librarian\n    on: 2026-11-01\n"),
    "a new mapping in a file that steps four in":
        ("-   ref: 1\n    consent:\n        given: 2026-01-01\n", put("reviewed", REVIEW),
         "-   ref: 1\n    consent:\n        given: 2026-01-01\n"
         "    reviewed:\n        by: Librarian\n        on: 2026-11-01\n"),
    "a mapping over lines":
        ("- ref: 1\n  reviewed:\n    by: Old # who\n    on: 2026-01-01\n", put("reviewed", {**REVIEW, "sha256": "ab"}),
         "- ref: 1\n  reviewed:\n    by: Librarian # who\n    on: 2026-11-01\n    sha256: ab\n"),
    "a mapping in braces":
        ("- ref: 1\n  reviewed: {on: 2026-01-01, by: Old} # a\n", put("reviewed", REVIEW),
         "- ref: 1\n  reviewed: {on: 2026-11-01, by: Librarian} # a\n"),
    "a mapping where a blank stood":
        ("- reviewed:\n  ref: 1\n", put("reviewed", REVIEW), "- reviewed: {by: Librarian, on: 2026-11-01}\n  ref: 1\n"),
    "a mapping where empty braces stood":
        ("- ref: 1\n  reviewed: {} # a\n", put("reviewed", REVIEW),
         "- ref: 1\n  reviewed: {by: Librarian, on: 2026-11-01} # a\n"),
    "a new key below a block that keeps its blank lines":
        ("- ref: 1\n  title: |+\n    A\n\n- ref: 2\n", put("owner", "New"),
         "- ref: 1\n  title: |+\n    A\n\n  owner: New\n- ref: 2\n"),
    "a new key below a block whose last line is open":
        ("- ref: 1\n  title: >\n    A", put("owner", "New"), "- ref: 1\n  title: >\n    A\n  owner: New\n"),
    "a new entry below a block that keeps its blank lines":
        ("- ref: 1\n\n- ref: 2\n  notes: |+\n    A\n\n\n", append(ref="3"),
         "- ref: 1\n\n- ref: 2\n  notes: |+\n    A\n\n\n- ref: 3\n"),
    "a new entry below a block whose last line is open":
        ("- ref: 1\n  notes: |\n    A", append(ref="2"), "- ref: 1\n  notes: |\n    A\n- ref: 2\n"),
    "a new entry of a list in brackets that ends in a comma":
        ("[\n  {ref: 1}, # one\n  {ref: 2}, # two\n]\n", append(ref="3"),
         "[\n  {ref: 1}, # one\n  {ref: 2}, {ref: 3}, # two\n]\n"),
    "lines as editors end them, though a rare break comes first":
        ("# a\u2028# b\n- ref: 1\n", put("owner", "New"), "# a\u2028# b\n- ref: 1\n  owner: New\n"),
    "a list in brackets": ("- statements: [a, b]\n", put("statements", ["a", "c d"]), "- statements: [a, c d]\n"),
    "a list over lines":
        ("- statements:\n    - a\n    - b\n  ref: 1\n", put("statements", ["a", "c"]),
         "- statements:\n    - a\n    - c\n  ref: 1\n"),
    "a list where a text stood": ("- statements: a\n", put("statements", ["a", "b"]), "- statements: [a, b]\n"),
    "a key that is taken out":
        ("- ref: 1\n  owner: Old\n  # two\n  title: A\n", take("owner"), "- ref: 1\n  # two\n  title: A\n"),
    "a first key that is taken out": ("- owner: Old\n  ref: 1\n", take("owner"), "- ref: 1\n"),
    "a block that is taken out":
        ("- ref: 1\n  notes: |\n    A\n    b\n  owner: O\n", take("notes"), "- ref: 1\n  owner: O\n"),
    "a key in braces that is taken out": ("- {ref: 1, owner: O, title: A}\n", take("owner"), "- {ref: 1, title: A}\n"),
    "the first key in braces": ("- {owner: O, ref: 1}\n", take("owner"), "- {ref: 1}\n"),
    "words retyped in plain text":
        ("- text: See (Ref 9) # 9\n", retype("text", "9", "IR1"), "- text: See (Ref IR1) # 9\n"),
    "words retyped on a later line":
        ("- text: >\n    One\n    (Ref 7,\n    9) two\n", retype("text", "9", "10"),
         "- text: >\n    One\n    (Ref 7,\n    10) two\n"),
    "words retyped behind an escape":
        ('- text: "It\\u0027s \\"so\\" (Ref 9)"\n', retype("text", "9", "10"),
         '- text: "It\\u0027s \\"so\\" (Ref 10)"\n'),
    "words retyped behind doubled quotes":
        ("- text: 'It''s (Ref 9)'\n", retype("text", "9", "10"), "- text: 'It''s (Ref 10)'\n"),
    "a new entry":
        ("- ref: 1\n  title: A\n# end\n", append(ref="2", title="B"),
         "- ref: 1\n  title: A\n- ref: 2\n  title: B\n# end\n"),
    "a new entry where blank lines part them":
        ("- ref: 1\n\n- ref: 2\n", append(ref="3"), "- ref: 1\n\n- ref: 2\n\n- ref: 3\n"),
    "a new entry further in":
        ("  -   ref: 1\n", append(ref="2", title="B"), "  -   ref: 1\n  -   ref: 2\n      title: B\n"),
    "a first entry of a list inside":
        ("- ref: 1\n  status: a\n", add("owner", on="1"), "- ref: 1\n  owner:\n    - {on: 1}\n  status: a\n"),
    "a first entry of a list inside that is too long for a line":
        ("- ref: 1\n", add("owner", on="1", note="word " * 20 + "end"),
         f"- ref: 1\n  owner:\n    - on: 1\n      note: {'word ' * 20}end\n"),
    "a first entry where a blank stood":
        ("- ref: 1\n  owner:\n", add("owner", on="1"), "- ref: 1\n  owner: [{on: 1}]\n"),
    "a last entry in braces of a list inside":
        ("- owner:\n  - {on: 1} # a\n  # b\n  ref: 1\n", add("owner", on="2"),
         "- owner:\n  - {on: 1} # a\n  - {on: 2}\n  # b\n  ref: 1\n"),
    "a last entry of several lines below one in braces":
        ("- owner:\n  - {on: 1}\n", add("owner", on="2", note="A\nb"),
         "- owner:\n  - {on: 1}\n  - on: 2\n    note: |-\n      A\n      b\n"),
    "a last entry of a list inside, key by key":
        ("- owner:\n    -   on: 1\n        note: |\n          A", add("owner", on="2", note="B"),
         "- owner:\n    -   on: 1\n        note: |\n          A\n    -   on: 2\n        note: B\n"),
    "a last entry in brackets of a list inside":
        ("- owner: [{on: 1},\n    {on: 2}] # a\n", add("owner", on="3"),
         "- owner: [{on: 1},\n    {on: 2}, {on: 3}] # a\n"),
    "a last entry below one that is no mapping":
        ("- owner:\n  - a\n", add("owner", on="1"), "- owner:\n  - a\n  - on: 1\n"),
    "a top entry of a list inside":
        ("- owner: # a\n    # b\n    - {on: 1}\n", add("owner", at_top=True, on="2"),
         "- owner: # a\n    - {on: 2}\n    # b\n    - {on: 1}\n"),
    "a top entry in brackets":
        ("- owner: [{on: 1}]\n", add("owner", at_top=True, on="2"), "- owner: [{on: 2}, {on: 1}]\n"),
    "a word that others take for no text": ("- ref: 1\n", put("owner", YES), "- ref: 1\n  owner: yes\n"),
    "a new entry in brackets": ("[{ref: 1}]\n", append(ref="2", title="B"), "[{ref: 1}, {ref: 2, title: B}]\n"),
    "a first entry below a remark": ("# The library", append(ref="1"), "# The library\n- ref: 1\n"),
    "a first entry in empty brackets": ("[]\n", append(ref="1"), "[{ref: 1}]\n"),
    "a first entry in no file": ("", append(ref="1", title="A"), "- ref: 1\n  title: A\n"),
    "an entry before the end of the document":
        ("---\n- ref: 1\n...\n", append(ref="2"), "---\n- ref: 1\n- ref: 2\n...\n"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_change_touches_nothing_else(case: str) -> None:
    before, act, after = CASES[case]
    assert made(before, act) == after


@pytest.mark.parametrize("case", CASES)
def test_a_file_keeps_its_windows_line_ends(case: str) -> None:
    before, act, after = CASES[case]
    if "\n" in before:
        assert made(before.replace("\n", "\r\n"), act) == after.replace("\n", "\r\n")


def test_a_file_keeps_its_byte_order_mark() -> None:
    assert made("\ufeff- ref: 1\n", put("ref", "2")) == "\ufeff- ref: 2\n"


def test_a_value_that_is_so_already_changes_nothing() -> None:
    before = "- ref: '1'\n  reviewed: {by: Librarian , on: 2026-11-01}\n"
    draft = Draft(FILE, before.encode())
    draft.put(entry(draft), "ref", "1")
    draft.put(entry(draft), "reviewed", REVIEW)
    assert draft.content == before.encode()


def test_changes_below_one_line_come_in_their_order() -> None:
    def act(draft: Draft) -> None:
        append(ref="2")(draft)
        put("status", "current")(draft)
        put("reviewed", REVIEW)(draft)

    before = "- ref: 1\n  reviewed:\n    by: Old"
    after = "- ref: 1\n  reviewed:\n    by: Librarian\n    on: 2026-11-01\n  status: current\n- ref: 2\n"
    assert made(before, act) == after


def test_several_changes_are_made_together() -> None:
    def act(draft: Draft) -> None:
        put("title", "B")(draft)
        put("owner", "New", order=ORDER)(draft)
        put("status", "current", order=ORDER)(draft)
        append(ref="2")(draft)

    assert made("- ref: 1\n  title: A\n", act) == "- ref: 1\n  title: B\n  owner: New\n  status: current\n- ref: 2\n"


@pytest.mark.parametrize(
    ("before", "act"),
    [
        ('- text: "(Ref \\x39)"\n', retype("text", "9", "10")),
        ("ref: 1\n", append(ref="2")),
        ("- ref: 1\n", put("owner", "A\udcff")),
    ],
    ids=["a word that is escaped letter by letter", "a single record made a list", "half a sign"],
)
def test_what_could_not_be_proven_is_not_made(before: str, act: Act) -> None:
    draft = Draft(FILE, before.encode())
    act(draft)
    assert draft.content is None


def test_a_change_that_would_say_something_else_is_not_made() -> None:
    draft = Draft(FILE, b"- [ref: 1, owner: O]\n")
    assert isinstance(draft.root, nodes.Sequence)
    holder = draft.root.items[0]
    assert isinstance(holder, nodes.Sequence)
    single = holder.items[0]
    assert isinstance(single, nodes.Mapping)
    draft.put(single, "title", "A")
    assert draft.content is None


VALUES = st.one_of(
    st.sampled_from(
        ["", "no", "1.10", "Head of: it", "a # b", "line\nline\n", "two\n\nlines", "'q'", '"', "[x]", "- a", "é “x”"]
    ),
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufffe\uffff"),
        max_size=40,
    ),
)
KEYS = ("ref", "title", "owner", "notes", "status")
RECORDS = st.lists(st.dictionaries(st.sampled_from(KEYS), VALUES, min_size=1), min_size=1, max_size=4)
STYLES = st.fixed_dictionaries(
    {
        "default_style": st.sampled_from([None, "'", '"', "|", ">"]),
        "default_flow_style": st.sampled_from([True, False, None]),
        "width": st.sampled_from([20, 200]),
        "indent": st.sampled_from([2, 4]),
        "line_break": st.sampled_from(["\n", "\r\n"]),
    }
)
ACTS = st.lists(
    st.tuples(st.sampled_from(["put", "take", "append"]), st.integers(0, 3), st.sampled_from(KEYS), VALUES), max_size=4
)


@given(RECORDS, STYLES, ACTS)
def test_whatever_the_style_a_change_says_what_was_meant(
    records: list[dict[str, str]], style: dict[str, Any], acts: list[tuple[str, int, str, str]]
) -> None:
    before = yaml.dump(records, allow_unicode=True, sort_keys=False, **style)
    assume(plain(read(before)) == records)
    draft = Draft(FILE, before.encode())
    wanted = [dict(each) for each in records]
    touched: set[tuple[int, str]] = set()
    for kind, number, key, value in acts:
        number %= len(records)
        if kind == "append":
            draft.append({"ref": value, "title": "New"})
            wanted.append({"ref": value, "title": "New"})
        elif (number, key) not in touched and (kind == "put" or (key in wanted[number] and len(wanted[number]) > 1)):
            if kind == "take" and any(each == number for each, _ in touched):
                continue
            touched.update((number, each) for each in (KEYS if kind == "take" else [key]))
            apply(kind, draft, number, key, value, wanted[number])
    content = draft.content
    assert content is not None
    assert trimmed(plain(read(content.decode()))) == trimmed(wanted)


def apply(kind: str, draft: Draft, number: int, key: str, value: str, wanted: dict[str, str]) -> None:
    if kind == "take":
        draft.take(entry(draft, number), key)
        del wanted[key]
    else:
        draft.put(entry(draft, number), key, value)
        wanted[key] = value


def trimmed(records: Any) -> Any:
    """Without the line ends behind a text: a block of lines keeps its own."""
    return [{key: value.rstrip("\n") for key, value in each.items()} for each in records]


def read(text: str) -> Node | None:
    return parse.read(Source(FILE, text), Problems())
