"""What templates may ask of published tables: how one is captioned, and its rows as readers see them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from selfassess.model.date_format import when
from selfassess.model.published_table import ShownTable, shown
from selfassess.model.reports import PublishedTable
from selfassess.project.project import Project
from selfassess.prose.tables import is_figures
from selfassess.render.state import RenderState


def of_tables(state: RenderState, project: Project) -> dict[str, Callable[..., Any]]:
    words = project.assessment.words

    def rows(table: PublishedTable) -> ShownTable:
        columns = range(len(table.columns))
        return shown(table, [is_figures([row[at] for row in table.rows if at < len(row)]) for at in columns])

    def caption(table: PublishedTable) -> str:
        """What a table is about, its unit unless that is said already, and the date of its figures."""
        said = table.caption.rstrip(". ")
        if table.unit and table.unit.casefold() not in said.casefold():
            said = words.tables.in_unit.format(said, table.unit)
        return words.tables.as_at.format(said, when(table.as_at, words)) if table.as_at else said

    return {
        "table_rows": rows,
        "table_caption": caption,
        "table_id": lambda table: state.table_id(table.table),
        "published_table": lambda name: project.assessment.tables.get(name),
    }
