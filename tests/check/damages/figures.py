"""What befalls figures and indicators."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import typed

CONFLICT = "figure-conflict"
WORDS = "figure-words"
UNKNOWN = "indicator-unknown"
STALE = "indicator-stale"

DAMAGES = [
    typed(CONFLICT, "the sentence of an indicator is typed by hand with last year's figure", files.VOICE,
          "We do this well in places.",
          "⌖78% of people who receive care and support say that they have control over their daily life."),
    typed(CONFLICT, "a statement repeats the budget from the chapters and mistypes it", files.GOVERNANCE, "\nproud_of:",
          "\n  In 2025-26 adult social care had a net budget of ⌖£221 million and 1,340 staff.\n\nproud_of:"),
    Damage(CONFLICT, "a theme and its statement claim the same of two shares",
           (Edit(files.WORKING, "areas_for_improvement:",
                 "  - text: About one in ten, or 1 in 10 people with the most urgent needs, wait a week.\n"
                 "    evidence: [3]\nareas_for_improvement:"),
            Edit(files.NEEDS, "proud_of:\n",
                 "proud_of:\n  - text: >-\n      About one in ten, or ⌖1 in 8 people with the most urgent needs,\n"
                 "      wait a week.\n    evidence: [3]\n"))),
    Damage(CONFLICT, "two digits of a large number change places between a chapter and a claim",
           (Edit(files.WELCOME, "  ### How to read it",
                 "  We support 7,900 people in their own homes.\n\n  ### How to read it"),
            Edit(files.PROVIDING, "areas_for_improvement:",
                 "  - We support ⌖9,700 people in their own homes (Ref 73).\nareas_for_improvement:"))),
    typed(WORDS, "the figure is renewed and its words are not", files.OVERSIGHT, "Every draft passes",
          "This year ⌖4 in 5 (63%) of our claims held. Every draft passes"),
    typed(WORDS, "the words of a link say more than its indicator", files.NEEDS,
          "[4 in 5](indicator:control-over-daily-life)", "[⌖9 in 10](indicator:control-over-daily-life)"),
    typed(WORDS, "a share in a claim claims more than its figure", files.HEALTH,
          "- Equipment arrives quickly, within five working days for 95% of people, even on the coast",
          "- Equipment arrives quickly, for ⌖more than three quarters (**71 per cent**) of us, even on the coast"),
    Damage(WORDS, "the newest year of an indicator falls, and a link still says what it was",
           (Edit(files.INDICATORS, "values: {2023-24: 69, 2024-25: 70, 2025-26: 72}",
                 "values: {2023-24: 69, 2024-25: 70, 2025-26: 61}"),
            Edit(files.SAFEGUARDING, "[7 in 10](indicator:feel-safe)", "[⌖7 in 10](indicator:feel-safe)"))),
    typed(UNKNOWN, "an id loses its last letter", files.CARE, "indicators: [direct-payments]",
          "indicators: [⌖direct-payment]"),
    typed(UNKNOWN, "an id begins with a capital letter", files.SAFEGUARDING, "[feel-safe, services",
          "[⌖Feel-safe, services"),
    Damage(UNKNOWN, "an indicator gets another id in its own file",
           (Edit(files.INDICATORS, "indicator: carer-quality-of-life", "indicator: carers-life"),
            Edit(files.NEEDS, "  - carer-quality-of-life", "  - ⌖carer-quality-of-life"))),
    typed(UNKNOWN, "a figure is listed before anybody has typed it", files.HEALTH, "indicators:\n",
          'indicators:\n  - ⌖"loneliness"\n'),
    typed(UNKNOWN, "the page at a glance names a figure by its name", files.ASSESSMENT, "back: [governance]\n",
          "back: [governance]\nglance:\n  indicators: [feel-safe, ⌖People who feel safe]\n"),
    typed(UNKNOWN, "the page at a glance names one figure with an underscore", files.ASSESSMENT, "back: [governance]\n",
          "back: [governance]\nglance: {indicators: [⌖feel_safe]}\n"),
    typed(STALE, "nobody has added a figure for two years", files.INDICATORS,
          "values: {2023-24: 7.3, 2024-25: 7.4, 2025-26: 7.6}", "values: {2021-22: 7.3, 2022-23: 7.4, ⌖2023-24: 7.6}"),
    typed(STALE, "the figures are of calendar years, one a line and in quotes", files.INDICATORS,
          "values: {2023-24: 18.9, 2024-25: 19.0, 2025-26: 19.2}", 'values:\n    ⌖"2023": 19.2\n    "2022": 18.9'),
    typed(STALE, "a decade is mistyped in the only year", files.INDICATORS,
          "values: {2023-24: 26, 2024-25: 27, 2025-26: 29}", "values: {⌖2015-16: 29}"),
]  # fmt: skip
