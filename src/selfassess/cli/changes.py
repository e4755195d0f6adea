"""What the commands share that change a project's files: one writer at a time, and changes shown as a diff."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.options import Exit, stopped
from selfassess.files.writing import FULL, Copy

if TYPE_CHECKING:
    from selfassess.edit.transaction import Change

NO_LAST_BREAK = "\\ No newline at end of file"


@contextmanager
def writing(folder: Path, dry_run: bool) -> Iterator[None]:
    """Keeps other commands from writing to the project meanwhile; ends the command where the computer refuses."""
    from selfassess.edit.transaction import BusyError, one_writer

    try:
        with nullcontext() if dry_run else one_writer(folder, click.get_current_context().command_path):
            yield
    except BusyError as error:
        raise stopped(str(error), Exit.MACHINE) from None
    except OSError as error:
        name = error.filename2 or error.filename or folder
        act = "write" if error.errno in FULL else "open"
        raise stopped(f"Cannot {act} {name}: {error.strerror or error}.", Exit.MACHINE) from None


def show_diff(changes: Mapping[str, Change]) -> None:
    """Shows the changes: exact to a program, and to a person without the characters that steer a terminal."""
    from selfassess.cli.steady import in_lines

    text = "".join(diff(changes))
    click.echo(in_lines(text) if sys.stdout.isatty() else text, nl=False)


def diff(changes: Mapping[str, Change]) -> Iterator[str]:
    """The changes as a unified diff; a file that is not text only by its name and size."""
    for file, change in changes.items():
        if isinstance(change.after, Copy):
            yield f"New file {file}, {change.after.size} bytes\n"
            continue
        try:
            before, after = (change.before or b"").decode("utf-8"), change.after.decode("utf-8")
        except UnicodeDecodeError:
            yield f"{'New' if change.before is None else 'Other'} file {file}, {len(change.after)} bytes\n"
            continue
        if change.before is None and not after:
            yield f"New file {file}, 0 bytes\n"
        old = file if change.before is not None else "nothing"
        # StringIO splits at "\n" alone: other breaks are part of a line, and a diff must show them.
        rows = difflib.unified_diff([*StringIO(before, "\n")], [*StringIO(after, "\n")], old, file)
        yield from (row if row.endswith("\n") else f"{row}\n{NO_LAST_BREAK}\n" for row in rows)
