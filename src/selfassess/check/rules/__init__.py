"""Every rule, in the order of the manual. The name of a rule is the name of its file."""

from typing import Any

from selfassess.check.engine import Escalation, Rule
from selfassess.check.rules.acceptance_expired import acceptance_expired
from selfassess.check.rules.acceptance_unused import acceptance_unused
from selfassess.check.rules.acronym_unexplained import acronym_unexplained
from selfassess.check.rules.action_done_without_evidence import action_done_without_evidence
from selfassess.check.rules.action_due_before_start import action_due_before_start
from selfassess.check.rules.action_overdue import action_overdue
from selfassess.check.rules.action_repeated import action_repeated
from selfassess.check.rules.action_silent import action_silent
from selfassess.check.rules.action_unknown import action_unknown
from selfassess.check.rules.action_without_date import action_without_date
from selfassess.check.rules.action_without_lead import action_without_lead
from selfassess.check.rules.address_malformed import address_malformed
from selfassess.check.rules.address_tracked import address_tracked, names_its_receiver
from selfassess.check.rules.apostrophe_mistyped import apostrophe_mistyped
from selfassess.check.rules.appendix_unknown import appendix_unknown
from selfassess.check.rules.as_at_unlikely import as_at_unlikely
from selfassess.check.rules.audience_malformed import audience_malformed
from selfassess.check.rules.body_unknown import body_unknown
from selfassess.check.rules.brand_contrast import brand_contrast
from selfassess.check.rules.brand_faulty import brand_faulty
from selfassess.check.rules.brand_unsafe import brand_unsafe
from selfassess.check.rules.category_uncovered import category_uncovered
from selfassess.check.rules.chapter_missing import chapter_missing
from selfassess.check.rules.chapter_unknown import chapter_unknown
from selfassess.check.rules.character_unshown import character_unshown
from selfassess.check.rules.citation_malformed import citation_malformed
from selfassess.check.rules.citation_repeated import citation_repeated
from selfassess.check.rules.citation_unknown import citation_unknown
from selfassess.check.rules.claim_without_evidence import claim_without_evidence
from selfassess.check.rules.consent_expired import consent_expired
from selfassess.check.rules.consent_in_future import consent_in_future
from selfassess.check.rules.correction_late import correction_late
from selfassess.check.rules.correction_unknown import correction_unknown
from selfassess.check.rules.correction_without_evidence import correction_without_evidence
from selfassess.check.rules.cover_incomplete import cover_incomplete
from selfassess.check.rules.done_without_impact import done_without_impact
from selfassess.check.rules.edition_gap import edition_gap
from selfassess.check.rules.emphasis_malformed import emphasis_malformed
from selfassess.check.rules.evidence_alike import evidence_alike
from selfassess.check.rules.evidence_changed import evidence_changed
from selfassess.check.rules.evidence_file_misnamed import evidence_file_misnamed
from selfassess.check.rules.evidence_file_missing import evidence_file_missing
from selfassess.check.rules.evidence_file_outside import evidence_file_outside
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
from selfassess.check.rules.field_missing import field_missing
from selfassess.check.rules.field_unknown import field_unknown
from selfassess.check.rules.figure_conflict import figure_conflict
from selfassess.check.rules.figure_words import figure_words
from selfassess.check.rules.file_unread import file_unread, is_missed
from selfassess.check.rules.file_unreadable import file_unreadable
from selfassess.check.rules.finding_unanswered import finding_unanswered
from selfassess.check.rules.finding_unknown import finding_unknown
from selfassess.check.rules.heading_in_capitals import heading_in_capitals
from selfassess.check.rules.heading_malformed import heading_malformed
from selfassess.check.rules.heading_skipped import heading_skipped
from selfassess.check.rules.heading_unmarked import heading_unmarked
from selfassess.check.rules.image_alt_repeated import image_alt_repeated
from selfassess.check.rules.image_heavy import image_heavy
from selfassess.check.rules.image_malformed import image_malformed
from selfassess.check.rules.image_missing import image_missing
from selfassess.check.rules.image_reduced import image_reduced
from selfassess.check.rules.image_shown_otherwise import image_shown_otherwise
from selfassess.check.rules.image_without_alt import image_without_alt
from selfassess.check.rules.improvement_without_action import improvement_without_action
from selfassess.check.rules.indicator_stale import indicator_stale
from selfassess.check.rules.indicator_unknown import indicator_unknown
from selfassess.check.rules.invisible_character import invisible_character
from selfassess.check.rules.language_unknown import language_unknown
from selfassess.check.rules.language_unmarked import language_unmarked
from selfassess.check.rules.lines_joined import lines_joined
from selfassess.check.rules.link_text_vague import link_text_vague
from selfassess.check.rules.link_to_nowhere import link_to_nowhere
from selfassess.check.rules.list_malformed import list_malformed
from selfassess.check.rules.markup_unread import markup_unread
from selfassess.check.rules.nested_too_deep import nested_too_deep
from selfassess.check.rules.note_malformed import note_malformed
from selfassess.check.rules.official_name import official_name
from selfassess.check.rules.output_unsafe import output_unsafe
from selfassess.check.rules.part_repeated import part_repeated
from selfassess.check.rules.passage_repeated import passage_repeated
from selfassess.check.rules.personal_data import personal_data
from selfassess.check.rules.placeholder import placeholder
from selfassess.check.rules.plan_over import plan_over
from selfassess.check.rules.quotation_unpaired import quotation_unpaired
from selfassess.check.rules.register_word_unknown import register_word_unknown
from selfassess.check.rules.remark_left import is_final, remark_left
from selfassess.check.rules.return_item_unanswered import return_item_unanswered
from selfassess.check.rules.score_sum import score_sum
from selfassess.check.rules.scores_missing import scores_missing
from selfassess.check.rules.section_missing import section_missing
from selfassess.check.rules.sign_off_missing import sign_off_missing
from selfassess.check.rules.statement_missing import statement_missing
from selfassess.check.rules.statement_unknown import statement_unknown
from selfassess.check.rules.statement_without_evidence import statement_without_evidence
from selfassess.check.rules.status_without_note import status_without_note
from selfassess.check.rules.story_without_consent import goes_out, story_without_consent
from selfassess.check.rules.style_missing import style_missing
from selfassess.check.rules.table_as_text import table_as_text
from selfassess.check.rules.table_elsewhere import table_elsewhere
from selfassess.check.rules.table_malformed import table_malformed
from selfassess.check.rules.table_repeated import table_repeated
from selfassess.check.rules.table_too_wide import table_too_wide
from selfassess.check.rules.table_total import table_total
from selfassess.check.rules.table_uneven import table_uneven
from selfassess.check.rules.table_unknown import table_unknown
from selfassess.check.rules.table_without_header import table_without_header
from selfassess.check.rules.template_invalid import template_invalid
from selfassess.check.rules.text_encoding import text_encoding
from selfassess.check.rules.text_folded import text_folded
from selfassess.check.rules.text_unplaced import text_unplaced
from selfassess.check.rules.theme_missing import theme_missing
from selfassess.check.rules.theme_unknown import theme_unknown
from selfassess.check.rules.timeline_order import timeline_order
from selfassess.check.rules.value_choice import value_choice
from selfassess.check.rules.value_type import value_type
from selfassess.check.rules.words_struck_out import words_struck_out
from selfassess.check.rules.wrong_character import wrong_character
from selfassess.check.rules.yaml_duplicate_key import yaml_duplicate_key
from selfassess.check.rules.yaml_feature import yaml_feature
from selfassess.check.rules.yaml_syntax import yaml_syntax
from selfassess.diagnostics import Severity
from selfassess.project.regions import as_at, files

EVERYWHERE = (files("content/"), files("evidence/"))
LIBRARY = (files("evidence/"),)
INDICATORS = (files("content/indicators.yaml"),)
ACTIONS = (files("content/actions.yaml"),)
CLOCK = (as_at,)
ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
WHEN_FINAL = Escalation(ERROR, "when final", is_final)

READING = (
    Rule(yaml_syntax, ERROR),
    Rule(yaml_duplicate_key, ERROR),
    Rule(yaml_feature, ERROR),
    Rule(text_encoding, ERROR),
    Rule(field_unknown, ERROR),
    Rule(field_missing, ERROR),
    Rule(value_type, ERROR),
    Rule(value_choice, ERROR),
    Rule(file_unreadable, ERROR),
    Rule(nested_too_deep, ERROR),
    Rule(template_invalid, ERROR),
    Rule(edition_gap, NOTE),
)
WRITING = (
    Rule(style_missing, WARNING),
    Rule(brand_faulty, WARNING),
    Rule(brand_contrast, WARNING),
    Rule(brand_unsafe, ERROR),
    Rule(character_unshown, ERROR),
    Rule(output_unsafe, ERROR),
)
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
    Rule(action_unknown, ERROR, relies_on=ACTIONS),
    Rule(action_repeated, WARNING),
    Rule(improvement_without_action, NOTE),
    Rule(action_without_lead, WARNING),
    Rule(action_without_date, WARNING),
    Rule(action_due_before_start, WARNING),
    Rule(action_overdue, WARNING, relies_on=CLOCK),
    Rule(action_done_without_evidence, NOTE),
    Rule(finding_unknown, ERROR),
    Rule(finding_unanswered, WARNING),
    Rule(score_sum, WARNING),
    Rule(scores_missing, NOTE),
    Rule(done_without_impact, NOTE),
    Rule(status_without_note, WARNING),
    Rule(action_silent, WARNING, relies_on=(*CLOCK, files("content/plan.yaml"))),
    Rule(plan_over, WARNING, relies_on=(*CLOCK, files("content/plan.yaml"))),
    Rule(body_unknown, WARNING),
    Rule(timeline_order, WARNING),
    Rule(sign_off_missing, ERROR),
    Rule(correction_unknown, ERROR, relies_on=(files("content/assessments.yaml"),)),
    Rule(correction_late, WARNING, relies_on=(*CLOCK, files("content/assessments.yaml"))),
    Rule(correction_without_evidence, NOTE),
    Rule(return_item_unanswered, WARNING, escalation=WHEN_FINAL),
    Rule(appendix_unknown, ERROR),
)
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


KINDS: dict[str, tuple[Rule[Any], ...]] = {
    "reading": (*READING, *WRITING),
    "content": CONTENT,
    "document": DOCUMENT,
    "acceptance": ACCEPTANCE,
}
"""Every rule under what it looks at, in the order of the manual."""


def every_rule() -> tuple[Rule[Any], ...]:
    return tuple(rule for rules in KINDS.values() for rule in rules)
