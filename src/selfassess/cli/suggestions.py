"""What was probably meant by a command or an option that there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from selfassess.near_words import nearest

if TYPE_CHECKING:
    from selfassess.cli import Commands


def unknown_command(typed: str, group: Commands, ctx: click.Context) -> click.UsageError:
    """The error for a word that is no command: with the nearest one, of this group or of a group inside it."""
    near = nearest(typed, group.names)
    if not near:
        inside = _inside(group, ctx)
        near = inside.get(nearest(typed.removeprefix("evidence-"), inside), "")
    hint = f"Did you mean “{near}”?" if near else f"Type “{ctx.command_path} --help” to see the commands."
    return click.UsageError(f"No such command “{typed}”. {hint}", ctx)


def _inside(group: Commands, ctx: click.Context) -> dict[str, str]:
    """The commands of the groups inside a group, each with both words that call it."""
    commands = {name: group.get_command(ctx, name) for name in group.names}
    groups = {name: inner.list_commands(ctx) for name, inner in commands.items() if isinstance(inner, click.Group)}
    return {name: f"{outer} {name}" for outer, names in groups.items() for name in names}


def unknown_option(error: click.NoSuchOption) -> click.UsageError:
    """The error for an option that there is not, with the nearest one of the command."""
    typed, ctx = error.option_name, error.ctx or click.get_current_context()
    options = [option for param in ctx.command.get_params(ctx) for option in param.opts if option.startswith("--")]
    shortened = [option for option in options if option.startswith(f"-{typed}")]  # `-format` is read as `-f`
    near = shortened or [option for option in (nearest(typed, options),) if option]
    if near:
        hint = f"Did you mean {' or '.join(f'“{option}”' for option in near)}?"
    elif isinstance(ctx.command, click.Group):
        hint = "Options come after the command, as in “selfassess check --strict”."
    else:
        hint = f"Type “{ctx.command_path} --help” to see the options."
    return click.UsageError(f"No such option “{typed}”. {hint}", ctx)
