"""What each part of the assessment holds, what it rests on, and what is missing."""

from .gaps import Gap, bare_statements, left_out, uncited, uncovered
from .measure import Coverage, SectionCoverage, StatementCoverage, ThemeCoverage, measure
from .rows import counts, figures, header, rows
from .tally import Tally

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
