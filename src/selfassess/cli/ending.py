"""How a command ends that was interrupted, that the computer refused, or that met what nobody foresaw."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

import click

from selfassess.cli.options import Exit, say
from selfassess.files.writing import FULL


def ending(error: Exception, arguments: Sequence[str]) -> Exit:
    """Says on stderr why the command ends, in one line, and returns its exit code."""
    message, code = _met(error, arguments)
    with suppress(OSError):
        say(message)
    return code


def _met(error: Exception, arguments: Sequence[str]) -> tuple[str, Exit]:
    if isinstance(error, click.Abort) and not isinstance(error.__cause__, EOFError):
        is_pressed = isinstance(error.__cause__ or error.__context__, KeyboardInterrupt)
        return "Stopped.", Exit.INTERRUPTED if is_pressed else Exit.FINDINGS
    if isinstance(error, OSError) and error.filename is not None:
        return f"Cannot open {error.filename2 or error.filename}: {error.strerror or error}.", Exit.MACHINE
    if isinstance(error, OSError) and error.errno in FULL:
        _silence()
        return f"Cannot write the report: {error.strerror}.", Exit.MACHINE
    from selfassess.unforeseen import reported

    return reported(error, arguments), Exit.UNFORESEEN


def _silence() -> None:
    """Lets nothing more be written to stdout: Python tries once more when it ends, and would complain."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
