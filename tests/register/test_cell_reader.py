"""A cell is read with what the council has answered; what is not plain is asked, and never guessed."""

from __future__ import annotations

import pytest

from selfassess.register.register_reader import read
from tests.register.samples import example, lines

FRAMEWORK = example().framework


def asked(heading: str, typed: str) -> list[str]:
    """The lines of the questions about a cell."""
    register = read(lines(f"Ref,Title,{heading}", f'1,Plan,"{typed}"'), "a.csv", FRAMEWORK)
    assert register.faults == ()
    return [question.line for question in register.questions]


def value(heading: str, typed: str, *answers: tuple[str, str, str]) -> object:
    """What a cell comes to: its value, or what is kept of it in the notes."""
    given: dict[str, dict[str, str]] = {}
    for key, word, means in answers:
        given.setdefault(key, {})[word] = means
    register = read(lines(f"Ref,Title,{heading}", f'1,Plan,"{typed}"'), "a.csv", FRAMEWORK, given)
    assert (register.faults, register.questions) == ((), ())
    (row,) = register.rows
    said = [each for keys, each in row.values.items() if keys not in (("ref",), ("title",)) and each]
    return said[0] if said else row.kept


@pytest.mark.parametrize(
    "typed", ["n/a", "N/A", "NA", "-", "–", "TBC", "t.b.c.", "none", "Not known", "?", "to be confirmed"]
)
@pytest.mark.parametrize("heading", ["Kind", "Dated", "Link", "Owner", "File", "Superseded by"])
def test_what_says_nothing_is_blank(heading: str, typed: str) -> None:
    assert value(heading, typed) == ()


@pytest.mark.parametrize("typed", ["n/a", "TBC", "None", "Official"])
def test_nothing_makes_a_record_public_in_silence(typed: str) -> None:
    (line,) = asked("Sensitivity", typed)
    assert line.startswith(f"sensitivity: {typed} = ")
    assert not line.endswith("public")


@pytest.mark.parametrize(
    ("heading", "typed", "line"),
    [
        ("Kind", "Policy doc", "kind: Policy doc = policy"),
        ("Status", "Live", "status: Live = current"),
        ("Status", "Not current", "status: Not current = withdrawn"),
        ("Category", "Qwerty", "category: Qwerty = blank"),
        ("Quality statements", "Safeguarding; Everything", "statements: Everything = blank"),
        ("Dated", "March 2026", "date: without a day = notes"),
        ("Dated", "2026", "date: without a day = notes"),
        ("Dated", "46082", "date: as numbers = dates"),
        ("Dated", "2025/26", "date: 2025/26 = notes"),
        ("Superseded by", "the new one", "ref: the new one = notes"),
        ("File", "plan.docx", "file: not there = notes"),
        ("Link", "https://joe:secret@a.example/", "url: not an address = notes"),
        ("Link", "plan.docx", "url: not an address = notes"),
        ("Link", "file:///C:/plan.docx", "url: not an address = notes"),
        ("Link", "/sites/asc/Shared Documents/plan.docx", "url: not an address = notes"),
    ],
)
def test_what_is_not_plain_is_asked(heading: str, typed: str, line: str) -> None:
    assert asked(heading, typed) == [line]


@pytest.mark.parametrize(
    ("heading", "typed", "answer", "said"),
    [
        ("Kind", "Policy doc", ("kind", "policy DOC", "policy"), "policy"),
        ("Kind", "Policy doc", ("kind", "Policy doc", "notes"), ("Kind in the register: Policy doc",)),
        ("Kind", "Policy doc", ("kind", "other words", "notes"), ("Kind in the register: Policy doc",)),
        ("Kind", "Policy doc", ("kind", "other words", "blank"), ()),
        ("Kind", "Policy doc", ("kind", "other words", "plan"), "plan"),
        ("Quality statements", "Safe", ("statements", "Safe", "safeguarding"), ("safeguarding",)),
        ("Quality statements", "Safe", ("statements", "Safe", "notes"), ("Quality statements in the register: Safe",)),
        ("Quality statements", "Safe", ("statements", "other words", "blank"), ()),
        ("Dated", "Spring", ("date", "spring", "2026-03-01"), "2026-03-01"),
        ("Dated", "Feb 2028", ("date", "without a day", "last day"), "2028-02-29"),
        ("Dated", "2026", ("date", "without a day", "last day"), ("Dated in the register: 2026",)),
        ("Dated", "Mar-26", ("date", "without a day", "blank"), ()),
        ("Dated", "46082", ("date", "as numbers", "dates"), "2026-03-01"),
        ("Dated", "46082", ("date", "as numbers", "notes"), ("Dated in the register: 46082",)),
        ("Dated", "46082", ("date", "as numbers", "blank"), ()),
        ("Superseded by", "new", ("ref", "new", "7a"), "7a"),
        ("Link", "Intranet", ("url", "Intranet", "https://a.example"), "https://a.example"),
        ("Link", "Intranet", ("url", "not an address", "blank"), ()),
        ("File", "https://a.example/plan", ("file", "x", "notes"), "https://a.example/plan"),
    ],
)
def test_an_answer_gives_the_value(heading: str, typed: str, answer: tuple[str, str, str], said: object) -> None:
    assert value(heading, typed, answer) == said


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("www.a.example/x", "https://www.a.example/x"),
        ("https://a.example/a b.pdf", "https://a.example/a%20b.pdf"),
        ("exampleshire.gov.uk/adults", "https://exampleshire.gov.uk/adults"),
        ("<https://a.example>", "https://a.example"),
    ],
)
def test_an_address_is_completed(typed: str, address: str) -> None:
    assert value("Link", typed) == address


def test_a_list_without_end_is_a_fault() -> None:
    register = read(lines("Ref,Title,Statements", f'1,Plan,"{"a;" * 300}"'), "a.csv", FRAMEWORK)
    assert [fault.message for fault in register.faults] == ["C2: This list has more than 200 entries."]
