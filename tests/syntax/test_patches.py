"""A fix is typed in the style of its value; what cannot be proven to say only what was meant is not made."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from selfassess.diagnostics import Edit, Finding, Place, Problems, Severity
from selfassess.syntax import nodes, parse
from selfassess.syntax.nodes import Node, Scalar, Text
from selfassess.syntax.patches import PatchedFile
from selfassess.syntax.source import Source

FILE = "content/vision.yaml"


def values(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, nodes.Mapping):
        for value in node.values.values():
            yield from values(value)
    elif isinstance(node, nodes.Sequence):
        for item in node.items:
            yield from values(item)
    elif isinstance(node, Scalar):
        yield node


def finding(place: Place, fix: str | None = None, edits: tuple[Edit, ...] = ()) -> Finding:
    return Finding("some-rule", Severity.WARNING, place, "Wrong.", fix=fix, edits=edits)


def fixes(typed: str, *changes: tuple[str, str]) -> list[Finding]:
    """A finding for each pair of old words, which the file has once, and new ones; a whole value where they are all."""
    root = parse.read(Source(FILE, typed), Problems())
    found: list[Finding] = []
    for old, new in changes:
        scalar = next(value for value in values(root) if old in value.text)
        is_whole = scalar.text.rstrip("\n") == old
        start = scalar.text.index(old)
        place = scalar.place if is_whole else Text.of(scalar).span(start, start + len(old))
        found.append(finding(place, new))
    return found


def fixed(typed: str, *changes: tuple[str, str]) -> str:
    return PatchedFile(FILE, typed, fixes(typed, *changes)).text


STYLES = {
    "a plain value": ("a: See Ref 3. # who\n", ("Ref 3", "(Ref 3)"), "a: See (Ref 3). # who\n"),
    "a plain value over two lines": ("a: See\n  Ref 3.\nb: c\n", ("Ref 3", "(Ref 3)"), "a: See\n  (Ref 3).\nb: c\n"),
    "words that a line break parts": ("a: See Ref\n  3.\nb: c\n", ("Ref 3", "(Ref 3)"), "a: See (Ref 3).\nb: c\n"),
    "a plain value that needs quotes now": ("a: See it, now\n", ("it,", "it:"), 'a: "See it: now"\n'),
    "a plain value that needs a block now":
        ("a: One Two\n", ("One Two", "One\n\nTwo"), "a: |-\n  One\n\n  Two\n"),
    "single quotes": ("a: 'It''s Ref 3'\n", ("Ref 3", "Ref 3's"), "a: 'It''s Ref 3''s'\n"),
    "double quotes": ('a: "A\\tb Ref 3" # c\n', ("Ref 3", 'the "3"'), 'a: "A\\tb the \\"3\\"" # c\n'),
    "double quotes over two lines": ('a: "A\n  Ref 3"\n', ("Ref 3", "(Ref 3)"), 'a: "A\n  (Ref 3)"\n'),
    "a literal block":
        ("a: | # why\n    One\n\n    Ref 3\nb: c\n", ("Ref 3", "(Ref 3)"),
         "a: | # why\n    One\n\n    (Ref 3)\nb: c\n"),
    "more lines in a literal block":
        ("- a: |\n    One|two\n    end\n", ("One|two", "| One |\n\n| two |"),
         "- a: |\n    | One |\n\n    | two |\n    end\n"),
    "fewer lines in a literal block":
        ("- a: |\n    One\n    two\n    end\n", ("One\ntwo", "One two"), "- a: |\n    One two\n    end\n"),
    "a folded block": ("a: >\n  One\n  Ref 3\nb: c\n", ("Ref 3", "(Ref 3)"), "a: >\n  One\n  (Ref 3)\nb: c\n"),
    "a value in braces": ("{a: Ref 3, b: c}\n", ("Ref 3", "Ref 3, 4"), '{a: "Ref 3, 4", b: c}\n'),
    "an entry of a list": ("- 17/03/2026\n- b\n", ("17/03/2026", "2026-03-17"), "- 2026-03-17\n- b\n"),
    "a whole value in quotes": ("a: '17/03/2026'\n", ("17/03/2026", "2026-03-17"), "a: '2026-03-17'\n"),
    "a whole block": ("a: |+\n  One\n\nb: c\n", ("One", "Two"), "a: |+\n  Two\n\nb: c\n"),
    "the end of a file without a line break": ("a: |\n  Ref 3", ("Ref 3", "(Ref 3)"), "a: |\n  (Ref 3)"),
}  # fmt: skip


@pytest.mark.parametrize(("typed", "change", "expected"), STYLES.values(), ids=STYLES)
def test_a_fix_is_typed_in_the_style_of_its_value(typed: str, change: tuple[str, str], expected: str) -> None:
    assert fixed(typed, change) == expected


@pytest.mark.parametrize(("typed", "change", "expected"), STYLES.values(), ids=STYLES)
def test_line_ends_stay_what_they_are(typed: str, change: tuple[str, str], expected: str) -> None:
    old, new = change
    if "\n" in old:
        return
    assert fixed(typed.replace("\n", "\r\n"), (old, new)) == expected.replace("\n", "\r\n")


def test_one_text_takes_several_fixes() -> None:
    assert fixed("a: Ref 3 and Ref 4\n", ("Ref 3", "(Ref 3)"), ("Ref 4", "(Ref 4)")) == "a: (Ref 3) and (Ref 4)\n"


def test_of_fixes_that_overlap_the_first_is_made_and_the_other_waits() -> None:
    found = fixes("a: one two three\n", ("one two", "1 2"), ("two three", "2 3"))
    patched = PatchedFile(FILE, "a: one two three\n", found)
    assert (patched.text, patched.waiting, patched.unproven) == ("a: 1 2 three\n", (found[1],), ())


def test_the_same_fix_twice_is_made_once() -> None:
    assert fixed("a: Ref 3.\n", ("Ref 3", "(Ref 3)"), ("Ref 3", "(Ref 3)")) == "a: (Ref 3).\n"


def test_a_fix_that_cannot_be_proven_leaves_the_others() -> None:
    good, bad = fixes("a: Ref 3.\nb: Ref 4.\n", ("Ref 3", "(Ref 3)"), ("Ref 4", "(Ref 4)"))
    wrong = replace(bad, place=replace(bad.place, path="a"))
    patched = PatchedFile(FILE, "a: Ref 3.\nb: Ref 4.\n", [good, wrong])
    assert (patched.text, patched.unproven) == ("a: (Ref 3).\nb: Ref 4.\n", (wrong,))


def test_a_fix_of_a_value_that_is_no_longer_there_is_not_made() -> None:
    (gone,) = fixes("a: Ref 3.\n", ("Ref 3", "(Ref 3)"))
    assert PatchedFile(FILE, "b: Ref 3.\n", [gone]).unproven == (gone,)


def edit(line: int, column: int, typed: str, new: str) -> Edit:
    return Edit((line, column), (line, column + len(typed)), new)


EDITS = {
    "the mark before a text":
        ("a: >\n  One\n  - two\nb: c\n", "a", edit(1, 4, ">", "|"), "a: |\n  One\n  - two\nb: c\n"),
    "a mark before a text that had none":
        ("a: One\n  - two\nb: c\n", "a", edit(1, 4, "", "|\n  "), "a: |\n  One\n  - two\nb: c\n"),
    "a key": ("- proud-of: [b]\n", "[0].proud-of", edit(1, 3, "proud-of", "proud_of"), "- proud_of: [b]\n"),
    "a key that swallowed its value": ("{given:2026}\n", "given:2026", edit(1, 8, "", " "), "{given: 2026}\n"),
    "a list without brackets": ("a: 3, 4\n", "a", edit(1, 4, "3, 4", "[3, 4]"), "a: [3, 4]\n"),
    "a tab before a key": ("a:\n\tb: c\n", "", edit(2, 1, "\t", "  "), "a:\n  b: c\n"),
    "a character that nobody sees": ("a: On\x07e\n", "", edit(1, 6, "\x07", ""), "a: One\n"),
    "a comment": ("a: b #c\n", "", edit(1, 7, "c", " c"), "a: b # c\n"),
}  # fmt: skip


@pytest.mark.parametrize(("typed", "path", "change", "expected"), EDITS.values(), ids=EDITS)
def test_an_edit_changes_the_file_as_it_is_typed(typed: str, path: str, change: Edit, expected: str) -> None:
    patched = PatchedFile(FILE, typed, [finding(Place(FILE, *change.start, path), edits=(change,))])
    assert (patched.text, patched.unproven) == (expected, ())


REFUSED = {
    "another value": ("a: b\nc: d\n", "a", edit(2, 4, "d", "e")),
    "another key": ("a: b\nc: d\n", "a", edit(2, 1, "c", "e")),
    "the value of a key that is renamed": ("a: b\nc: d\n", "a", edit(1, 1, "a: b", "e: f")),
    "what can no longer be read": ("a: b\n", "a", edit(1, 4, "b", "[b")),
    "one more key": ("a: b\n", "a", edit(1, 1, "", "c: d\n")),
    "the mistake moved further up": ("a:\n  b: c\n\td: e\n", "", edit(1, 1, "", "\t")),
    "a new character that nobody sees": ("a: b\n", "a", edit(1, 4, "b", "\x07")),
}  # fmt: skip


@pytest.mark.parametrize(("typed", "path", "change"), REFUSED.values(), ids=REFUSED)
def test_an_edit_is_not_made_if_it_changes(typed: str, path: str, change: Edit) -> None:
    wrong = finding(Place(FILE, 1, 1, path), edits=(change,))
    patched = PatchedFile(FILE, typed, [wrong])
    assert (patched.text, patched.unproven) == (typed, (wrong,))


def test_what_a_fix_changes_can_be_told_in_the_terms_of_the_file() -> None:
    typed = "- a: |\r\n    One|two\r\n"
    patched = PatchedFile(FILE, typed, fixes(typed, ("One|two", "One\ntwo")))
    assert [patched.edits(patch) for patch in patched.patches] == [(Edit((2, 5), (2, 12), "One\r\n    two"),)]


WORDS = st.text(st.sampled_from("ab:#'\"-[]{},|>&*!%@` \\\n"), min_size=1, max_size=12)
FORMS = st.sampled_from(
    [
        "a: one two three\n",
        "a: one\n  two three\n",
        "a: 'one two three'\n",
        'a: "one two three"\n',
        "a: |\n  one two three\n",
        "a: >\n  one\n  two three\n",
        "a: {b: one two three}\n",
    ]
)


@given(FORMS, WORDS)
def test_whatever_a_fix_says_is_typed_so_or_not_at_all(typed: str, words: str) -> None:
    text = f"{typed}b: c\n"
    patched = PatchedFile(FILE, text, fixes(text, ("two", words)))
    before, after = (values(parse.read(Source(FILE, said), Problems())) for said in (text, patched.text))
    meant = [value.text.replace("two", words) if patched.patches else value.text for value in before]
    assert [value.text for value in after] == meant
