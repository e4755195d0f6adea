from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def consent_in_future(project: Project) -> Iterator[Problem]:
    """Consent to tell a story that is dated after the date in `as_at`.

    On the date of the document, the person had not agreed yet. Correct the date of the consent, or change `as_at`
    in `content/assessment.yaml`.

    Fails:
        # content/statements/assessing-needs.yaml
        statement: assessing-needs
        ambition: We want every conversation to start with the person.
        performance: Most people are seen within a week (Ref 5).
        proud_of: [Our teams now visit in the evening (Ref 5).]
        areas_for_improvement: [{text: Some people wait too long., actions: [A1]}]
        how_we_know: We ask people every year (Ref 5).
        plans: We will recruit two more social workers.
        others_say:
          - spotlight: A garden again
            story: Mrs K wanted her garden back.
            consent: {given: 2027-05-01, until: 2029-05-01}

    Passes:
        # content/statements/assessing-needs.yaml
        statement: assessing-needs
        ambition: We want every conversation to start with the person.
        performance: Most people are seen within a week (Ref 5).
        proud_of: [Our teams now visit in the evening (Ref 5).]
        areas_for_improvement: [{text: Some people wait too long., actions: [A1]}]
        how_we_know: We ask people every year (Ref 5).
        plans: We will recruit two more social workers.
        others_say:
          - spotlight: A garden again
            story: Mrs K wanted her garden back.
            consent: {given: 2026-05-01, until: 2028-05-01}
    """
    as_at = project.assessment.as_at
    for story in project.stories:
        consent = story.consent
        if consent is None or consent.given is None or consent.given <= as_at:
            continue
        if consent.until is not None and consent.until < as_at:
            continue  # its end is reported
        message = f"Consent to tell the story “{story.spotlight}” is dated {consent.given}, after {as_at}."
        yield Problem(consent.at("given"), message, "Correct the date, or change “as_at” in content/assessment.yaml.")
