"""Every rule, in the order of the manual. The name of a rule is the name of its file."""

from selfassess.diagnostics import Severity

from ..engine import Rule
from .acceptance_expired import acceptance_expired
from .acceptance_unused import acceptance_unused
from .address_malformed import address_malformed
from .chapter_unknown import chapter_unknown
from .citation_malformed import citation_malformed
from .citation_repeated import citation_repeated
from .citation_unknown import citation_unknown
from .evidence_file_missing import evidence_file_missing
from .evidence_file_outside import evidence_file_outside
from .evidence_repeated import evidence_repeated
from .evidence_restricted import evidence_restricted
from .evidence_unused import evidence_unused
from .field_missing import field_missing
from .field_unknown import field_unknown
from .file_unread import file_unread
from .file_unreadable import file_unreadable
from .heading_in_capitals import heading_in_capitals
from .heading_malformed import heading_malformed
from .heading_skipped import heading_skipped
from .image_missing import image_missing
from .image_without_alt import image_without_alt
from .indicator_unknown import indicator_unknown
from .link_text_vague import link_text_vague
from .link_to_nowhere import link_to_nowhere
from .nested_too_deep import nested_too_deep
from .official_name import official_name
from .part_repeated import part_repeated
from .passage_repeated import passage_repeated
from .placeholder import placeholder
from .section_missing import section_missing
from .statement_missing import statement_missing
from .statement_unknown import statement_unknown
from .style_missing import style_missing
from .table_without_header import table_without_header
from .template_invalid import template_invalid
from .text_encoding import text_encoding
from .theme_missing import theme_missing
from .theme_unknown import theme_unknown
from .value_choice import value_choice
from .value_type import value_type
from .yaml_duplicate_key import yaml_duplicate_key
from .yaml_feature import yaml_feature
from .yaml_syntax import yaml_syntax

EVERYWHERE = ("content/", "evidence/")
ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

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
    Rule(style_missing, WARNING),
)
CONTENT = (
    Rule(file_unread, WARNING),
    Rule(theme_missing, ERROR, needs=("content/themes/",)),
    Rule(statement_missing, ERROR, needs=("content/statements/",)),
    Rule(theme_unknown, ERROR),
    Rule(statement_unknown, ERROR),
    Rule(part_repeated, ERROR),
    Rule(chapter_unknown, ERROR, needs=("content/chapters/",)),
    Rule(section_missing, WARNING),
    Rule(official_name, WARNING),
    Rule(passage_repeated, WARNING),
    Rule(citation_unknown, ERROR, needs=("evidence/",)),
    Rule(citation_malformed, WARNING),
    Rule(citation_repeated, WARNING),
    Rule(evidence_repeated, ERROR),
    Rule(evidence_unused, WARNING, needs=EVERYWHERE),
    Rule(evidence_file_missing, ERROR),
    Rule(evidence_restricted, ERROR),
    Rule(address_malformed, ERROR),
    Rule(heading_malformed, ERROR),
    Rule(indicator_unknown, ERROR, needs=("content/indicators.yaml",)),
    Rule(placeholder, ERROR),
)
DOCUMENT = (
    Rule(link_to_nowhere, ERROR, needs=EVERYWHERE),
    Rule(evidence_file_outside, ERROR),
    Rule(image_without_alt, ERROR),
    Rule(image_missing, ERROR),
    Rule(link_text_vague, WARNING),
    Rule(heading_skipped, ERROR),
    Rule(heading_in_capitals, WARNING),
    Rule(table_without_header, ERROR),
)
ACCEPTANCE = (
    Rule(acceptance_unused, WARNING),
    Rule(acceptance_expired, WARNING),
)


def every_rule() -> tuple[Rule, ...]:
    return (*READING, *CONTENT, *DOCUMENT, *ACCEPTANCE)
