"""The commands. Each is a module, which is loaded when the command is called."""

from __future__ import annotations

import sys
from codecs import backslashreplace_errors, register_error
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from io import TextIOWrapper
from keyword import iskeyword
from typing import Any

import click

from selfassess.version import __version__

PLAINER = {"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "×": "x", "→": "->", "•": "-"}
COMMANDS = (
    *("audit", "brand", "build", "check", "coverage", "evidence", "import", "new", "pack", "plan", "release"),
    *("rules", "schema"),
)


class Commands(click.Group):
    """The commands of a package, by the names of their modules: `where-used` is in `where_used.py`.

    The module of a name that is a word of Python ends in an underscore: `import` is in `import_.py`.
    """

    def __init__(self, *arguments: Any, package: str, names: Sequence[str], **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.package = package
        self.names = names
        _explained(self)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.names:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name.replace("-", "_")
        command: click.Command = import_module(f"{self.package}.{module}").command
        return _explained(command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.names and not args[0].startswith("-"):
            from selfassess.cli.suggestions import unknown_command

            raise unknown_command(args[0], self, ctx)
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        with _suggestions():
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        with _suggestions():
            return super().invoke(ctx)


def _explained(command: click.Command) -> click.Command:
    """The command with its help, which Python leaves out under `-OO`."""
    if command.help is None and command.callback is not None:
        from selfassess.docstrings import docstring

        command.help = docstring(command.callback)
    return command


@contextmanager
def _suggestions() -> Iterator[None]:
    """Says which option was probably meant by one that there is not."""
    try:
        yield
    except click.NoSuchOption as error:
        from selfassess.cli.suggestions import unknown_option

        raise unknown_option(error) from None


@click.command(cls=Commands, package=__name__, names=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="selfassess")
def selfassess() -> None:
    """Turn a council's self-assessment into a checked Word document and web page."""


def _plainer(error: UnicodeError) -> tuple[str | bytes, int]:
    """The characters of our own messages that old code pages lack, as people type them; others as numbers."""
    if isinstance(error, UnicodeEncodeError) and (plain := PLAINER.get(error.object[error.start])):
        return plain, error.start + 1
    return backslashreplace_errors(error)


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs one command, as often as a process likes. Raises SystemExit with its exit code, and nothing else.

    A character that the terminal or pipe cannot show is written as a plainer one, or else as its number.
    """
    register_error("plainer", _plainer)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="plainer")
    try:
        code = selfassess(arguments, prog_name="selfassess", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except Exception as error:
        from selfassess.cli.ending import ending

        code = ending(error, sys.argv[1:] if arguments is None else arguments)
    raise SystemExit(code or 0)
