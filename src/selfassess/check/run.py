"""Runs the rules, each under its own name and severity."""

from __future__ import annotations

from collections.abc import Iterable

from selfassess.check.engine import Document
from selfassess.check.rule_lists.content import CONTENT
from selfassess.check.rule_lists.document import DOCUMENT
from selfassess.check.rule_lists.plan import PLAN
from selfassess.check.rule_lists.reading import READING, WRITING
from selfassess.diagnostics import Finding, Problem, Problems
from selfassess.project.damage import Damage
from selfassess.project.project import Project

OF_EDITIONS = ("acronym-unexplained",)
"""The rules whose findings may come of what an edition leaves out, and must be known all the same."""


def check_reading(problems: Iterable[Problem]) -> list[Finding]:
    """What went wrong before there was an assessment to look at, or beside it."""
    by_rule = Problems(problems).by_rule
    return [finding for rule in (*READING, *WRITING) for finding in rule.findings(by_rule.get(rule.name, ()))]


def check_content(project: Project, damage: Damage) -> list[Finding]:
    """Everything wrong with the assessment."""
    return [finding for rule in (*CONTENT, *PLAN) for finding in rule.findings(project, damage)]


def in_edition(findings: Iterable[Finding], of_the_whole: Iterable[Finding]) -> list[Finding]:
    """What is wrong with an edition: what is wrong with the whole project at the same place, and a few rules besides.

    Nothing is missing from a project because an edition leaves it out.
    """
    places = {(finding.rule, finding.place) for finding in of_the_whole}
    return [each for each in findings if (each.rule, each.place) in places or each.rule in OF_EDITIONS]


def check_document(document: Document, damage: Damage) -> list[Finding]:
    """Everything wrong with one finished document."""
    return [finding for rule in DOCUMENT for finding in rule.findings(document, damage)]
