from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def consent_expired(project: Project) -> Iterator[Problem]:
    """Consent to tell a story that ended before the date in `as_at`.

    You may no longer tell the story. Ask the person again and type the new dates, or remove the story.

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
            consent: {given: 2024-05-01, until: 2026-05-01}

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
            consent: {given: 2024-05-01, until: 2027-05-01}
    """
    as_at = project.assessment.as_at
    for story in project.stories:
        consent = story.consent
        if consent is not None and consent.until is not None and consent.until < as_at:
            message = f"Consent to tell the story “{story.spotlight}” ended on {consent.until}."
            hint = "Ask the person again and type the new dates, or remove the story."
            yield Problem(consent.at("until"), message, hint)
