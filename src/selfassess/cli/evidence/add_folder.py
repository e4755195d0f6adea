"""`selfassess evidence add FOLDER`: the records that a folder of documents would give, to be confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from selfassess.cli.evidence.apply_changes import accepted, agreed, perform, surveyed
from selfassess.cli.options import as_json, find, progress
from selfassess.cli.output import CSV, give
from selfassess.cli.table import TableColumn, csv, table, terminal_width

if TYPE_CHECKING:
    from selfassess.librarian.folder import Proposal, ProposedRecord

MOST_LINES = 200
"""The most remarks, and the most skipped files, that are shown one by one."""
COLUMNS = {
    "ref": TableColumn("Ref"),
    "title": TableColumn("Title", least=24),
    "kind": TableColumn("Kind", spare=2),
    "category": TableColumn("Category", least=12, spare=5),
    "dated": TableColumn("Dated", spare=3),
    "version": TableColumn("Version", spare=4),
    "sensitivity": TableColumn("Sensitivity", spare=6),
    "record": TableColumn("Record", spare=1),
    "file": TableColumn("File", least=16),
}
HEADING = (*COLUMNS, "remarks")
EVERYTHING = ("",)


class DocumentFolder(Struct, frozen=True):
    """A folder of documents, the file for their records, and what to do first if they cannot be numbered."""

    folder: Path
    into: str
    first: str

    def give_proposal(self, project: Path | None, form: str, output: Path | None) -> None:
        """Gives the proposed records as CSV or JSON; nothing is written to the library."""
        proposal, _ = self._proposed(project)
        if form == "csv":
            give(csv(HEADING, [[*_cells(each), *_remarks(each)] for each in proposal.records]), output, CSV)
            return
        records = [{**_entry(each), "remarks": [*each.remarks]} for each in proposal.records]
        skipped = [{"file": each.file, "why": each.why, "ref": each.ref or None} for each in proposal.skipped]
        give(as_json(records=records, skipped=skipped), output, "utf-8")

    def add(self, project: Path | None, *, dry_run: bool, yes: bool) -> None:
        """Shows the proposed records and what is skipped, asks, and adds them."""
        from selfassess.librarian.folder import add_proposed
        from selfassess.model.number_format import counted

        proposal, root = self._proposed(project)
        if not dry_run:
            click.echo("\n".join(_shown(proposal)))
            if not proposal.records:
                return
            agreed(f"Add {counted(len(proposal.records), 'document')} to the library?", yes)
        perform(root, lambda subject: add_proposed(subject, proposal, self.into), dry_run, EVERYTHING, self.first)

    def _proposed(self, project: Path | None) -> tuple[Proposal, Path]:
        from selfassess.librarian.folder import propose

        root = find(project)
        subject = surveyed(root, EVERYTHING, self.first)
        progress(f"Reading the documents in {self.folder} …")
        proposal = accepted(propose(subject, self.folder))
        subject.fingerprints.keep()
        return proposal, root


def _shown(proposal: Proposal) -> Iterator[str]:
    """The records as a table, what somebody should look at, what is skipped, and how many there are of each."""
    from selfassess.cli.steady import on_one_line

    records = proposal.records
    if records:
        yield table([*COLUMNS.values()], [_cells(each) for each in records], terminal_width(None))
    noted = [f"{each.ref}, {each.file}: {remark}" for each in records for remark in each.remarks]
    skipped = [f"{each.file}: {each.why}" for each in proposal.skipped if not each.ref]
    held = len(proposal.skipped) - len(skipped)
    for heading, lines in (("Please look at these:", noted), ("Skipped:", skipped)):
        if lines:
            yield from ("", heading) if records else (heading,)
            yield from (f"  {on_one_line(line)}" for line in lines[:MOST_LINES])
        if len(lines) > MOST_LINES:
            yield f"  and {len(lines) - MOST_LINES:,} more"
    new = sum(each.is_new for each in records)
    if records or noted or skipped:
        yield ""
    filled = len(records) - new
    yield (
        f"New records: {new:,}. Files for records that have none: {filled:,}. "
        f"Already in the library: {held:,}. Skipped: {len(skipped):,}."
    )


def _cells(each: ProposedRecord) -> list[str]:
    return ["" if cell is None else str(cell) for cell in _entry(each).values()]


def _remarks(each: ProposedRecord) -> list[str]:
    return [" ".join(each.remarks)]


def _entry(each: ProposedRecord) -> dict[str, object]:
    entry = each.new.entry
    known = {key: entry.get(key) for key in COLUMNS}
    return {**known, "record": "new" if each.is_new else "existing", "file": each.file}
