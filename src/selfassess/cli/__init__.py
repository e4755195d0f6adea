"""The commands. Each lives in a file of its own, loaded when it is called."""

from __future__ import annotations

import gc
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
    """Runs one command. A run is short, and collecting rubbish in it would only cost time.

    A sign that the terminal or pipe cannot show is written as its number.
    """
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    selfassess(arguments, prog_name="selfassess")
