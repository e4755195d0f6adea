"""The rules on the self-assessment and its evidence, in the order of the manual."""

from __future__ import annotations

from selfassess.check.engine import Escalation, Rule
from selfassess.check.rule_lists.document import EVERYWHERE
from selfassess.check.rules.acronym_unexplained import acronym_unexplained
from selfassess.check.rules.address_malformed import address_malformed
from selfassess.check.rules.address_tracked import address_tracked, names_its_receiver
from selfassess.check.rules.apostrophe_mistyped import apostrophe_mistyped
from selfassess.check.rules.as_at_unlikely import as_at_unlikely
from selfassess.check.rules.audience_malformed import audience_malformed
from selfassess.check.rules.category_uncovered import category_uncovered
from selfassess.check.rules.chapter_missing import chapter_missing
from selfassess.check.rules.chapter_unknown import chapter_unknown
from selfassess.check.rules.citation_malformed import citation_malformed
from selfassess.check.rules.citation_repeated import citation_repeated
from selfassess.check.rules.citation_unknown import citation_unknown
from selfassess.check.rules.claim_without_evidence import claim_without_evidence
from selfassess.check.rules.consent_expired import consent_expired
from selfassess.check.rules.consent_in_future import consent_in_future
from selfassess.check.rules.cover_incomplete import cover_incomplete
from selfassess.check.rules.emphasis_malformed import emphasis_malformed
from selfassess.check.rules.evidence_alike import evidence_alike
from selfassess.check.rules.evidence_changed import evidence_changed
from selfassess.check.rules.evidence_file_misnamed import evidence_file_misnamed
from selfassess.check.rules.evidence_file_missing import evidence_file_missing
from selfassess.check.rules.evidence_file_unlisted import evidence_file_unlisted
from selfassess.check.rules.evidence_in_future import evidence_in_future
from selfassess.check.rules.evidence_repeated import evidence_repeated
from selfassess.check.rules.evidence_restricted import evidence_restricted
from selfassess.check.rules.evidence_review_overdue import evidence_review_overdue
from selfassess.check.rules.evidence_superseded import evidence_superseded
from selfassess.check.rules.evidence_unreviewed import evidence_unreviewed
from selfassess.check.rules.evidence_unused import evidence_unused
from selfassess.check.rules.evidence_withdrawn import evidence_withdrawn
from selfassess.check.rules.evidence_without_date import evidence_without_date
from selfassess.check.rules.evidence_without_owner import evidence_without_owner
from selfassess.check.rules.figure_conflict import figure_conflict
from selfassess.check.rules.figure_words import figure_words
from selfassess.check.rules.file_unread import file_unread, is_missed
from selfassess.check.rules.heading_malformed import heading_malformed
from selfassess.check.rules.heading_unmarked import heading_unmarked
from selfassess.check.rules.image_malformed import image_malformed
from selfassess.check.rules.indicator_stale import indicator_stale
from selfassess.check.rules.indicator_unknown import indicator_unknown
from selfassess.check.rules.invisible_character import invisible_character
from selfassess.check.rules.language_unknown import language_unknown
from selfassess.check.rules.language_unmarked import language_unmarked
from selfassess.check.rules.lines_joined import lines_joined
from selfassess.check.rules.list_malformed import list_malformed
from selfassess.check.rules.markup_unread import markup_unread
from selfassess.check.rules.note_malformed import note_malformed
from selfassess.check.rules.official_name import official_name
from selfassess.check.rules.part_repeated import part_repeated
from selfassess.check.rules.passage_repeated import passage_repeated
from selfassess.check.rules.personal_data import personal_data
from selfassess.check.rules.placeholder import placeholder
from selfassess.check.rules.quotation_unpaired import quotation_unpaired
from selfassess.check.rules.register_word_unknown import register_word_unknown
from selfassess.check.rules.remark_left import is_final, remark_left
from selfassess.check.rules.section_missing import section_missing
from selfassess.check.rules.statement_missing import statement_missing
from selfassess.check.rules.statement_unknown import statement_unknown
from selfassess.check.rules.statement_without_evidence import statement_without_evidence
from selfassess.check.rules.story_without_consent import goes_out, story_without_consent
from selfassess.check.rules.table_as_text import table_as_text
from selfassess.check.rules.table_malformed import table_malformed
from selfassess.check.rules.table_total import table_total
from selfassess.check.rules.table_uneven import table_uneven
from selfassess.check.rules.table_unknown import table_unknown
from selfassess.check.rules.text_folded import text_folded
from selfassess.check.rules.text_unplaced import text_unplaced
from selfassess.check.rules.theme_missing import theme_missing
from selfassess.check.rules.theme_unknown import theme_unknown
from selfassess.check.rules.words_struck_out import words_struck_out
from selfassess.check.rules.wrong_character import wrong_character
from selfassess.diagnostics import Severity
from selfassess.project.regions import as_at, files

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
LIBRARY = (files("evidence/"),)
INDICATORS = (files("content/indicators.yaml"),)
CLOCK = (as_at,)
WHEN_FINAL = Escalation(ERROR, "when final", is_final)

CONTENT = (
    Rule(file_unread, WARNING, escalation=Escalation(ERROR, "where something is missed for it", is_missed)),
    Rule(as_at_unlikely, WARNING, escalation=Escalation(ERROR, "when final or for the public", goes_out)),
    Rule(cover_incomplete, WARNING, escalation=WHEN_FINAL),
    Rule(theme_missing, WARNING, relies_on=(files("content/themes/"),), escalation=WHEN_FINAL),
    Rule(statement_missing, WARNING, relies_on=(files("content/statements/"),), escalation=WHEN_FINAL),
    Rule(chapter_missing, WARNING, escalation=WHEN_FINAL),
    Rule(theme_unknown, ERROR),
    Rule(statement_unknown, ERROR),
    Rule(part_repeated, ERROR),
    Rule(chapter_unknown, WARNING, relies_on=(files("content/chapters/"),), escalation=WHEN_FINAL),
    Rule(section_missing, WARNING),
    Rule(text_unplaced, WARNING, escalation=Escalation(ERROR, "when final", is_final)),
    Rule(official_name, WARNING),
    Rule(passage_repeated, WARNING),
    Rule(citation_unknown, ERROR, relies_on=LIBRARY),
    Rule(citation_malformed, WARNING),
    Rule(citation_repeated, WARNING),
    Rule(evidence_repeated, ERROR),
    Rule(register_word_unknown, WARNING),
    Rule(evidence_alike, WARNING),
    Rule(evidence_unused, WARNING, relies_on=EVERYWHERE),
    Rule(evidence_file_missing, ERROR),
    Rule(evidence_file_misnamed, WARNING),
    Rule(evidence_file_unlisted, WARNING, relies_on=LIBRARY),
    Rule(evidence_changed, ERROR),
    Rule(evidence_unreviewed, NOTE),
    Rule(evidence_review_overdue, WARNING, relies_on=CLOCK),
    Rule(evidence_in_future, WARNING, relies_on=CLOCK),
    Rule(evidence_superseded, WARNING),
    Rule(evidence_withdrawn, ERROR),
    Rule(evidence_restricted, ERROR),
    Rule(audience_malformed, ERROR),
    Rule(evidence_without_owner, NOTE),
    Rule(evidence_without_date, NOTE),
    Rule(address_malformed, ERROR),
    Rule(
        address_tracked,
        WARNING,
        escalation=Escalation(ERROR, "where an address is one of a mail filter", names_its_receiver),
    ),
    Rule(heading_malformed, ERROR),
    Rule(table_malformed, ERROR),
    Rule(table_uneven, WARNING),
    Rule(table_as_text, WARNING),
    Rule(table_total, WARNING),
    Rule(table_unknown, ERROR, relies_on=(files("content/tables.yaml"),)),
    Rule(image_malformed, ERROR),
    Rule(heading_unmarked, WARNING),
    Rule(list_malformed, WARNING),
    Rule(lines_joined, WARNING),
    Rule(emphasis_malformed, WARNING),
    Rule(text_folded, ERROR),
    Rule(apostrophe_mistyped, WARNING),
    Rule(quotation_unpaired, NOTE),
    Rule(language_unknown, WARNING),
    Rule(language_unmarked, WARNING),
    Rule(invisible_character, WARNING),
    Rule(wrong_character, WARNING),
    Rule(note_malformed, ERROR),
    Rule(markup_unread, WARNING),
    Rule(words_struck_out, WARNING, escalation=WHEN_FINAL),
    Rule(claim_without_evidence, NOTE),
    Rule(statement_without_evidence, WARNING),
    Rule(category_uncovered, WARNING, relies_on=(*LIBRARY, *INDICATORS)),
    Rule(figure_conflict, WARNING),
    Rule(figure_words, WARNING),
    Rule(indicator_unknown, ERROR, relies_on=INDICATORS),
    Rule(indicator_stale, WARNING, relies_on=CLOCK),
    Rule(placeholder, ERROR),
    Rule(remark_left, WARNING, escalation=WHEN_FINAL),
    Rule(acronym_unexplained, NOTE, relies_on=(files("content/glossary.yaml"),)),
    Rule(story_without_consent, WARNING, escalation=Escalation(ERROR, "when final or for the public", goes_out)),
    Rule(consent_expired, ERROR, relies_on=CLOCK),
    Rule(consent_in_future, WARNING, relies_on=CLOCK),
    Rule(personal_data, ERROR),
)
