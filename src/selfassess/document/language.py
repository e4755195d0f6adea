"""The words that the product itself says in documents: one table for each language.

Templates have it as `words`. A text with braces is filled in by `str.format`; a noun is a pair, for one and for many.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

Noun = tuple[str, str]


class CoverageWords:
    """What the document on coverage says."""

    __slots__ = ()

    title: str = "Evidence coverage"
    edition: str = "{}, edition {}"
    draft: str = " (draft)"
    status: str = "Internal: not for publication"
    overview: str = "Overview"
    purpose: str = (
        "This report shows how much each statement of the self-assessment says, what evidence it cites, and what is "
        "missing. It is internal working material for the board. It is not part of the self-assessment and must not "
        "be published."
    )
    whole: str = "The self-assessment contains {}, in {} and the openings of {}."
    so_far: str = "So far, {} of {} answers are written, in {} of {} statements, and the openings of {} of {} themes."
    written: str = "Answers that each statement has, and those that are not yet written"
    written_headings: tuple[str, ...] = ("Statement", "Written", "Not yet written")
    of: str = "{} of {}"
    everything: str = "Everything"
    without_record: str = "Of its references, {} to no record in the evidence library."
    some_gaps: str = "It has {}: see"
    no_gaps: str = "It has no gaps."
    no_categories: str = (
        "No record in the evidence library has a category yet, so this report cannot show which kinds of evidence the "
        "statements cite. Add “category” to the records."
    )
    asked_category: str = "{} asks every statement for evidence of the category “{}”."
    method: str = "How this is counted"
    methods: tuple[str, ...] = (
        "Words are counted in statements and in the openings of themes. References, addresses and figures from "
        "indicators are not counted as words.",
        "A claim is one item of a list of claims. It has evidence if it cites a record or shows a figure.",
        "References are the different records that a part cites. A record that two statements cite is counted in both "
        "rows, and once in the last row.",
        "A figure counts its source record.",
    )
    gaps: str = "Gaps"
    gaps_caption: str = "What is missing, and where"
    missing: str = "What is missing"
    theme_holds: str = "This theme contains {}, in its opening and {}."
    openings: str = "Openings of themes"
    total: str = "Total"
    all_sections: str = "All sections"
    no_category: str = "No category"
    continued: str = "{}, continued"
    by_statement: str = "Words, claims and references of each statement"
    by_category: str = "References of each statement by category of evidence"
    by_section: str = "Words, claims and references of each section, all statements together"
    counts_of: str = "{}: words, claims and references"
    categories_of: str = "{}: references by category of evidence"
    tally: str = "{}, {} ({} with evidence) and {}"
    part_heading: str = "Part"
    statement_heading: str = "Statement"
    section_heading: str = "Section"
    count_headings: tuple[str, ...] = ("Words", "Claims", "Claims with evidence", "References")
    word: Noun = ("word", "words")
    claim: Noun = ("claim", "claims")
    reference: Noun = ("different reference", "different references")
    statement: Noun = ("statement", "statements")
    theme: Noun = ("theme", "themes")
    gap: Noun = ("gap", "gaps")
    leads: Noun = ("leads", "lead")


class Language:
    """What documents say in English. Another language is a subclass; what it leaves out is said in English.

    Values of these classes are frozen: they have no slots.
    """

    __slots__ = ()

    months: tuple[str, ...] = (
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    )
    day_form: str = "{day} {month} {year}"
    part: str = "Part {}"
    picture_missing: str = "[Picture missing: {}]"
    note: str = "Note {}"
    notes: str = "Notes"
    back_from_note: str = "Back to note {} in the text"
    boxes: Mapping[str, str] = MappingProxyType(
        {"☐": "Not ticked", **dict.fromkeys("☑✓✔✅", "Ticked"), **dict.fromkeys("☒✗✘❌", "Crossed")}
    )
    skip_link: str = "Skip to main content"
    link_to_section: str = "Link to this section: {}"
    turn_page: str = "Previous and next page"
    previous_page: str = "Previous: {}"
    next_page: str = "Next: {}"
    picture_in_words: str = "[Picture: {}]"
    end_of_spotlight: str = "End of spotlight"
    status_label: str = "Status of this document"
    page_of: str = "Page {} of {}"
    statuses: Mapping[str, str] = MappingProxyType({"draft": "Draft", "final": "Final", "internal": "Internal"})

    # Figures
    share: str = "{} in {}"
    none: str = "None"
    all: str = "All"
    rarest: str = "Fewer than 1 in 100"
    commonest: str = "More than 99 in 100"
    units: Mapping[str, str] = MappingProxyType(
        {"percent": "{}%", "days": "{} days", "pounds": "£{}", "score": "{} out of {}", "number": "{}"}
    )
    one_day: str = "{} day"
    in_year: str = "in {}"
    target: str = "Target"
    compared_in: str = "{}, {}"
    someone_in: str = "{} in {}"
    figure_for: str = "the figure for {}"
    year_before: str = "the year before"
    judgements: Mapping[str, str] = MappingProxyType(
        {
            "better": "better than {}",
            "worse": "worse than {}",
            "same": "the same as {}",
            "higher": "higher than {}",
            "lower": "lower than {}",
        }
    )
    targets: Mapping[str, str] = MappingProxyType(
        {
            "better": "target of {} met",
            "worse": "target of {} not yet met",
            "same": "target of {} met",
            "higher": "above the target of {}",
            "lower": "below the target of {}",
        }
    )
    and_then: str = "{} and {}"
    bar_chart: str = "Bar chart of “{}”."
    line_chart: str = "Line chart of “{}”."
    own_figures: str = "Our own figures: {} in {}, {} in {}"
    chart_headings: tuple[str, ...] = ("Year or area", "Figure")
    chart_table: str = "These figures as a table"

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
    own_score: str = "Our own score"
    own_view: str = "This score is the council's own view."
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

    coverage: CoverageWords = CoverageWords()

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
