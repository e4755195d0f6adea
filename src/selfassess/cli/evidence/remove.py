"""`selfassess evidence remove`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from selfassess.cli.changes import writing
from selfassess.cli.evidence.apply_changes import accepted, agreed, dry_run_option, perform, surveyed, yes_option
from selfassess.cli.evidence.mention_lines import mention_lines
from selfassess.cli.evidence.parameters import refs as typed_refs
from selfassess.cli.options import Exit, find, project_option, stopped

if TYPE_CHECKING:
    from selfassess.librarian.change_set import Outcome
    from selfassess.project.project import Project
    from selfassess.project.where_cited import Mention

EVERYTHING = ("",)


@click.command("remove")
@click.argument("refs", metavar="REF...", nargs=-1, required=True, callback=typed_refs)
@project_option
@dry_run_option
@yes_option
def command(refs: tuple[str, ...], project: Path | None, dry_run: bool, yes: bool) -> None:
    """Remove records that nothing cites.

    If something still needs one of them, you see every such place, and nothing is removed. You are asked before
    anything is written. The documents stay in evidence/files/.
    """
    from selfassess.librarian.change_set import ChangeSet, unknown_ref
    from selfassess.librarian.removing import remove, still_naming

    folder = find(project)
    subject = surveyed(folder, EVERYTHING)
    if (problem := unknown_ref(refs, subject)) is not None:
        accepted(problem)
    if used := still_naming(subject, dict.fromkeys(refs)):
        raise _needed(used, subject)
    if dry_run:
        perform(folder, lambda project: remove(project, refs), dry_run, EVERYTHING)
        return
    with writing(folder, dry_run=True):  # nothing is written yet, but somebody may be writing meanwhile
        preview = accepted(remove(subject, refs))
    for line in preview.report:
        click.echo(line)
    agreed(f"Remove {'this record' if len(set(refs)) == 1 else 'these records'}?", yes)

    def act(project: Project) -> Outcome:
        outcome = remove(project, refs)
        return replace(outcome, report=()) if isinstance(outcome, ChangeSet) else outcome  # it has been shown

    perform(folder, act, False, EVERYTHING)


def _needed(used: Mapping[str, Sequence[Mention]], project: Project) -> SystemExit:
    """Shows every place that still needs a record."""
    from selfassess.librarian.change_set import titled

    for ref, mentions in used.items():
        click.echo(f"Record {titled(project.assessment.evidence[ref])}, is still needed here:")
        for mention in mentions:
            for line in mention_lines(mention):
                click.echo(line)
    return stopped("Remove these references first, or cite another record. Nothing was written.", Exit.FINDINGS)
