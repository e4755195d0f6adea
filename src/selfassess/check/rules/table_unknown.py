from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Place, Problem
from selfassess.model.reports import PublishedTable
from selfassess.near_words import did_you_mean, same_word
from selfassess.project.project import Project
from selfassess.project.regions import entries, ids

FILE, LINK = "content/tables.yaml", "table:"


def table_unknown(project: Project) -> Iterator[Problem]:
    """A table that is printed or linked to and is not in `content/tables.yaml`.

    Readers would see the mark, as in `{table: cost}`, and no table. Correct the id, or add the table to
    `content/tables.yaml`. In text, `{table: cost}` alone on a line prints a table, and `[](table:cost)` is a
    link to it. In a committee report, `show: [table:cost]` prints it too.

    Fails:
        # content/tables.yaml
        - table: cost
          caption: Estimated cost
          columns: [For, 2026-27]
          rows:
            - [Staff, 1200]
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          What we plan has a price.

          {table: costs}

    Passes:
        # content/tables.yaml
        - table: cost
          caption: Estimated cost
          columns: [For, 2026-27]
          rows:
            - [Staff, 1200]
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          What we plan has a price.

          {table: cost}
    """
    tables = project.assessment.tables
    for name, place in _named(project):
        if name not in tables:
            message = f"There is no table “{name}” in {FILE}." if name else "This does not say which table."
            hint = did_you_mean(name, tables) or f"Use the id of a table in {FILE}, or add the table there."
            regions = (ids(PublishedTable), entries(FILE, PublishedTable))
            fix = same_word(name, tables) if name and place.end is not None else None
            yield Problem(place, message, hint, relies_on=regions, fix=fix)


def _named(project: Project) -> Iterator[tuple[str, Place]]:
    """The id of each table that prose or a report names, and where it does."""
    for passage in project.passages:
        for mention in passage.tables:
            named, at = mention.table, mention.id_position
            yield named, at.block.span(at.offset, at.offset + len(named)) if named else mention.position.place
    for report in project.assessment.reports.values():
        for section in report.sections:
            for shown in section.show:
                if shown.startswith(LINK):
                    yield shown.removeprefix(LINK), shown.at(len(LINK))
