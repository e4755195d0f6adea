from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def consent_expired(project: Project) -> Iterator[Problem]:
    """Consent to tell a story that ended before `as_at`.

    The story may no longer be told. Ask the person again and write the new days, or take the story out.

    Fails:
        # content/statements/keeping-well.yaml
        statement: keeping-well
        how_it_goes: Most people are seen within a week (Ref 1).
        going_well: [Visits start on time.]
        people_say:
          - spotlight: A garden again
            story: Mrs K wanted her garden back.
            consent: {given: 2024-05-01, until: 2026-05-01}

    Passes:
        # content/statements/keeping-well.yaml
        statement: keeping-well
        how_it_goes: Most people are seen within a week (Ref 1).
        going_well: [Visits start on time.]
        people_say:
          - spotlight: A garden again
            story: Mrs K wanted her garden back.
            consent: {given: 2024-05-01, until: 2027-05-01}
    """
    as_at = project.assessment.as_at
    for story in project.stories:
        consent = story.consent
        if consent is not None and consent.until is not None and consent.until < as_at:
            message = f"Consent to tell the story “{story.spotlight}” ended on {consent.until}."
            hint = "Ask again and write the new days, or take the story out."
            yield Problem(consent.at("until"), message, hint)
