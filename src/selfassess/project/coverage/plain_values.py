"""The coverage as plain values, for JSON. Keys may be added; none is renamed or given another meaning."""

from __future__ import annotations

from typing import Any

from selfassess.project.coverage.gaps import Gap
from selfassess.project.coverage.measure import Coverage, StatementCoverage, ThemeCoverage
from selfassess.project.coverage.tally import Tally

Plain = dict[str, Any]


def plain(coverage: Coverage) -> Plain:
    """Everything that is counted and everything that is missing."""
    return {
        "categories": [
            {"category": each.category, "name": each.name, "asked_of_every_statement": each.asked_of_every_statement}
            for each in coverage.categories
        ],
        "records_have_categories": coverage.is_sorted,
        "total": _counts(coverage.total, coverage),
        "sections": [{"section": each.name, **_counts(each.total, coverage)} for each in coverage.sections],
        "themes": [_theme(each, coverage) for each in coverage.themes],
        "gaps": [_gap(each) for each in coverage.gaps],
    }


def _theme(theme: ThemeCoverage, coverage: Coverage) -> Plain:
    return {
        "theme": theme.theme,
        "name": theme.name,
        "total": _counts(theme.total, coverage),
        "opening": _counts(theme.opening, coverage),
        "statements": [_statement(each, coverage) for each in theme.statements],
    }


def _statement(statement: StatementCoverage, coverage: Coverage) -> Plain:
    return {
        "statement": statement.statement,
        "name": statement.name,
        "total": _counts(statement.total, coverage),
        "sections": [{"section": each.name, **_counts(each.total, coverage)} for each in statement.sections],
    }


def _counts(tally: Tally, coverage: Coverage) -> Plain:
    by_category = zip(coverage.categories, tally.categories, strict=True)
    return {
        "words": tally.words,
        "claims": tally.claims,
        "claims_with_evidence": tally.cited_claims,
        "references": tally.references,
        "by_category": {str(category.category): count for category, count in by_category},
        "without_category": tally.without_category,
        "without_record": tally.without_record,
    }


def _gap(gap: Gap) -> Plain:
    return {
        "gap": gap.kind,
        "part": gap.part,
        "name": gap.name,
        "about": gap.about,
        "message": gap.message,
        "hint": gap.hint,
        "file": gap.place.file,
        "line": gap.place.line,
        "column": gap.place.column,
        "path": gap.place.path,
    }
