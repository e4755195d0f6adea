"""The coverage as plain values, for JSON. Keys may be added; none is renamed or given another meaning."""

from __future__ import annotations

from typing import Any

from selfassess.project.coverage.gaps import Gap
from selfassess.project.coverage.measure import Coverage, SectionCoverage, StatementCoverage, ThemeCoverage
from selfassess.project.coverage.tally import Tally

Plain = dict[str, Any]


def plain(coverage: Coverage) -> Plain:
    """Everything that is counted and everything that is missing."""
    return {
        "categories": [
            {
                "category": category.category,
                "name": category.name,
                "asked_of_every_statement": category.asked_of_every_statement,
            }
            for category in coverage.categories
        ],
        "records_have_categories": coverage.is_sorted,
        "total": _counts(coverage.total, coverage),
        "sections": [_section(section, coverage) for section in coverage.sections],
        "themes": [_theme(theme, coverage) for theme in coverage.themes],
        "gaps": [_gap(gap) for gap in coverage.gaps],
    }


def _theme(theme: ThemeCoverage, coverage: Coverage) -> Plain:
    return {
        "theme": theme.theme,
        "name": theme.name,
        "total": _counts(theme.total, coverage),
        "opening": _counts(theme.opening, coverage),
        "statements": [_statement(statement, coverage) for statement in theme.statements],
    }


def _statement(statement: StatementCoverage, coverage: Coverage) -> Plain:
    return {
        "statement": statement.statement,
        "name": statement.name,
        "answers": statement.answers,
        "answers_asked": statement.asked,
        "not_written": list(statement.unwritten),
        "total": _counts(statement.total, coverage),
        "sections": [_section(section, coverage) for section in statement.sections],
    }


def _section(section: SectionCoverage, coverage: Coverage) -> Plain:
    return {"section": section.name, **_counts(section.total, coverage)}


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
