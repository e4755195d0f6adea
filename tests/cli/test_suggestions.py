"""What is said of a command or an option that there is not."""

from __future__ import annotations

import pytest

from tests.commands import run


def said(words: str) -> tuple[int, str]:
    done = run(*words.split())
    return done.returncode, done.stderr.splitlines()[-1].removeprefix("Error: ")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("chek", "No such command “chek”. Did you mean “check”?"),
        ("Build", "No such command “Build”. Did you mean “build”?"),
        ("evidence lst", "No such command “lst”. Did you mean “list”?"),
        ("evidence whereused 3", "No such command “whereused”. Did you mean “where-used”?"),
        ("links", "No such command “links”. Did you mean “evidence links”?"),
        ("add plan.pdf", "No such command “add”. Did you mean “evidence add”?"),
        ("publish", "No such command “publish”. Type “selfassess --help” to see the commands."),
        ("evidence publish", "No such command “publish”. Type “selfassess evidence --help” to see the commands."),
        ("check --strct", "No such option “--strct”. Did you mean “--strict”?"),
        ("rules -help", "No such option “-e”. Type “selfassess rules --help” to see the options."),
        ("evidence due -within 31d", "No such option “-w”. Did you mean “--within”?"),
        ("evidence list --owne me", "No such option “--owne”. Did you mean “--owner”?"),
        ("check --zzzz", "No such option “--zzzz”. Type “selfassess check --help” to see the options."),
        ("--verison", "No such option “--verison”. Did you mean “--version”?"),
        ("--strict check",
         "No such option “--strict”. Options come after the command, as in “selfassess check --strict”."),
    ],
)  # fmt: skip
def test_a_word_that_is_unknown_brings_what_was_probably_meant(typed: str, message: str) -> None:
    assert said(typed) == (2, message)
