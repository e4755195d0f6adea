"""Reports to committees, small published tables, information returns, and the position statement for members."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from selfassess.model.entry import NONE, Entry
from selfassess.model.partial_date import PartialDate
from selfassess.model.support import Support
from selfassess.syntax.nodes import Text

NUMBERINGS = ("paragraphs", "sections", "both", "none")
PARTS_OF_REPORTS = ("recommendations", "implications", "sign-off", "contacts", "background", "appendices")
"""What a report has under a heading of the product's own, unless a section shows it."""
SHOWN_IN_REPORTS = (
    *("scores", "findings", "strengths", "plan", "progress", "timeline", "ratings", "governance", "milestones"),
    *("glossary", "implications-table"),
    *PARTS_OF_REPORTS,
)
IN_BOX = ("to", "date", "by", "title")
"""What a row of the front box may say in place of words: what the report says under that key."""
TOTALS = ("first", "last", "none")


class PublishedTable(Entry, frozen=True, kw_only=True):
    """A small table as it was published. `rows` have a cell for each column, as typed.

    Which row is the total of the others: `first`, `last`, or the one whose first cell is `total_row`.
    """

    table: Text
    caption: Text
    columns: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    unit: Text | None = None
    as_at: PartialDate | None = None
    source: Support | None = None
    total: Text | None = None
    total_row: Text | None = None


class ReportSection(Entry, frozen=True, kw_only=True):
    """Words, and what is shown below them. One without a heading goes on with the section before it."""

    heading: Text | None = None
    text: Text | None = None
    show: tuple[Text, ...] = ()


class Recommendation(Entry, frozen=True, kw_only=True):
    that: Text
    reason: Text | None = None


class Implication(Entry, frozen=True, kw_only=True):
    heading: Text
    text: Text
    by: Text | None = None


class SignOff(Entry, frozen=True, kw_only=True):
    role: Text
    name: Text | None = None
    on: PartialDate | None = None


class Contact(Entry, frozen=True, kw_only=True):
    role: Text
    name: Text | None = None
    post: Text | None = None
    service: Text | None = None
    email: Text | None = None
    phone: Text | None = None


class BackgroundPaper(Entry, frozen=True, kw_only=True):
    """A paper that the report relies on: one that a body had before it, or another, by its `title`."""

    title: Text | None = None
    on: PartialDate | None = None
    body: Text | None = None
    item: Text | None = None
    url: Text | None = None


class Appendix(Entry, frozen=True, kw_only=True):
    """Another document of the project, a record, a page on the web, a paper of that name, or what is printed here."""

    name: Text
    document: Text | None = None
    evidence: Support | None = None
    url: Text | None = None
    text: Text | None = None
    show: tuple[Text, ...] = ()


class CommitteeReport(Entry, frozen=True, kw_only=True, rename={"sign_off": "sign-off"}):
    """One report to one committee. It shows what was found in one `assessment`, or in every one."""

    report: Text
    to: Text
    date: datetime.date
    title: Text | None = None
    by: Text | None = None
    numbered: Text
    assessment: Text | None = None
    box: Mapping[Text, Text] = NONE
    sections: tuple[ReportSection, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    implications: tuple[Implication, ...] = ()
    sign_off: tuple[SignOff, ...] = ()
    contacts: tuple[Contact, ...] = ()
    background: tuple[BackgroundPaper, ...] = ()
    appendices: tuple[Appendix, ...] = ()
    first_appendix: Text | None = None
    audience: Text | None = None


class ReturnItem(Entry, frozen=True, kw_only=True):
    """What the regulator asks for under a number of its own, and the answer; or why the council has `none`."""

    item: Text
    asks: Text
    answer: Text | None = None
    evidence: tuple[Support, ...] = ()
    none: Text | None = None


class InformationReturn(Entry, frozen=True, kw_only=True, rename={"return_": "return"}):
    return_: Text
    title: Text | None = None
    due: datetime.date | None = None
    items: tuple[ReturnItem, ...] = ()
    audience: Text | None = None


class Question(Entry, frozen=True, kw_only=True):
    """What members are likely to ask, and the answer."""

    question: Text
    answer: Text


class PositionStatement(Entry, frozen=True, kw_only=True):
    """What members should know, on a page or two. `position` is its title.

    Strengths are claims or findings by their ids; risks are claims, findings or actions by theirs.
    """

    position: Text
    introduction: Text | None = None
    strengths: tuple[Text, ...] = ()
    risks: tuple[Text, ...] = ()
    indicators: tuple[Text, ...] = ()
    questions: tuple[Question, ...] = ()
    audience: Text | None = None
