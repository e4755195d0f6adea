from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from selfassess.diagnostics import Problem
from selfassess.model.spotlight import Consent
from selfassess.project.project import Project
from selfassess.project.regions import value
from selfassess.syntax.nodes import Scalar


def story_without_consent(project: Project) -> Iterator[Problem]:
    """A spotlight with no record of consent.

    The person in the story must have agreed that you may tell it. Under `consent`, type when they agreed and until
    when, as in `{given: 2026-05-01, until: 2028-05-01}`. If the story is about a service and not a person, write
    `{needed: no, because: It describes a service}`. In a draft this is a warning. Once the assessment is final, or
    its audience is the public, no document is built until it is fixed.

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
    hint = "Under “consent:”, type when the person agreed (“given:”) and until when (“until:”)."
    for story in project.stories:
        message = f"There is no record of consent to tell the story “{story.spotlight}”."
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
