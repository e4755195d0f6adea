"""`selfassess evidence links`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urldefrag

import click
from msgspec import Struct

from selfassess.cli.evidence import session
from selfassess.cli.options import Exit, as_json, project_option, stopped, values
from selfassess.cli.output import give, output_option
from selfassess.diagnostics import Severity

if TYPE_CHECKING:
    from selfassess.links import Answer
    from selfassess.model.assessment import Record

VERSION = 2
# How serious each outcome is, its words in the summary, and what to do.
OUTCOMES = {
    "works": (Severity.NOTE, "working", ""),
    "moved": (Severity.WARNING, "moved", "Type the new one: {new}"),
    "look": (Severity.WARNING, "to look at yourself", "Open it in a browser to see whether the document is there."),
    "dead": (
        Severity.ERROR,
        "dead",
        "Find the document’s new address, or keep a copy in evidence/files/ and type its path under “file:”.",
    ),
}


class CheckedLink(Struct, frozen=True):
    """The address of one record; `url` is None if it is not valid."""

    record: Record
    url: str | None
    answer: Answer

    @property
    def moved_to(self) -> str:
        """Where the document is now, at the same place within it."""
        new, fragment = self.answer.new_address, urldefrag(self.record.url or "").fragment
        return f"{new}#{fragment}" if new and fragment else new

    @property
    def hint(self) -> str:
        """What to do, in words that can be typed."""
        words = self.answer.hint or OUTCOMES[self.answer.outcome][2]
        return words.format(new=self.moved_to, ref=self.record.ref)


@click.command("links")
@click.argument("refs", metavar="[REF]...", nargs=-1)
@project_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Format of the report.")
@output_option
def command(refs: tuple[str, ...], project: Path | None, form: str, output: Path | None) -> None:
    """Check whether each web address still works.

    This is the only command that uses the network. It checks current records, or those you name: one request at a
    time at each site, and no document is downloaded. Press Ctrl-C to stop and see what is known so far.
    """
    from selfassess.links import NOT_AN_ADDRESS, Outcome, target
    from selfassess.project.records import current

    library = session.ask(project)
    records = [session.record(ref, library) for ref in refs] if refs else current(library.assessment)
    urls = {record: target(record.url) for record in records if record.url}
    targets = list(dict.fromkeys(url for url in urls.values() if url is not None))
    answers = _answers(targets)
    links = [
        CheckedLink(record, url, NOT_AN_ADDRESS if url is None else answers[url])
        for record, url in urls.items()
        if url is None or url in answers
    ]
    links.sort(key=lambda link: (link.record.at("url").file, link.record.at("url").line))
    is_offline = _is_offline(answers.values())
    shown = [link for link in links if not link.answer.is_unreachable] if is_offline and form == "text" else links
    if shown or not is_offline:
        give(*((_json(shown), output, "utf-8") if form == "json" else (_text(shown), output)))
    if is_offline:
        raise stopped(_unreached(answers), Exit.MACHINE)
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
        click.echo(f"Stopped: {len(answers)} of {len(targets)} addresses were checked.", err=True)
    return answers


@contextmanager
def _progress(length: int) -> Iterator[Callable[[], None]]:
    """A function to call after each address: it advances a progress bar if a terminal is there."""
    if not (length and sys.stderr.isatty()):
        yield lambda: None
        return
    with click.progressbar(length=length, label="Asking", show_pos=True, file=sys.stderr) as bar:
        yield lambda: bar.update(1)


def _text(links: Sequence[CheckedLink]) -> str:
    if not links:
        return "No record has a web address."
    counts, noun = _counts(links), "link" if len(links) == 1 else "links"
    summary = ", ".join(f"{counts[outcome]} {words}" for outcome, (_, words, _) in OUTCOMES.items())
    return "\n".join([*(_lines(link) for link in links if link.answer.reason), f"{len(links)} {noun}: {summary}."])


def _json(links: Sequence[CheckedLink]) -> str:
    return as_json(version=VERSION, links=[_entry(link) for link in links], summary=_counts(links))


def _is_offline(answers: Collection[Answer]) -> bool:
    """Whether some addresses were asked, and no site could be reached."""
    unreachable = any(answer.is_unreachable for answer in answers)
    return unreachable and not any(answer.is_reached for answer in answers)


def _unreached(answers: Mapping[str, Answer]) -> str:
    """What is said once where the network is down, instead of once for each link."""
    reasons = Counter(answer.reason for answer in answers.values() if answer.is_unreachable)
    [(reason, _)] = reasons.most_common(1)
    noun = "1 link was" if reasons.total() == 1 else f"{reasons.total()} links were"
    return f"{reason} No site could be reached, so {noun} not checked. Is this computer connected to the network?"


def _counts(links: Sequence[CheckedLink]) -> dict[str, int]:
    counts = Counter(link.answer.outcome.value for link in links)
    return {outcome: counts[outcome] for outcome in OUTCOMES}


def _lines(link: CheckedLink) -> str:
    from selfassess.cli.reports.text import coloured

    severity = OUTCOMES[link.answer.outcome][0]
    title = " ".join(link.record.title.split())
    row = f"{link.record.at('url')}: {coloured(severity)}: {link.record.ref}, {title}"
    return f"{row}: {link.answer.reason}" + (f"\n    {link.hint}" if link.hint else "")


def _entry(link: CheckedLink) -> dict[str, object]:
    answer, severity = link.answer, OUTCOMES[link.answer.outcome][0]
    return {
        **values(link.record, "ref", "title"),
        **values(link.record.at("url"), "file", "line", "column"),
        "address": link.url,
        "outcome": answer.outcome,
        "severity": severity.word if answer.reason else None,
        "status": answer.status or None,
        "moved_to": link.moved_to or None,
        "message": answer.reason,
        "hint": link.hint,
    }
