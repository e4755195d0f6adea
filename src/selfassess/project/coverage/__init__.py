"""What each part of the assessment holds, what it is based on, and what is missing."""

from selfassess.project.coverage.gaps import Gap, bare_statements, left_out, uncited, uncovered
from selfassess.project.coverage.measure import Coverage, SectionCoverage, StatementCoverage, ThemeCoverage, measure
from selfassess.project.coverage.table_rows import counts, figures, header, rows
from selfassess.project.coverage.tally import Tally

__all__ = [
    "Coverage",
    "Gap",
    "SectionCoverage",
    "StatementCoverage",
    "Tally",
    "ThemeCoverage",
    "bare_statements",
    "counts",
    "figures",
    "header",
    "left_out",
    "measure",
    "rows",
    "uncited",
    "uncovered",
]
