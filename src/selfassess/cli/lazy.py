"""A group of commands, each a module that is loaded when the command is called."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click


class Commands(click.Group):
    """The commands of a package, by the names of their modules: `where-used` is in `where_used.py`.

    The module of a name that is a word of Python ends in an underscore: `import` is in `import_.py`.
    """

    def __init__(self, *arguments: Any, package: str, names: Sequence[str], **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.package = package
        self.names = names

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.names:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name.replace("-", "_")
        command: click.Command = import_module(f"{self.package}.{module}").command
        return command
