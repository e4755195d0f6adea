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
from selfassess.project.written import on_the_cover, so_far

if TYPE_CHECKING:
    from selfassess.model.assessment import Assessment
    from selfassess.project.coverage.gaps import Gap
    from selfassess.project.coverage.measure import Coverage
    from selfassess.project.coverage.tally import Tally

WIDTH, NARROWEST = 100, 30
HEADS = ("Words", "Claims", "Cited", "Refs")
ANSWERS = "Answers: how many of a statement's questions have an answer."
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
    heads, rows = [*HEADS, *letters], list[tuple[str, list[str]]]()
    for name, tally, answers in _parts(coverage):
        counted = figures(tally, coverage)
        rows.append((name, [*answers, *(f"{counted[column]:,}" for column in columns)]))
    return "\n".join(
        [
            _heading(assessment),
            *([] if coverage.extent.is_whole else [so_far(coverage.extent, assessment.words), ANSWERS]),
            LEGEND,
            *(f"{letter}: {name}" for letter, name in zip(letters, names, strict=True)),
            *([UNSORTED] if coverage.categories and not coverage.is_sorted else []),
            "",
            *_aligned([("", heads if coverage.extent.is_whole else ["Answers", *heads]), *rows]),
            "",
            *_gaps(coverage.gaps),
        ]
    )


def _heading(assessment: Assessment) -> str:
    day = assessment.as_at.isoformat() if assessment.is_dated else on_the_cover(assessment, "as_at")
    return f"Evidence coverage: {on_the_cover(assessment, 'title')}, edition {assessment.edition}, {day}"


def _parts(coverage: Coverage) -> Iterator[tuple[str, Tally, list[str]]]:
    """Each row by its name, indented below the part that it belongs to, with the answers of a statement.

    Answers are counted while a theme or statement is not begun. What is not begun has no rows for its sections.
    """
    from selfassess.project.coverage.table_rows import OPENING

    nothing = [] if coverage.extent.is_whole else [""]
    for theme in coverage.themes:
        yield theme.name, theme.total, nothing
        yield f"  {OPENING}", theme.opening, nothing
        for statement in theme.statements:
            answers = [f"{statement.answers} of {statement.asked}"] if nothing else []
            yield f"  {statement.name}", statement.total, answers
            for section in statement.sections if statement.is_begun else ():
                yield f"    {section.name}", section.total, nothing
    yield "Total", coverage.total, nothing


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
        as_at=assessment.as_at if assessment.is_dated else None,
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
