"""`selfassess coverage`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from string import ascii_lowercase
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from selfassess.cli import reports
from selfassess.cli.options import end, find, progress, project_option
from selfassess.diagnostics import Severity, worst

if TYPE_CHECKING:
    from selfassess.model.assessment import Assessment
    from selfassess.project.coverage import Coverage, Gap, Tally

VERSION = 1
WIDTH, NARROWEST = 100, 30
HEADS = ("Words", "Claims", "Cited", "Refs")
LEGEND = "Cited: the claims that cite evidence. Refs: the different records that a part cites."
UNSORTED = "No record of the evidence library has a category yet, so nothing is counted by category."


def table(assessment: Assessment, coverage: Coverage) -> str:
    """The whole matrix in one table for a terminal, then the gaps."""
    from selfassess.project.coverage import counts, figures

    whole = figures(coverage.total, coverage)
    always = len(HEADS) + len(coverage.categories) * coverage.is_sorted
    columns = [at for at, count in enumerate(whole) if at < always or count]
    names = [counts(coverage)[at] for at in columns[len(HEADS) :]]
    signs = [ascii_lowercase[at % 26] * (at // 26 + 1) for at in range(len(names))]
    parts = [(name, figures(tally, coverage)) for name, tally in _parts(coverage)]
    rows = [(name, [f"{cells[at]:,}" for at in columns]) for name, cells in parts]
    lines = [
        f"Evidence coverage: {assessment.title}, edition {assessment.edition}, {assessment.as_at.isoformat()}",
        LEGEND,
        *(f"{sign}: {name}" for sign, name in zip(signs, names, strict=True)),
        *([UNSORTED] if coverage.categories and not coverage.is_sorted else []),
        "",
        *_aligned([("", [*HEADS, *signs]), *rows]),
        "",
        *_lacking(coverage.gaps),
    ]
    return "\n".join(lines)


def _parts(coverage: Coverage) -> Iterator[tuple[str, Tally]]:
    """Each row by its name, set in below what it is a part of."""
    from selfassess.project.coverage.table_rows import OPENING

    for theme in coverage.themes:
        yield theme.name, theme.total
        yield f"  {OPENING}", theme.opening
        for statement in theme.statements:
            yield f"  {statement.name}", statement.total
            for section in statement.sections:
                yield f"    {section.name}", section.total
    yield "All together", coverage.total


def _aligned(rows: Sequence[tuple[str, list[str]]]) -> Iterator[str]:
    widths = [max(map(len, column)) + 2 for column in zip(*(cells for _, cells in rows), strict=True)]
    room = max(WIDTH - sum(widths), NARROWEST)
    for name, cells in rows:
        short = name if len(name) <= room else f"{name[: room - 1].rstrip()}…"
        line = short.ljust(room) + "".join(cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
        yield line if name.startswith("    ") else click.style(line, bold=True)


def _lacking(gaps: Sequence[Gap]) -> Iterator[str]:
    from selfassess.model.number_format import counted

    yield click.style(f"{counted(len(gaps), 'gap')}." if gaps else "No gaps.", bold=True)
    for gap in gaps:
        yield from wrap(gap.message, WIDTH, subsequent_indent="    ")
        yield f"    {gap.place.file}:{gap.place.line}"
        yield f"    {gap.hint}"


def json(assessment: Assessment, coverage: Coverage) -> str:
    from json import dumps

    from selfassess.project.coverage.plain_values import plain

    head = {
        "version": VERSION,
        "framework": assessment.framework.framework,
        "council": assessment.council,
        "title": assessment.title,
        "edition": assessment.edition,
        "as_at": assessment.as_at.isoformat(),
    }
    return dumps(head | plain(coverage), indent=1, ensure_ascii=False)


FORMATS: Mapping[str, Callable[[Assessment, Coverage], str]] = {"table": table, "json": json}
FINDINGS = {"table": "text", "json": "json"}


@click.command("coverage")
@project_option
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="table", help="How to show it.")
def command(project: Path | None, form: str) -> None:
    """Show what each statement says, rests on and lacks."""
    from selfassess import pipeline
    from selfassess.project.coverage import measure

    folder = find(project)
    progress(f"Measuring {folder} …")
    seen = pipeline.survey(folder)
    if seen.project is None or worst(seen.findings) is Severity.ERROR:
        click.echo(reports.report(FINDINGS[form], seen, folder))
        end(seen.findings, seen.failed, strict=False)
    click.echo(FORMATS[form](seen.project.assessment, measure(seen.project)))
