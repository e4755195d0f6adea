"""Runs the rules, each under its own name and severity."""

from __future__ import annotations

from selfassess.diagnostics import Finding

from .engine import Document, Faults, Subject
from .rules import CONTENT, DOCUMENT, READING


def check_reading(faults: Faults) -> list[Finding]:
    """What went wrong before there was an assessment to look at, or beside it."""
    return [finding for rule in READING for finding in rule.findings(faults)]


def check_content(subject: Subject, whole: bool) -> list[Finding]:
    """Everything wrong with the assessment; `whole` is false where some file could not be read."""
    rules = [rule for rule in CONTENT if whole or not rule.of_absence]
    return [finding for rule in rules for finding in rule.findings(subject)]


def check_document(document: Document, whole: bool) -> list[Finding]:
    """Everything wrong with one finished document."""
    rules = [rule for rule in DOCUMENT if whole or not rule.of_absence]
    return [finding for rule in rules for finding in rule.findings(document)]
