"""`selfassess evidence links`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.evidence import answers
from selfassess.cli.evidence import session as asking
from selfassess.cli.options import Exit, project_option
from selfassess.diagnostics import Severity

if TYPE_CHECKING:
    from selfassess.librarian.links import Address, Answer


@click.command("links")
@click.argument("refs", metavar="[REF]...", nargs=-1)
@project_option
@click.option("--format", "form", type=click.Choice(list(answers.FORMATS)), default="text", help="How to report.")
def command(refs: tuple[str, ...], project: Path | None, form: str) -> None:
    """Ask each web address whether the document is still there.

    This is the only command that uses the network. It asks for the records that hold, or for those that you
    name: one request at a time at each site, and no document is fetched. Ctrl-C ends it with what is known.
    """
    from selfassess.librarian import links
    from selfassess.project.records import current

    library = asking.ask(project)
    records = [asking.record(ref, library) for ref in refs] if refs else current(library.assessment)
    asked = links.asked(records)
    addresses = [each.address for each in asked if each.address is not None]
    known = _asked(addresses)
    found = answers.found(asked, known)
    click.echo(answers.FORMATS[form](found))
    outcomes = {answer.outcome for answer in known.values()}
    if outcomes and outcomes.issubset(links.UNHEARD):
        click.echo("Not one site could be reached. Is this computer on the network?", err=True)
    if outcomes and outcomes.issubset(links.OURS):
        raise SystemExit(Exit.MACHINE)
    if len(known) < len(addresses) or answers.worst(found) is Severity.ERROR:
        raise SystemExit(Exit.FINDINGS)
    library.close()


def _asked(addresses: Sequence[Address]) -> dict[Address, Answer]:
    """The answers, as far as they come before somebody stops."""
    from selfassess.librarian.links import ask

    known: dict[Address, Answer] = {}
    try:
        with closing(ask(addresses)) as coming, _progress(len(addresses)) as advance:
            for answer in coming:
                known[answer.address] = answer
                advance()
    except KeyboardInterrupt:
        click.echo(f"Stopped: {len(known)} of {len(addresses)} addresses were asked.", err=True)
    return known


@contextmanager
def _progress(length: int) -> Iterator[Callable[[], None]]:
    """What to call after each address: it moves a bar on, at a terminal alone."""
    if not (length and sys.stderr.isatty()):
        yield lambda: None
        return
    with click.progressbar(length=length, label="Asking", show_pos=True, file=sys.stderr) as bar:
        yield lambda: bar.update(1)
