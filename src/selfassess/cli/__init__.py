"""The commands. Each lives in a file of its own, loaded when it is called."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

import click

from selfassess import __version__

COMMANDS = ("build", "check", "new", "rules")


class Commands(click.Group):
    """A group that imports a command when somebody asks for it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"selfassess.cli.{cmd_name}").command
        return command


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
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
