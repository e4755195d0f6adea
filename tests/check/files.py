"""The files of the example council by short names."""

from __future__ import annotations

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
PRINTED = "templates/brand/document.typ"
STYLES = "templates/brand/styles.yaml"
