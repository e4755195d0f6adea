"""Runs the rules, each under its own name and severity."""

from __future__ import annotations

from collections.abc import Collection

from selfassess.check.engine import Document, Faults
from selfassess.check.rules import CONTENT, DOCUMENT, READING
from selfassess.diagnostics import Finding
from selfassess.project.evidence_files import leads_out, refusal
from selfassess.project.misplaced_files import astray
from selfassess.project.project import Subject


def check_reading(faults: Faults) -> list[Finding]:
    """What went wrong before there was an assessment to look at, or beside it."""
    return [finding for rule in READING for finding in rule.findings(faults)]


def check_content(subject: Subject, unread: Collection[str] = ()) -> list[Finding]:
    """Everything wrong with the assessment, given the files that could not be read."""
    unread = {*unread, *astray(subject)}
    return [finding for rule in CONTENT if not rule.rests(unread) for finding in rule.findings(subject)]


def check_document(document: Document, unread: Collection[str] = ()) -> list[Finding]:
    """Everything wrong with one finished document, given the files that could not be read."""
    unread = {*unread, *astray(document.subject)}
    return [finding for rule in DOCUMENT if not rule.rests(unread) for finding in rule.findings(document)]


def is_refused(document: Document) -> bool:
    """Whether the machine refuses to open a picture of a document."""
    folder = document.subject.folder / "content"
    names = {each.get("src") or "" for each in document.tree.root.iter("img")}
    return any(refusal(folder / name) for name in names if not leads_out(name, folder))
