"""Where a report goes: to the terminal, or whole to a file in UTF-8, whatever the terminal makes of characters."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from selfassess.cli.options import refusals, tell_cleared

AUTHORS_FILES = (".yaml", ".yml")
PLURALS = {"story": "stories"}
CSV = "utf-8-sig"
"""Excel takes UTF-8 without a byte-order mark for an old encoding."""


def _file(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path | None:
    """The file for a report; a usage error for one that looks like an author's own."""
    if value is not None and value.suffix.lower() in AUTHORS_FILES:
        raise click.BadParameter(f"{value} could be a file of your project. Choose a name that does not end in .yaml.")
    return value


output_option = click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    callback=_file,
    help="Write the report to this file instead of showing it.",
)


def give(report: str | bytes, output: Path | None, encoding: str = "") -> None:
    """Shows a report, or writes it to a file whole or not at all; a file that is there is replaced.

    Without an `encoding`, text is shown in the terminal's own and written in UTF-8. With one, it is shown in that too,
    since it is for a program; but a terminal gets no byte-order mark.
    """
    if isinstance(report, str):
        from selfassess.model.web_address import without_logins

        report = without_logins(report)
    if output is None:
        is_plain = isinstance(report, bytes) or not encoding
        click.echo(report if is_plain else _encoded(report, "utf-8" if sys.stdout.isatty() else encoding), nl=is_plain)
        return
    write_files({output.name: _encoded(report, encoding)}, output.absolute().parent, called=output)
    click.echo(f"Wrote {output}")


def write_files(
    files: Mapping[str, bytes], folder: Path, below: Path | None = None, called: Path | None = None
) -> list[Path]:
    """Writes all files or none, and returns their paths; ends the command where the computer refuses.

    With `below`, none is written out of this folder, wherever links lead. Messages name `called` for the file.
    """
    from selfassess.files.writing import clear_parts, save

    with refusals("Cannot write", called):
        tell_cleared(clear_parts({(folder / name).parent for name in files}))
        return save(files, folder, below)


def left_out(counts: Mapping[str, int]) -> str:
    """How much an edition leaves out, in a sentence."""
    kinds = [f"{count} {kind if count == 1 else PLURALS.get(kind, f'{kind}s')}" for kind, count in counts.items()]
    if not kinds:
        return "This edition leaves nothing out."
    *others, last = kinds
    return f"This edition leaves out {', '.join(others)}{' and ' if others else ''}{last}."


def expect_installed(formats: Iterable[str]) -> None:
    """A usage error where the library of a format is not installed."""
    from selfassess.write.formats import FORMATS, missing

    for name in missing(formats):
        needed = FORMATS[name].needs
        raise click.UsageError(
            f"The {FORMATS[name].called} needs the package {needed}, which is not installed. "
            f"To install it, type: {sys.executable} -m pip install {needed}"
        )


def _encoded(report: str | bytes, encoding: str) -> bytes:
    """A report with its last line ended; names of files that are no text are escaped."""
    if isinstance(report, bytes):
        return report + b"\n"
    end = "\r\n" if encoding == CSV else "\n"
    return f"{click.unstyle(report)}{end}".encode(encoding or "utf-8", "backslashreplace")
