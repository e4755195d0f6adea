"""Every rule of an audit, in the order of the manual. The name of a rule is the name of its file."""

from selfassess.audit.judging import AuditRule
from selfassess.audit.rules.document_language_missing import document_language_missing
from selfassess.audit.rules.document_title_missing import document_title_missing
from selfassess.audit.rules.heading_by_look import heading_by_look
from selfassess.audit.rules.heading_empty import heading_empty
from selfassess.audit.rules.heading_level_skipped import heading_level_skipped
from selfassess.audit.rules.headings_missing import headings_missing
from selfassess.audit.rules.link_words_vague import link_words_vague
from selfassess.audit.rules.picture_alternative_empty import picture_alternative_empty
from selfassess.audit.rules.picture_without_alternative import picture_without_alternative
from selfassess.audit.rules.table_header_missing import table_header_missing
from selfassess.diagnostics import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
TITLED, SPOKEN = "2.4.2 Page titled (A)", "3.1.1 Language of page (A)"
RELATIONS, LABELLED = "1.3.1 Info and relationships (A)", "2.4.6 Headings and labels (AA)"
NON_TEXT, PURPOSE = "1.1.1 Non-text content (A)", "2.4.4 Link purpose (A)"

RULES = (
    AuditRule(document_title_missing, ERROR, TITLED),
    AuditRule(document_language_missing, ERROR, SPOKEN),
    AuditRule(headings_missing, ERROR, RELATIONS),
    AuditRule(heading_by_look, ERROR, RELATIONS),
    AuditRule(heading_level_skipped, WARNING, RELATIONS),
    AuditRule(heading_empty, WARNING, LABELLED),
    AuditRule(picture_without_alternative, ERROR, NON_TEXT),
    AuditRule(picture_alternative_empty, ERROR, NON_TEXT),
    AuditRule(table_header_missing, ERROR, RELATIONS),
    AuditRule(link_words_vague, WARNING, PURPOSE),
)
