"""The questions of an import: asked at a terminal, or printed with the line that answers each."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from selfassess.cli.options import Exit, stopped

if TYPE_CHECKING:
    from selfassess.model.framework import Framework
    from selfassess.register.questions import Question

MOST_CHOICES = 20
MOST_QUESTIONS = 50
"""The most questions that are printed one by one."""
MANY, MANY_WORDS = 5, ("kind", "category", "sensitivity", "status", "statements")
"""Above how many words of one column it is said how to answer for all of them."""


def given_answers(typed: Sequence[str], framework: Framework) -> dict[str, dict[str, str]]:
    """The answers of the option; a usage error for one that is not an answer."""
    from selfassess.register.meanings import meaning, meanings
    from selfassess.register.questions import of_lines, parse_answer

    lines = []
    for text in typed:
        parts = parse_answer(text)
        if parts is None:
            raise click.UsageError(f'“{text}” is not an answer. Type it as in --answer "kind: Policy doc = policy".')
        key, word, means = parts
        kept = meaning(key, word, means, framework)
        if not kept:
            known = ", ".join(meanings(key, word, framework))
            hint = f"Choose one of: {known}." if known else "Copy the line that the import shows."
            raise click.UsageError(f"“{means}” is not an answer to “{key}: {word}”. {hint}")
        lines.append((key, word, kept))
    return of_lines(lines)


def ask(questions: Sequence[Question], framework: Framework, is_kept: bool = True) -> dict[str, dict[str, str]]:
    """Asks a person at the terminal each question; otherwise prints them and ends the command.

    `is_kept` says whether there is a project that can keep answers.
    """
    if not sys.stdin.isatty():
        _print(questions, is_kept)
    from selfassess.register.questions import of_lines

    lines = []
    for number, question in enumerate(questions, 1):
        click.echo(f"\nQuestion {number} of {len(questions)}")
        _show(question)
        lines.append((question.key, question.word, _asked(question, framework)))
    return of_lines(lines)


def _asked(question: Question, framework: Framework) -> str:
    from selfassess.register.meanings import meaning

    while True:
        typed = click.prompt(f"What does “{question.word}” mean?", default=question.proposal)
        if kept := meaning(question.key, question.word, str(typed), framework):
            return kept
        click.echo(f"Choose one of: {_choices(question)}.")


def _print(questions: Sequence[Question], is_kept: bool) -> None:
    from selfassess.librarian.register_records import answers_text, proposed

    for question in questions[:MOST_QUESTIONS]:
        click.echo("")
        _show(question)
        click.echo(f'  To answer: --answer "{question.line}"')
    if len(questions) > MOST_QUESTIONS:
        click.echo(f"\nMore questions: {len(questions) - MOST_QUESTIONS:,}")
    for key, count in Counter(question.key for question in questions).items():
        if count > MANY and key in MANY_WORDS:
            means = "internal" if key == "sensitivity" else "notes"
            click.echo(f"\nThere are {count:,} words for {key} that selfassess does not know.")
            click.echo(f'  To answer for all of them: --answer "{key}: other words = {means}"')
    click.echo("\nAnswer these questions: add the answers to the command, and type it again. Check each proposal, and")
    click.echo("change the ones that are wrong.")
    if is_kept and (lines := answers_text(proposed(questions[:MOST_QUESTIONS]))):
        click.echo("Or add these lines to content/register.yaml:\n")
        click.echo(lines, nl=False)
    raise stopped("\nNothing was written.", Exit.FINDINGS)


def _show(question: Question) -> None:
    click.echo(f"{question.message}")
    click.echo(f"  In {question.where}")
    click.echo(f"  Answers: {_choices(question)}. Proposed: {question.proposal}")


def _choices(question: Question) -> str:
    shown = ", ".join(question.choices[:MOST_CHOICES])
    return f"{shown} and others" if len(question.choices) > MOST_CHOICES else shown
