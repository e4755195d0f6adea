"""The rules on documents, and on what the board accepts, in the order of the manual."""

from __future__ import annotations

from selfassess.check.engine import Rule
from selfassess.check.rules.acceptance_expired import acceptance_expired
from selfassess.check.rules.acceptance_unused import acceptance_unused
from selfassess.check.rules.evidence_file_outside import evidence_file_outside
from selfassess.check.rules.heading_in_capitals import heading_in_capitals
from selfassess.check.rules.heading_skipped import heading_skipped
from selfassess.check.rules.image_alt_repeated import image_alt_repeated
from selfassess.check.rules.image_heavy import image_heavy
from selfassess.check.rules.image_missing import image_missing
from selfassess.check.rules.image_reduced import image_reduced
from selfassess.check.rules.image_shown_otherwise import image_shown_otherwise
from selfassess.check.rules.image_without_alt import image_without_alt
from selfassess.check.rules.link_text_vague import link_text_vague
from selfassess.check.rules.link_to_nowhere import link_to_nowhere
from selfassess.check.rules.table_elsewhere import table_elsewhere
from selfassess.check.rules.table_repeated import table_repeated
from selfassess.check.rules.table_too_wide import table_too_wide
from selfassess.check.rules.table_without_header import table_without_header
from selfassess.diagnostics import Severity
from selfassess.project.regions import files

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
EVERYWHERE = (files("content/"), files("evidence/"))

DOCUMENT = (
    Rule(link_to_nowhere, ERROR, relies_on=EVERYWHERE),
    Rule(evidence_file_outside, ERROR),
    Rule(image_without_alt, ERROR),
    Rule(image_missing, ERROR),
    Rule(image_alt_repeated, WARNING),
    Rule(image_shown_otherwise, WARNING),
    Rule(image_heavy, WARNING),
    Rule(image_reduced, NOTE),
    Rule(link_text_vague, WARNING),
    Rule(heading_skipped, ERROR),
    Rule(heading_in_capitals, WARNING),
    Rule(table_without_header, ERROR),
    Rule(table_too_wide, WARNING),
    Rule(table_repeated, WARNING),
    Rule(table_elsewhere, NOTE),
)

ACCEPTANCE = (
    Rule(acceptance_unused, WARNING),
    Rule(acceptance_expired, WARNING),
)
