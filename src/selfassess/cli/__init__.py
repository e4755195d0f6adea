"""The commands. Each is a module, which is loaded when the command is called."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from io import TextIOWrapper

import click

from selfassess import __version__
from selfassess.cli.lazy import Commands

COMMANDS = ("build", "check", "coverage", "evidence", "new", "rules", "schema")


@click.command(cls=Commands, package=__name__, names=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="selfassess")
def selfassess() -> None:
    """Turn a council's self-assessment into a checked Word document and web page."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs one command, as often as a process likes. Raises SystemExit with its exit code.

    A character that the terminal or pipe cannot show is written as its number.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    selfassess(arguments, prog_name="selfassess")
