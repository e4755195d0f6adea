from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Consent
from selfassess.project.project import Project
from selfassess.project.regions import value
from selfassess.syntax.nodes import Scalar


def story_without_consent(project: Project) -> Iterator[Problem]:
    """A spotlight with no recorded consent.

    Whoever the story is about must have agreed to its being told. Write under `consent` when they did and
    until when it holds, `{given: 2026-05-01, until: 2028-05-01}`, or, where it is about no person,
    `{needed: no, because: It describes a service}`. In a draft this is a warning. Once the assessment is
    final, or says that its audience is the public, nothing is written until it is mended.

    Fails:
        # content/statements/keeping-well.yaml
        statement: keeping-well
        how_it_goes: Most people are seen within a week (Ref 1).
        going_well: [Visits start on time.]
        people_say:
          - spotlight: A garden again
            story: Mrs K wanted her garden back.

    Passes:
        # content/statements/keeping-well.yaml
        statement: keeping-well
        how_it_goes: Most people are seen within a week (Ref 1).
        going_well: [Visits start on time.]
        people_say:
          - spotlight: A garden again
            story: Mrs K wanted her garden back.
            consent: {given: 2026-05-01, until: 2028-05-01}
    """
    hint = "Write “consent: {given: …, until: …}”, or “consent: {needed: no, because: …}”."
    for story in project.stories:
        message = f"No consent is recorded to tell the story “{story.spotlight}”."
        consent = story.consent
        if consent is None:
            yield Problem(story.at("consent", "spotlight"), message, hint, relies_on=(value(story, "consent"),))
        elif consent.needed and consent.given is None:
            regions = (value(consent, "given"), partial(_is_unread, consent))
            yield Problem(consent.at("given"), message, hint, relies_on=regions)


def _is_unread(consent: Consent, _: object) -> bool:
    """Whether something other than yes is typed where consent is said to be needed, and was read as yes."""
    typed = consent.typed.get("needed")
    return isinstance(typed, Scalar) and typed.text.strip().lower() not in ("", "yes")


def goes_out(project: Project) -> bool:
    """Whether the assessment says that it is final or for the public; silence about readers is no such word."""
    assessment = project.assessment
    return assessment.status == "final" or assessment.audience == "public"
