"""The words that the product itself says in the improvement plan and in the report on its progress."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfassess.document.coverage_words import Noun


class PlanWords:
    """What the improvement plan and the report on its progress say. A noun is a pair, for one and for many."""

    __slots__ = ()

    # Covers and first pages
    title: str = "Improvement plan"
    progress_title: str = "Progress report"
    from_to: str = "{} to {}"
    from_on: str = "From {}"
    until: str = "Until {}"
    up_to: str = "Up to {}"
    months: Noun = ("month", "months")
    action_noun: Noun = ("action", "actions")
    labelled: str = "{}: {}"
    label: str = "{}:"
    none: str = "None"
    total: str = "Total"
    summary_headings: tuple[str, ...] = ("This plan", "Where we are")
    aim: str = "Aim"
    phase: str = "Phase"
    runs: str = "Period of the plan"
    answers_to: str = "Responds to"
    actions: str = "Actions"
    findings: str = "Findings"
    overdue: str = "Overdue"
    next_milestone: str = "Next milestone"
    answers: Mapping[str, str] = MappingProxyType(
        {
            "actions": "{} answered by actions",
            "progress": "{} answered by their own progress",
            "no-action": "{} with a reason why no action is needed",
            "group": "{} answered by what their group does",
            "": "{} not yet answered",
        }
    )
    by_part: Mapping[str, str] = MappingProxyType(
        {
            "group": "Actions by group and status",
            "theme": "Actions by theme and status",
            "statement": "Actions by quality statement and status",
            "finding": "Actions by report and status",
        }
    )
    part_heading: Mapping[str, str] = MappingProxyType(
        {"group": "Group", "theme": "Theme", "statement": "Quality statement", "finding": "Report"}
    )
    about: str = "About this plan"

    # Governance and milestones
    governance: str = "Governance"
    bodies: str = "Who is responsible for the plan"
    body_headings: Mapping[str, str] = MappingProxyType(
        {
            "body": "Body",
            "chair": "Chair",
            "members": "Members",
            "meets": "Meets",
            "receives": "Receives",
            "works_with": "Works with",
        }
    )
    reports: str = "Who receives reports on progress"
    report_headings: tuple[str, ...] = ("Report to", "How often", "Remarks")
    intervals: Mapping[str, str] = MappingProxyType(
        {"month": "Every month", "quarter": "Every quarter", "half-year": "Every six months", "year": "Every year"}
    )
    milestones: str = "Milestones"
    milestone_caption: str = "What will be reached, and when"
    milestone_headings: tuple[str, ...] = ("Due", "Milestone", "Reached")
    late_milestone: str = "Not yet: overdue"
    not_yet: str = "Not yet due"

    # The plan
    plan: str = "The plan"
    rest: str = "Other actions and findings"
    everything: str = "Actions and findings"
    part_caption: str = "{}: actions and progress"
    findings_caption: str = "{}: findings and progress"
    rest_caption: str = "{}, and their progress"
    group_caption: str = "What was found, and what we are doing"
    group_headings: tuple[str, ...] = ("Priority", "What was found", "What we are doing")
    columns: Mapping[str, str] = MappingProxyType(
        {
            "number": "No.",
            "finding": "What was found",
            "action": "What we will do",
            "measure": "How we will know",
            "lead": "Lead",
            "start": "Start",
            "due": "Due",
            "status": "Status",
            "progress": "Latest progress",
            "statement": "Quality statement",
            "group": "Group",
            "phase": "Phase",
            "cost": "Cost",
            "evidence": "Evidence",
            "mitigation": "Until it is done",
        }
    )
    all_progress: str = "Progress"
    missing: Mapping[str, str] = MappingProxyType(
        {"lead": "Not yet named", "due": "Not yet set", "status": "No status", "progress": "None reported"}
    )
    strength: str = "Strength"
    above: str = "(above)"
    below: str = "(below)"
    see: str = "See"
    impact: str = "Impact"
    barrier: str = "What is in the way"
    no_rows: str = "No findings or actions are recorded here yet."
    nothing: str = "No actions or findings are recorded yet."
    earlier: str = "Earlier progress"
    earlier_lead: str = "What was reported on each action and finding before its latest progress."
    earlier_caption: str = "Earlier progress on each action and finding"
    earlier_headings: tuple[str, ...] = ("No.", "Date and status", "What was reported")
    costs: str = "Costs"
    strengths: str = "Strengths found"
    strengths_lead: str = "What the reports praised, and the plan builds on."
    index_purpose: str = "Every document that this plan and its progress rely on, and each place that cites it."

    # Changes
    changes: str = "Changes since {}"
    change_headings: tuple[str, ...] = ("What changed", "Number")
    with_progress: str = "Actions with new progress"
    with_moves: str = "Actions that changed status"
    finished: str = "Actions finished"
    newly_late: str = "Actions that became late"
    findings_with_progress: str = "Findings with new progress of their own"
    reached: str = "Milestones reached"
    no_changes: str = "No new progress, no change of status and no milestone is recorded."
    untold: str = "No status on {} is recorded for {}, so this report cannot show whether it has changed: {}."
    highlights: str = "Highlights"
    moved_caption: str = "Actions that changed status"
    moved_headings: tuple[str, ...] = ("Action", "From", "To", "Date")
    not_recorded: str = "Not recorded"
    was_due: str = "due {}"

    # The report on progress
    what_changed: str = "What changed"
    told_since: str = "This report covers what happened after {} and up to {}."
    told_so_far: str = "This report covers everything recorded up to {}."
    by_status: str = "Actions by status"
    then_and_now: str = "Actions by status, at the last report and now"
    status_heading: str = "Status"
    done: str = "What we have done"
    done_headings: tuple[str, ...] = ("No.", "Action or finding", "What was done")
    done_caption: str = "{}: progress in this period"
    nothing_done: str = "No progress was recorded in this period."
    indicators: str = "Indicators before and after"
    indicators_caption: str = "Figures that show the difference"
    indicator_headings: tuple[str, ...] = ("Measure", "Before", "Latest", "Target", "How it compares")
    overdue_heading: str = "Overdue actions and milestones"
    overdue_caption: str = "Actions past their due date"
    overdue_headings: tuple[str, ...] = ("No.", "Action", "Lead", "Due", "Status")
    missed_caption: str = "Milestones not reached in time"
    nothing_overdue: str = "No action and no milestone is overdue."
    silent: str = "No progress reported in this period"
    silent_caption: str = "Actions under way that report nothing new"
    silent_headings: tuple[str, ...] = ("No.", "Action", "Lead", "Last reported")
    silent_findings_caption: str = "Findings that report nothing new"
    silent_finding_headings: tuple[str, ...] = ("No.", "Finding", "Last reported")
    nothing_silent: str = "There is no action under way without new progress."
    never: str = "Never"
    ahead: str = "What comes next"
    ahead_caption: str = "Next milestones"
    ahead_headings: tuple[str, ...] = ("Due", "Milestone")
    next_caption: str = "Next reports"
    next_headings: tuple[str, ...] = ("Report to", "Next report")
    nothing_ahead: str = "No milestone and no further report is planned."
