"""What a policy officer reads about the ordinary mistakes of typing YAML: where, what, and the correction."""

from __future__ import annotations

import pytest
import yaml

from selfassess.diagnostics import Problems
from selfassess.syntax import parse
from selfassess.syntax.errors import explained
from selfassess.syntax.source import Source

QUOTE = "Put the text in quotes: "
EARLY = ("A quotation mark inside the text ends it too early.",
         "Put the other kind of quotation mark around the whole text.")  # fmt: skip
OPEN_QUOTE = ("This quotation mark is never closed.", "Type another one at the end of the text.")
OPEN_BRACKET = ("This bracket is never closed.",
                "Close it. If the bracket is part of the words, put the whole text in quotes.")  # fmt: skip
ABOVE = ("This line continues the text above it, but contains a colon.",
         "Line this word up with the key above it. If it is part of the sentence, put the sentence in quotes."
         )  # fmt: skip
UNFIT = ("This line does not fit the lines above it.",
         "Line up its first letter with the lines around it, and check that each key has a colon.")  # fmt: skip
NO_KEY = "This line needs a key, and a key ends with a colon."
GOES_ON = "If it continues the text above, indent it like that text. If not, type a key and a colon before it."
PLACE = "Type the words, or delete the character. If it is part of the words, put the whole text in quotes."
ENTRY = ("This character does not start a list item here.", "Start each item with a hyphen and a space.")
TAB = ("There is a tab here. YAML needs spaces.", "Replace the tab with two spaces.")
NO_BREAK = ("There is a no-break space here. YAML needs an ordinary one.",
            "It looks like an ordinary space. Delete it and press the space bar.")  # fmt: skip


def colon(quoted: str) -> tuple[str, str]:
    """What is told of a text with a colon in it."""
    return "The text contains a colon and a space, so YAML treats the words before them as a key.", f"{QUOTE}{quoted}"


def kept(words: str) -> tuple[str, str]:
    """What is told of a text that begins with a sign of YAML's own."""
    return f"The text begins with “{words[0]}”, which has a special meaning in YAML.", f'{QUOTE}"{words}"'


MISTAKES = {
    # a colon inside a text
    "claim: Satisfaction up: 94%": (1, 8, *colon('"Satisfaction up: 94%"')),
    "a:\n  - text: Satisfaction up: 94%": (2, 11, *colon('"Satisfaction up: 94%"')),
    "a:\n  - Satisfaction up: 94%\n    and rising\n": (2, 5, *colon('"Satisfaction up: 94%"')),
    'a: "Good": work': (1, 4, *colon("'\"Good\": work'")),
    'a: It\'s "good": work': (1, 4, *colon("'It''s \"good\": work'")),
    "a: C:\\Files: x": (1, 4, *colon("'C:\\Files: x'")),
    f"a: {'word ' * 30}: x": (1, 4, *colon('type " before it and after it.')),
    "a: What we do:\n  b: c": (1, 4, *colon('"What we do:"')),
    "a: Mrs K said\n  the following: it is good": (2, 3, *ABOVE),
    "a: b\n  c: d": (2, 3, *ABOVE),
    # a colon that lacks something
    "title:Foo\nlead: bar": (1, 7, "There is no space after the colon.", "Type a space after “title:”."),
    "lead: bar\ntitle:Foo\n": (2, 7, "There is no space after the colon.", "Type a space after “title:”."),
    "a: b\nlead\nc: d": (2, 1, NO_KEY, GOES_ON),
    "- action A12\n  lead: b": (1, 3, NO_KEY, "Type a colon after “action”."),
    "a:\n  - We cut it\n    over two years: from 88 to 19": (3, 5, *ABOVE),
    "a: |\n  Words.\n\nWe ask three things:\n  - first\n\n  More words.\nb: c":
        (4, 1, "These words start further left than the text around them, so YAML treats them as a key.",
         "Indent them like the text that they belong to."),
    "a:\n  - b\nMore words.\n": (3, 1, NO_KEY, GOES_ON),
    # a text that begins with a sign of YAML's own
    "a: %94 up": (1, 4, *kept("%94 up")),
    "a: @home": (1, 4, *kept("@home")),
    "a: `b`": (1, 4, *kept("`b`")),
    "- **Bold** words": (1, 3, *kept("**Bold** words")),
    "- [our plan](ref:96) says": (1, 3, *kept("[our plan](ref:96) says")),
    "a: {b} c": (1, 4, *kept("{b} c")),
    "a: ? b": (1, 4, *kept("? b")),
    "a: >50% of us": (1, 4, *kept(">50% of us")),
    "a: | b | c |": (1, 4, *kept("| b | c |")),
    "a: | We want people safe.\n": (1, 4, "There are words after “|” on the same line.",
                                    "Move them to the next line, two spaces in."),
    # quotation marks
    "a: 'The council's plan'": (1, 4, *EARLY),
    'a: "Good" work': (1, 4, *EARLY),
    'a:\n  - "Good" said: x': (2, 5, *EARLY),
    "a: 'It''s' - fine": (1, 4, *EARLY),
    'a: "The council\nb: c\n': (1, 4, *OPEN_QUOTE),
    'a: "Our plan\nb: c\nd: "What we do"\n': (1, 4, *OPEN_QUOTE),
    'a: "C:\\My files"':
        (1, 7, "A backslash inside double quotes starts a special character.",
         "Put single quotes around the text instead, or type the backslash twice."),
    # brackets
    "front: [a, b\nback: [c]": (1, 8, *OPEN_BRACKET),
    "a: {given: 2026-01-01\nb: c": (1, 4, *OPEN_BRACKET),
    "a: {on: 2026-11-01 note: b}":
        (1, 24, "There is a comma missing or one colon too many.",
         "Separate the entries with commas, and put text that contains a colon in quotes."),
    "a: [b,, c]": (1, 7, "There is a “,” here instead of words.", f"{PLACE} For an empty cell of a table, type ''."),
    "a: ] b": (1, 4, "There is a “]” here instead of words.", PLACE),
    "a: [b, c}": (1, 4, *OPEN_BRACKET),
    # lists
    "a: - b":
        (1, 4, "A list cannot start on the same line as its key.",
         "Start the list on the next line, indented. If the hyphen is part of the words, put them in quotes."),
    "a:\n• b\n• c\n": (2, 1, *ENTRY),
    "a:\n  – Home care starts sooner.\n  – Ratings rose.\n  - text: More\n": (2, 3, *ENTRY),
    "a:\n  - b\n - c": (3, 2, *UNFIT),
    "a:\n  - b\n  c: d": (3, 3, *UNFIT),
    "a:\n  - b  # a remark\n - c": (3, 2, *UNFIT),
    # white space
    "a:\n\t- b": (2, 1, *TAB),
    "a:\n  \tb: c": (2, 3, *TAB),
    "a:\u00a0b\nc: d": (1, 3, *NO_BREAK),
    "- ref: 1\n\u00a0\u00a0title: b": (2, 1, *NO_BREAK),
    "- ref: 1\n\ufeff- ref: 2":
        (2, 1, "There is an invisible character before these words.",
         "Delete everything before the first letter of this line, and indent it again."),
    "  a: b\nc: d": (2, 1, *UNFIT),
    # blocks of text
    "a: |\nWords.\nb: c":
        (2, 1, "The words below “|” or “>” are not indented.",
         "Type two more spaces at the start of each of these lines."),
    "a: |\n  Words.\n Words.\nb: c": (3, 2, *UNFIT),
    "a: |\n  Words.\n\nMore words.\nb: c": (4, 1, NO_KEY, GOES_ON),
    # two versions of a file
    "a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> other\n":
        (2, 1, "The next lines contain two versions of the same text.",
         "Keep one version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>."),
    # comments
    "title: Plan #3 and more":
        (1, 13, "YAML treats “#3 and more” as a comment and leaves it out.",
         "Put the whole text in quotes. If it is meant as a comment, type a space after the #."),
}  # fmt: skip


@pytest.fixture(params=["libyaml", "pure"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure":
        monkeypatch.setattr(parse, "LOADER", yaml.SafeLoader)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(("typed", "told"), MISTAKES.items(), ids=range(len(MISTAKES)))
def test_a_mistake_is_explained_in_plain_words(typed: str, told: tuple[int, int, str, str]) -> None:
    faults = Problems()
    parse.read(Source("f.yaml", typed), faults)
    assert list(faults.by_rule) == ["yaml-syntax"]
    [found] = faults.by_rule["yaml-syntax"]
    assert (found.place.line, found.place.column, found.message, found.hint) == told


@pytest.mark.parametrize("typed", [text for text, told in MISTAKES.items() if told[3].startswith(QUOTE)])
def test_the_mend_that_a_hint_offers_is_one(typed: str) -> None:
    line, column, _, hint = MISTAKES[typed]
    rows = typed.split("\n")[:line]
    rows[-1] = rows[-1][: column - 1] + hint.removeprefix(QUOTE)
    faults = Problems()
    assert parse.read(Source("f.yaml", "\n".join(rows) + "\n"), faults) is not None
    assert faults.by_rule == {}


def test_a_key_with_nothing_behind_it_before_a_bracket_is_told_where_libyaml_stops() -> None:
    mark = yaml.Mark("f.yaml", 0, 0, 24, None, 0)
    error = yaml.scanner.ScannerError("while scanning a plain scalar", mark, "found unexpected ':'", mark)
    problem = explained(Source("f.yaml", "a: {on: 2026-11-01, note:}"), error)
    assert (problem.place.line, problem.place.column, problem.message) == (1, 25, "There is nothing after this colon.")


@pytest.mark.parametrize(
    "typed", ["- a: {", "a: b\n- {", "a: [b,\n  {c: ", "a: &x", "a: |2", "? a\n: !!", "a: 'b", "\u2028- {"]
)
def test_what_is_missing_at_the_end_is_missing_in_the_last_line(typed: str) -> None:
    problems = Problems()
    parse.read(Source("a.yaml", typed), problems)
    lines = typed.replace("\u2028", "\n").split("\n")
    for found in problems:
        assert found.place.line <= len(lines)
        assert found.place.column <= len(lines[found.place.line - 1]) + 1


def test_no_message_speaks_of_the_parser() -> None:
    words = " ".join(f"{message} {hint}" for _, _, message, hint in MISTAKES.values()).lower()
    assert not [
        word
        for word in ("token", "scalar", "parse", "block mapping", "expected", "stream", "indicator")
        if word in words
    ]
