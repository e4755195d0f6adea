"""The words that the product itself says in the document on coverage. A noun is a pair, for one and for many."""

from __future__ import annotations

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
