"""What the files of reports may hold: committee reports, their tables, information returns, the position statement."""

from __future__ import annotations

from datetime import date

from selfassess.load.evidence import AUDIENCE, SUPPORT
from selfassess.load.framework_schema import WORD, an_id
from selfassess.model.entry import NONE
from selfassess.model.framework import Framework
from selfassess.model.reports import (
    NUMBERINGS,
    SHOWN_IN_REPORTS,
    TOTALS,
    Appendix,
    BackgroundPaper,
    CommitteeReport,
    Contact,
    Implication,
    InformationReturn,
    PositionStatement,
    PublishedTable,
    Question,
    Recommendation,
    ReportSection,
    ReturnItem,
    SignOff,
)
from selfassess.schema.containers import EntryReader, ListOf, MapOf, ScalarOr, mapping
from selfassess.schema.dates_and_figures import DATE, DAY_OR_MONTH
from selfassess.schema.fields import HERE, needed, optional
from selfassess.schema.scalars import TEXT, Map, Pattern, Str, choice, listed
from selfassess.schema.table_rows import HEADINGS, ROW
from selfassess.syntax.nodes import text_without_source

SHOWN = Pattern(
    rf"{'|'.join(SHOWN_IN_REPORTS)}|table:[a-z][a-z0-9-]*",
    f"is not something that a report can show. Choose {', '.join(SHOWN_IN_REPORTS)}, or “table:” and the id of a table",
)
FIRST_APPENDIX = Pattern(
    r"[^\W\d_]+ (?:1|A)", "is not what a first appendix is called. Type a word with 1 or A, as in Annex A"
)
TABLE = mapping(
    "A table",
    PublishedTable(
        node=HERE,
        table=needed(WORD, "The table's id"),
        caption=needed(TEXT, "Its caption"),
        columns=needed(HEADINGS, "The headings of its columns, in order", ()),
        rows=needed(ListOf(ROW), "Its rows: a list of the cells of each, as many as there are columns", ()),
        unit=optional(TEXT, "What the figures are in, such as `£000`"),
        as_at=optional(DAY_OR_MONTH, "The date of the figures, as a day or a month"),
        source=optional(SUPPORT, "The number of the record that it comes from"),
        total=optional(choice(*TOTALS), f"Which row is the sum of the others: {listed(TOTALS)}"),
        total_row=optional(TEXT, "The first cell of the row that is the sum of the others, in place of `total`"),
    ),
)
SECTION = mapping(
    "A section",
    ReportSection(
        node=HERE,
        heading=optional(
            TEXT, "The heading, in your council's own words. Without it, the section goes on with the one before"
        ),
        text=optional(TEXT, "The text, in Markdown"),
        show=optional(ListOf(SHOWN), f"What to print here: {listed((*SHOWN_IN_REPORTS, 'table:ID'))}", ()),
    ),
)
RECOMMENDATION = mapping(
    "A recommendation",
    Recommendation(
        node=HERE,
        that=needed(TEXT, "What the committee is asked to do"),
        reason=optional(TEXT, "Why"),
    ),
)
RECOMMENDATIONS = ListOf(
    ScalarOr(Map(TEXT, lambda node, words: Recommendation(node=node, that=words)), RECOMMENDATION), ("that",)
)
IMPLICATION = mapping(
    "An implication",
    Implication(
        node=HERE,
        heading=needed(TEXT, "What kind of implication, such as Financial"),
        text=needed(TEXT, "What it means, in Markdown"),
        by=optional(TEXT, "Who wrote it: a job title"),
    ),
)
SIGN_OFF = mapping(
    "A sign-off",
    SignOff(
        node=HERE,
        role=needed(TEXT, "Who signs off: a job title"),
        name=optional(TEXT, "The name, if your committee's reports give names"),
        on=optional(DAY_OR_MONTH, "The date"),
    ),
)
CONTACT = mapping(
    "A contact",
    Contact(
        node=HERE,
        role=needed(TEXT, "What the contact is for, such as Author"),
        name=optional(TEXT, "The name, if your committee's reports give names"),
        post=optional(TEXT, "The job title"),
        service=optional(TEXT, "The service area or team"),
        email=optional(TEXT, "The email address, best of a team's mailbox"),
        phone=optional(TEXT, "The telephone number of a team"),
    ),
)
BACKGROUND = mapping(
    "A background paper",
    BackgroundPaper(
        node=HERE,
        title=optional(TEXT, "The title of the paper"),
        on=optional(DAY_OR_MONTH, "The date of the meeting or the paper"),
        body=optional(TEXT, "The board or committee that had it"),
        item=optional(TEXT, "Its number on the agenda"),
        url=optional(TEXT, "Its web address, beginning with `https://`"),
    ),
)
APPENDIX = mapping(
    "An appendix",
    Appendix(
        node=HERE,
        name=needed(TEXT, "What it is called. The tool numbers it"),
        document=optional(TEXT, "The name of the project's document that it is, such as `improvement-plan`"),
        evidence=optional(SUPPORT, "The number of the record that it is"),
        url=optional(TEXT, "The web address of a page or paper that it is, beginning with `https://`"),
        text=optional(TEXT, "Its text, in Markdown, where it is part of the report itself"),
        show=optional(ListOf(SHOWN), "What to print in it, as in a section", ()),
    ),
)
APPENDICES = ListOf(ScalarOr(Map(TEXT, lambda node, words: Appendix(node=node, name=words)), APPENDIX), ("name",))
REPORT = mapping(
    "A committee report",
    CommitteeReport(
        node=HERE,
        report=needed(WORD, "The report's id, which is the name of its file"),
        to=needed(TEXT, "The committee"),
        date=needed(DATE, "The date of the meeting", date.min),
        title=optional(TEXT, "The title of the report"),
        by=optional(TEXT, "Who reports: a job title"),
        numbered=optional(
            choice(*NUMBERINGS),
            f"What has numbers: {listed(NUMBERINGS)}",
            text_without_source("sections"),
        ),
        assessment=optional(
            Str(names="assessment"),
            "The id of the assessment of which it shows findings and timeline. Without it, of all",
        ),
        box=optional(
            MapOf(TEXT, TEXT, "Wards affected: All"),
            "The box on the front: labels with their words, or with `to`, `date`, `by` or `title` for those keys",
            NONE,
        ),
        sections=optional(ListOf(SECTION, ("heading",)), "The sections, in order", ()),
        recommendations=optional(RECOMMENDATIONS, "What the committee is asked to do", ()),
        implications=optional(ListOf(IMPLICATION, ("heading",)), "Financial, legal and other implications", ()),
        sign_off=optional(ListOf(SIGN_OFF, ("role",)), "Who signs it off, and when they did", (), also="sign_off"),
        contacts=optional(ListOf(CONTACT, ("role",)), "Whom to ask", ()),
        background=optional(ListOf(BACKGROUND, ("on", "title", "body")), "The papers that the report relies on", ()),
        appendices=optional(APPENDICES, "The appendices, in order", ()),
        first_appendix=optional(
            FIRST_APPENDIX, "What the first one is called: `Appendix 1`, `Appendix A`, `Annex 1`, `Annex A`"
        ),
        audience=AUDIENCE,
    ),
)
ITEM = mapping(
    "An item",
    ReturnItem(
        node=HERE,
        item=needed(an_id(), "The regulator's number for it, such as `IR10`"),
        asks=needed(TEXT, "What the regulator asks for"),
        answer=optional(TEXT, "Your answer, in Markdown"),
        evidence=optional(
            ListOf(SUPPORT),
            "The numbers of the records that you send: `[96 section 3, 97]`",
            (),
        ),
        none=optional(TEXT, "Why you send nothing for it"),
    ),
)
RETURN = mapping(
    "An information return",
    InformationReturn(
        node=HERE,
        return_=needed(WORD, "The return's id, which is the name of its file"),
        title=optional(TEXT, "The title of the document"),
        due=optional(DATE, "The date by which the regulator must have it"),
        items=needed(ListOf(ITEM, ("item",)), "What the regulator asks for, in order", ()),
        audience=AUDIENCE,
    ),
)
QUESTION = mapping(
    "A question",
    Question(
        node=HERE,
        question=needed(TEXT, "What members are likely to ask"),
        answer=needed(TEXT, "The short answer"),
    ),
)
POSITION = mapping(
    "The position statement",
    PositionStatement(
        node=HERE,
        position=needed(TEXT, "The title of the document"),
        introduction=optional(TEXT, "What members should know first, in Markdown"),
        strengths=optional(ListOf(Str()), "The ids of three claims, or findings of strengths", ()),
        risks=optional(ListOf(Str()), "The ids of three claims, findings or actions", ()),
        indicators=optional(ListOf(Str(names="indicator")), "The ids of five indicators", ()),
        questions=optional(ListOf(QUESTION, ("question",)), "What members are likely to ask, with short answers", ()),
        audience=AUDIENCE,
    ),
)


def tables(framework: Framework) -> ListOf[PublishedTable]:
    return ListOf(TABLE, ("table",))


def report(framework: Framework) -> EntryReader[CommitteeReport]:
    return REPORT


def information_return(framework: Framework) -> EntryReader[InformationReturn]:
    return RETURN


def position(framework: Framework) -> EntryReader[PositionStatement]:
    return POSITION
