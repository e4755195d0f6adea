"""What each part of the assessment holds, what it rests on, and what is missing."""

from .gaps import Gap, left_out, uncited, uncovered
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
    "counts",
    "figures",
    "header",
    "left_out",
    "measure",
    "rows",
    "uncited",
    "uncovered",
]
