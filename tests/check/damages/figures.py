"""What befalls figures and indicators."""

from __future__ import annotations

from tests.check.damaging import Damage, Edit

INDICATORS = "content/indicators.yaml"
OVERSIGHT = "content/chapters/governance.yaml"
VOICE = "content/chapters/voice.yaml"
WELCOME = "content/chapters/welcome.yaml"
CARE = "content/statements/care-provision-integration-and-continuity.yaml"
GOVERNANCE = "content/statements/governance-management-and-sustainability.yaml"
HEALTHIER = "content/statements/supporting-people-to-live-healthier-lives.yaml"
NEEDS = "content/statements/assessing-needs.yaml"
SAFEGUARDING = "content/statements/safeguarding.yaml"
PEOPLE = "content/themes/working-with-people.yaml"
SUPPORT = "content/themes/providing-support.yaml"


CONFLICT = [
    Damage(
        "figure-conflict",
        "the sentence of an indicator is typed by hand with last year's figure",
        (
            Edit(
                VOICE,
                "We do this well in places.",
                "⌖78% of people who receive care and support say that they have control over their daily life.",
            ),
        ),
    ),
    Damage(
        "figure-conflict",
        "a statement repeats the budget from the chapters and mistypes it",
        (
            Edit(
                GOVERNANCE,
                "\nproud_of:",
                "\n  In 2025-26 adult social care had a net budget of ⌖£221 million and 1,340 staff.\n\nproud_of:",
            ),
        ),
    ),
    Damage(
        "figure-conflict",
        "a theme and its statement claim the same of two shares",
        (
            Edit(
                PEOPLE,
                "areas_for_improvement:",
                "  - text: About one in ten, or 1 in 10 people with the most urgent needs, wait a week.\n"
                "    evidence: [3]\nareas_for_improvement:",
            ),
            Edit(
                NEEDS,
                "proud_of:\n",
                "proud_of:\n  - text: >-\n      About one in ten, or ⌖1 in 8 people with the most urgent needs,\n"
                "      wait a week.\n    evidence: [3]\n",
            ),
        ),
    ),
    Damage(
        "figure-conflict",
        "two digits of a large number change places between a chapter and a claim",
        (
            Edit(
                WELCOME, "  ### How to read it", "  We support 7,900 people in their own homes.\n\n  ### How to read it"
            ),
            Edit(
                SUPPORT,
                "areas_for_improvement:",
                "  - We support ⌖9,700 people in their own homes (Ref 73).\nareas_for_improvement:",
            ),
        ),
    ),
]
WORDS = [
    Damage(
        "figure-words",
        "the figure is renewed and its words are not",
        (Edit(OVERSIGHT, "Every draft passes", "This year ⌖4 in 5 (63%) of our claims held. Every draft passes"),),
    ),
    Damage(
        "figure-words",
        "the words of a link say more than its indicator",
        (Edit(NEEDS, "[4 in 5](indicator:control-over-daily-life)", "[⌖9 in 10](indicator:control-over-daily-life)"),),
    ),
    Damage(
        "figure-words",
        "a share in a claim claims more than its figure",
        (
            Edit(
                HEALTHIER,
                "- Equipment arrives quickly, within five working days for 95% of people, even on the coast",
                "- Equipment arrives quickly, for ⌖more than three quarters (**71 per cent**) of us, even on the coast",
            ),
        ),
    ),
    Damage(
        "figure-words",
        "the newest year of an indicator falls, and a link still says what it was",
        (
            Edit(
                INDICATORS,
                "values: {2023-24: 69, 2024-25: 70, 2025-26: 72}",
                "values: {2023-24: 69, 2024-25: 70, 2025-26: 61}",
            ),
            Edit(SAFEGUARDING, "[7 in 10](indicator:feel-safe)", "[⌖7 in 10](indicator:feel-safe)"),
        ),
    ),
]
UNKNOWN = [
    Damage(
        "indicator-unknown",
        "an id loses its last letter",
        (Edit(CARE, "indicators: [direct-payments]", "indicators: [⌖direct-payment]"),),
    ),
    Damage(
        "indicator-unknown",
        "an id begins with a capital letter",
        (Edit(SAFEGUARDING, "[feel-safe, services", "[⌖Feel-safe, services"),),
    ),
    Damage(
        "indicator-unknown",
        "an indicator gets another id in its own file",
        (
            Edit(INDICATORS, "indicator: carer-quality-of-life", "indicator: carers-life"),
            Edit(NEEDS, "  - carer-quality-of-life", "  - ⌖carer-quality-of-life"),
        ),
    ),
    Damage(
        "indicator-unknown",
        "a figure is listed before anybody has typed it",
        (Edit(HEALTHIER, "indicators:\n", 'indicators:\n  - ⌖"loneliness"\n'),),
    ),
]
STALE = [
    Damage(
        "indicator-stale",
        "nobody has added a figure for two years",
        (
            Edit(
                INDICATORS,
                "values: {2023-24: 7.3, 2024-25: 7.4, 2025-26: 7.6}",
                "values: {2021-22: 7.3, 2022-23: 7.4, ⌖2023-24: 7.6}",
            ),
        ),
    ),
    Damage(
        "indicator-stale",
        "the figures are of calendar years, one a line and in quotes",
        (
            Edit(
                INDICATORS,
                "values: {2023-24: 18.9, 2024-25: 19.0, 2025-26: 19.2}",
                'values:\n    ⌖"2023": 19.2\n    "2022": 18.9',
            ),
        ),
    ),
    Damage(
        "indicator-stale",
        "a decade is mistyped in the only year",
        (Edit(INDICATORS, "values: {2023-24: 26, 2024-25: 27, 2025-26: 29}", "values: {⌖2015-16: 29}"),),
    ),
]
DAMAGES = [*CONFLICT, *WORDS, *UNKNOWN, *STALE]
