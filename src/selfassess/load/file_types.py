"""What each kind of file holds, and what reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from msgspec import Struct

from selfassess.load import content, evidence, framework_schema, statements
from selfassess.load.brand_files import STYLES
from selfassess.model.assessment import Acceptance, Chapter, Record, RegisterWord, Statement, Theme
from selfassess.model.file_layout import FILE_KINDS, FileKind
from selfassess.model.framework import Framework
from selfassess.model.indicator import Indicator
from selfassess.schema.containers import ListOf, OneOrMany
from selfassess.schema.reader import Reader
from selfassess.syntax.nodes import Text

if TYPE_CHECKING:
    from selfassess.model.plan import Action, Plan
    from selfassess.model.reports import CommitteeReport, InformationReturn, PositionStatement, PublishedTable
    from selfassess.model.rounds import AssessmentRound, Correction, ReportFinding

Value = TypeVar("Value", covariant=True)


class FileType(Struct, Generic[Value], frozen=True, eq=False):
    """A kind of file by its name, what it is about, and its reader under a framework.

    `is_needed` if such a file must hold something.
    """

    name: str
    about: str
    reader: Callable[[Framework], Reader[Value]]
    is_needed: bool = False

    @property
    def kind(self) -> FileKind:
        return FILE_KINDS[self.name]


def _later(tables: str, kind: str) -> Callable[[Framework], Reader[Any]]:
    """The reader of a kind of file that few projects have: its tables are only loaded where there is such a file."""
    return lambda framework: getattr(import_module(f"selfassess.load.{tables}"), kind)(framework)


ASSESSMENT: FileType[content.AssessmentFile] = FileType(
    "assessment",
    "Which council, framework, edition and date",
    lambda _: content.ASSESSMENT,
    is_needed=True,
)
CHAPTER: FileType[Chapter] = FileType(
    "chapter", "One chapter in each file: welcome, about, governance", lambda _: content.CHAPTER
)
THEME: FileType[Theme] = FileType("theme", "One theme in each file", statements.theme)
STATEMENT: FileType[Statement] = FileType("statement", "One quality statement in each file", statements.statement)
INDICATORS: FileType[tuple[Indicator, ...]] = FileType(
    "indicators",
    "Performance figures, each typed once",
    lambda _: ListOf(content.INDICATOR, ("indicator",)),
)
ACTIONS: FileType[tuple[Action, ...]] = FileType(
    "actions",
    "The improvement plan",
    _later("plan_tables", "actions"),
)
PLAN: FileType[Plan] = FileType("plan", "What the improvement plan says of itself", _later("plan_tables", "plan"))
FINDINGS: FileType[tuple[ReportFinding, ...]] = FileType(
    "findings",
    "What the regulator and others found",
    _later("plan_tables", "findings"),
)
ROUNDS: FileType[tuple[AssessmentRound, ...]] = FileType(
    "assessments",
    "Every assessment by anyone, as published",
    _later("round_tables", "rounds"),
)
CORRECTIONS: FileType[tuple[Correction, ...]] = FileType(
    "corrections",
    "What a draft report should say instead",
    _later("round_tables", "corrections"),
)
TABLES: FileType[tuple[PublishedTable, ...]] = FileType(
    "tables", "Small published tables", _later("report_tables", "tables")
)
REPORT: FileType[CommitteeReport] = FileType(
    "report", "One committee report in each file", _later("report_tables", "report")
)
RETURN: FileType[InformationReturn] = FileType(
    "return", "One information return in each file", _later("report_tables", "information_return")
)
POSITION: FileType[PositionStatement] = FileType(
    "position", "What members should know, on a page or two", _later("report_tables", "position")
)
GLOSSARY: FileType[dict[Text, Text]] = FileType(
    "glossary", "Short forms and their meanings", lambda _: content.GLOSSARY
)
ACCEPTED: FileType[tuple[Acceptance, ...]] = FileType(
    "accepted", "Findings that the board accepts", lambda _: ListOf(content.ACCEPTANCE, ("rule",))
)
REGISTER: FileType[tuple[RegisterWord, ...]] = FileType(
    "register", "What the words of your own register mean", lambda _: ListOf(content.REGISTER_WORD, ("means",))
)
EVIDENCE: FileType[tuple[Record, ...]] = FileType(
    "evidence",
    "Records of the evidence library: one, or a list of them",
    lambda framework: OneOrMany(evidence.record(framework), ("ref",)),
)
FRAMEWORK: FileType[Framework] = FileType(
    "framework", "Your own framework", lambda _: framework_schema.FRAMEWORK, is_needed=True
)
STYLE_NAMES: FileType[dict[str, Text]] = FileType("styles", "The Word style of each element", lambda _: STYLES)
EVERY: tuple[FileType[object], ...] = (
    *(ASSESSMENT, CHAPTER, THEME, STATEMENT, INDICATORS, ACTIONS),
    *(PLAN, FINDINGS, ROUNDS, CORRECTIONS, TABLES, REPORT, RETURN, POSITION, GLOSSARY, ACCEPTED, REGISTER),
    *(EVIDENCE, FRAMEWORK, STYLE_NAMES),
)
FILE_TYPES: Mapping[str, FileType[object]] = {file_type.name: file_type for file_type in EVERY}
