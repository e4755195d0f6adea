"""What the files of the improvement plan may hold: the plan, its actions, and the findings that they answer."""

from __future__ import annotations

from selfassess.load.evidence import AUDIENCE, SUPPORT, statement_ids, theme_ids
from selfassess.load.framework_schema import WORD, an_id
from selfassess.model.entry import NONE
from selfassess.model.framework import Framework
from selfassess.model.partial_date import NO_DATE
from selfassess.model.plan import (
    ACTION_STATUSES,
    COLOURS,
    INTERVALS,
    PLAN_COLUMNS,
    SORTED_BY,
    Action,
    GoverningBody,
    Milestone,
    Plan,
    PlanGroup,
    Progress,
    ReportingTo,
    StatusName,
)
from selfassess.model.rounds import FINDING_KINDS, ReportFinding
from selfassess.schema.containers import EntryReader, ListOf, MapOf, mapping
from selfassess.schema.dates_and_figures import DAY_OR_MONTH, DayOrMonth
from selfassess.schema.fields import HERE, needed, optional
from selfassess.schema.scalars import TEXT, YES_OR_NO, Choice, Map, NumberRange, Pattern, Str, choice, listed
from selfassess.syntax.nodes import text_without_source

MOST_MONTHS = 120
HOW_MANY = f"Type a whole number from 1 to {MOST_MONTHS}, as in 18."


def _months_meant(typed: str) -> str:
    """The number of `18 months`, or what to type."""
    number = typed.strip().lower().removesuffix("months").strip()
    return number if number.isdecimal() and 0 < int(number) <= MOST_MONTHS else HOW_MANY


MONTHS = Map(
    Pattern(
        "[1-9][0-9]?|1[01][0-9]|120",
        "is not a number of months",
        _months_meant,
        numbers=NumberRange(1, MOST_MONTHS + 1, whole=True),
    ),
    lambda _, number: int(number),
)
DUE = DayOrMonth("If these words are meant, type them after “timescale:” in place of “due:”.")
STATUS = Choice(
    dict.fromkeys(ACTION_STATUSES, ""),
    also={
        **dict.fromkeys(("complete", "completed", "closed", "finished", "blue"), "done"),
        **dict.fromkeys(("in-progress", "started", "ongoing", "on-schedule", "on-target", "green"), "on-track"),
        **dict.fromkeys(("some-delay", "slightly-delayed", "amber", "yellow"), "at-risk"),
        **dict.fromkeys(("overdue", "off-track", "delayed", "behind", "red"), "late"),
        **dict.fromkeys(("planned", "to-do", "white", "grey", "not-yet-started"), "not-started"),
        **dict.fromkeys(("business-as-usual", "bau"), "embedded"),
    },
)
PROGRESS = mapping(
    "Progress",
    Progress(
        node=HERE,
        on=needed(DAY_OR_MONTH, "The date of the note, as a day or a month", NO_DATE),
        note=needed(TEXT, "What happened"),
        status=optional(STATUS, f"The status on that date: {listed(ACTION_STATUSES)}"),
        impact=optional(TEXT, "What is different for people because of it"),
        barrier=optional(TEXT, "What gets in the way"),
        highlight=optional(YES_OR_NO, "`yes` if the summary of a report says it too", False),
        indicator=optional(Str(names="indicator"), "The id of the indicator that shows the difference"),
        evidence=optional(ListOf(SUPPORT), "The numbers of the records that show it", ()),
    ),
)
PROGRESS_NOTES = ListOf(PROGRESS, ("on",))
STATUS_NAME = mapping(
    "A status in your own words",
    StatusName(
        node=HERE,
        name=optional(TEXT, "What your council calls it"),
        colour=optional(choice(*COLOURS), f"{listed(COLOURS)}. Documents always show the word beside it"),
    ),
)
GROUP = mapping(
    "A group of actions",
    PlanGroup(
        node=HERE,
        group=needed(WORD, "The group's id"),
        name=needed(TEXT, "Its name"),
        lead=optional(TEXT, "Who leads it: a job title"),
        summary=optional(TEXT, "What it is about and what you do, in Markdown"),
    ),
)
BODY = mapping(
    "A body",
    GoverningBody(
        node=HERE,
        body=needed(TEXT, "The name of the board, group or committee"),
        chair=optional(TEXT, "Who chairs it: a job title"),
        members=optional(ListOf(TEXT), "Who belongs to it", ()),
        meets=optional(TEXT, "How often it meets, such as `monthly`"),
        receives=optional(TEXT, "What is reported to it"),
        works_with=optional(ListOf(TEXT), "Other bodies that it works with", ()),
    ),
)
REPORTING = mapping(
    "Reporting",
    ReportingTo(
        node=HERE,
        to=needed(TEXT, "Who receives reports on progress"),
        every=needed(choice(*INTERVALS), f"How often: {listed(INTERVALS)}"),
        note=optional(TEXT, "A remark, such as “anticipated”"),
    ),
)
MILESTONE = mapping(
    "A milestone",
    Milestone(
        node=HERE,
        by=needed(DAY_OR_MONTH, "The date by which it will be reached, as a day or a month", NO_DATE),
        what=needed(TEXT, "What will be reached"),
        done=optional(DAY_OR_MONTH, "The date on which it was reached"),
    ),
)
PLAN = mapping(
    "The improvement plan",
    Plan(
        node=HERE,
        plan=needed(TEXT, "The title of the plan"),
        phase=optional(TEXT, "The phase that it is for, if it has several"),
        from_=optional(DAY_OR_MONTH, "When it begins, as a day or a month"),
        until=optional(DAY_OR_MONTH, "When it ends, as a day or a month"),
        months=optional(MONTHS, "How many months it takes, in place of `until`"),
        aim=optional(TEXT, "What it is to achieve"),
        introduction=optional(TEXT, "What readers should know first, in Markdown"),
        sort_by=optional(
            choice(*SORTED_BY),
            f"How it is arranged: {listed(SORTED_BY)}",
            text_without_source("group"),
        ),
        columns=optional(
            ListOf(choice(*PLAN_COLUMNS)), f"The columns of its table, in order: {listed(PLAN_COLUMNS)}", ()
        ),
        headings=optional(
            MapOf(choice(*PLAN_COLUMNS), TEXT, "finding: Requirement"),
            "What your council calls a column, where you want another heading",
            NONE,
        ),
        statuses=optional(
            MapOf(STATUS, STATUS_NAME, "done: {name: Complete, colour: blue}"),
            "What your council calls each status, and its colour",
            NONE,
        ),
        groups=optional(ListOf(GROUP, ("group",)), "The plan's own themes. Without them, those of the framework", ()),
        governance=optional(ListOf(BODY, ("body",)), "The bodies that answer for the plan", ()),
        reports_to=optional(ListOf(REPORTING, ("to",)), "Who receives reports, and how often", ()),
        milestones=optional(ListOf(MILESTONE, ("by",)), "What will be reached, and by when", ()),
    ),
)


def action(framework: Framework) -> EntryReader[Action]:
    return mapping(
        "An action",
        Action(
            node=HERE,
            action=needed(an_id(), "The action's id, such as `A7`"),
            what=needed(TEXT, "What you will do"),
            statement=optional(statement_ids(framework), "The id of the statement that it belongs to"),
            theme=optional(theme_ids(framework), "The id of the theme that it belongs to, where no statement fits"),
            group=optional(Str(names="group"), "The id of the plan's group that it belongs to"),
            phase=optional(TEXT, "The phase of the plan that it belongs to"),
            lead=optional(TEXT, "Who leads it: a job title"),
            start=optional(DAY_OR_MONTH, "When it starts, as a day or a month"),
            due=optional(DUE, "The date by which it will be done, as a day, a month or a quarter"),
            timescale=optional(TEXT, "The words that documents print in place of `due`, such as `Ongoing`"),
            measure=optional(TEXT, "How you will know that it worked"),
            mitigation=optional(TEXT, "What you do for people until it is done"),
            cost=optional(TEXT, "What it costs, or the id of a table in `content/tables.yaml`"),
            status=optional(STATUS, listed(ACTION_STATUSES)),
            progress=optional(PROGRESS_NOTES, "A list of dated notes on progress", ()),
            evidence=optional(ListOf(SUPPORT), "The numbers of the records that show what was done", ()),
            audience=AUDIENCE,
        ),
    )


def finding(framework: Framework) -> EntryReader[ReportFinding]:
    return mapping(
        "A finding",
        ReportFinding(
            node=HERE,
            finding=needed(an_id(), "The finding's id, such as `F7`"),
            from_=needed(Str(names="assessment"), "The id of the assessment that found it"),
            kind=needed(choice(*FINDING_KINDS), listed(FINDING_KINDS)),
            text=needed(TEXT, "What was found, in the words of the report"),
            statement=optional(statement_ids(framework), "The id of the statement that it is about"),
            theme=optional(theme_ids(framework), "The id of the theme that it is about, where no statement fits"),
            group=optional(Str(names="group"), "The id of the plan's group that answers it"),
            where=optional(TEXT, "Where it is in the report, such as `page 14`"),
            actions=optional(ListOf(an_id("action")), "The ids of the actions that answer it", ()),
            no_action=optional(TEXT, "Why no action answers it"),
            progress=optional(PROGRESS_NOTES, "Dated notes on progress, where it has no actions of its own", ()),
            audience=AUDIENCE,
        ),
    )


def plan(framework: Framework) -> EntryReader[Plan]:
    return PLAN


def actions(framework: Framework) -> ListOf[Action]:
    return ListOf(action(framework), ("action",))


def findings(framework: Framework) -> ListOf[ReportFinding]:
    return ListOf(finding(framework), ("finding",))
