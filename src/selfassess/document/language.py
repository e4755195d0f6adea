"""The words that the product itself says in documents: one table for each language.

Templates have it as `words`. A text with braces is filled in by `str.format`; a noun is a pair, for one and for many.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from selfassess.document.coverage_words import CoverageWords, Noun
from selfassess.document.figure_words import FigureWords
from selfassess.document.plan_words import PlanWords
from selfassess.document.report_words import ReportWords
from selfassess.document.return_words import ReturnWords
from selfassess.document.score_words import ScoreWords
from selfassess.document.table_words import TableWords


class Language(FigureWords):
    """What documents say in English. Another language is a subclass; what it leaves out is said in English.

    Values of these classes are frozen: they have no slots.
    """

    __slots__ = ()

    months: tuple[str, ...] = (
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    )
    day_form: str = "{day} {month} {year}"
    month_form: str = "{month} {year}"
    quarter_form: str = "Q{}"
    part: str = "Part {}"
    appendix: str = "Appendix {}"
    paragraph_number: str = "paragraph {}"
    picture_missing: str = "[Picture missing: {}]"
    note: str = "Note {}"
    notes: str = "Notes"
    back_from_note: str = "Back to note {} in the text"
    boxes: Mapping[str, str] = MappingProxyType(
        {"☐": "Not ticked", **dict.fromkeys("☑✓✔✅", "Ticked"), **dict.fromkeys("☒✗✘❌", "Crossed")}
    )
    skip_link: str = "Skip to main content"
    link_to_section: str = "Link to this section:"
    turn_page: str = "Previous and next page"
    previous_page: str = "Previous: {}"
    next_page: str = "Next: {}"
    picture_in_words: str = "[Picture: {}]"
    end_of_spotlight: str = "End of spotlight"
    status_label: str = "Status of this document"
    page_of: str = "Page {} of {}"
    statuses: Mapping[str, str] = MappingProxyType({"draft": "Draft", "final": "Final", "internal": "Internal"})

    # Records of the evidence library
    kinds: Mapping[str, str] = MappingProxyType(
        {
            "policy": "Policy",
            "strategy": "Strategy",
            "plan": "Plan",
            "procedure": "Procedure",
            "data": "Data",
            "report": "Report",
            "minutes": "Minutes",
            "survey": "Survey",
            "case-study": "Case study",
            "web-page": "Web page",
            "video": "Video",
            "other": "Other",
        }
    )

    # The self-assessment
    not_written: str = "Not yet written"
    not_written_of: str = "{}: not yet written"
    not_written_title: str = "{} (not yet written)"
    blanks: Mapping[str, str] = MappingProxyType(
        {
            "council": "Name of the council: not yet written",
            "title": "Title: not yet written",
            "as_at": "Date: not yet written",
        }
    )
    edition: str = "Edition"
    draft: str = "Draft: not yet approved"
    final: str = "Final"
    owner: str = "Owner"
    contents: str = "Contents"
    lead: str = "Lead"
    facts_headings: tuple[str, ...] = ("This statement", "Where we are")
    glance_headings: tuple[str, ...] = ("All statements", "Where we are")
    own_score: str = "Our own score"
    own_view: str = "This score is the council's own view."
    no_score: str = "No score yet"
    not_named: str = "Not yet named"
    evidence_cited: str = "Evidence cited"
    records: Noun = ("record", "records")
    actions_on_track: str = "Actions on track"
    number_of: str = "{} of {}"
    number_that_are: str = "{} {}"
    progress: Mapping[str, str] = MappingProxyType(
        {
            "on-track": "on track",
            "done": "done",
            "embedded": "embedded",
            "at-risk": "at risk",
            "late": "late",
            "not-started": "not started",
            "": "without a status",
        }
    )
    status_names: Mapping[str, str] = MappingProxyType(
        {
            "not-started": "Not started",
            "on-track": "On track",
            "at-risk": "At risk",
            "late": "Late",
            "done": "Done",
            "embedded": "Embedded",
            "": "No status",
        }
    )
    spotlight: str = "Spotlight"
    consent: str = "Told with consent"
    name_changed: str = "The name has been changed"
    glossary: str = "Glossary"
    ref: str = "Ref"
    cited_in: str = "{} in {}"
    table_number: str = "Table {}"
    figure_number: str = "Figure {}"
    evidence: str = "Evidence"
    evidence_index: str = "Evidence index"
    evidence_purpose: str = "Every document that this self-assessment relies on, and each place that cites it."
    held: str = "evidence held by the council"
    other_held: str = "with other evidence held by the council"
    part_left_out: str = "a part that this edition does not include"
    evidence_headings: tuple[str, ...] = ("Ref", "Document", "Kind, date and owner", "Cited in")
    show_evidence: str = "Show the evidence cited in"
    all_evidence: str = "All sections ({})"
    version: str = "version"
    held_as: str = "Held in the evidence library as"

    # At a glance
    glance: str = "At a glance"
    own_scores: str = "Our own scores"
    sum_of_scores: str = "{} out of {}, which is {}%."
    sum_in_band: str = "{} out of {}, which is {}%: {}."
    next_band: str = "{} would make it {}."
    more_points: Noun = ("more point", "more points")
    scores_given: str = "So far, {} of {} statements have a score."
    score_caption: str = "Our own score for each statement"
    statement_heading: str = "Statement"
    figures_caption: str = "Figures, and how they compare"
    newest_figure: str = "Latest figure"
    highlights_caption: str = "The leading strength and area for improvement of each theme"
    highlight_headings: tuple[str, ...] = ("Theme", "Leading strength", "Leading area for improvement")
    actions: str = "Actions"
    in_all: str = "{} in all: {}"

    coverage: CoverageWords = CoverageWords()
    scores: ScoreWords = ScoreWords()
    tables: TableWords = TableWords()
    returns: ReturnWords = ReturnWords()
    plan: PlanWords = PlanWords()
    reports: ReportWords = ReportWords()

    def long_date(self, day: date) -> str:
        """A day as documents write it: 30 November 2026."""
        return self.day_form.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def day(self, typed: str) -> date | None:
        """The day that is typed as 2026-11-30, or as documents write it; None for any other words."""
        months = "|".join(self.months)
        form = self.day_form.format(day=r"(?P<day>\d{1,2})", month=f"(?P<month>{months})", year=r"(?P<year>\d{4})")
        written = re.fullmatch(form, typed)
        try:
            if written is None:
                return date.fromisoformat(typed)
            return date(int(written["year"]), self.months.index(written["month"]) + 1, int(written["day"]))
        except ValueError:
            return None

    def date_shown(self, typed: str) -> str:
        """A day that is typed as 2026-11-30, as documents write it; any other words as they are."""
        day = self.day(typed)
        return typed if day is None else self.long_date(day)

    def listed(self, names: Sequence[str]) -> str:
        """Names in a sentence: “England, Region and London”."""
        *before, last = names
        return self.and_then.format(", ".join(before), last) if before else last

    def missing(self, source: str, alt: str) -> str:
        """What documents say in the place of a picture that they cannot show."""
        return self.picture_missing.format(f"{alt} ({source})" if alt else source)

    def kind_shown(self, kind: str) -> str:
        """What kind of document a record is, as documents write it."""
        return self.kinds.get(kind, kind)

    def status_shown(self, status: str) -> str:
        return self.statuses.get(status, status)


ENGLISH = Language()
