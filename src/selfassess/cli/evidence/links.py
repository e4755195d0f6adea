"""`selfassess evidence links`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.evidence import link_report
from selfassess.cli.evidence import session as asking
from selfassess.cli.options import Exit, project_option

if TYPE_CHECKING:
    from selfassess.links import Answer


@click.command("links")
@click.argument("refs", metavar="[REF]...", nargs=-1)
@project_option
@click.option("--format", "form", type=click.Choice(list(link_report.FORMATS)), default="text", help="How to report.")
def command(refs: tuple[str, ...], project: Path | None, form: str) -> None:
    """Check whether each web address still works.

    This is the only command that uses the network. It checks current records, or those you name: one request at a
    time at each site, and no document is downloaded. Press Ctrl-C to stop and see what is known so far.
    """
    from selfassess.links import NOT_AN_ADDRESS, Outcome, target
    from selfassess.project.records import current

    library = asking.ask(project)
    records = [asking.record(ref, library) for ref in refs] if refs else current(library.assessment)
    urls = {record: target(record.url) for record in records if record.url}
    targets = list(dict.fromkeys(url for url in urls.values() if url is not None))
    answers = _answers(targets)
    links = [
        link_report.Link(record, url, NOT_AN_ADDRESS if url is None else answers[url])
        for record, url in urls.items()
        if url is None or url in answers
    ]
    links.sort(key=lambda link: (link.record.at("url").file, link.record.at("url").line))
    click.echo(link_report.FORMATS[form](links))
    if answers and not any(answer.is_reached for answer in answers.values()):
        click.echo("Not one site could be reached. Is this computer on the network?", err=True)
        raise SystemExit(Exit.MACHINE)
    if len(answers) < len(targets) or any(link.answer.outcome is Outcome.DEAD for link in links):
        raise SystemExit(Exit.FINDINGS)
    library.close()


def _answers(targets: Collection[str]) -> dict[str, Answer]:
    """The answers that arrive before somebody presses Ctrl-C."""
    from selfassess.links import check

    answers: dict[str, Answer] = {}
    try:
        with closing(check(targets)) as arriving, _progress(len(targets)) as advance:
            for url, answer in arriving:
                answers[url] = answer
                advance()
    except KeyboardInterrupt:
        click.echo(f"Stopped: {len(answers)} of {len(targets)} addresses were asked.", err=True)
    return answers


@contextmanager
def _progress(length: int) -> Iterator[Callable[[], None]]:
    """A function to call after each address: it advances a progress bar if a terminal is there."""
    if not (length and sys.stderr.isatty()):
        yield lambda: None
        return
    with click.progressbar(length=length, label="Asking", show_pos=True, file=sys.stderr) as bar:
        yield lambda: bar.update(1)
