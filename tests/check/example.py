"""The files of the example council by short names, their text, and short forms of what is done to them."""

from __future__ import annotations

from tests.check.damage import EXAMPLE, Damage, Edit

ACTIONS = "content/actions.yaml"
ASSESSMENT = "content/assessment.yaml"
GLOSSARY = "content/glossary.yaml"
INDICATORS = "content/indicators.yaml"

ABOUT = "content/chapters/about.yaml"
OVERSIGHT = "content/chapters/governance.yaml"
VISION = "content/chapters/vision.yaml"
VOICE = "content/chapters/voice.yaml"
WELCOME = "content/chapters/welcome.yaml"

LEADERSHIP = "content/themes/leadership.yaml"
PROVIDING = "content/themes/providing-support.yaml"
SAFETY = "content/themes/ensuring-safety.yaml"
WORKING = "content/themes/working-with-people.yaml"

CARE = "content/statements/care-provision-integration-and-continuity.yaml"
EQUITY = "content/statements/equity-in-experience-and-outcomes.yaml"
GOVERNANCE = "content/statements/governance-management-and-sustainability.yaml"
HEALTH = "content/statements/supporting-people-to-live-healthier-lives.yaml"
LEARNING = "content/statements/learning-improvement-and-innovation.yaml"
NEEDS = "content/statements/assessing-needs.yaml"
PARTNERS = "content/statements/partnerships-and-communities.yaml"
SAFEGUARDING = "content/statements/safeguarding.yaml"
TRANSITIONS = "content/statements/safe-systems-pathways-and-transitions.yaml"

CARE_LIBRARY = "evidence/care-provision-integration-and-continuity.yaml"
EQUITY_LIBRARY = "evidence/equity-in-experience-and-outcomes.yaml"
GOVERNANCE_LIBRARY = "evidence/governance-management-and-sustainability.yaml"
HEALTH_LIBRARY = "evidence/supporting-people-to-live-healthier-lives.yaml"
LEARNING_LIBRARY = "evidence/learning-improvement-and-innovation.yaml"
NEEDS_LIBRARY = "evidence/assessing-needs.yaml"
PARTNERS_LIBRARY = "evidence/partnerships-and-communities.yaml"
SAFEGUARDING_LIBRARY = "evidence/safeguarding.yaml"
TRANSITIONS_LIBRARY = "evidence/safe-systems-pathways-and-transitions.yaml"

REFERENCE = "templates/brand/reference.docx"
STYLES = "templates/brand/styles.yaml"


def text(file: str) -> str:
    return (EXAMPLE / file).read_text("utf-8")


def content(file: str) -> bytes:
    return (EXAMPLE / file).read_bytes()


def without(file: str, first: str, after: str = "") -> str:
    """The text of a file without the lines from `first` up to `after`, or to its end."""
    whole = text(file)
    start = whole.index(first)
    return whole[:start] + (whole[whole.index(after, start) :] if after else "")


def typed(rule: str, what: str, file: str, old: str, new: str, at: str = "") -> Damage:
    """Words typed in the place of others."""
    return Damage(rule, what, (Edit(file, old, new),), at=at)


def laid(rule: str, what: str, files: dict[str, str | bytes | None], at: str) -> Damage:
    """Whole files laid down or taken away."""
    return Damage(rule, what, files=files, at=at)


def moved(rule: str, what: str, file: str, there: str, at: str = "") -> Damage:
    """A file under another name, told at that name unless it is said where."""
    return laid(rule, what, {file: None, there: content(file)}, at or f"{there}:1:1")
