"""The words that the product itself says of scores, of what the regulator found, and in the position statement."""

from __future__ import annotations

from selfassess.document.coverage_words import Noun

ENDINGS = {1: "st", 2: "nd", 3: "rd"}


class ScoreWords:
    """What documents say of scores and findings. A noun is a pair, for one and for many."""

    __slots__ = ()

    # Whose scores
    our_view: str = "Our own view"
    peers: str = "Peer review"
    of_year: str = "{} {}"
    whose_own: str = "our own view"
    whose_regulator: str = "the regulator's view"
    whose_others: str = "the view of others"
    labelled: str = "{} ({})"

    # Scores side by side
    caption: str = "Score of each statement, latest first"
    statement: str = "Statement"
    overall: str = "Overall"
    overall_of: str = "{} out of {}, {}%"
    percent: str = "{}%"
    rating: str = "Rating"
    next_rating: str = "To the next rating"
    points_make: str = "{} would make it {}"
    difference: str = "Our score is"
    same: str = "the same"
    ahead: str = "{} higher"
    behind: str = "{} lower"
    points: Noun = ("point", "points")
    nothing: str = "–"
    told: str = "{}: a score of {} for {}. {}"
    told_own: str = "If the regulator also gave a score of {} for {}, this would follow: {}"

    # Rounds of assessment
    rounds_caption: str = "Assessments and their ratings, latest first"
    rounds_headings: tuple[str, ...] = ("Assessment", "Published", "Overall score", "Rating")
    no_rounds: str = "No assessment has been published yet."

    # Other councils
    others_caption: str = "How our scores compare with those of other councils"
    others_headings: tuple[str, ...] = ("Statement", "Score", "Higher", "The same", "Lower", "Our place")
    others_counted: str = (
        "How many of {} have a higher score, the same score and a lower score than ours. Our scores here are from {}."
    )
    councils: Noun = ("other council", "other councils")
    place_of: str = "{} of {}"
    joint_place_of: str = "joint {} of {}"
    others_source: str = "Source:"
    others_as_at: str = "Scores at {}."
    others_no_source: str = "The source of these scores is not recorded."
    others_no_date: str = "The date of these scores is not recorded."

    # Findings
    strengths_caption: str = "Strengths: {}"
    findings_caption: str = "Areas for improvement: {}"
    area: str = "Area"
    found_heading: str = "What was found"
    whole: str = "The service as a whole"
    no_strengths: str = "No strengths are recorded yet."
    no_findings: str = "No areas for improvement are recorded yet."

    # What the regulator found, and us
    us_title: str = "What the regulator found, and us"
    us_purpose: str = (
        "For each statement, this document shows what was found beside what we say ourselves, the two scores, and what "
        "we do about it."
    )
    us_index_purpose: str = "Every document that is cited here, and each place that cites it."
    us_overview: str = "The scores side by side"
    us_elsewhere: str = "Findings about no single theme or statement"
    scores_headings: tuple[str, ...] = ("Our own score", "The regulator's score", "Difference")
    we_agree: str = "Our own score and the regulator's are the same."
    we_are_above: str = "Our own score is {} higher than the regulator's."
    we_are_below: str = "Our own score is {} lower than the regulator's."
    differ: str = "Our own score and the regulator's differ by a point or more for {}."
    agree: str = "Our own scores and the regulator's are the same wherever both are given."
    strengths_of: str = "Strengths in “{}”"
    improvements_of: str = "Areas for improvement in “{}”"
    beside_headings: tuple[str, ...] = ("What was found", "What we say ourselves")
    no_finding_here: str = "No finding is recorded here."
    no_claim_here: str = "We say nothing about this."
    actions_caption: str = "Actions for “{}”"
    actions_headings: tuple[str, ...] = ("Action", "What we do", "Lead", "Due", "Status")
    answered_by: str = "Answered by {}."
    no_action: str = "No action:"
    done_by: str = "Done by {}:"
    answered_by_group: str = "Answered under “{}” in the plan."
    unanswered: str = "Not yet answered."
    some_unanswered: str = "{} not yet answered: {}."
    findings: Noun = ("area for improvement is", "areas for improvement are")
    says_of_score: str = "The regulator on a score of {}"
    says_we: str = "What the regulator says of the council"
    says_i: str = "What people should be able to say"
    nothing_yet: str = "No finding and no claim is recorded here yet."

    # The position statement
    position_title: str = "Position statement"
    position_view: str = "Where we are"
    view_headings: tuple[str, ...] = ("Whose view", "What it says")
    view: str = "{}: {}."
    given: str = "{} of {} statements have a score so far."
    no_view: str = "Neither we nor the regulator have published scores yet."
    position_strengths: str = "What goes well"
    position_risks: str = "Risks, and what we do about them"
    risks_headings: tuple[str, ...] = ("Risk", "What we do", "Lead", "Due", "Status")
    position_figures: str = "Figures"
    position_questions: str = "Questions that you may be asked"
    more_points: Noun = ("more point", "more points")
    no_lead: str = "No lead named"
    no_due: str = "No date set"
    no_status: str = "No status"
    nothing_done: str = "No action yet"

    def ordinal(self, number: int) -> str:
        """A place in a ranking: 12th."""
        is_teen = number // 10 % 10 == 1
        return f"{number}{'th' if is_teen else ENDINGS.get(number % 10, 'th')}"
