"""Every rule of an audit, in the order of the manual. The name of a rule is the name of its file."""

from selfassess.audit.judging import AuditRule
from selfassess.audit.rules.anchor_missing import anchor_missing
from selfassess.audit.rules.contents_outdated import contents_outdated
from selfassess.audit.rules.contrast_low import contrast_low
from selfassess.audit.rules.document_language_missing import document_language_missing
from selfassess.audit.rules.document_title_missing import document_title_missing
from selfassess.audit.rules.heading_by_look import heading_by_look
from selfassess.audit.rules.heading_empty import heading_empty
from selfassess.audit.rules.heading_level_skipped import heading_level_skipped
from selfassess.audit.rules.headings_missing import headings_missing
from selfassess.audit.rules.link_words_address import link_words_address
from selfassess.audit.rules.link_words_repeated import link_words_repeated
from selfassess.audit.rules.link_words_vague import link_words_vague
from selfassess.audit.rules.list_typed import list_typed
from selfassess.audit.rules.page_without_words import page_without_words
from selfassess.audit.rules.pdf_bookmarks_missing import pdf_bookmarks_missing
from selfassess.audit.rules.pdf_locked import pdf_locked
from selfassess.audit.rules.pdf_tab_order_unset import pdf_tab_order_unset
from selfassess.audit.rules.pdf_tag_renamed import pdf_tag_renamed
from selfassess.audit.rules.pdf_title_hidden import pdf_title_hidden
from selfassess.audit.rules.pdf_untagged import pdf_untagged
from selfassess.audit.rules.picture_alternative_empty import picture_alternative_empty
from selfassess.audit.rules.picture_without_alternative import picture_without_alternative
from selfassess.audit.rules.space_by_empty_lines import space_by_empty_lines
from selfassess.audit.rules.table_cells_merged import table_cells_merged
from selfassess.audit.rules.table_for_layout import table_for_layout
from selfassess.audit.rules.table_header_missing import table_header_missing
from selfassess.audit.rules.table_nested import table_nested
from selfassess.audit.rules.table_row_header_missing import table_row_header_missing
from selfassess.audit.rules.words_in_capitals import words_in_capitals
from selfassess.diagnostics import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
NON_TEXT, RELATIONS = "1.1.1 Non-text content (A)", "1.3.1 Info and relationships (A)"
SEQUENCE, CONTRAST = "1.3.2 Meaningful sequence (A)", "1.4.3 Contrast (AA)"
TITLED, FOCUS, PURPOSE = "2.4.2 Page titled (A)", "2.4.3 Focus order (A)", "2.4.4 Link purpose (A)"
WAYS, LABELLED = "2.4.5 Multiple ways (AA)", "2.4.6 Headings and labels (AA)"
SPOKEN, COMPATIBLE = "3.1.1 Language of page (A)", "4.1.2 Name, role, value (A)"

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
    AuditRule(table_row_header_missing, WARNING, RELATIONS),
    AuditRule(table_nested, WARNING, RELATIONS),
    AuditRule(table_cells_merged, NOTE, RELATIONS),
    AuditRule(table_for_layout, NOTE, SEQUENCE),
    AuditRule(list_typed, WARNING, RELATIONS),
    AuditRule(link_words_vague, WARNING, PURPOSE),
    AuditRule(link_words_repeated, NOTE, PURPOSE),
    AuditRule(link_words_address, NOTE, PURPOSE),
    AuditRule(anchor_missing, WARNING),
    AuditRule(contents_outdated, WARNING, WAYS),
    AuditRule(contrast_low, WARNING, CONTRAST),
    AuditRule(words_in_capitals, NOTE),
    AuditRule(space_by_empty_lines, NOTE),
    AuditRule(pdf_locked, ERROR, COMPATIBLE),
    AuditRule(pdf_untagged, ERROR, RELATIONS),
    AuditRule(page_without_words, ERROR, NON_TEXT),
    AuditRule(pdf_tag_renamed, ERROR, RELATIONS),
    AuditRule(pdf_title_hidden, WARNING, TITLED),
    AuditRule(pdf_tab_order_unset, WARNING, FOCUS),
    AuditRule(pdf_bookmarks_missing, NOTE, WAYS),
)
QUICK = tuple(
    rule
    for rule in RULES
    if rule.function in (document_title_missing, document_language_missing, picture_without_alternative, anchor_missing)
)
"""The rules that need no more of a file than its bytes show at once."""
