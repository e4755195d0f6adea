"""`selfassess coverage`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from string import ascii_lowercase
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from selfassess.cli import reports
from selfassess.cli.options import as_json, end, find, progress, project_option
from selfassess.cli.output import give, output_option
from selfassess.diagnostics import Severity, worst

if TYPE_CHECKING:
    from selfassess.model.assessment import Assessment
    from selfassess.project.coverage.gaps import Gap
    from selfassess.project.coverage.measure import Coverage
    from selfassess.project.coverage.tally import Tally

WIDTH, NARROWEST = 100, 30
HEADS = ("Words", "Claims", "Cited", "Refs")
LEGEND = "Cited: claims that cite evidence. Refs: different records that a part cites."
UNSORTED = "No record in the evidence library has a category yet, so nothing is counted by category."


def table(assessment: Assessment, coverage: Coverage) -> str:
    """The coverage of each part as one table for a terminal, then the gaps."""
    from selfassess.project.coverage.table_rows import counts, figures

    # Columns of categories and their like appear only if they count something, under a letter that a line explains.
    total = figures(coverage.total, coverage)
    always = len(HEADS) + len(coverage.categories) * coverage.is_sorted
    columns = [column for column, count in enumerate(total) if column < always or count]
    names = [counts(coverage)[column] for column in columns[len(HEADS) :]]
    letters = [ascii_lowercase[number % 26] * (number // 26 + 1) for number in range(len(names))]
    parts = [(name, figures(tally, coverage)) for name, tally in _parts(coverage)]
    rows = [(name, [f"{figures_of_part[column]:,}" for column in columns]) for name, figures_of_part in parts]
    return "\n".join(
        [
            f"Evidence coverage: {assessment.title}, edition {assessment.edition}, {assessment.as_at.isoformat()}",
            LEGEND,
            *(f"{letter}: {name}" for letter, name in zip(letters, names, strict=True)),
            *([UNSORTED] if coverage.categories and not coverage.is_sorted else []),
            "",
            *_aligned([("", [*HEADS, *letters]), *rows]),
            "",
            *_gaps(coverage.gaps),
        ]
    )


def _parts(coverage: Coverage) -> Iterator[tuple[str, Tally]]:
    """Each row by its name, indented below the part that it belongs to."""
    from selfassess.project.coverage.table_rows import OPENING

    for theme in coverage.themes:
        yield theme.name, theme.total
        yield f"  {OPENING}", theme.opening
        for statement in theme.statements:
            yield f"  {statement.name}", statement.total
            for section in statement.sections:
                yield f"    {section.name}", section.total
    yield "Total", coverage.total


def _aligned(rows: Sequence[tuple[str, list[str]]]) -> Iterator[str]:
    widths = [max(map(len, column)) + 2 for column in zip(*(cells for _, cells in rows), strict=True)]
    name_width = max(WIDTH - sum(widths), NARROWEST)
    for name, cells in rows:
        short = name if len(name) <= name_width else f"{name[: name_width - 1].rstrip()}…"
        line = short.ljust(name_width) + "".join(cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
        yield line if name.startswith("    ") else click.style(line, bold=True)


def _gaps(gaps: Sequence[Gap]) -> Iterator[str]:
    from selfassess.model.number_format import counted

    yield click.style(f"{counted(len(gaps), 'gap')}." if gaps else "No gaps.", bold=True)
    for gap in gaps:
        yield from wrap(gap.message, WIDTH, subsequent_indent="    ")
        yield f"    {gap.place.file}:{gap.place.line}"
        yield f"    {gap.hint}"


def json(assessment: Assessment, coverage: Coverage) -> str:
    from selfassess.project.coverage.plain_values import plain

    return as_json(
        framework=assessment.framework.framework,
        council=assessment.council,
        title=assessment.title,
        edition=assessment.edition,
        as_at=assessment.as_at,
        **plain(coverage),
    )


@click.command("coverage")
@project_option
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="Format of the output.")
@output_option
def command(project: Path | None, form: str, output: Path | None) -> None:
    """Show what each statement says, cites and lacks."""
    from selfassess import pipeline
    from selfassess.project.coverage.measure import measure

    folder = find(project)
    progress(f"Measuring {folder} …")
    survey = pipeline.survey(folder)
    if survey.project is None or worst(survey.findings) is Severity.ERROR:
        give(reports.report("json" if form == "json" else "text", survey, folder), output)
        end(survey)
    assessment, coverage = survey.project.assessment, measure(survey.project)
    if form == "json":
        give(json(assessment, coverage), output, "utf-8")
    else:
        give(table(assessment, coverage), output)
